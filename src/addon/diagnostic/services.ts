import type { Lock, Properties } from '../../google/surface';
import { clockNow, locks, properties } from '../sheets/services';
import { verdictOf, yesNo, type Belief } from './belief';

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
  {
    id: 'verrou',
    belief: 'Le verrou du document se prend, et se dit pris.',
    expected: 'pris oui, tenu oui',
    see: () => withLock((lock) => `pris ${yesNo(lock.tryLock(5000))}, tenu ${yesNo(lock.hasLock())}`),
  },
  {
    id: 'verrou-rendu',
    belief: 'Rendu, le verrou n’est plus tenu, et se reprend.',
    expected: 'tenu non, repris oui',
    see: () =>
      withLock((lock) => {
        lock.tryLock(5000);
        lock.releaseLock();
        return `tenu ${yesNo(lock.hasLock())}, repris ${yesNo(lock.tryLock(5000))}`;
      }),
  },
  {
    id: 'verrou-rendu-deux-fois',
    belief: 'Rendre un verrou qui n’est pas tenu ne fait rien.',
    expected: 'accepté',
    see: () =>
      withLock((lock) =>
        verdictOf(() => {
          lock.releaseLock();
        }),
      ),
  },
  {
    id: 'propriete',
    belief: 'Une propriété du document se relit telle quelle.',
    expected: '{"é":"😀\\n"}',
    see: () =>
      withProperty((store) => store.setProperty(TRIAL_PROPERTY, '{"é":"😀\\n"}').getProperty(TRIAL_PROPERTY) ?? 'rien'),
  },
  {
    id: 'propriete-absente',
    belief: 'Une propriété effacée se lit null.',
    expected: 'null',
    see: () =>
      withProperty((store) =>
        String(store.setProperty(TRIAL_PROPERTY, 'x').deleteProperty(TRIAL_PROPERTY).getProperty(TRIAL_PROPERTY)),
      ),
  },
  {
    id: 'propriete-9000',
    belief: 'Une propriété de 9 000 caractères est acceptée.',
    expected: 'accepté',
    see: () => withProperty((store) => verdictOf(() => store.setProperty(TRIAL_PROPERTY, 'x'.repeat(9000)))),
  },
  {
    id: 'propriete-trop-longue',
    belief: 'Une propriété de plus de 9 Kio est refusée.',
    expected: 'refusé',
    see: () => withProperty((store) => verdictOf(() => store.setProperty(TRIAL_PROPERTY, 'x'.repeat(9217)))),
  },
  {
    id: 'langue',
    belief: 'Le classeur est réglé sur la France.',
    expected: 'fr_FR',
    see: (place) => place.spreadsheet.getSpreadsheetLocale(),
  },
  {
    id: 'toast',
    belief: 'Un message (toast) se montre depuis l’appel d’une page.',
    expected: 'accepté',
    see: (place) =>
      verdictOf(() => {
        place.spreadsheet.toast('Diagnostic en cours…', 'NEC Bilan', 3);
      }),
  },
  {
    id: 'fuseau',
    belief:
      'Fuseau du classeur, heure qu’il y est, et heure du classeur quand il est minuit pour le script le 13 juin 2024.',
    expected: null,
    see: (place) =>
      `${place.spreadsheet.getSpreadsheetTimeZone()}, ${clockNow(place.spreadsheet)}, ` +
      place.clock(new Date(2024, 5, 13)),
  },
];
