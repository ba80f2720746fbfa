import { fold, wordsIn } from '../domain/names';
import { once } from '../domain/once';

const folded = (...words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));

/** Words before which nothing is elided though they begin with a vowel or an h, folded. */
const notElided = once(() =>
  folded(
    ...['haut', 'haute', 'hauts', 'hautes', 'hall', 'halle', 'halles', 'hackathon', 'hackerspace', 'handicap'],
    ...['hameau', 'hangar', 'havre', 'hérisson', 'héros', 'hip', 'hollande', 'hongrie', 'hors', 'hub', 'huit'],
    ...['onze', 'onzième', 'oui', 'un'],
  ),
);

/** What kinds of bodies a name may begin with, and the article that such a name takes, folded. */
const articles = once(() => ({
  le: folded(
    ...['cabinet', 'centre', 'club', 'collectif', 'comité', 'conseil', 'crédit', 'département', 'fonds'],
    ...['gouvernement', 'groupe', 'groupement', 'laboratoire', 'ministère', 'pays', 'pôle', 'réseau', 'secrétariat'],
    ...['service', 'syndicat', 'feader', 'feder', 'fse'],
  ),
  la: folded(
    ...['banque', 'caisse', 'chambre', 'collectivité', 'commune', 'communauté', 'compagnie', 'coopérative'],
    ...['direction', 'délégation', 'fédération', 'fondation', 'mairie', 'médiathèque', 'métropole', 'mission'],
    ...['mutuelle', 'préfecture', 'région', 'société', 'ville'],
  ),
  l: folded(
    ...['académie', 'administration', 'agence', 'agglomération', 'assemblée', 'association', 'école', 'entreprise'],
    ...['espace', 'établissement', 'état', 'europe', 'hôpital', 'institut', 'intercommunalité', 'observatoire'],
    ...['office', 'organisme', 'union', 'université'],
  ),
}));

function firstOf(name: string): string {
  const [first = ''] = wordsIn(name);
  return name.trim().startsWith(first) ? first : '';
}

/** Says whether « de » and « le » lose their vowel before a word: it begins with a vowel, or an h that is not heard. */
export function isElided(word: string): boolean {
  const first = firstOf(word);
  return /^[aeiouhàâäéèêëîïôöùûü]|^œ/iu.test(first) && !notElided().has(fold(first));
}

/** A name of capitals (« ALPI », « ANCT »), which is said with its article. */
const isAcronym = (word: string): boolean => /^\p{Lu}{2,}\d*$/u.test(word);

/** Gives the article that a name takes in a sentence: 'l’', 'le ', 'la ', or '' for a name that takes none. */
function articleOf(name: string): 'l’' | 'le ' | 'la ' | '' {
  const first = firstOf(name);
  const key = fold(first);
  const { l, le, la } = articles();
  if (l.has(key) || (isAcronym(first) && isElided(first))) return 'l’';
  if (le.has(key)) return 'le ';
  return la.has(key) ? 'la ' : '';
}

/** Gives a name as the subject of a sentence, with its article: « l’ANCT », « la Région Sud », « La Fibre64 ». */
export function theName(name: string): string {
  return `${articleOf(name)}${name.trim()}`;
}

/** How a preposition is joined to an article that follows it: « de » + « le » is « du ». */
interface Preposition {
  readonly word: string;
  readonly le: string;
  readonly les: string;
  readonly isElided: boolean;
}
const OF: Preposition = { word: 'de', le: 'du', les: 'des', isElided: true };
const TO: Preposition = { word: 'à', le: 'au', les: 'aux', isElided: false };

function after({ word, le, les, isElided: elides }: Preposition, name: string): string {
  const [, article = '', elided, rest = ''] = /^(?:(les?)\s+|(l['’])\s*)(.+)$/isu.exec(name.trim()) ?? [];
  if (elided !== undefined) return `${word} l’${rest}`;
  if (article !== '') return `${article.toLowerCase() === 'le' ? le : les} ${rest}`;
  const own = articleOf(name);
  if (own === 'le ') return `${le} ${name.trim()}`;
  return own === '' && elides && isElided(name) ? `d’${name.trim()}` : `${word} ${theName(name)}`;
}

/** Gives a name after « de »: « de l’ANCT », « du Département », « d’Orange », « de La Fibre64 ». */
export function ofName(name: string): string {
  return after(OF, name);
}

/** Gives a name after « à »: « à l’ANCT », « au Département », « à Orange », « à La Fibre64 ». */
export function toName(name: string): string {
  return after(TO, name);
}

/** Gives what a count asks for: in French the plural begins at 2, so that 0 and 1,5 take the singular. */
export function agreed<T>(count: number, singular: T, plural: T): T {
  return Math.abs(count) < 2 ? singular : plural;
}
