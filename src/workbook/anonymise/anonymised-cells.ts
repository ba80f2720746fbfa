import { isNothing } from '../../domain/nothing';
import { personKey } from '../../domain/people/person-name';
import type { Bilan } from '../../domain/bilan';
import { fold } from '../../domain/names';
import type { WorkbookLayout, WorkbookSource } from '../cells/layout';
import { PERSONAL_TABS, type InputTabKey } from '../tabs/index';
import { isUnderstood } from '../tabs/opinions';
import { registrationStandIns } from './registration-stand-ins';
import { personalRows, type PersonalRow, type PersonalTab } from './personal-rows';
import type { ReplacedCell } from './replaced-cells';
import { numbered, personalCells, TAKEN_OUT, type Replacement, type StandIns } from './replacements';

function staff(tab: PersonalTab, random: () => number): StandIns {
  const agent = numbered(personalRows(tab), 'Agent #', random, (row) =>
    isNothing(row.textOf('agent')) ? '' : personKey(row.textOf('agent')),
  );
  return { agent };
}

/** Opinions that may be printed stay, without their author; the others go. */
function opinions(tab: PersonalTab, bilan: Bilan, random: () => number): StandIns {
  const rows = personalRows(tab);
  const printed = new Set(
    (bilan.edition.opinions ?? []).flatMap(({ row, publish }) => (publish === 'no' ? [] : [row])),
  );
  const author = numbered(rows, 'Auteur #', random, (row) => fold(row.textOf('author')));
  const opinion = numbered(rows, 'Avis #', random, (row) =>
    printed.has(row.row) || row.textOf('opinion') === '' ? '' : String(row.row),
  );
  return { author, opinion, publish: (row) => (isUnderstood(row.textOf('publish')) ? null : TAKEN_OUT) };
}

/** Free texts alone: what is counted says nothing of anybody. Each has its own number, so that a column stays one. */
function questions(tab: PersonalTab, bilan: Bilan, random: () => number): Replacement[] {
  const rows = personalRows(tab);
  return (bilan.satisfaction?.questions ?? []).map(({ kind, column, unread }): Replacement => {
    if (kind !== 'text') return { column, replace: ({ row }) => (unread.includes(row) ? TAKEN_OUT : null) };
    const keyOf = ({ cells, row }: PersonalRow) =>
      cells[column - 1] === undefined || cells[column - 1] === '' || typeof cells[column - 1] === 'boolean'
        ? ''
        : String(row);
    return { column, replace: numbered(rows, 'Réponse #', random, keyOf) };
  });
}

/** When somebody answered says nothing once the answers are nobody's. */
const SURVEY: StandIns = { timestamp: () => null };

type Anonymise = (tab: PersonalTab, bilan: Bilan, random: () => number) => ReplacedCell[];

/** What is done better than taking out, by tab. */
const OF_TAB: Partial<Readonly<Record<InputTabKey, Anonymise>>> = {
  registrations: (tab, bilan, random) => personalCells(tab, registrationStandIns(tab, bilan, random)),
  staff: (tab, _, random) => personalCells(tab, staff(tab, random)),
  survey: (tab, bilan, random) => personalCells(tab, SURVEY, questions(tab, bilan, random)),
  opinions: (tab, bilan, random) => personalCells(tab, opinions(tab, bilan, random)),
};

/**
 * Gives what is to stand in the cells of the staff's tabs that hold names, addresses or free texts of
 * participants, agents, answerers and authors: those of the columns that are declared personal. Rows that were of one
 * person still are, and of two people still of two, whichever of these columns are written: a run that is cut off
 * leaves the same figures, and the next one finishes it.
 */
export function anonymisedCells(
  source: WorkbookSource,
  layout: WorkbookLayout,
  bilan: Bilan,
  random: () => number,
): ReplacedCell[] {
  return PERSONAL_TABS.flatMap((declared) => {
    const found = layout.get(declared.key);
    const sheet = source.sheets.find(({ name }) => name === found?.sheetName);
    if (found === undefined || sheet === undefined) return [];
    const tab = { declared, sheet, layout: found, wallClock: source.wallClock };
    return OF_TAB[declared.key]?.(tab, bilan, random) ?? personalCells(tab, {});
  });
}
