import { ABOUT } from '../phrases';
import { spreadsheetApp } from '../services';

/**
 * NEC › À propos : dit ce que fait l’extension.
 */
export function aPropos(): void {
  const ui = spreadsheetApp().getUi();
  ui.alert(ABOUT.title, ABOUT.text, ui.ButtonSet.OK);
}
