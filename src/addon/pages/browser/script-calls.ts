type ScriptFunctions = Readonly<Record<string, (...given: unknown[]) => void>>;

/** The part of `google.script.run` that the pages use. */
interface Runner {
  withSuccessHandler(handler: (result: never) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): ScriptFunctions;
}

declare const google: { readonly script: { readonly run: Runner } };

/** Gives what Google says of a failure, without the kind of exception that it writes before it. */
function failureText(error: unknown): string {
  const message =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
  return message.replace(/^(?:Exception|Error) ?: /u, '');
}

/** Calls a function of the script, and then one handler: with its result, or with why there is none. */
export function callScript(
  name: string,
  given: readonly unknown[],
  done: (result: never) => void,
  failed: (why: string) => void,
): void {
  const run = google.script.run.withSuccessHandler(done).withFailureHandler((error) => failed(failureText(error)));
  run[name]?.(...given);
}
