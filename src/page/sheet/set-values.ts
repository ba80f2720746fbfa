import { CellValueType, type ICellData } from '@univerjs/core';
import type { ISetRangeValuesCommandParams } from '@univerjs/sheets';
import type { Area } from '../../host/values/document';
import { shownFormula } from '../../host/french/formula-locale';
import { linesOf } from '../../host/engine/areas';

/** Texts that a person put in cells: an area, and a text for each of its cells. */
export interface PutTexts {
  readonly area: Area;
  readonly texts: readonly (readonly string[])[];
}

type CellOf = (row: number, column: number) => ICellData | null | undefined;

/** Gives what a command of Univer's puts in cells, as texts by area; null when it puts no content. */
export function putTexts({ range, value }: ISetRangeValuesCommandParams): PutTexts[] | null {
  const cells = cellsOf(value, range);
  const areas = range ? [range] : areasOfMatrix(value);
  const put = areas.map((area) => {
    const texts = linesOf(area, (row, column) => textOf(cells(row, column)));
    const known = texts.map((line) => line.filter((text) => text !== undefined));
    return known.flat().length < texts.flat().length ? null : { area, texts: known };
  });
  const known = put.filter((each) => each !== null);
  return known.length === 0 || known.length < put.length ? null : known;
}

function cellsOf(value: ISetRangeValuesCommandParams['value'], range: Area | undefined): CellOf {
  if (Array.isArray(value))
    return (row, column) => value[row - (range?.startRow ?? 0)]?.[column - (range?.startColumn ?? 0)];
  if (isMatrix(value)) return (row, column) => value[row]?.[column];
  return () => value;
}

function isMatrix(value: unknown): value is Record<number, Record<number, ICellData> | undefined> {
  return typeof value === 'object' && value !== null && Object.keys(value).some((key) => /^\d+$/.test(key));
}

/** Gives the cells of a matrix as areas: cells side by side are one, and so are rows of them under each other. */
function areasOfMatrix(value: unknown): Area[] {
  const areas: Area[] = [];
  if (!isMatrix(value)) return areas;
  for (const [row, line] of Object.entries(value)) {
    const startRow = Number(row);
    const columns = Object.keys(line ?? {}).map(Number);
    for (const [index, startColumn] of columns.entries()) {
      if (index > 0 && columns[index - 1] === startColumn - 1) continue;
      let endColumn = startColumn;
      while (columns.includes(endColumn + 1)) endColumn += 1;
      const above = areas.find(
        (area) => area.endRow === startRow - 1 && area.startColumn === startColumn && area.endColumn === endColumn,
      );
      if (above) areas[areas.indexOf(above)] = { ...above, endRow: startRow };
      else areas.push({ startRow, endRow: startRow, startColumn, endColumn });
    }
  }
  return areas;
}

/** Undefined when the cell's content is not touched. */
function textOf(cell: ICellData | null | undefined): string | undefined {
  if (cell === undefined) return undefined;
  if (cell === null) return '';
  if (typeof cell.f === 'string' && cell.f !== '') return shownFormula(cell.f);
  if (cell.p) return cell.p.body?.dataStream.replace(/\r\n$/, '') ?? '';
  if (cell.v === undefined) return undefined;
  if (cell.v === null) return '';
  if (typeof cell.v === 'boolean' || cell.t === CellValueType.BOOLEAN)
    return cell.v === true || Number(cell.v) === 1 ? 'VRAI' : 'FAUX';
  return typeof cell.v === 'number' ? String(cell.v).replace('.', ',') : cell.v;
}
