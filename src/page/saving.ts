/** How what was changed in the page stands with the file on disk; instants are in milliseconds. */
export type Saving =
  /** The file holds everything; `at` is when it was last written from this page, null if it was not. */
  | { readonly kind: 'saved'; readonly at: number | null }
  /** Something changed at `since` and is to be saved at `dueAt`. */
  | { readonly kind: 'changed'; readonly since: number; readonly dueAt: number }
  /** It is being written; `again` once something changed meanwhile. */
  | { readonly kind: 'saving'; readonly again: boolean; readonly overwrite: boolean; readonly failures: number }
  /** It could not be written, `failures` times in a row; it is tried again at `dueAt`. */
  | { readonly kind: 'failed'; readonly message: string; readonly failures: number; readonly dueAt: number }
  /** Another program wrote the file: a person must choose. */
  | { readonly kind: 'conflict'; readonly message: string; readonly isUnsaved: boolean };

export type SavingEvent =
  | { readonly kind: 'change' }
  /** The time that a state waits for has come. */
  | { readonly kind: 'due' }
  /** Somebody asks for it, or leaves. */
  | { readonly kind: 'save' }
  /** Somebody keeps the page's version in spite of what stands on disk. */
  | { readonly kind: 'overwrite' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failure'; readonly message: string }
  /** The file is no longer the one that was read. */
  | { readonly kind: 'conflict'; readonly message: string };

/** A change is saved once nothing else has changed for that long… */
const QUIET_MS = 1000;
/** …and at latest that long after the first. */
const LATEST_MS = 8000;
const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 60_000;

/** True when the page holds something that the file does not. */
export function isUnsaved(saving: Saving): boolean {
  return saving.kind === 'conflict' ? saving.isUnsaved : saving.kind !== 'saved';
}

/** Gives the state that follows; a state that becomes `saving` means that the workbook is to be written now. */
export function nextSaving(saving: Saving, event: SavingEvent, now: number): Saving {
  switch (event.kind) {
    case 'change':
      return changed(saving, now);
    case 'due':
      return 'dueAt' in saving && saving.dueAt <= now ? written(saving) : saving;
    case 'save':
      return 'dueAt' in saving ? written(saving) : saving;
    case 'overwrite':
      return saving.kind === 'conflict' ? { ...written(saving), overwrite: true } : saving;
    case 'saved':
      if (saving.kind !== 'saving') return saving;
      return saving.again ? { kind: 'changed', since: now, dueAt: now + QUIET_MS } : { kind: 'saved', at: now };
    case 'failure': {
      if (saving.kind !== 'saving') return saving;
      const wait = Math.min(FIRST_RETRY_MS * 2 ** saving.failures, LONGEST_RETRY_MS);
      return { kind: 'failed', message: event.message, failures: saving.failures + 1, dueAt: now + wait };
    }
    case 'conflict':
      return { kind: 'conflict', message: event.message, isUnsaved: isUnsaved(saving) };
  }
}

function changed(saving: Saving, now: number): Saving {
  switch (saving.kind) {
    case 'saved':
      return { kind: 'changed', since: now, dueAt: now + QUIET_MS };
    case 'changed':
      return { ...saving, dueAt: Math.min(now + QUIET_MS, saving.since + LATEST_MS) };
    case 'saving':
      return { ...saving, again: true };
    case 'conflict':
      return { ...saving, isUnsaved: true };
    case 'failed':
      return saving;
  }
}

function written(saving: Saving): Extract<Saving, { kind: 'saving' }> {
  return { kind: 'saving', again: false, overwrite: false, failures: saving.kind === 'failed' ? saving.failures : 0 };
}
