/**
 * Gives back what `google.script.run` says of a failure, without the kind of exception that Google writes before it.
 */
export function failureText(error: unknown): string {
  const message =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
  return message.replace(/^(?:Exception|Error) ?: /u, '');
}
