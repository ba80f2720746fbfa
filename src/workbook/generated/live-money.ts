import type { Bilan } from '../../domain/bilan';
import type { Expense, Receipt } from '../../domain/edition';
import { isInternalReceipt } from '../../domain/finances/ledger';
import { isReceiptInKind, isSaidOwnMoney, isStaffLine } from '../../domain/finances/line-words';
import type { WorkbookLayout } from '../cells/layout';
import {
  criterion,
  isUsualTotal,
  liveColumn,
  liveSetting,
  sumIfs,
  sumOfRows,
  sumWithoutTotals,
  textCells,
  type LiveColumn,
} from '../content/live-formula';
import { STAFF_CHARGES } from '../../words/labels';
import { staffChargesOf } from '../../domain/finances/staff-charges';

const EVENT = '"?v?nement*"';
const INTERNAL_TYPE = 'Budget interne';

/** A live total: what it is called, and its formula without the leading `=`. */
interface LiveTotal {
  readonly label: string;
  readonly formula: string;
}

type Line = Pick<Expense, 'row' | 'poste' | 'underSection'>;

/** Gives the criteria of texts as staff spelled them; a spreadsheet does not tell capitals apart. */
function criteriaOf(texts: readonly string[]): Map<string, string> {
  return new Map(
    texts.flatMap((text) => {
      const test = criterion(text.trim());
      return test === null ? [] : [[text.trim().toLowerCase(), test] as const];
    }),
  );
}

/** Gives the sum of lines: by the spellings of their poste where it stands in their row, else row by row. */
function sumOfLines(amount: LiveColumn, poste: LiveColumn | null, lines: readonly Line[]): string[] {
  const isSpelled = ({ poste: typed, underSection }: Line) =>
    poste !== null && underSection !== true && criterion(typed.trim()) !== null;
  const tests = criteriaOf(lines.filter(isSpelled).map((line) => line.poste));
  const rows = lines.filter((line) => !isSpelled(line)).map(({ row }) => row);
  return [
    ...(poste === null ? [] : [...tests.values()].map((test) => sumIfs(amount, [poste, test]))),
    ...(rows.length === 0 ? [] : [sumOfRows(amount, rows)]),
  ];
}

export function posteTotals(bilan: Bilan, layout: WorkbookLayout): LiveTotal[] {
  const amount = liveColumn(layout, 'expenses', 'amount');
  if (amount === null) return [];
  const poste = liveColumn(layout, 'expenses', 'poste');
  return (bilan.finances.expenses?.postes ?? []).flatMap((figures): LiveTotal[] =>
    figures.key === '' || isStaffLine({ poste: figures.label })
      ? []
      : [{ label: figures.label, formula: sumOfLines(amount, poste, figures.lines).join('+') }],
  );
}

/** Gives the rows of totals of a tab whose words no criterion takes away. */
function unusualTotals(bilan: Bilan, layout: WorkbookLayout, tab: 'expenses' | 'receipts', labels: string[]): number[] {
  const places = labels.map((field) => layout.get(tab)?.columns.get(field));
  return bilan.edition.statedTotals
    .filter((total) => total.tab === tab)
    .filter(({ label, field }) => !isUsualTotal(label) || !places.includes(Number(field)))
    .map(({ row }) => row);
}

const minus = (formula: string): string => (formula === '' ? '' : `-${formula}`);

/** Gives the ledger's total of paid lines; personnel lines count while the cell `personnel` is 0. Null without tab. */
export function ledgerTotal(bilan: Bilan, layout: WorkbookLayout, personnel: string | null): string | null {
  const amount = liveColumn(layout, 'expenses', 'amount');
  if (amount === null) return null;
  const poste = liveColumn(layout, 'expenses', 'poste');
  const out = [
    sumOfRows(amount, unusualTotals(bilan, layout, 'expenses', ['poste', 'type'])),
    ...sumOfLines(amount, poste, bilan.finances.inKind.uses),
  ];
  const total = sumWithoutTotals(amount, poste, liveColumn(layout, 'expenses', 'type')) + out.map(minus).join('');
  // One of that name that is typed later counts no more than those of today.
  const later: Line = { row: 0, poste: STAFF_CHARGES };
  const stated = (bilan.edition.expenses ?? []).filter(isStaffLine);
  const staff = sumOfLines(amount, poste, poste === null ? stated : [later, ...stated]);
  return personnel === null || staff.length === 0 ? total : `${total}-IF(${personnel}=0;0;${staff.join('+')})`;
}

