import type { EditionDay } from '../../domain/edition';
import { fold } from '../../domain/names';
import { structureKey } from '../../domain/people/structure-name';
import { cellInput, textOf, type CellInput, type WallClock, type CellValue } from '../cells/cell-input';
import type { Kind } from '../cells/kind';

/** Reads one line with a kind; a problem is a finding on its Valeur. */
export type ReadLine = <T>(line: SettingLine | undefined, kind: Kind<T>, days?: readonly EditionDay[]) => T;

/** One line of Paramètres that has a label. */
export interface SettingLine {
  readonly row: number;
  readonly label: string;
  /** The label folded. */
  readonly key: string;
  readonly input: CellInput;
}

/** Gives the lines of Paramètres below its header, twins included; `places` are its columns', from 1. */
export function settingLines(
  values: readonly (readonly CellValue[])[],
  headerRow: number,
  places: ReadonlyMap<string, number>,
  wallClock: WallClock,
): SettingLine[] {
  return values.slice(headerRow).flatMap((cells, index) => {
    const cellOf = (field: 'setting' | 'value') => cellInput(cells[(places.get(field) ?? 1) - 1] ?? '', wallClock);
    const label = textOf(cellOf('setting'));
    const key = fold(label);
    return key === '' ? [] : [{ row: headerRow + index + 1, label, key, input: cellOf('value') }];
  });
}

/** Gives the lines « Jour 1 », « Jour 2 »… or « Structure 1 »…, by number; `word` is folded. */
export function numberedLines(
  lines: readonly SettingLine[],
  word: 'jour' | 'structure',
): { readonly number: number; readonly line: SettingLine }[] {
  const pattern = new RegExp(`^${word}(\\d{1,3})$`, 'u');
  return lines
    .flatMap((line) => {
      const number = pattern.exec(line.key)?.[1];
      return number === undefined ? [] : [{ number: Number(number), line }];
    })
    .sort((a, b) => a.number - b.number);
}

const OF = ['de', 'dela', 'del', 'd', 'du', 'pour', 'delastructure', ''];

/** Says whether a folded label is a word and the name of a structure: « Part de la Fibre64 ». */
function isLabelOf(key: string, word: string, structure: string): boolean {
  const names = [fold(structure), structureKey(structure)];
  return OF.some((of) => names.some((name) => key === `${word}${of}${name}`));
}

/** Gives, folded, the structure whose part a folded label names (« Part de la Fibre64 »), or null. */
export function partOf(key: string, structures: readonly string[]): string | null {
  const structure = key.startsWith('part') ? structures.find((name) => isLabelOf(key, 'part', name)) : undefined;
  return structure === undefined ? null : fold(structure);
}

const OTHER_NAMES = ['autresnoms', 'autrenom', 'autresappellations', 'alias'];

/** Says whether a folded label names the other names of a structure (« Autres noms de ALPI »). */
export function isOtherNamesOf(key: string, structure: string): boolean {
  return OTHER_NAMES.some((word) => key.startsWith(word) && isLabelOf(key, word, structure));
}
