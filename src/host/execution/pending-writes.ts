import { Refusal } from '../values/exceptions';
import type { MethodSpec } from './method-spec';

/** Writes that are answered by something new, or by what is shown: they are never put off. */
const ANSWERED = new Set(['insertSheet', 'setActiveSheet', 'activate', 'protect', 'toast', 'flush']);

/**
 * The writes of an execution that Google has accepted and not sent yet, where it refuses late: one that cannot be is
 * lost, the others are done, and the first refusal comes at the next `flush` or at the end of the execution.
 */
export class PendingWrites {
  #refusal: Refusal | null = null;

  constructor(private readonly refusesLate: boolean) {}

  /** True when a call that failed is to look as if it had not; only its object, or nothing, is then its answer. */
  putsOff(service: string, method: string, spec: MethodSpec, failure: unknown): boolean {
    const isLate =
      this.refusesLate &&
      failure instanceof Refusal &&
      service.startsWith('SpreadsheetApp.') &&
      spec.needs === 'writing' &&
      !(ANSWERED.has(method) || (service === 'SpreadsheetApp.Sheet' && method === 'copyTo'));
    if (isLate) this.#refusal ??= failure;
    return isLate;
  }

  /** Sends the writes; throws the refusal of the first that was refused. */
  send(): void {
    const refusal = this.#refusal;
    this.#refusal = null;
    if (refusal) throw refusal;
  }
}
