import { ABOUT } from '../phrases/phrases';
import { spreadsheetApp } from '../sheets/services';

/** NEC › Aide › À propos. */
export function aPropos(): void {
  const ui = spreadsheetApp().getUi();
  ui.alert(ABOUT.title, ABOUT.text, ui.ButtonSet.OK);
}
