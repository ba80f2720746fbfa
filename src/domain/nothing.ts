import { fold } from './names';
import { once } from './once';

/** What people type to say that there is nothing to say. */
const nothing = once(
  () =>
    new Set(
      [
        'néant',
        'aucun',
        'aucune',
        'aucun(e)',
        'NC',
        'N/A',
        'RAS',
        'sans objet',
        'à confirmer',
        'à définir',
        'à préciser',
        'TBD',
      ].map(fold),
    ),
);

/** Says whether a text says nothing: punctuation alone, « néant », « à confirmer »… */
export function isNothing(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || nothing().has(fold(text));
}
