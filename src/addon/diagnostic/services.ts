import type { Lock, Properties } from '../../google/surface';
import { clockNow, locks, properties } from '../sheets/services';
import { seen, verdictOf, yesNo, type Belief } from './belief';

/** The document property of these checks, which is deleted whatever happens. */
export const TRIAL_PROPERTY = 'nec.diagnostic';

/** Gives what `use` gives of the document's properties, the trial one being deleted then. */
function withProperty(use: (store: Properties) => string): string {
  const store = properties().getDocumentProperties();
  if (store === null) return 'aucune propriété de document';
  try {
    return use(store);
  } finally {
    store.deleteProperty(TRIAL_PROPERTY);
  }
}

/** Gives what `use` gives of the document's lock, which is freed then. */
function withLock(use: (lock: Lock) => string): string {
  const lock = locks().getDocumentLock();
  if (lock === null) return 'aucun verrou de document';
  try {
    return use(lock);
  } finally {
    lock.releaseLock();
  }
}

/** What we believe of locks, properties, the locale and time zones. */
export const SERVICES: readonly Belief[] = [
  seen('verrou', 'Le verrou du document se prend, et se dit pris.', 'pris oui, tenu oui', () =>
    withLock((lock) => `pris ${yesNo(lock.tryLock(5000))}, tenu ${yesNo(lock.hasLock())}`),
  ),
  seen('verrou-rendu', 'Rendu, le verrou n’est plus tenu, et se reprend.', 'tenu non, repris oui', () =>
    withLock((lock) => {
      lock.tryLock(5000);
      lock.releaseLock();
      return `tenu ${yesNo(lock.hasLock())}, repris ${yesNo(lock.tryLock(5000))}`;
    }),
  ),
  seen('verrou-rendu-deux-fois', 'Rendre un verrou qui n’est pas tenu ne fait rien.', 'accepté', () =>
    withLock((lock) =>
      verdictOf(() => {
        lock.releaseLock();
      }),
    ),
  ),
  seen('propriete', 'Une propriété du document se relit telle quelle.', '{"é":"😀\\n"}', () =>
    withProperty((store) => store.setProperty(TRIAL_PROPERTY, '{"é":"😀\\n"}').getProperty(TRIAL_PROPERTY) ?? 'rien'),
  ),
  seen('propriete-absente', 'Une propriété effacée se lit null.', 'null', () =>
    withProperty((store) =>
      String(store.setProperty(TRIAL_PROPERTY, 'x').deleteProperty(TRIAL_PROPERTY).getProperty(TRIAL_PROPERTY)),
    ),
  ),
  seen('propriete-9000', 'Une propriété de 9 000 caractères est acceptée.', 'accepté', () =>
    withProperty((store) => verdictOf(() => store.setProperty(TRIAL_PROPERTY, 'x'.repeat(9000)))),
  ),
  seen('propriete-trop-longue', 'Une propriété de plus de 9 Kio est refusée.', 'refusé', () =>
    withProperty((store) => verdictOf(() => store.setProperty(TRIAL_PROPERTY, 'x'.repeat(9217)))),
  ),
  seen('langue', 'Le classeur est réglé sur la France.', 'fr_FR', (place) => place.spreadsheet.getSpreadsheetLocale()),
  seen('toast', 'Un message (toast) se montre depuis l’appel d’une page.', 'accepté', (place) =>
    verdictOf(() => {
      place.spreadsheet.toast('Diagnostic en cours…', 'NEC Bilan', 3);
    }),
  ),
  seen(
    'fuseau',
    'Fuseau du classeur, heure qu’il y est, et heure du classeur quand il est minuit pour le script le 13 juin 2024.',
    null,
    (place) =>
      `${place.spreadsheet.getSpreadsheetTimeZone()}, ${clockNow(place.spreadsheet)}, ` +
      place.clock(new Date(2024, 5, 13)),
  ),
];
