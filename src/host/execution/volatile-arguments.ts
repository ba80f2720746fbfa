import { parseOpenArea } from '../engine/areas';
import type { Book } from '../engine/book';
import { references } from '../engine/follow-formula';
import { formulaTokens } from '../french/formula-tokens';
import type { Grid } from '../engine/grid';

/** What gives another value at each calculation; TODAY is not in Google's message, and is refused by reports. */
const VOLATILE = new Set(['NOW', 'TODAY', 'RAND', 'RANDARRAY', 'RANDBETWEEN']);

/** True when an argument of a call of this function depends on time or chance, itself or by a cell it names. */
export function hasVolatileArgument(book: Book, grid: Grid, formula: string, name: string): boolean {
  const seen = new Set<string>();
  return argumentsOf(formula, name).some((text) => isVolatile(book, grid, text, seen));
}

/** Gives what stands between the brackets of each call of a function. */
function argumentsOf(formula: string, name: string): string[] {
  const tokens = formulaTokens(formula, 'English');
  return tokens.flatMap(({ kind, text }, index) => {
    if (kind !== 'call' || text.toUpperCase() !== name.toUpperCase()) return [];
    let depth = 0;
    const within = tokens.slice(index + 1).filter((token) => token.text.trim() !== '');
    const end = within.findIndex((token) => {
      depth += token.text === '(' ? 1 : token.text === ')' ? -1 : 0;
      return depth === 0;
    });
    return [
      within
        .slice(1, end)
        .map((token) => token.text)
        .join(''),
    ];
  });
}

function isVolatile(book: Book, grid: Grid, text: string, seen: Set<string>): boolean {
  if (formulaTokens(text, 'English').some((token) => token.kind === 'call' && VOLATILE.has(token.text.toUpperCase())))
    return true;
  return references(text).named.some(({ sheet, a1 }) => {
    const source = sheet === null ? grid : book.gridNamed(sheet);
    if (!source) return false;
    const { rows, columns } = source.extent();
    const area = parseOpenArea(a1, { rows: source.rowCount, columns: source.columnCount });
    if (!area) return false;
    for (let row = area.startRow; row <= Math.min(area.endRow, rows - 1); row += 1) {
      for (let column = area.startColumn; column <= Math.min(area.endColumn, columns - 1); column += 1) {
        const formula = source.cell(row, column)?.f;
        const place = `${source.id} ${row} ${column}`;
        if (!formula || seen.has(place)) continue;
        seen.add(place); // a cycle ends here
        if (isVolatile(book, source, formula, seen)) return true;
      }
    }
    return false;
  });
}
