import type { Execution } from '../execution/execution';
import { ServiceObject } from '../execution/method-spec';

/** An object of Google's that needs nothing but the execution that it is of. */
export abstract class ExecutedObject<Google> extends ServiceObject<Google> {
  constructor(readonly execution: Execution) {
    super();
  }
}
