import { NO, YES, isPresence, isYesNoField, tagOf, type ImportedField, hashOf } from './import-record';
import { heldValue, type RegistrationRow } from './registration-rows';

interface MergedRow {
  readonly written: Readonly<Record<ImportedField, string>>;
  /** The fields whose cell stays although the source says otherwise. */
  readonly kept: readonly ImportedField[];
}

/** What the source said of a row before: nothing for a row typed by hand or of another tool, `lost` when it was. */
export type FormerSource = ReadonlyMap<string, string> | 'none' | 'lost';

type Decision = 'write' | 'keep' | 'nothing';

/** What becomes of a cell: `said` is the hash of what the source said before, undefined when it said nothing of it. */
function decide(field: ImportedField, cell: string | null, value: string, former: FormerSource): Decision {
  if (cell === value) return 'nothing';
  if (isPresence(field) && value !== YES) return 'nothing';
  if (former === 'lost') return 'keep';
  const said = former === 'none' ? undefined : former.get(tagOf(field));
  if (said === undefined) return cell === '' ? 'write' : value === '' && !isYesNoField(field) ? 'nothing' : 'keep';
  if (said === hashOf(value)) return 'nothing';
  return cell !== null && said === hashOf(cell) ? 'write' : 'keep';
}

/**
 * Gives what an import changes in a row: a cell is written when it still holds what the source said before, or is
 * blank and the source said nothing of it; else it stays, since somebody typed there. Presence is only ever added,
 * never taken away; a formula stays. Fields that the tab has no column for change nothing.
 */
export function mergeRow(
  { values: cells, formulas }: RegistrationRow,
  values: Readonly<Record<ImportedField, string>>,
  former: FormerSource,
): MergedRow {
  const written: Record<ImportedField, string> = {};
  const kept: ImportedField[] = [];
  for (const [field, given] of Object.entries(values)) {
    const cell = cells[field];
    if (cell === undefined) continue;
    const value = heldValue(field, given);
    const decision = decide(field, cell, value, former);
    if (decision === 'write' && !formulas.has(field)) written[field] = value;
    else if (decision !== 'nothing') kept.push(field);
  }
  return { written, kept };
}

/** Gives what a registration withdrawn at its source changes: its days, unticked where nobody ticked by hand. */
export function cancelledRow(
  { values: cells, formulas }: RegistrationRow,
  days: readonly ImportedField[],
  former: FormerSource,
): MergedRow {
  const ticked = days.filter((field) => cells[field] === YES);
  const said = (field: ImportedField): boolean =>
    typeof former === 'object' && former.get(tagOf(field)) === hashOf(YES) && !formulas.has(field);
  return {
    written: Object.fromEntries(ticked.filter(said).map((field) => [field, NO])),
    kept: ticked.filter((field) => !said(field)),
  };
}
