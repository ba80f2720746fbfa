import type { Speaker } from '../../domain/edition';
import { firstWord, fold, listed } from '../../domain/names';
import { isNothing } from '../../domain/nothing';

/** First words of a function or an organisation, so of no person; add here what a programme says otherwise. */
const FUNCTIONS = new Set(
  (
    'directeur directrice dir responsable chef cheffe charge chargee president presidente vice maire adjoint ' +
    'adjointe elu elue depute deputee senateur senatrice conseiller conseillere delegue deleguee ' +
    'professeur professeure enseignant enseignante chercheur chercheuse ingenieur ingenieure consultant ' +
    'consultante fondateur fondatrice cofondateur cofondatrice co gerant gerante animateur animatrice ' +
    'mediateur mediatrice coordinateur coordinatrice coordonnateur coordonnatrice formateur formatrice ' +
    'secretaire expert experte chroniqueur journaliste avocat avocate referent referente prefet prefete ' +
    'sous manager developpeur developpeuse designer auteur autrice artiste agent agente technicien ' +
    'technicienne membre representant representante bibliothecaire doctorant doctorante etudiant etudiante ' +
    'mairie ville commune communaute metropole agglomeration departement region conseil universite agence ' +
    'association syndicat ministere prefecture centre institut ecole college lycee fondation societe ' +
    'chambre caisse office service direction maison mission reseau hub cooperative groupe cabinet pole ' +
    'collectif entreprise compagnie banque laboratoire fablab sas sarl scop scic startup ong equipe ' +
    'federation union comite mutuelle mediatheque bibliotheque musee hopital caf cpam carsat msa ' +
    'orange emmaus credit secours google microsoft'
  ).split(' '),
);

/** What begins so may be a family (LE GOFF Marie) or no person at all (Les Bricodeurs). */
const ARTICLES = new Set(['le', 'la', 'les', 'l']);

/** Words of a name that take no capital. */
const PARTICLES = new Set(
  listed('de | du | des | d | la | le | les | von | van | der | den | da | di | dos | el | al | ben | bin | y | e'),
);

/** The people of a cell; `doubts` are the lines that could be read two ways, each counted as one person. */
interface SpeakersReading {
  readonly speakers: readonly Speaker[];
  readonly doubts: readonly string[];
}

interface LineReading {
  readonly speakers: readonly Speaker[];
  readonly isDoubtful: boolean;
}

const certain = (...speakers: Speaker[]): LineReading => ({ speakers, isDoubtful: false });

const BRACKETED = /\([^()]*\)|\[[^[\]]*\]/gu;

