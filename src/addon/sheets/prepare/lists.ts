import type { Range, Sheet } from '../../../google/surface';
import { spreadsheetApp } from '../services';
import { cellsOf, helpsOf, MOST_RUNS, OWN_HELP, rulesOf, runsOf, type Run } from './own-validation';

/** What a cell offers: values, or the cells of a range of Paramètres. */
export type Offer =
  | { readonly kind: 'values'; readonly values: readonly string[] }
  | { readonly kind: 'range'; readonly range: Range; readonly address: string };

/** Cells of a column that should offer a list. */
export interface WantedList {
  readonly column: number;
  readonly rows: Run;
  readonly offer: Offer;
}

/** The help of a list says all that it offers, so that a list that changed is known by its help. */
function helpOf(offer: Offer): string {
  const said =
    offer.kind === 'values' ? offer.values.join(', ') : `les structures de l’onglet Paramètres (${offer.address})`;
  return `${OWN_HELP}au choix, ${said}. Un autre texte est accepté, s’il le faut.`;
}

function ensureList(sheet: Sheet, { column, rows, offer }: WantedList, ruleAt: ReturnType<typeof rulesOf>): void {
  const help = helpOf(offer);
  const of = (row: number) => ruleAt(row, column);
  const helps = helpsOf(rows, of);
  if (helps.some((each) => !each.startsWith(OWN_HELP))) return;
  const isChanged = helps.some((each) => each !== help);
  if (
    isChanged &&
    runsOf(rows.first, rows.last, (row) => of(row)?.getHelpText()?.startsWith(OWN_HELP) === false).length > 0
  )
    return;
  const runs = isChanged ? [rows] : runsOf(rows.first, rows.last, (row) => of(row) === null);
  if (runs.length === 0 || runs.length > MOST_RUNS) return;
  const builder = spreadsheetApp().newDataValidation();
  const listed =
    offer.kind === 'values'
      ? builder.requireValueInList([...offer.values], true)
      : builder.requireValueInRange(offer.range, true);
  const rule = listed.setAllowInvalid(true).setHelpText(help).build();
  for (const run of runs) cellsOf(sheet, run, column).setDataValidation(rule);
}

/** Makes cells offer lists where no rule is; a column with somebody's rule is left alone. One read. */
export function ensureLists(sheet: Sheet, lists: readonly WantedList[]): void {
  const filled = lists.filter(
    ({ offer, rows }) => rows.last >= rows.first && (offer.kind === 'range' || offer.values.length > 0),
  );
  if (filled.length === 0) return;
  const columns = filled.map(({ column }) => column);
  const rows = {
    first: Math.min(...filled.map((list) => list.rows.first)),
    last: Math.max(...filled.map((list) => list.rows.last)),
  };
  const ruleAt = rulesOf(sheet, rows, { first: Math.min(...columns), last: Math.max(...columns) });
  for (const list of filled) ensureList(sheet, list, ruleAt);
}
