/** The tabs of the staff, in the order of a workbook that is made of a folder of files. */
export const TAB_ORDER: readonly string[] = [
  ...['Paramètres', 'Programme', 'Inscriptions', 'Personnel', 'Dépenses', 'Recettes'],
  ...['Satisfaction', 'Avis', 'Constats', 'Éditions'],
];
