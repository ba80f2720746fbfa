import { rowsFinding, type Finding } from '../../domain/finding';
import { fold, groupByLabel, listed } from '../../domain/names';

/** How the status of a registration that does not hold begins, and of one that does (RULES); add others here. */
const WITHDRAWN_STATUSES = listed(`
  annul | refus | rembours | désist | supprim | liste d’attente | en attente | cancel | liste attente | sur liste
  file d’attente | inscription annul | a annul | rejet | désinscri | se désist | s’est désist | en liste d’attente
  ne viendra pas | ne vient pas | abandon | non confirm | non retenu | declin | waiting | waitlist | refund | reject
  withdr
`);
const HELD_STATUSES = listed(`
  confirm | valid | inscri | présent | absent | excus | accept | pay | enregistr | particip | ok | approuv | approv
  réserv | actif | active | trait | complet | gratuit
`);

/** How statuses begin, by whether the registration holds. */
export const STATUSES = { withdrawn: WITHDRAWN_STATUSES, held: HELD_STATUSES } as const;

const beginsWith = (status: string, words: readonly string[]): boolean =>
  words.some((word) => fold(status).startsWith(fold(word)));

/** Says whether a status is that of a registration that does not hold. */
export const isWithdrawn = (status: string): boolean => beginsWith(status, WITHDRAWN_STATUSES);

/** Says whether a text says so wherever it stands: « Refusé » may be of a photograph. */
export const isSurelyWithdrawn = (cell: string): boolean =>
  beginsWith(cell, ['annul', 'désist', 's’est désist', 'cancel', 'liste d’attente']);

/** Gives what a status says in one word, without what follows it; null for one that nobody listed. */
export function plainStatus(status: string): string | null {
  return isWithdrawn(status) ? 'Annulée' : beginsWith(status, HELD_STATUSES) ? 'Confirmée' : null;
}

/** Gives one finding for each status that nobody listed. */
export function statusFindings(rows: readonly { readonly row: number; readonly status: string }[]): Finding[] {
  const unknown = rows.filter(({ status }) => fold(status) !== '' && plainStatus(status) === null);
  return groupByLabel(unknown, ({ status }) => status).flatMap(({ values }) =>
    rowsFinding('registration-status-unknown', 'registrations', 'status', values),
  );
}
