import type { Sheet, Spreadsheet } from '../../google/surface';
import { growTo, tabWriter } from '../sheets/write-tab';
import { exclusively, ifPossible } from '../safe/exclusive';
import { removeScratchTabs } from '../safe/hidden-copies';
import { DIAGNOSTIC } from './phrases';
import { recover } from '../safe/recovery';
import { clockNow, properties, sendWrites, universalNow } from '../sheets/services';
import { Place, ROWS_OF_A_BELIEF, SCRATCH_COLUMNS, StillCalculating, type Belief, type Question } from './belief';
import { SCRATCH } from '../../workbook/phrases/tab-names';
import { TRIAL_PROPERTY } from './services';
import { SUBJECTS } from './subjects';
import { diagnosticTab, linesOf, summaryOf, type DiagnosticLine, type Observation } from './table';
import { removeTrialDocument } from './trial-document';

/** What a step tells the page; `next` is the next step, the same one while a formula is being calculated. */
export interface StepOutcome {
  readonly next: number;
  /** How long the page waits before it, in ms: Google calculates meanwhile. */
  readonly pauseMs: number;
  readonly done: boolean;
  /** What the next step does. */
  readonly label: string;
  readonly observations: readonly Observation[];
  /** What the page asks the tester before it goes on; their answers are observations. */
  readonly questions: readonly Question[];
  readonly summary: string;
  readonly table: readonly DiagnosticLine[];
  /** Once done, the whole result as one text, which the offline host takes as its behaviour. */
  readonly json: string;
}

/** The tab of results is known by this mark: a staff's tab that bears its name is left alone. */
const RESULT_MARK = 'nec.diagnostic.onglet';
/** How many times a step is asked for again while a formula is being calculated. */
const MOST_TRIES = 6;
const PAUSE_MS = 3000;
const [PREPARE, CHANGE, FIRST_SUBJECT] = [0, 1, 2];

/** The last step, which writes the table and tidies up. */
export const LAST_STEP = FIRST_SUBJECT + SUBJECTS.length;

const ALL = SUBJECTS.flatMap(({ beliefs }) => beliefs);
const beliefsThat = (moment: 'prepare' | 'change') => ALL.filter((belief) => belief[moment] !== undefined);
const messageOf = (failure: unknown) => (failure instanceof Error ? failure.message : String(failure));

function labelOf(step: number): string {
  if (step === PREPARE) return DIAGNOSTIC.preparing;
  if (step === CHANGE) return DIAGNOSTIC.changing;
  return step >= LAST_STEP ? DIAGNOSTIC.writing : DIAGNOSTIC.looking(SUBJECTS[step - FIRST_SUBJECT]?.name ?? '');
}

/** Removes whatever the diagnostic made, but its tab of results; gives back nothing. */
export function tidyUp(spreadsheet: Spreadsheet): void {
  removeTrialDocument();
  properties().getDocumentProperties()?.deleteProperty(TRIAL_PROPERTY);
  removeScratchTabs(spreadsheet);
}

function scratchOf(spreadsheet: Spreadsheet): Sheet {
  const sheet = spreadsheet.getSheetByName(SCRATCH);
  if (sheet === null) throw new Error(DIAGNOSTIC.scratchLost);
  return sheet;
}

/**
 * Does something for each belief that has no observation yet; gives back the failures, each as an observation without
 * answer. What one belief wrote is flushed before the next: a write that Google refuses late is laid to the belief that
 * made it.
 */
function forEachBelief(
  spreadsheet: Spreadsheet,
  beliefs: readonly Belief[],
  known: readonly Observation[],
  act: (belief: Belief, place: Place) => Observation | null,
): Observation[] {
  const sheet = scratchOf(spreadsheet);
  const settled = new Set(known.map(({ id }) => id));
  return beliefs.flatMap((belief) => {
    if (settled.has(belief.id)) return [];
    try {
      const observed = act(belief, new Place(spreadsheet, sheet, 1 + ALL.indexOf(belief) * ROWS_OF_A_BELIEF)) ?? [];
      sendWrites();
      return observed;
    } catch (failure) {
      ifPossible(sendWrites);
      return [{ id: belief.id, seen: messageOf(failure), answered: false }];
    }
  });
}

