import { isFlag, isNumber, isObject, isText, listOf, recordOf, shaped, textUpTo } from '../cells/guards';
import type { RememberedChoices } from './choices';
import { type ImportedFile, type ImportRecord, type Refusal, isImportedField, TOOL_NAMES } from './import-record';

/** What the page of the import sends once a person accepted its preview. */
export interface GivenImport {
  readonly file: ImportedFile;
  readonly choices: RememberedChoices;
}

/** No registration list of ours is longer. */
const MOST_RECORDS = 20_000;
const LONGEST_KEY = 300;

const isKey = textUpTo(LONGEST_KEY);

const isChoices = shaped<RememberedChoices>({
  roles: recordOf(isText),
  kept: recordOf(isFlag),
  days: recordOf(listOf(isNumber)),
  everyone: listOf(isNumber),
});

const isRecord = shaped<ImportRecord>({
  line: isNumber,
  key: (value): value is string => isKey(value) && value !== '',
  order: isKey,
  leftOut: (value): value is string | null => value === null || isText(value),
  values: (value): value is Record<string, string> =>
    recordOf(isText)(value) && Object.keys(value).every(isImportedField),
});

function isRefusal(value: unknown): value is Refusal {
  if (!isObject(value) || !isNumber(value['line'])) return false;
  const { kind, first, column, status } = value;
  return (
    kind === 'no-person' ||
    (kind === 'status' && isText(column) && isText(status)) ||
    ((kind === 'same-ticket' || kind === 'joined') && isNumber(first))
  );
}

const isFile = shaped<ImportedFile>({
  tool: (value): value is ImportedFile['tool'] => isText(value) && Object.keys(TOOL_NAMES).includes(value),
  records: (value): value is ImportRecord[] => listOf(isRecord)(value) && value.length <= MOST_RECORDS,
  refusals: listOf(isRefusal),
  unread: listOf(shaped({ label: isText, answer: isText, lines: isNumber })),
  withoutDay: listOf(isNumber),
  dropped: listOf(shaped({ label: isText, personal: isFlag })),
});

const isGiven = shaped<GivenImport>({ file: isFile, choices: isChoices });

/** Gives what a page sent as an import to write, or null when it is none. */
export function givenImport(sent: unknown): GivenImport | null {
  return isGiven(sent) ? sent : null;
}

/** Gives the choices remembered of each tool, from what was kept of them; whatever else stands there is left out. */
export function rememberedChoices(kept: unknown): Record<string, RememberedChoices> {
  if (!isObject(kept)) return {};
  return Object.fromEntries(
    Object.entries(kept).flatMap(([tool, choices]) => (isChoices(choices) ? [[tool, choices] as const] : [])),
  );
}
