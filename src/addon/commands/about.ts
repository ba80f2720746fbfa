import { ABOUT } from '../phrases';
import { spreadsheetApp } from '../services';

/** NEC › Aide › À propos. */
export function aPropos(): void {
  const ui = spreadsheetApp().getUi();
  ui.alert(ABOUT.title, ABOUT.text, ui.ButtonSet.OK);
}
