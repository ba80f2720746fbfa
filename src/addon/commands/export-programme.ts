import { programmeCalendar } from '../../workbook/exports/write-calendar';
import { programmeSchedule } from '../../workbook/exports/write-schedule';
import { editionOf } from '../functions/figures';
import body from '../pages/export-programme.html';
import { pageOf } from '../pages/page';
import { activeSpreadsheet, spreadsheetApp, universalNow } from '../sheets/services';

const TITLE = 'Exporter le programme';

const PAGE = { width: 520, height: 300 };

/**
 * NEC › Exporter le programme… : le programme à télécharger, pour les agendas et pour les applications de conférences.
 */
export function exporterProgramme(): void {
  const { edition } = editionOf(activeSpreadsheet(), ['settings', 'programme']);
  const files = {
    calendar: { name: 'programme.ics', type: 'text/calendar', text: programmeCalendar(edition, universalNow()) },
    schedule: { name: 'schedule.json', type: 'application/json', text: programmeSchedule(edition) },
  };
  const page = pageOf(TITLE, body, files).setWidth(PAGE.width).setHeight(PAGE.height);
  spreadsheetApp().getUi().showModalDialog(page, TITLE);
}