function prepare(spreadsheet: Spreadsheet): Observation[] {
  return exclusively(() => {
    recover(spreadsheet);
    tidyUp(spreadsheet);
    const sheet = spreadsheet.insertSheet(SCRATCH, spreadsheet.getSheets().length);
    growTo(sheet, ALL.length * ROWS_OF_A_BELIEF, SCRATCH_COLUMNS);
    return forEachBelief(spreadsheet, beliefsThat('prepare'), [], (belief, place) => (belief.prepare?.(place), null));
  });
}

/** Gives the add-on's own tab of results, found by its mark, or a new one under the first free name. */
function resultTab(spreadsheet: Spreadsheet): Sheet {
  const [found] = spreadsheet.createDeveloperMetadataFinder().withKey(RESULT_MARK).find();
  const known = found?.getLocation().getSheet() ?? null;
  if (known !== null) return known;
  const taken = new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  let name: string = DIAGNOSTIC.tab;
  for (let rank = 2; taken.has(name.toLowerCase()); rank += 1) name = `${DIAGNOSTIC.tab} ${rank}`;
  return spreadsheet.insertSheet(name, spreadsheet.getSheets().length).addDeveloperMetadata(RESULT_MARK, 'oui');
}

function write(spreadsheet: Spreadsheet, lines: readonly DiagnosticLine[]): void {
  exclusively(() => {
    tidyUp(spreadsheet);
    const sheet = resultTab(spreadsheet);
    tabWriter()(sheet, diagnosticTab(sheet.getName(), lines, DIAGNOSTIC.stamp(clockNow(spreadsheet))));
    spreadsheet.setActiveSheet(sheet);
    sendWrites();
  });
}

interface Looked {
  readonly observations: Observation[];
  readonly questions: Question[];
  readonly waits: boolean;
}

/** Looks at a subject's beliefs; those asked, or while `mayWait` being calculated, have no observation. */
function look(spreadsheet: Spreadsheet, step: number, known: readonly Observation[], mayWait: boolean): Looked {
  let waits = false;
  const questions: Question[] = [];
  const observations = forEachBelief(
    spreadsheet,
    SUBJECTS[step - FIRST_SUBJECT]?.beliefs ?? [],
    known,
    (belief, place) => {
      if ('ask' in belief) {
        questions.push({ id: belief.id, ...belief.ask(place) });
        return null;
      }
      try {
        return { id: belief.id, seen: belief.see(place), answered: true };
      } catch (failure) {
        if (!(failure instanceof StillCalculating)) throw failure;
        waits ||= mayWait;
        return mayWait ? null : { id: belief.id, seen: failure.message, answered: false };
      }
    },
  );
  return { observations, questions, waits };
}

/** Gives what was observed as one JSON text: the offline host takes it as the behaviour of the Google that was seen. */
function resultText(spreadsheet: Spreadsheet, observations: readonly Observation[]): string {
  const where = { locale: spreadsheet.getSpreadsheetLocale(), timeZone: spreadsheet.getSpreadsheetTimeZone() };
  return JSON.stringify({ diagnostic: 1, madeAt: universalNow(), ...where, observations }, null, 1);
}

/**
 * Does one step of the diagnostic, from 0 to LAST_STEP, each in an execution of its own since formulas are calculated
 * between executions. `known` is what earlier steps observed, which the page keeps. Throws when the workbook cannot be
 * worked on.
 */
export function doStep(
  spreadsheet: Spreadsheet,
  step: number,
  known: readonly Observation[],
  tries: number,
): StepOutcome {
  let observations: Observation[] = [];
  let next = step + 1;
  let questions: Question[] = [];
  let table: DiagnosticLine[] = [];
  if (step === PREPARE) observations = prepare(spreadsheet);
  else if (step === CHANGE)
    observations = forEachBelief(
      spreadsheet,
      beliefsThat('change'),
      known,
      (belief, place) => (belief.change?.(place), null),
    );
  else if (step < LAST_STEP) {
    const looked = look(spreadsheet, step, known, tries < MOST_TRIES);
    ({ observations, questions } = looked);
    if (looked.waits) next = step;
  } else {
    table = linesOf(known);
    write(spreadsheet, table);
  }
  if (step < LAST_STEP) sendWrites();
  const pauseMs = step < FIRST_SUBJECT || next === step ? PAUSE_MS : 0;
  const done = step >= LAST_STEP;
  const [summary, json] = done ? [summaryOf(table), resultText(spreadsheet, known)] : ['', ''];
  return { next, pauseMs, done, label: labelOf(next), observations, questions, summary, table, json };
}
