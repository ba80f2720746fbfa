const SETTINGS: Readonly<Record<string, string>> = {
  name: 'Édition',
  city: 'Ville',
  venue: 'Lieu',
  day: 'Jour 1',
  structures: 'Structure 1',
  defaultPayer: 'Structure payeuse par défaut',
  objectiveMinimum: 'Objectif de participants (minimum)',
  objectiveMaximum: 'Objectif de participants (maximum)',
  territoryConums: 'CoNums du territoire',
  dayCost: "Coût d'une journée d'agent",
  preparationMonths: 'Mois de préparation',
  sharingKey: 'Clé de répartition',
  cofunding: 'Cofinancement',
};

const CONSEQUENCES: Readonly<Record<string, string>> = {
  halfDays: 'le nombre de demi-journées ne peut pas être calculé',
  conumRate: 'la part des CoNums du territoire ne peut pas être calculée',
  preparationMonths: 'la durée de la préparation ne peut pas être indiquée',
  staffCharges: 'les charges de personnel, le total des charges et le partage entre structures ne peuvent pas être calculés',
};

/** Gives back a setting as it is written in Paramètres; `setting` is its field (`dayCost`, `day2`) or already a label. */
export function settingLabel(setting: string): string {
  const numbered = /^(day|structure)(\d+)$/u.exec(setting);
  if (numbered !== null) return `${numbered[1] === 'day' ? 'Jour' : 'Structure'} ${numbered[2] ?? ''}`;
  // A label that staff typed may be « constructor »: only our own keys count.
  return Object.entries(SETTINGS).find(([field]) => field === setting)?.[1] ?? setting;
}

/** Gives back what cannot be had without a setting. */
export function consequenceText(consequence: string): string {
  return CONSEQUENCES[consequence] ?? 'une partie du bilan ne peut pas être calculée';
}
