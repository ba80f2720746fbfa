import { FAILURES } from '../phrases/phrases';
import { RefusedError } from './refused';
import { causeOf, type Cause } from '../sheets/failure-causes';

/** Gives what `action` gives; what fails is told in French, by default as work that changes nothing. */
export function toldInFrench<T>(action: () => T, tell: (cause: Cause) => string = FAILURES.nothing): T {
  try {
    return action();
  } catch (failure) {
    if (failure instanceof RefusedError) throw failure;
    throw new RefusedError(tell(causeOf(failure)));
  }
}
