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

/** The titles of those parts, as the report prints them and the « Rapport » tab lists them. */
export const PART_TITLES: Readonly<Record<PartId, string>> = {
  introduction: 'Introduction',
  quantitative: 'Bilan quantitatif',
  qualitative: 'Bilan qualitatif',
  financial: 'Bilan financier',
  conclusion: 'Conclusion',
  expenses: 'Annexe 1 – État des dépenses',
  programme: 'Annexe 2 – Programme détaillé',
  accounts: 'Annexe 3 – Compte rendu financier',
};
