import { fold } from '../../domain/names';
import { type CellWrite, holdable, toCell } from '../content/to-cell';
import { cellInput, type WallClock, type CellValue } from '../cells/cell-input';
import type { TabLayout } from '../cells/layout';
import { settingField, settingFormat } from '../tabs/wanted-settings';
import { dayColumn, dayColumnsOf } from '../tabs/day-columns';
import { settingLines } from '../tabs/setting-lines';
import type { InputTabKey } from '../tabs/index';

/** Cells of a sheet; rows and columns count from 1. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What becomes of a tab of the staff's in the next edition's workbook. */
export interface EmptiedTab {
  readonly key: InputTabKey;
  readonly sheetName: string;
  readonly cleared: readonly CellArea[];
  readonly written: readonly CellWrite[];
  /** The cells of the sheet as they will stand. */
  readonly values: CellValue[][];
}

export interface FilledTab {
  readonly key: InputTabKey;
  readonly layout: TabLayout;
  readonly values: readonly (readonly CellValue[])[];
}

/** The settings that are of one edition only, besides its days and other dates; its name is the new one's. */
const OF_ONE_EDITION: readonly string[] = ['city', 'venue'];

/** What Prévisionnel keeps: the lines of the next budget, without their amounts. */
const KEPT_OF_PLAN: readonly string[] = ['poste', 'funder'];

const widthOf = (values: readonly (readonly CellValue[])[]): number =>
  values.reduce((widest, cells) => Math.max(widest, cells.length), 0);

/** Gives the columns of a sheet but some, as areas of columns side by side, from a row down. */
function areasBut(kept: readonly number[], { values, layout }: FilledTab): CellArea[] {
  const rows = values.length - layout.headerRow;
  const areas: { column: number; columns: number }[] = [];
  for (let column = 1; rows > 0 && column <= widthOf(values); column += 1) {
    if (kept.includes(column)) continue;
    const open = areas[areas.length - 1];
    if (open !== undefined && open.column + open.columns === column) open.columns += 1;
    else areas.push({ column, columns: 1 });
  }
  return areas.map((area) => ({ row: layout.headerRow + 1, rows, ...area }));
}

function settingAreas(
  { values, layout }: FilledTab,
  name: string,
  wallClock: WallClock,
): { readonly cleared: CellArea[]; readonly written: CellWrite[] } {
  const column = layout.columns.get('value');
  if (column === undefined) return { cleared: [], written: [] };
  const lines = settingLines(values, layout.headerRow, layout.columns, wallClock);
  const isOfOneEdition = (line: (typeof lines)[number]): boolean =>
    settingFormat(line) === 'date' || OF_ONE_EDITION.includes(settingField(line) ?? '');
  return {
    cleared: lines.filter(isOfOneEdition).map(({ row }) => ({ row, column, rows: 1, columns: 1 })),
    written: lines.flatMap((line) =>
      settingField(line) === 'name'
        ? [{ row: line.row, column, value: toCell({ kind: 'text', text: name }), format: null }]
        : [],
    ),
  };
}

/** Headers such as « Présent 13/06 » name a day that is past: they take the number of the day. */
function dayHeaders({ values, layout }: FilledTab, wallClock: WallClock): CellWrite[] {
  const undated = dayColumnsOf([]);
  return [...layout.columns].flatMap(([field, column]) => {
    const day = /^(registered|present)(\d+)$/u.exec(field);
    const label = cellInput(values[layout.headerRow - 1]?.[column - 1] ?? '', wallClock);
    if (day === null || undated(typeof label === 'string' ? label : '')?.field === field) return [];
    return [
      {
        row: layout.headerRow,
        column,
        value: dayColumn(day[1] === 'present' ? 'present' : 'registered', Number(day[2])).label,
        format: null,
      },
    ];
  });
}

function changesOf(
  tab: FilledTab,
  name: string,
  wallClock: WallClock,
): { readonly cleared: readonly CellArea[]; readonly written: readonly CellWrite[] } {
  switch (tab.key) {
    case 'settings':
      return settingAreas(tab, name, wallClock);
    case 'pastEditions':
      return { cleared: [], written: [] };
    case 'plan':
      return {
        cleared: areasBut(
          KEPT_OF_PLAN.flatMap((field) => tab.layout.columns.get(field) ?? []),
          tab,
        ),
        written: [],
      };
    case 'registrations':
      return { cleared: areasBut([], tab), written: dayHeaders(tab, wallClock) };
    case 'programme':
    case 'staff':
    case 'expenses':
    case 'receipts':
    case 'survey':
    case 'opinions':
    case 'observations':
      return { cleared: areasBut([], tab), written: [] };
  }
}

export function losesItsRows(key: InputTabKey): boolean {
  return key !== 'settings' && key !== 'pastEditions' && key !== 'plan';
}

const isBlank = (value: CellValue | undefined): boolean =>
  value === undefined ||
  value === '' ||
  value === false ||
  (typeof value === 'string' && fold(value) === '' && value.trim() === '');

/** Says whether nothing is filled under the header of a tab; unticked boxes are nothing. */
export function isEmptyBelow({ layout, values }: Pick<FilledTab, 'layout' | 'values'>): boolean {
  return values.slice(layout.headerRow).every((cells) => cells.every(isBlank));
}

/** Gives what becomes of a tab in the edition `name`: its header and what outlives an edition stay. */
export function emptiedTab(tab: FilledTab, name: string, wallClock: WallClock): EmptiedTab {
  const { cleared, written } = changesOf(tab, name, wallClock);
  const values = tab.values.map((cells) => [...cells]);
  for (const { row, column, rows, columns } of cleared)
    for (let line = row; line < row + rows; line += 1) values[line - 1]?.fill('', column - 1, column - 1 + columns);
  for (const { row, column, value } of written)
    values[row - 1]?.splice(column - 1, 1, typeof value === 'string' ? holdable(value.replace(/^'/u, '')) : value);
  while (values.length > tab.layout.headerRow && values[values.length - 1]?.every((cell) => cell === '') === true)
    values.pop();
  return { key: tab.key, sheetName: tab.layout.sheetName, cleared, written, values };
}
