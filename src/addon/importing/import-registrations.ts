import { column } from '../../workbook/cells/column';
import { type ImportedFile, ownLabel, REFERENCE_LABEL } from '../../workbook/import/import-record';
import { mergePlan } from '../../workbook/import/merge-plan';
import { registrationSheet } from '../../workbook/import/registration-rows';
import { text } from '../../workbook/cells/kinds';
import type { WorkbookLayout } from '../../workbook/cells/layout';
import { importSummary, type ImportSummary } from '../../workbook/phrases/import-phrases';
import { tickBoxes } from '../sheets/prepare/check-boxes';
import { ensureNotes, writeHeaders } from '../sheets/prepare/header-cells';
import { growTo } from '../sheets/write-tab';
import { setCell, type PlacedColumn } from '../sheets/prepare/tab-plan';
import type { CellValue, Spreadsheet } from '../../google/surface';
import { editionOf } from '../functions/declared';
import { markFresh, newStamp, refreshFunctions } from '../freshness/refresh';
import { refuseProtected } from '../safe/protected-tabs';
import { RefusedError } from '../safe/refused';
import { sendWrites } from '../sheets/services';
import { workbookSource } from '../sheets/workbook-source';
import { writeImport } from './write-import';

const NO_TAB =
  'Il n’y a pas d’onglet « Inscriptions » avec une colonne « Nom » dans ce classeur. Lancez « Préparer le ' +
  'classeur », puis recommencez.';

const REFERENCE_HELP =
  'Remplie par l’import : le billet de la personne et une trace de ce que disait la source, pour ne pas ' +
  'écraser vos saisies à l’import suivant. Ne pas modifier ; effacée, vos saisies restent.';

interface ImportDone {
  readonly summary: ImportSummary;
  readonly layout: WorkbookLayout;
}

/** The columns of an import that a tab has not: those kept under their own label, and « Réf. import ». */
function addedColumns(values: readonly (readonly CellValue[])[], missing: readonly string[]): PlacedColumn[] {
  const width = values.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  return missing.map((label, index) => ({
    field: label,
    column: column(
      label,
      text,
      'personal',
      label === REFERENCE_LABEL ? { width: 140, help: REFERENCE_HELP } : { width: 160 },
    ),
    place: width + 1 + index,
  }));
}

/**
 * Imports a file that was read and accepted into Inscriptions: one reading, then the headers that are missing (their
 * labels last), the newcomers and what changed; check boxes and the functions follow. Throws a RefusedError when there
 * is no such tab, or it is protected.
 */
export function importRegistrations(spreadsheet: Spreadsheet, file: ImportedFile): ImportDone {
  const source = workbookSource(spreadsheet);
  const { edition, layout: tabs } = editionOf(spreadsheet, ['settings', 'registrations'], source);
  const layout = tabs.get('registrations');
  const sheet = layout === undefined ? null : spreadsheet.getSheetByName(layout.sheetName);
  if (layout === undefined || sheet === null || edition.registrations === null) throw new RefusedError(NO_TAB);
  refuseProtected([sheet]);
  const values = (source.sheets.find(({ name }) => name === layout.sheetName)?.values() ?? []).map((cells) => [
    ...cells,
  ]);
  const formulas = sheet.getDataRange().getFormulas();

  const fields = [...new Set(file.records.flatMap((record) => Object.keys(record.values)))];
  const first = registrationSheet(layout, { values, formulas, wallClock: source.wallClock }, fields);
  const own = fields.flatMap((field) => (first.places.has(field) ? [] : (ownLabel(field) ?? [])));
  const added = addedColumns(values, [...own, ...(first.referenceAt === null ? [REFERENCE_LABEL] : [])]);
  for (const {
    place,
    column: { label },
  } of added)
    setCell(values, layout.headerRow, place, label);
  const tab = registrationSheet(layout, { values, formulas, wallClock: source.wallClock }, fields);
  const plan = mergePlan(file, tab);

  if (added.length > 0) {
    const header = { headerRow: layout.headerRow, columns: added, added, values };
    growTo(sheet, layout.headerRow, Math.max(...added.map(({ place }) => place)));
    ensureNotes(sheet, header);
    writeHeaders(sheet, header);
    sendWrites();
  }
  const written = writeImport({ sheet, plan, places: tab.places, referenceAt: tab.referenceAt ?? 1, before: values });
  const lastRow = Math.max(layout.lastRow, written.values.length);
  if (plan.added.length > 0)
    tickBoxes(sheet, { ...layout, lastRow }, written.firstAdded, written.firstAdded + plan.added.length - 1);
  sendWrites();
  if (refreshFunctions(spreadsheet, new Set(['registrations']), newStamp(), Number.MAX_SAFE_INTEGER) === 0)
    markFresh(spreadsheet, [{ key: 'registrations', layout: { ...layout, lastRow }, values: written.values }]);
  return { summary: importSummary(file, plan, tab.places, written.moved), layout: tabs };
}