/** Gives the external receipts, without totals, partners' own money and what nobody paid. Null without the tab. */
export function receiptsTotal(bilan: Bilan, layout: WorkbookLayout): string | null {
  const amount = liveColumn(layout, 'receipts', 'amount');
  if (amount === null) return null;
  const type = liveColumn(layout, 'receipts', 'type');
  const funder = liveColumn(layout, 'receipts', 'funder');
  const { structures, named } = bilan.edition.settings;
  const notCounted = (bilan.edition.receipts ?? []).filter(
    (line) => isReceiptInKind(line) || isInternalReceipt(line, structures),
  );
  const byType = notCounted.filter(
    (line) =>
      line.underSection !== true &&
      (isSaidOwnMoney({ ...line, funder: '' }) || isReceiptInKind({ ...line, funder: '' })),
  );
  const types = type === null ? [] : [...criteriaOf([INTERNAL_TYPE, ...byType.map((line) => line.type)]).values()];
  const names = [...named.flatMap(({ name, others }) => [name, ...others])];
  const funders = funder === null ? [] : [...criteriaOf(names).values()];
  const isNamed = (line: Receipt) =>
    funder !== null && criteriaOf(names).has((line.typedFunder ?? line.funder).trim().toLowerCase());
  const rows = notCounted.filter((line) => !byType.includes(line) && !isNamed(line)).map(({ row }) => row);
  const out = [
    ...types.map((test) => (type === null ? '' : sumIfs(amount, [type, test]))),
    ...funders.flatMap((test) => {
      if (funder === null) return [];
      const both = types.map((other) => (type === null ? '' : minus(sumIfs(amount, [funder, test], [type, other]))));
      return [`(${sumIfs(amount, [funder, test])}${both.join('')})`];
    }),
    sumOfRows(amount, [...rows, ...unusualTotals(bilan, layout, 'receipts', ['type', 'funder'])]),
  ];
  return `${sumWithoutTotals(amount, type, funder)}${out.map(minus).join('')}`;
}

/** Gives the personnel charges: preparation days × the cost of a day, rounded by structure; 0 without cost. */
export function personnelTotal(bilan: Bilan, layout: WorkbookLayout): string | null {
  const days = liveColumn(layout, 'staff', 'days');
  const phase = liveColumn(layout, 'staff', 'phase');
  const hours = liveColumn(layout, 'staff', 'hours');
  const structure = liveColumn(layout, 'staff', 'structure');
  const cost = liveSetting(layout, 'dayCost');
  if (days === null || phase === null || cost === null) return null;
  const ofEvent = (...criteria: (readonly [LiveColumn, string])[]) =>
    minus(sumIfs(days, [phase, EVENT], ...criteria)) +
    (hours === null ? '' : `+${sumIfs(days, [phase, EVENT], [hours, '">0"'], ...criteria)}`);
  const all = `${sumWithoutTotals(days, structure, liveColumn(layout, 'staff', 'agent'))}${ofEvent()}`;
  const tests = [...new Set(staffChargesOf(bilan).map((charge) => criterion(charge.structure)))].filter(
    (test) => test !== null,
  );
  const known =
    structure === null ? [] : tests.map((test) => `${sumIfs(days, [structure, test])}${ofEvent([structure, test])}`);
  const rest = `${all}${known.map((sum) => `-(${sum})`).join('')}`;
  return `IF(ISNUMBER(${cost});${[...known, rest].map((sum) => `ROUND((${sum})*${cost};2)`).join('+')};0)`;
}

/** Gives how many amounts, or days of agents, are still text. Null without the column. */
export function unreadCells(layout: WorkbookLayout, key: 'expenses' | 'receipts' | 'staff'): string | null {
  const amount = liveColumn(layout, key, key === 'staff' ? 'days' : 'amount');
  return amount === null ? null : textCells(amount);
}
