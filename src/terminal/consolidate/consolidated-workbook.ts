import { CellValueType, LocaleType, WrapStrategy } from '@univerjs/core';
import type { ICellData, IStyleData, IWorksheetData } from '@univerjs/core';
import { NO_EXTRAS, type SheetExtras, type WorkbookDocument } from '../../host/values/document';
import { NO, YES } from '../../host/engine/snapshot-values';
import { gridSize } from '../../host/xlsx/read';
import { writeXlsx } from '../../host/xlsx/write';
import { FIGURE_COLUMNS, type FigureUnit } from './figure-columns';
import { editionName, firstDay, type EditionFigures } from '../figures-document';
import type { NationalFigure } from './national-view';

const STYLES: Readonly<Record<string, IStyleData>> = {
  header: { bl: YES, bg: { rgb: '#d9e2f3' }, tb: WrapStrategy.WRAP },
  text: {},
  method: { tb: WrapStrategy.WRAP },
  count: { n: { pattern: '#,##0' } },
  quantity: { n: { pattern: '#,##0.##' } },
  minutes: { n: { pattern: '[h]"h"mm' } },
  ratio: { n: { pattern: '0 %' } },
  points: { n: { pattern: '0.0' } },
  money: { n: { pattern: '#,##0.00 "€"' } },
  day: { n: { pattern: 'dd/mm/yyyy' } },
};
const DAY_MS = 86_400_000;
/** Days between the spreadsheets' day 0 and that of the computers' clock. */
const EPOCH = 25_569;
const NAME_WIDTH = 260;
const FIGURE_WIDTH = 115;
const METHOD_WIDTH = 520;

/** Said under the national view. */
const REMARKS = [
  'Un chiffre qu’une édition ne connaît pas reste vide : il n’entre ni dans le total ni dans la médiane.',
  'Une personne venue à deux éditions compte dans chacune.',
];

function text(value: string, style = 'text'): ICellData {
  return { v: value, t: CellValueType.STRING, s: style };
}

function figure(value: number | null, unit: FigureUnit): ICellData | null {
  if (value === null) return null;
  const held = unit === 'money' ? value / 100 : unit === 'minutes' ? value / 1440 : value;
  return { v: held, t: CellValueType.NUMBER, s: unit };
}

function dayCell(day: string | null): ICellData | null {
  return day === null
    ? null
    : { v: Date.parse(`${day}T00:00:00Z`) / DAY_MS + EPOCH, t: CellValueType.NUMBER, s: 'day' };
}

function sheet(
  gid: number,
  name: string,
  rows: readonly (readonly (ICellData | null)[])[],
  widths: readonly number[],
): Partial<IWorksheetData> {
  const custom: SheetExtras = { ...NO_EXTRAS, gid };
  return {
    id: String(gid),
    name,
    hidden: NO,
    freeze: { xSplit: 1, ySplit: 1, startRow: 1, startColumn: 1 },
    ...gridSize(rows.length, widths.length),
    mergeData: [],
    cellData: Object.fromEntries(
      rows.map((row, index) => [
        index,
        Object.fromEntries(row.flatMap((cell, column) => (cell === null ? [] : [[column, cell]]))),
      ]),
    ),
    rowData: {},
    columnData: Object.fromEntries(widths.map((w, column) => [column, { w }])),
    custom,
  };
}

function editionsSheet(editions: readonly EditionFigures[]): Partial<IWorksheetData> {
  const head = ['Édition', 'Premier jour', ...FIGURE_COLUMNS.map(({ label }) => label), 'Fichier'];
  const rows = editions.map((edition) => [
    text(editionName(edition)),
    dayCell(firstDay(edition)),
    ...FIGURE_COLUMNS.map(({ of, unit }) => figure(of(edition.figures), unit)),
    text(edition.file),
  ]);
  return sheet(
    1,
    'Éditions',
    [head.map((label) => text(label, 'header')), ...rows],
    [NAME_WIDTH, ...FIGURE_COLUMNS.map(() => FIGURE_WIDTH), FIGURE_WIDTH, NAME_WIDTH],
  );
}

function nationalSheet(national: readonly NationalFigure[]): Partial<IWorksheetData> {
  const head = [
    'Chiffre',
    'Éditions renseignées',
    'Total',
    'Médiane',
    'Minimum',
    'Maximum',
    'Comment le total est calculé',
  ];
  const rows = national.map(({ column: { label, unit }, editions, total, median, minimum, maximum, method }) => {
    // The middle of two whole numbers may be none.
    const medianUnit = unit === 'count' ? 'quantity' : unit;
    return [
      text(label),
      figure(editions, 'count'),
      figure(total, unit),
      figure(median, medianUnit),
      figure(minimum, unit),
      figure(maximum, unit),
      text(method, 'method'),
    ];
  });
  return sheet(
    2,
    'Vue nationale',
    [head.map((label) => text(label, 'header')), ...rows, [], ...REMARKS.map((remark) => [text(remark)])],
    [NAME_WIDTH, FIGURE_WIDTH, FIGURE_WIDTH, FIGURE_WIDTH, FIGURE_WIDTH, FIGURE_WIDTH, METHOD_WIDTH],
  );
}

/** Gives the bytes of consolidation.xlsx: « Éditions », one row an edition, and « Vue nationale », one row a figure. */
export function consolidatedWorkbook(
  editions: readonly EditionFigures[],
  national: readonly NationalFigure[],
): Uint8Array {
  const sheets = [editionsSheet(editions), nationalSheet(national)];
  const document: WorkbookDocument = {
    id: 'consolidation',
    name: 'Consolidation',
    appVersion: '',
    locale: LocaleType.FR_FR,
    styles: { ...STYLES },
    sheetOrder: ['1', '2'],
    sheets: Object.fromEntries(sheets.map((one) => [one.id ?? '', one])),
    defaultStyle: { fs: 10 },
  };
  return writeXlsx({ after: document });
}
