import { firstWord, fold, hasWords, listed, wordsIn } from './names';
import { once } from './once';

/** What people type to say that there is nothing to say: add here what they write otherwise. */
const NOTHING = listed(`
  néant | aucun | aucune | aucun(e) | rien | vide | inconnu | inconnue | inconnu(e) | NC | N/A | NR | RAS | TBD
  TBC | TBA | sans objet | non concerné | non concernée | pas encore connu | à confirmer | à définir | à préciser
  à compléter | à déterminer | à fixer | à trouver | à venir | à voir | à renseigner | à reconfirmer
  à définir ultérieurement | à confirmer ultérieurement | non renseigné | non renseignée | non communiqué
  non communiquée | non connu | non connue | non précisé | non précisée | non défini | non définie
`);
/** What may stand before « à confirmer »: it names nobody, and no place. */
const SUBJECTS = listed(`
  intervenant | intervenante | intervenants | orateur | oratrice | animateur | animatrice | personne | nom | noms
  salle | lieu | structure | fournisseur | prestataire | agent | payeur | autres
`);
/** Words apart: « à voir » is nothing, « Avoir » is a credit. */
const spaced = (text: string): string => wordsIn(text).map(fold).join(' ');
const inOneWord = once(() => new Set(NOTHING.filter((words) => !words.includes(' ')).map(fold)));
const inWords = once(() => new Set(NOTHING.filter((words) => words.includes(' ')).map(spaced)));
const subject = once(() => new RegExp(`^(?:${SUBJECTS.join('|')}) (?=(?:a|non) )`, 'u'));

/** All that the first word of a text that says nothing can be, « N » of « N/A » too: names are told apart at once. */
const beginnings = once(
  () =>
    new Set(
      [...inOneWord(), ...inWords(), ...SUBJECTS.map(fold)].flatMap((words) =>
        Array.from(words, (_, index) => words.slice(0, index + 1)),
      ),
    ),
);

const saysNothing = (text: string): boolean =>
  beginnings().has(firstWord(text)) &&
  (inOneWord().has(fold(text)) || inWords().has(spaced(text).replace(subject(), '')));

/** Abbreviations that are names without their signs. */
const SIGNED = /^\s*(?:s[./]\s?o|n[./]\s?d)\.?\s*$/iu;
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]/gu;

/** Says whether a text says nothing: punctuation alone, « néant », « à confirmer (mail envoyé) »… */
export function isNothing(text: string): boolean {
  if (!hasWords(text) || saysNothing(text) || SIGNED.test(text)) return true;
  if (!/[([]/u.test(text)) return false;
  const bare = text.replace(BRACKETED, '');
  return bare !== text && hasWords(bare) && saysNothing(bare);
}
