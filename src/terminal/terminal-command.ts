import { printable } from './console-report';

/** A command of the terminal; what it says is French. */
interface TerminalCommand<C extends { readonly help: boolean }> {
  readonly usage: string;
  /** Gives what the arguments ask for, or null when they are wrong. */
  readonly read: (args: readonly string[]) => C | null;
  readonly run: (command: C) => Promise<void>;
  /** Gives the lines that say why `run` failed. */
  readonly complaint: (error: unknown) => readonly string[];
}

/** Gives what says why a command failed: the message of an error of these kinds as it is, of another after `failed`. */
export function complaintOf(
  error: unknown,
  kinds: readonly (abstract new (...args: never[]) => Error)[],
  failed: string,
): string {
  const message = error instanceof Error ? error.message : String(error);
  return kinds.some((kind) => error instanceof kind) ? message : `${failed} : ${message}`;
}

async function exitCodeOf<C extends { readonly help: boolean }>(
  { usage, read, run, complaint }: TerminalCommand<C>,
  args: readonly string[],
): Promise<number> {
  const command = read(args);
  if (command === null) {
    process.stderr.write(usage);
    return 2;
  }
  if (command.help) {
    process.stdout.write(usage);
    return 0;
  }
  try {
    await run(command);
    return 0;
  } catch (error) {
    process.stderr.write(
      complaint(error)
        .map((line) => `${printable(line)}\n`)
        .join(''),
    );
    return 1;
  }
}

/**
 * Runs a command with the arguments of the process, which then ends, once nothing is left to do, with 0 when it was
 * done, 1 when it could not be, 2 for wrong arguments.
 */
export function runInTerminal<C extends { readonly help: boolean }>(command: TerminalCommand<C>): void {
  // A reader that closes the pipe early (`| head`) is no failure.
  process.stdout.on('error', () => undefined);
  void exitCodeOf(command, process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
