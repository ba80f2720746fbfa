/** The parts of the report that may hold a free text, in the order of the report. */
export const PART_IDS = [
  'introduction',
  'quantitative',
  'qualitative',
  'financial',
  'conclusion',
  'expenses',
  'programme',
  'accounts',
] as const;
export type PartId = (typeof PART_IDS)[number];

/** What the annexes are, without their number. */
export const ANNEXE_TITLES = {
  expenses: 'État des dépenses',
  programme: 'Programme détaillé',
  accounts: 'Compte rendu financier',
} as const;

export function isAnnexe(part: PartId): part is keyof typeof ANNEXE_TITLES {
  return part in ANNEXE_TITLES;
}

/** The titles of those parts, as the « Rapport » tab lists them and as the report that holds all of them does. */
export const PART_TITLES: Readonly<Record<PartId, string>> = {
  introduction: 'Introduction',
  quantitative: 'Bilan quantitatif',
  qualitative: 'Bilan qualitatif',
  financial: 'Bilan financier',
  conclusion: 'Conclusion',
  expenses: `Annexe 1 – ${ANNEXE_TITLES.expenses}`,
  programme: `Annexe 2 – ${ANNEXE_TITLES.programme}`,
  accounts: `Annexe 3 – ${ANNEXE_TITLES.accounts}`,
};
