import { CellValueType } from '@univerjs/core';
import type { ICellData } from '@univerjs/core';
import type { ISetRangeValuesCommandParams } from '@univerjs/sheets';
import type { Area } from '../../host/values/document';
import { shownFormula } from '../../host/french/formula-locale';

/** Texts that a person put in cells: an area, and a text for each of its cells. */
interface PutTexts {
  readonly area: Area;
  readonly texts: readonly (readonly string[])[];
}

type CellOf = (row: number, column: number) => ICellData | null | undefined;

/**
 * Gives what a command of Univer's puts in cells as texts that a person could have typed; null when it puts no content
 * in an area.
 */
export function putTexts({ range, value }: ISetRangeValuesCommandParams): PutTexts | null {
  const cells = cellsOf(value, range);
  const area = range ?? areaOfMatrix(value);
  if (!area) return null;
  const texts: string[][] = [];
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    const line: string[] = [];
    for (let column = area.startColumn; column <= area.endColumn; column += 1) {
      const text = textOf(cells(row, column));
      if (text === undefined) return null;
      line.push(text);
    }
    texts.push(line);
  }
  return { area, texts };
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

function areaOfMatrix(value: unknown): Area | null {
  if (!isMatrix(value)) return null;
  const rows = Object.keys(value).map(Number);
  const columns = Object.values(value).flatMap((line) => Object.keys(line ?? {}).map(Number));
  return {
    startRow: Math.min(...rows),
    endRow: Math.max(...rows),
    startColumn: Math.min(...columns),
    endColumn: Math.max(...columns),
  };
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
