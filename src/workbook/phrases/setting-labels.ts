import { SETTINGS } from '../tabs/setting-names';

const CONSEQUENCES: Readonly<Record<string, string>> = {
  halfDays: 'le nombre de demi-journées ne peut pas être calculé',
  conumRate: 'la part des CoNums du territoire ne peut pas être calculée',
  preparationMonths: 'la durée de la préparation ne peut pas être indiquée',
  staffCharges:
    'les charges de personnel, le total des charges et le partage entre structures ne peuvent pas être calculés',
};

/** Gives a setting as it is written in Paramètres; `setting` is its field (`dayCost`, `day2`) or already a label. */
export function settingLabel(setting: string): string {
  const numbered = /^(day|structures?)(\d*)$/u.exec(setting);
  if (numbered !== null)
    return `${numbered[1] === 'day' ? 'Jour' : 'Structure'} ${numbered[2] === '' ? '1' : (numbered[2] ?? '')}`;
  return SETTINGS.find(({ field }) => field === setting)?.label ?? setting;
}

/** Gives what cannot be had without a setting. */
export function consequenceText(consequence: string): string {
  return CONSEQUENCES[consequence] ?? 'une partie du bilan ne peut pas être calculée';
}
