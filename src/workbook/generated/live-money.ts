import type { Bilan } from '../../domain/bilan';
import { STAFF_POSTE, type PosteFigures } from '../../domain/finances/ledger';
import type { WorkbookLayout } from '../cells/layout';
import { criterion, liveColumn, liveSetting, sumIfs, sumWithoutTotals, textCells } from '../content/live-formula';
import { STAFF_CHARGES } from '../../words/poste-label';
import { staffChargesOf } from '../../domain/finances/staff-charges';

const PREPARATION = '"pr?paration*"';
const INTERNAL_TYPE = '"Budget interne"';
const STAFF = criterion(STAFF_CHARGES) ?? '""';

/** A live total: what it is called, and its formula without the leading `=`. */
export interface LiveTotal {
  readonly label: string;
  readonly formula: string;
}

/** Gives back the spellings of a poste that a spreadsheet tells apart (it does not tell capitals). */
function spellingsOf(poste: PosteFigures): string[] {
  const spellings = new Map(poste.lines.map((line) => [line.poste.trim().toLowerCase(), line.poste.trim()]));
  return [...spellings.values()];
}

/**
 * Gives back the total of each poste that the ledger has, by its spellings; a poste that no formula can name is left to
 * the others.
 */
export function posteTotals(bilan: Bilan, layout: WorkbookLayout): LiveTotal[] {
  const poste = liveColumn(layout, 'expenses', 'poste');
  const amount = liveColumn(layout, 'expenses', 'amount');
  if (poste === null || amount === null) return [];
  return (bilan.finances.expenses?.postes ?? []).flatMap((figures): LiveTotal[] => {
    const tests = spellingsOf(figures).map(criterion);
    if (figures.key === '' || figures.key === STAFF_POSTE || tests.includes(null)) return [];
    return [{ label: figures.label, formula: tests.map((test) => sumIfs(amount, [poste, test ?? '""'])).join('+') }];
  });
}

/**
 * Gives back the total of the ledger; lines of personnel charges count only while `personnel`, a cell, is 0. Null
 * without the tab.
 */
export function ledgerTotal(layout: WorkbookLayout, personnel: string | null): string | null {
  const poste = liveColumn(layout, 'expenses', 'poste');
  const amount = liveColumn(layout, 'expenses', 'amount');
  if (amount === null) return null;
  const total = sumWithoutTotals(amount, poste, liveColumn(layout, 'expenses', 'type'));
  return poste === null || personnel === null
    ? total
    : `${total}-IF(${personnel}=0;0;${sumIfs(amount, [poste, STAFF])})`;
}

/** Gives back the external receipts: totals and the partners' own money left out. Null without the tab. */
export function receiptsTotal(bilan: Bilan, layout: WorkbookLayout): string | null {
  const amount = liveColumn(layout, 'receipts', 'amount');
  if (amount === null) return null;
  const type = liveColumn(layout, 'receipts', 'type');
  const funder = liveColumn(layout, 'receipts', 'funder');
  const ofType = type === null ? '' : `-${sumIfs(amount, [type, INTERNAL_TYPE])}`;
  const ofPartners = bilan.edition.settings.structures.flatMap((structure) => {
    const test = criterion(structure);
    if (funder === null || test === null) return [];
    const both = type === null ? '' : `+${sumIfs(amount, [funder, test], [type, INTERNAL_TYPE])}`;
    return [`-${sumIfs(amount, [funder, test])}${both}`];
  });
  return `${sumWithoutTotals(amount, type, funder)}${ofType}${ofPartners.join('')}`;
}

/**
 * Gives back the personnel charges: preparation days of each structure × the cost of a day, each rounded; 0 while that
 * cost is no number.
 */
export function personnelTotal(bilan: Bilan, layout: WorkbookLayout): string | null {
  const days = liveColumn(layout, 'staff', 'days');
  const phase = liveColumn(layout, 'staff', 'phase');
  const structure = liveColumn(layout, 'staff', 'structure');
  const cost = liveSetting(layout, 'dayCost');
  if (days === null || phase === null || cost === null) return null;
  const all = sumIfs(days, [phase, PREPARATION]);
  const tests = [...new Set(staffChargesOf(bilan).map((charge) => criterion(charge.structure)))].filter(
    (test) => test !== null,
  );
  const known = structure === null ? [] : tests.map((test) => sumIfs(days, [phase, PREPARATION], [structure, test]));
  const rest = `${all}${known.map((sum) => `-${sum}`).join('')}`;
  return `IF(ISNUMBER(${cost});${[...known, rest].map((sum) => `ROUND((${sum})*${cost};2)`).join('+')};0)`;
}

/**
 * Gives back how many amounts of the ledger or the receipts, or days of the agents, are still text. Null without the
 * column.
 */
export function unreadCells(layout: WorkbookLayout, key: 'expenses' | 'receipts' | 'staff'): string | null {
  const amount = liveColumn(layout, key, key === 'staff' ? 'days' : 'amount');
  return amount === null ? null : textCells(amount);
}
