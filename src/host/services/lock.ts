import type { Lock, LockProvider } from '../../google/surface';
import type { Execution } from '../execution/execution';
import { plain, ServiceObject } from '../execution/method-spec';

/** The document's lock as an execution sees it (page "Class Lock"); who holds it does not let go meanwhile. */
class HostLock extends ServiceObject implements Lock {
  readonly spec = {
    name: 'LockService.Lock',
    methods: { tryLock: plain('integer'), hasLock: plain(), releaseLock: plain() },
  };

  constructor(private readonly execution: Execution) {
    super();
  }

  tryLock(): boolean {
    const { id, locks } = this.execution.document;
    return locks.take(id, this.execution);
  }

  hasLock(): boolean {
    const { id, locks } = this.execution.document;
    return locks.isHeldBy(id, this.execution);
  }

  releaseLock(): void {
    const { id, locks } = this.execution.document;
    locks.release(id, this.execution);
  }
}

/** The service that the script knows as `LockService`. */
export class HostLockService extends ServiceObject implements LockProvider {
  readonly spec = { name: 'LockService', methods: { getDocumentLock: plain() } };

  constructor(private readonly execution: Execution) {
    super();
  }

  getDocumentLock(): HostLock {
    return new HostLock(this.execution);
  }
}
