import type { TabLayout, WorkbookSource } from '../../workbook/cells/layout';
import { POINTAGE } from '../../workbook/phrases/pointage-phrases';
import { WALK_IN_FIELDS, type PointageDay, type PointageList } from '../../workbook/pointage/action';
import { listedPeople } from '../../workbook/pointage/attendees';
import type { Spreadsheet } from '../../google/surface';
import { dayColumn } from '../../workbook/tabs/day-columns';
import { registrationsTab } from '../../workbook/tabs/registrations';
import { capitalised, editionDayText } from '../../words/french';
import type { EditionDay, Edition } from '../../domain/edition';
import { clockNow } from '../sheets/services';
import { editionOf } from '../functions/declared';
import { workbookSource } from '../sheets/workbook-source';

const NOTHING: PointageList = { problem: '', days: [], day: 0, people: [], fields: [], profiles: [] };

function dayOf({ number, date }: EditionDay, { sheetName, columns }: TabLayout): PointageDay {
  return {
    number,
    label: date === null ? `Jour ${number}` : `Jour ${number} – ${capitalised(editionDayText(number, date))}`,
    hasRegistered: columns.has(`registered${number}`),
    problem: columns.has(`present${number}`) ? '' : POINTAGE.noColumn(sheetName, dayColumn('present', number).label),
  };
}

/** Gives what the panel shows: everybody, and today's day of the edition, else its first; or what is amiss. */
export function pointageList(spreadsheet: Spreadsheet): PointageList {
  const { settings, found } = readDoor(spreadsheet);
  if (found === null) return { ...NOTHING, problem: POINTAGE.noTab };
  const [first] = settings.days;
  if (first === undefined) return { ...NOTHING, problem: POINTAGE.noDays };
  const today = clockNow(spreadsheet).slice(0, 10);
  const { layout, registrations } = found;
  return {
    problem: '',
    days: settings.days.map((day) => dayOf(day, layout)),
    day: (settings.days.find(({ date }) => date === today) ?? first).number,
    people: listedPeople(registrations).map(({ attendee }) => attendee),
    fields: WALK_IN_FIELDS.filter((field) => layout.columns.has(field)),
    profiles: registrationsTab.columns.profile.choices,
  };
}

/** What « Pointage » reads: Paramètres for days, Inscriptions for people (null without a column of names). */
export interface DoorReading {
  readonly settings: Edition['settings'];
  readonly found: { readonly registrations: NonNullable<Edition['registrations']>; readonly layout: TabLayout } | null;
  readonly source: WorkbookSource;
}

/** Gives Paramètres and Inscriptions as they stand, each read once. */
export function readDoor(spreadsheet: Spreadsheet, source = workbookSource(spreadsheet)): DoorReading {
  const { edition, layout } = editionOf(spreadsheet, ['settings', 'registrations'], source);
  const tab = layout.get('registrations');
  return {
    settings: edition.settings,
    source,
    found:
      edition.registrations === null || tab === undefined
        ? null
        : { registrations: edition.registrations, layout: tab },
  };
}
