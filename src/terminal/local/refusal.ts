/** A request that is not served; its message is French and fit to show. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    /** The status of HTTP: 4xx or 5xx. */
    readonly status: number,
    message: string,
    /** More headers of the answer. */
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}
