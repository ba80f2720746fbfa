import { fold, hasWords } from './names';
import { once } from './once';

/** What people type to say that there is nothing to say: add here what they write otherwise. */
const NOTHING = [
  ...['néant', 'aucun', 'aucune', 'aucun(e)', 'rien', 'vide', 'inconnu', 'inconnue', 'inconnu(e)'],
  ...['NC', 'N/A', 'NR', 'RAS', 'TBD', 'TBC', 'TBA', 'sans objet', 'non concerné', 'non concernée', 'pas encore connu'],
  ...['à confirmer', 'à définir', 'à préciser', 'à compléter', 'à déterminer', 'à fixer', 'à trouver', 'à venir'],
  ...['à voir', 'à renseigner', 'à reconfirmer', 'à définir ultérieurement', 'à confirmer ultérieurement'],
  ...['non renseigné', 'non renseignée', 'non communiqué', 'non communiquée', 'non connu', 'non connue'],
  ...['non précisé', 'non précisée', 'non défini', 'non définie'],
];
const nothing = once(() => new Set(NOTHING.map(fold)));

/** Abbreviations that are names without their signs. */
const SIGNED = /^\s*(?:s[./]\s?o|n[./]\s?d)\.?\s*$/iu;
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]/gu;

/** Says whether a text says nothing: punctuation alone, « néant », « à confirmer (mail envoyé) »… */
export function isNothing(text: string): boolean {
  if (!hasWords(text) || nothing().has(fold(text)) || SIGNED.test(text)) return true;
  const bare = text.replace(BRACKETED, '');
  return bare !== text && hasWords(bare) && nothing().has(fold(bare));
}
