import { refreshed, type Declared } from '../../workbook/filling/refresh-formula';
import type { Range, Spreadsheet } from '../../google/surface';
import type { InputTabKey } from '../../workbook/tabs/index';
import { declaredFunction } from '../functions/index';
import { sendWrites } from '../sheets/services';

/** What every custom function's name starts with. */
const PREFIX = 'NEC_';
/** A trigger has 30 seconds: it writes no more cells than this, and leaves the others to « Actualiser ». */
const MOST_PER_TRIGGER = 150;

/** Gives a refresh argument never given before, in letters and figures. */
export function newStamp(): string {
  return Date.now().toString(36);
}

function concernedBy(tabs: ReadonlySet<InputTabKey> | 'all'): (name: string) => Declared | null {
  return (name) => {
    const declared = declaredFunction(name);
    if (declared === null || (tabs !== 'all' && !declared.tabs.some((tab) => tabs.has(tab)))) return null;
    return { parameters: declared.argument === null ? 0 : 1 };
  };
}

/** Writes a formula, read just before, with its new refresh argument; gives whether it did, null for nothing to do. */
function refreshCell(cell: Range, stamp: string, isConcerned: (name: string) => Declared | null): boolean | null {
  try {
    const formula = cell.getFormula();
    const fresh = refreshed(formula, stamp, isConcerned);
    if (fresh === formula) return null;
    cell.setFormula(fresh);
    return true;
  } catch {
    // A protected cell, a list that takes no other value: the others go on.
    return false;
  }
}

/** Gives the cells whose formula names a custom function of ours, of all tabs. */
export function functionCells(spreadsheet: Spreadsheet): Range[] {
  return spreadsheet.createTextFinder(PREFIX).matchFormulaText(true).findAll();
}

/**
 * Makes Sheets recalculate the custom functions that depend on these tabs, wherever they stand: each formula is
 * replaced whole, by one call, so that none is ever left as text. Two calls a cell. Gives how many cells may still
 * be stale: those that could not be written, and those not looked at since `most` were. What was written before is sent
 * already.
 */
export function refreshFunctions(
  spreadsheet: Spreadsheet,
  tabs: ReadonlySet<InputTabKey> | 'all',
  stamp: string,
  most = MOST_PER_TRIGGER,
): number {
  const cells = functionCells(spreadsheet);
  const isConcerned = concernedBy(tabs);
  let [written, refused, seen] = [0, 0, 0];
  for (const cell of cells) {
    if (written + refused >= most) break;
    const done = refreshCell(cell, stamp, isConcerned);
    if (done === true) written += 1;
    if (done === false) refused += 1;
    seen += 1;
  }
  return (isSent(written) ? refused : refused + written) + cells.length - seen;
}

/** Says whether Google accepted what was written; of several formulas, it does not say which one it refuses. */
function isSent(written: number): boolean {
  if (written === 0) return true;
  try {
    sendWrites();
    return true;
  } catch {
    return false;
  }
}
