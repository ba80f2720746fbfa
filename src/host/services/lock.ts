import { ExecutedObject } from './executed-object';
import type { Lock, LockProvider } from '../../google/surface';
import { plain } from '../execution/method-spec';

/** The document's lock as an execution sees it (page "Class Lock"); who holds it does not let go meanwhile. */
class HostLock extends ExecutedObject implements Lock {
  readonly spec = {
    name: 'LockService.Lock',
    methods: { tryLock: plain('integer'), hasLock: plain(), releaseLock: plain() },
  };

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
export class HostLockService extends ExecutedObject implements LockProvider {
  readonly spec = { name: 'LockService', methods: { getDocumentLock: plain() } };

  getDocumentLock(): HostLock {
    return new HostLock(this.execution);
  }
}
