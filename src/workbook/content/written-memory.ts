import { formOfContent, type CellForm } from './cell-form';
import type { TabContent } from './tab-content';
import type { Cells } from './typed-cells';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const LENGTH = 4;
const BLANK = '.'.repeat(LENGTH);
const ROW_END = ' ';

/** Gives a form in four characters, one in 16 million; '' for a blank. FNV-1a, folded to 24 bits. */
export function shortHash(form: CellForm): CellForm {
  if (form === '') return '';
  let hash = 0x811c_9dc5;
  for (let index = 0; index < form.length; index += 1) hash = Math.imul(hash ^ form.charCodeAt(index), 0x0100_0193);
  const folded = (hash >>> 24) ^ (hash & 0xff_ffff);
  return [18, 12, 6, 0].map((shift) => DIGITS.charAt((folded >>> shift) & 63)).join('');
}

export function hashed(cells: Cells): CellForm[][] {
  return cells.map((row) => row.map(shortHash));
}

/** Gives the form of each cell that is to be written in a tab. */
export function formsOfContent({ rows }: TabContent): CellForm[][] {
  return rows.map((row) => row.map(formOfContent));
}

/** Gives what to remember of a tab, as plain ASCII: four characters a cell. */
export function memoryOf(content: TabContent): string {
  return hashed(formsOfContent(content))
    .map((row) =>
      row
        .map((hash) => (hash === '' ? BLANK : hash))
        .join('')
        .replace(/\.+$/u, ''),
    )
    .join(ROW_END);
}

export function remembered(memory: string): CellForm[][] {
  return memory
    .split(ROW_END)
    .map((row) =>
      Array.from({ length: row.length / LENGTH }, (_, cell) =>
        row.slice(cell * LENGTH, (cell + 1) * LENGTH).replace(BLANK, ''),
      ),
    );
}
