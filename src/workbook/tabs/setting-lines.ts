import { fold } from '../../domain/names';
import { cellInput, textOf, type CellInput, type WallClock } from '../cell-input';
import type { CellValue } from '../surface';

/** One line of Paramètres that has a label. */
export interface SettingLine {
  readonly row: number;
  readonly label: string;
  /** The label folded. */
  readonly key: string;
  readonly input: CellInput;
}

/** Gives back the lines of Paramètres below its header, labels met twice included; `places` are those of its columns, from 1. */
export function settingLines(values: readonly (readonly CellValue[])[], headerRow: number, places: ReadonlyMap<string, number>, wallClock: WallClock): SettingLine[] {
  return values.slice(headerRow).flatMap((cells, index) => {
    const cellOf = (field: 'setting' | 'value') => cellInput(cells[(places.get(field) ?? 1) - 1] ?? '', wallClock);
    const label = textOf(cellOf('setting'));
    const key = fold(label);
    return key === '' ? [] : [{ row: headerRow + index + 1, label, key, input: cellOf('value') }];
  });
}

/** Gives back the lines « Jour 1 », « Jour 2 »… or « Structure 1 »…, by number; `word` is folded. */
export function numberedLines(lines: readonly SettingLine[], word: 'jour' | 'structure'): { readonly number: number; readonly line: SettingLine }[] {
  const pattern = new RegExp(`^${word}(\\d{1,3})$`, 'u');
  return lines
    .flatMap((line) => {
      const number = pattern.exec(line.key)?.[1];
      return number === undefined ? [] : [{ number: Number(number), line }];
    })
    .sort((a, b) => a.number - b.number);
}

/** Gives back, folded, the structure whose part a folded label names (« Part de la Fibre64 »), or null. */
export function partOf(key: string, structures: readonly string[]): string | null {
  if (!key.startsWith('part')) return null;
  return structures.map(fold).find((structure) => ['partde', 'partdela', 'partdel', 'partd', 'partdu', 'part'].some((start) => key === `${start}${structure}`)) ?? null;
}
