import {
  type ImportedFile,
  type ImportRecord,
  isPresence,
  isRegistration,
  type ImportedField,
  readReference,
  referenceText,
  sourceOf,
  type ToolKey,
} from './import-record';
import { matchRows } from './match-rows';
import { cancelledRow, mergeRow, type FormerSource } from './merge-row';
import { heldValue, type RegistrationRow, type RegistrationSheet } from './registration-rows';

/** Cells of Inscriptions to write, row by row; `reference` is the text of « Réf. import », null to leave it. */
export interface RowWrites {
  readonly row: number;
  readonly values: Readonly<Record<ImportedField, string>>;
  readonly reference: string | null;
}

/** A cell that stays although the source says otherwise. */
export interface KeptCell {
  readonly row: number;
  readonly field: ImportedField;
  /** What the source says; '' when it says nothing any more. */
  readonly value: string;
}

export interface MergePlan {
  readonly added: readonly RowWrites[];
  readonly changed: readonly RowWrites[];
  /** How many rows have a value that changed at the source. */
  readonly updated: number;
  readonly unchanged: number;
  /** How many rows no longer hold at the source. */
  readonly cancelled: number;
  readonly kept: readonly KeptCell[];
  /** How many rows of the same tool are not in the file. */
  readonly absent: number;
  /** Fields that the tab has no column for. */
  readonly missing: readonly ImportedField[];
}

function formerOf({ reference }: RegistrationRow, tool: ToolKey): FormerSource {
  if (reference?.source.startsWith(sourceOf(tool, '')) !== true) return 'none';
  return reference.said.size === 0 ? 'lost' : reference.said;
}

const withoutPresence = (values: ImportRecord['values']): ImportRecord['values'] =>
  Object.fromEntries(Object.entries(values).filter(([field, value]) => !isPresence(field) || value !== ''));

/** The values of a record that the tab has a column for, as its cells will hold them. */
function heldValues({ values }: ImportRecord, { places }: RegistrationSheet): Record<ImportedField, string> {
  return Object.fromEntries(
    Object.entries(withoutPresence(values)).flatMap(([field, value]) =>
      places.has(field) ? [[field, heldValue(field, value)]] : [],
    ),
  );
}

/** The « Réf. import » of a row that a record was found to be, null to leave it: another tool's row stays its. */
function newReference(
  { reference }: RegistrationRow,
  { key }: ImportRecord,
  held: Readonly<Record<ImportedField, string>>,
  tool: ToolKey,
): string | null {
  const source = sourceOf(tool, key);
  if (reference === null) return referenceText({ source, said: new Map() }, held);
  if (!reference.source.startsWith(sourceOf(tool, ''))) return null;
  // A person found without ticket keeps the ticket of the row.
  const isBetter = !key.startsWith('=') || reference.source.startsWith(sourceOf(tool, '='));
  return referenceText({ source: isBetter ? source : reference.source, said: reference.said }, held);
}

const isSameReference = (before: RegistrationRow['reference'], after: string): boolean =>
  before !== null && referenceText(before, {}) === referenceText(readReference(after) ?? before, {});

/** Gives what importing a file does to Inscriptions: what is written where, what stays, and the counts. */
export function mergePlan(
  { tool, records }: Pick<ImportedFile, 'tool' | 'records'>,
  sheet: RegistrationSheet,
): MergePlan {
  const matches = matchRows(records, sheet.rows, tool);
  const added: RowWrites[] = [];
  const changed: RowWrites[] = [];
  const kept: KeptCell[] = [];
  let [updated, unchanged, cancelled] = [0, 0, 0];
  const days = [...sheet.places.keys()].filter(isRegistration);
  for (const [record, row] of matches) {
    const held = heldValues(record, sheet);
    if (row === null) {
      if (record.leftOut === null)
        added.push({
          row: sheet.firstFree + added.length,
          values: held,
          reference: referenceText({ source: sourceOf(tool, record.key), said: new Map() }, held),
        });
      continue;
    }
    const isLeft = record.leftOut !== null;
    const former = formerOf(row, tool);
    const merged = isLeft ? cancelledRow(row, days, former) : mergeRow(row, held, former);
    const said = isLeft ? merged.written : held;
    const reference = newReference(row, record, said, tool);
    const isWritten = Object.keys(merged.written).length > 0;
    kept.push(...merged.kept.map((field) => ({ row: row.row, field, value: isLeft ? '' : (held[field] ?? '') })));
    if (isLeft) cancelled += isWritten ? 1 : 0;
    else if (isWritten) updated += 1;
    else unchanged += 1;
    const isNew = reference !== null && !isSameReference(row.reference, reference);
    if (isWritten || isNew) changed.push({ row: row.row, values: merged.written, reference: isNew ? reference : null });
  }
  const seen = new Set([...matches.values()].map((row) => row?.row));
  const absent = sheet.rows.filter(
    ({ row, reference }) => reference?.source.startsWith(sourceOf(tool, '')) === true && !seen.has(row),
  ).length;
  const missing = [
    ...new Set(
      records.flatMap(({ values }) =>
        Object.keys(withoutPresence(values)).filter((field) => !sheet.places.has(field) && values[field] !== ''),
      ),
    ),
  ];
  return { added, changed, updated, unchanged, cancelled, kept, absent, missing };
}
