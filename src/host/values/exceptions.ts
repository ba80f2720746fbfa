export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** An exception that Google's services throw; the bundle and the user see it as `Exception: message`. */
export class GoogleException extends Error {
  override readonly name: string = 'Exception';
}

/** What only Google's servers refuse: of a write, maybe later than the call (see `PendingWrites`). */
export class Refusal extends GoogleException {}

/** A change that would make something of the file go wrong; its message is French, for the person who makes it. */
export class ChangeRefusal extends Refusal {}

/** An error of a Google API through an advanced service; `method` as the API names it: `drive.files.create`. */
export class ApiException extends GoogleException {
  override readonly name = 'GoogleJsonResponseException';

  constructor(method: string, error: string) {
    super(`API call to ${method} failed with error: ${error}`);
  }
}

/** What the host cannot do although Google may; it names the method, so that nothing is silently undefined. */
export class HostLimit extends Error {
  constructor(message: string) {
    super(`host: ${message}`);
  }
}

/** What the script left uncaught, as `Name: message`, with the script's own name, message and stack kept apart. */
export class ScriptError extends Error {
  readonly scriptName: string;
  readonly scriptMessage: string;
  readonly scriptStack: string;

  constructor(thrown: unknown) {
    const { name, message, stack } = described(thrown);
    super(`${name}: ${message}`);
    this.scriptName = name;
    this.scriptMessage = message;
    this.scriptStack = stack;
  }
}

function described(thrown: unknown): { name: string; message: string; stack: string } {
  // An error of the script's realm is no instance of this realm's Error: it is known by its fields.
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) {
    const name = 'name' in thrown && typeof thrown.name === 'string' ? thrown.name : 'Error';
    const stack = 'stack' in thrown && typeof thrown.stack === 'string' ? thrown.stack : '';
    return { name, message: String(thrown.message), stack };
  }
  return { name: 'Error', message: String(thrown), stack: '' };
}

/** Thrown when a range leaves the grid (text seen on Google, as given by several field reports). */
export function outsideGrid(): GoogleException {
  return new GoogleException('The coordinates of the range are outside the dimensions of the sheet.');
}

export function emptyRange(what: 'rows' | 'columns'): GoogleException {
  return new GoogleException(`The number of ${what} in the range must be at least 1.`);
}

/** Thrown when the data of a grid call has another size than its range; rows are checked first. */
export function wrongSize(what: 'rows' | 'columns', data: number, range: number): GoogleException {
  return new GoogleException(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ` +
      `${data} but the range has ${range}.`,
  );
}
