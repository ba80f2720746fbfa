import { spreadsheetApp } from '../sheets/services';

const WORDS = {
  title: 'NEC Bilan',
  text:
    'NEC Bilan fait le bilan d’un « Numérique en Commun[s] » local à partir des onglets de ce classeur : ' +
    'chiffres, dépenses, équilibre entre les structures, contrôles.\n\nCe que vous avez saisi n’est jamais ' +
    'effacé : les cellules à revoir sont seulement teintées et annotées, le temps d’être corrigées. Vos ' +
    'données ne quittent pas ce classeur ; seul le rapport que vous demandez est déposé dans votre Google ' +
    'Drive.\n\nLogiciel libre, licence MIT.',
} as const;

/** NEC › Aide › À propos. */
export function aPropos(): void {
  const ui = spreadsheetApp().getUi();
  ui.alert(WORDS.title, WORDS.text, ui.ButtonSet.OK);
}