/** Says whether a text reads as a person: each word has a capital or is a particle, and the first is no function. */
function isPerson(text: string, fewestWords: number): boolean {
  const words = text
    .replace(BRACKETED, ' ')
    .trim()
    .split(/[\s\u00a0\u202f]+/u);
  return (
    words.length >= fewestWords &&
    !FUNCTIONS.has(firstWord(text)) &&
    words.every((word) => PARTICLES.has(word) || /^(?:[dl]['’])?["«]?\p{Lu}/u.test(word)) &&
    words.some((word) => /\p{Lu}/u.test(word))
  );
}

/** A comma, « et » or « & », outside brackets. */
const BETWEEN_PEOPLE = /(?:\s*,\s*|\s+et\s+|\s*&\s*)(?![^()]*\))/iu;
/** Says of a speaker that there is none yet; of a registration, something else. */
const WAITING = 'enattente';

/** What may stand before people: « Animé par », « Modération : », « ALPI : ». */
const BEFORE_PEOPLE = /^(?:(?:co-?)?anim[ée]e?s?\s+par|présent[ée]e?s?\s+par|avec|par)\s+(?=\S)/iu;
const BEFORE_COLON = /^([^:;,]{1,60}?)\s*:\s+(\S.*)$/u;

/** Several words in capitals or not: who lists people writes them all one way (`Jean DUPONT, Orange Cyberdefense`). */
const hasCapitals = (text: string): boolean =>
  /(?<!\p{L})\p{Lu}[\p{Lu}'’-]+(?!\p{L})/u.test(text.replace(BRACKETED, ' '));

/** What may part people too, but says nothing sure. */
const MAYBE_BETWEEN = /\s*[/+|·•]\s*(?![^()]*\))/u;
const BEFORE_ROLE = /^(.*?)\s+[\u2010-\u2015-](?:\s+(.*))?$/u;

const partsOf = (text: string): string[] => text.split(BETWEEN_PEOPLE).filter((part) => part.trim() !== '');

/** Gives the people named before a function, all of that function. */
function named(text: string, role: string | null): LineReading {
  const parts = partsOf(text).filter((part) => !isNothing(part));
  if (parts.length < 2) {
    const [name = text] = parts;
    const maybe = text.split(MAYBE_BETWEEN);
    const areSeveral = maybe.length > 1 && maybe.every((part) => isPerson(part, 2));
    return { speakers: [{ name, role }], isDoubtful: areSeveral || FUNCTIONS.has(firstWord(name)) };
  }
  const arePeople = parts.every((part) => isPerson(part, 2));
  const areAlike = parts.every((part) => hasCapitals(part) === hasCapitals(parts[0] ?? ''));
  const isList = areAlike || !text.includes(',');
  if (arePeople && isList && !parts.some((part) => ARTICLES.has(firstWord(part))))
    return certain(...parts.map((name) => ({ name, role })));
  const comma = text.indexOf(',');
  const head = text.slice(0, comma).trim();
  if (comma < 0 || !isPerson(head, 2) || (arePeople && isList))
    return { speakers: [{ name: text, role }], isDoubtful: true };
  const after = text.slice(comma + 1).trim();
  // « Jean DUPONT, directeur, ALPI »: what follows a function is where.
  const fewest = FUNCTIONS.has(firstWord(after)) ? 2 : 1;
  const isDoubtful = partsOf(after).some((part) => isPerson(part, fewest));
  return { speakers: [{ name: head, role: role === null ? after : `${after} – ${role}` }], isDoubtful };
}

/** « 2 agents », « Jean et Marie », « Jean DUPONT + 1 ». */
const COUNTED = /^\s*\d+\s+\p{L}|\s(?:et|&)\s|\+\s*(?:\d|\p{L})/iu;

/** Says whether the cell of one person seems to name several. */
export function namesSeveral(cell: string): boolean {
  if (!/[\s;]/u.test(cell.trim())) return false;
  if (COUNTED.test(cell) || !/[\r\n,;]/u.test(cell)) return COUNTED.test(cell);
  const { speakers } = readSpeakers(cell);
  return speakers.length > 1 && speakers.every(({ name }) => isPerson(name, 2));
}

/** Gives a name and the function that follows it after a dash, null for none. */
function cutRole(text: string): { readonly name: string; readonly role: string | null } {
  const [, name = text, role = ''] = BEFORE_ROLE.exec(text) ?? [];
  return { name: name.trim(), role: role.trim() === '' ? null : role.trim() };
}

/** Gives the people of what stands after an introduction, whose role it is where none is said. */
function readLine(typed: string): LineReading {
  const [, before = '', after = ''] = BEFORE_COLON.exec(typed) ?? [];
  if (before !== '' && isPerson(before, 2)) return certain({ name: before, role: after });
  const reading = readPeople((before === '' ? typed : after).replace(BEFORE_PEOPLE, ''));
  const withRole = ({ name, role }: Speaker): Speaker => ({ name, role: role ?? before });
  return before === '' ? reading : { ...reading, speakers: reading.speakers.map(withRole) };
}

function readPeople(line: string): LineReading {
  // « A – x, B – y »: each of them has a function of their own.
  const each = partsOf(line).map(cutRole);
  if (each.length > 1 && each.every(({ name, role }) => role !== null && isPerson(name, 2))) return certain(...each);
  const { name, role } = cutRole(line);
  return named(name, role);
}

/**
 * Gives the people named in an Intervenants cell (RULES, Programme): one a line or parted by « ; », `Nom –
 * fonction` or `Nom, fonction`. Who names a structure, or a function alone, is doubtful.
 */
export function readSpeakers(cell: string, isStructure: (name: string) => boolean = () => false): SpeakersReading {
  const readings = cell
    .normalize('NFC')
    .split(/[\r\n\u2028;]+/u)
    .map((line) => line.trim().replace(/^(?:[•·*▪–—-]+|\d{1,2}[.)])\s+/u, ''))
    .filter((line) => !isNothing(line) && fold(line) !== WAITING)
    .map((line) => ({ line, ...readLine(line) }));
  return {
    speakers: readings.flatMap(({ speakers }) => speakers),
    doubts: readings
      .filter(({ isDoubtful, speakers }) => isDoubtful || speakers.some(({ name }) => isStructure(name)))
      .map(({ line }) => line),
  };
}
