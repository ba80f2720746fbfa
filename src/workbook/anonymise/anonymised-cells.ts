import { isNothing } from '../../domain/nothing';
import { personKey } from '../../domain/people/person-name';
import type { Bilan } from '../../domain/bilan';
import type { TabKey } from '../../domain/finding';
import { fold } from '../../domain/names';
import type { WallClock } from '../cells/cell-input';
import type { WorkbookLayout } from '../cells/layout';
import type { WorkbookSource } from '../cells/sheet-source';
import { isUnderstood } from '../tabs/opinions';
import { anonymisedRegistrations } from './anonymised-registrations';
import { personalRows, totalRows, type PersonalRow } from './personal-rows';
import type { ReplacedCell } from './replaced-cell';
import {
  numbered,
  ownColumns,
  replaced,
  TAKEN_OUT,
  textsOfTotals,
  type PersonalTab,
  type Replacement,
} from './replacements';

/** The tabs where people are named or speak: their notes go too. */
export const PERSONAL_TABS = ['registrations', 'staff', 'survey', 'opinions'] as const satisfies readonly TabKey[];

const columnsOf = (replacements: readonly Replacement[]): number[] =>
  replacements.flatMap(({ column }) => column ?? []);

function staff(tab: PersonalTab, wallClock: WallClock, random: () => number): ReplacedCell[] {
  const rows = personalRows(tab.sheet, tab.layout, 'structure', wallClock);
  const { columns } = tab.layout;
  const agent = numbered(
    rows,
    (row) => (isNothing(row.textOf('agent')) ? '' : personKey(row.textOf('agent'))),
    (number) => `Agent ${number}`,
    random,
  );
  const own = ownColumns(tab, new Set(columns.values()));
  return [
    ...replaced(tab, rows, [{ column: columns.get('agent'), replace: agent }, ...own]),
    ...replaced(tab, totalRows(tab.sheet, tab.layout, 'structure', wallClock), textsOfTotals(columnsOf(own))),
  ];
}

/** Opinions that may be printed stay, without their author; the others go. */
function opinions(tab: PersonalTab, bilan: Bilan, wallClock: WallClock, random: () => number): ReplacedCell[] {
  const rows = personalRows(tab.sheet, tab.layout, 'opinion', wallClock);
  const { columns } = tab.layout;
  const printed = new Set(
    (bilan.edition.opinions ?? []).flatMap(({ row, publish }) => (publish === 'no' ? [] : [row])),
  );
  const author = numbered(
    rows,
    (row) => fold(row.textOf('author')),
    (number) => `Auteur ${number}`,
    random,
  );
  const opinion = numbered(
    rows,
    (row) => (printed.has(row.row) || row.textOf('opinion') === '' ? '' : String(row.row)),
    (number) => `Avis ${number}`,
    random,
  );
  const own = ownColumns(tab, new Set(columns.values()));
  return [
    ...replaced(tab, rows, [
      { column: columns.get('author'), replace: author },
      { column: columns.get('opinion'), replace: opinion },
      { column: columns.get('publish'), replace: (row) => (isUnderstood(row.textOf('publish')) ? null : TAKEN_OUT) },
      ...own,
    ]),
    ...replaced(
      tab,
      totalRows(tab.sheet, tab.layout, 'opinion', wallClock),
      textsOfTotals([...columns.values(), ...columnsOf(own)]),
    ),
  ];
}

/**
 * Free texts alone: what is counted (scales, choices) says nothing of anybody. Each text has its own number, so that a
 * column of texts stays one.
 */
function survey(tab: PersonalTab, bilan: Bilan, wallClock: WallClock, random: () => number): ReplacedCell[] {
  const rows = personalRows(tab.sheet, tab.layout, null, wallClock);
  const questions = bilan.satisfaction?.questions ?? [];
  const texts = questions
    .filter(({ kind }) => kind === 'text')
    .map(({ column }): Replacement => {
      const keyOf = ({ cells, row }: PersonalRow) =>
        cells[column - 1] === undefined || cells[column - 1] === '' || typeof cells[column - 1] === 'boolean'
          ? ''
          : String(row);
      return { column, replace: numbered(rows, keyOf, (number) => `Réponse ${number}`, random) };
    });
  const unread = questions.map(({ column, unread: rowsUnread }): Replacement => ({
    column,
    replace: ({ row }) => (rowsUnread.includes(row) ? TAKEN_OUT : null),
  }));
  const asked = questions.map(({ column }) => column);
  const known = [...tab.layout.columns.values(), ...asked];
  const own = ownColumns(tab, new Set(known));
  return [
    ...replaced(tab, rows, [...texts, ...unread, ...own]),
    ...replaced(tab, totalRows(tab.sheet, tab.layout, null, wallClock), textsOfTotals([...known, ...columnsOf(own)])),
  ];
}

/**
 * Gives back what is to stand in the cells of the staff's tabs that hold names, addresses or free texts of
 * participants,
 * agents, answerers and authors. Rows that were of one person still are, and of two people still of two, whichever of
 * these columns are written: a run that is cut off leaves the same figures, and the next one finishes it.
 */
export function anonymisedCells(
  source: WorkbookSource,
  layout: WorkbookLayout,
  bilan: Bilan,
  random: () => number,
): ReplacedCell[] {
  const { wallClock } = source;
  const of = {
    registrations: (tab: PersonalTab) => anonymisedRegistrations(tab, bilan, wallClock, random),
    staff: (tab: PersonalTab) => staff(tab, wallClock, random),
    survey: (tab: PersonalTab) => survey(tab, bilan, wallClock, random),
    opinions: (tab: PersonalTab) => opinions(tab, bilan, wallClock, random),
  };
  return PERSONAL_TABS.flatMap((key) => {
    const found = layout.get(key);
    const sheet = source.sheets.find(({ name }) => name === found?.sheetName);
    return found === undefined || sheet === undefined ? [] : of[key]({ sheet, layout: found });
  });
}
