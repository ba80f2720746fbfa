import type { Edition } from '../../domain/edition';
import type { TabLayout, WorkbookSource } from '../../workbook/cells/layout';
import type { Spreadsheet } from '../../google/surface';
import { editionOf } from '../functions/declared';
import { workbookSource } from '../sheets/workbook-source';

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
