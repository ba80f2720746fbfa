import type { MethodSpec } from './method-spec';

/** How long Google lets a custom function run, in milliseconds (guide "Custom functions in Google Sheets"). */
export const FUNCTION_MS = 30_000;
/** What the cell's note says then. */
export const OVER_TIME = 'Exceeded maximum execution time (line 0).';
/** What the note of a cell says whose argument depends on a volatile function. */
export const VOLATILE_ARGUMENT =
  'This function is not allowed to reference a cell with NOW(), RAND(), or RANDBETWEEN().';

/** The services that the guide's table allows; Session is told of elsewhere (it knows nobody's address there). */
const ALLOWED = ['Blob', 'HtmlService', 'LockService', 'PropertiesService', 'Session', 'Utilities'];

/** True for what a custom function may call: the spreadsheet's `get…` methods, of others what changes nothing. */
export function isForFormulas(service: string, method: string, { needs }: MethodSpec): boolean {
  if (needs !== 'nothing') return false;
  const [root = ''] = service.split('.');
  return root === 'SpreadsheetApp' ? /^get[A-Z]/.test(method) : ALLOWED.includes(root);
}
