import { ExecutedObject } from './executed-object';
import type { Lock, LockProvider } from '../../google/surface';
import { plain, type ServiceSpec } from '../execution/method-spec';

const LOCK: ServiceSpec<HostLock, Lock> = {
  name: 'LockService.Lock',
  methods: {
    tryLock: plain('integer', ({ execution }) => execution.document.locks.take(execution.document.id, execution)),
    hasLock: plain(({ execution }) => execution.document.locks.isHeldBy(execution.document.id, execution)),
    releaseLock: plain(({ execution }) => execution.document.locks.release(execution.document.id, execution)),
  },
};

/** The document's lock as an execution sees it (page "Class Lock"); who holds it does not let go meanwhile. */
class HostLock extends ExecutedObject<Lock> {
  readonly spec = LOCK;
}

const SERVICE: ServiceSpec<HostLockService, LockProvider> = {
  name: 'LockService',
  methods: { getDocumentLock: plain(({ execution }) => new HostLock(execution)) },
};

export class HostLockService extends ExecutedObject<LockProvider> {
  readonly spec = SERVICE;
}
