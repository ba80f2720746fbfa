import { parseArgs } from 'node:util';
import { ToldError } from '../files/unreadable-file';
import { messageOf } from '../host/values/exceptions';
import { printable } from './console-report';

/** A command of the terminal; what it says is French. */
interface TerminalCommand<C> {
  readonly usage: string;
  /** The options that take a text, without their `--`; every command has `--help` besides. */
  readonly options: readonly string[];
  /** Gives what is asked for, or null when it makes no sense. */
  readonly read: (options: Readonly<Record<string, string | undefined>>, inputs: readonly string[]) => C | null;
  readonly run: (command: C) => Promise<void>;
  /** What is said before the message of an error that is not meant to be shown. */
  readonly failed: string;
  /** Gives the lines that say why `run` failed, where its message does not; null for any other failure. */
  readonly complaint?: (error: unknown) => readonly string[] | null;
}

/** Gives the options and inputs of a command line, null for `--help`; throws when an option is not known. */
function parsed(args: readonly string[], names: readonly string[]) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...options, help: { type: 'boolean', short: 'h' } },
  });
  const { help, ...given } = values as { readonly help?: boolean } & Readonly<Record<string, string | undefined>>;
  return help === true ? null : ([given, positionals] as const);
}

async function exitCodeOf<C>(
  { usage, options, read, run, failed, complaint }: TerminalCommand<C>,
  args: readonly string[],
): Promise<number> {
  let command: C | null = null;
  try {
    const given = parsed(args, options);
    if (given === null) {
      process.stdout.write(usage);
      return 0;
    }
    command = read(...given);
  } catch {
    // What cannot be parsed is as wrong as what makes no sense.
  }
  if (command === null) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    await run(command);
    return 0;
  } catch (error) {
    const message = messageOf(error);
    const lines = complaint?.(error) ?? [error instanceof ToldError ? message : `${failed} : ${message}`];
    process.stderr.write(lines.map((line) => `${printable(line)}\n`).join(''));
    return 1;
  }
}

/**
 * Runs a command with the arguments of the process, which then ends, once nothing is left to do, with 0 when it was
 * done, 1 when it could not be, 2 for wrong arguments.
 */
export function runInTerminal<C>(command: TerminalCommand<C>): void {
  // A reader that closes the pipe early (`| head`) is no failure.
  process.stdout.on('error', () => undefined);
  void exitCodeOf(command, process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
