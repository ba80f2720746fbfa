import { programmeCalendar } from '../../workbook/exports/write-calendar';
import { identifiedSessions, sessionMemory, type SessionMemory } from '../../workbook/exports/session-identity';
import { programmeSchedule } from '../../workbook/exports/write-schedule';
import { editionOf } from '../functions/declared';
import body from '../pages/export-programme.html';
import { showDialog } from '../pages/page';
import { documentProperties, storedText, storeText } from '../safe/stored-text';
import { toldInFrench } from '../safe/told';
import { activeSpreadsheet, universalNow } from '../sheets/services';

const SESSIONS = 'nec.seances';
const PARTS = 'nec.seances.parties';

function exportedSessions(): SessionMemory {
  const parts = Number(documentProperties()?.getProperty(PARTS) ?? 0);
  return parts > 0 ? sessionMemory(storedText(SESSIONS, parts)) : [];
}

function rememberSessions(memory: SessionMemory): void {
  documentProperties()?.setProperty(PARTS, String(storeText(SESSIONS, JSON.stringify(memory))));
}

/**
 * NEC › Programme › Exporter le programme… : le programme à télécharger, pour les agendas et pour les applications de
 * conférences.
 */
export function exporterProgramme(): void {
  toldInFrench(() => {
    const { edition } = editionOf(activeSpreadsheet(), ['settings', 'programme']);
    const stamp = universalNow();
    const { identities, memory } = identifiedSessions(edition, exportedSessions(), stamp);
    rememberSessions(memory);
    const calendar = programmeCalendar(edition, identities, stamp);
    const schedule = programmeSchedule(edition, identities, stamp.slice(0, 10));
    const files = {
      calendar: { name: 'programme.ics', type: 'text/calendar', text: calendar },
      schedule: { name: 'schedule.json', type: 'application/json', text: schedule },
    };
    showDialog('Exporter le programme', body, files, { width: 520, height: 300 });
  });
}
