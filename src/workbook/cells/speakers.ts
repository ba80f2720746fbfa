import type { Speaker } from '../../domain/edition';
import { firstWord } from '../../domain/names';

/**
 * First words of a function or of an organisation: what begins so is no person; add here what a programme says
 * otherwise.
 */
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
    'chambre caisse office service direction maison mission reseau hub cooperative groupe cabinet pole'
  ).split(' '),
);

/** Words of a name that take no capital. */
const PARTICLES = new Set([
  'de',
  'du',
  'des',
  'd',
  'la',
  'le',
  'les',
  'von',
  'van',
  'der',
  'den',
  'da',
  'di',
  'dos',
  'el',
  'al',
  'ben',
  'bin',
  'y',
  'e',
]);

/** The people of a cell; `doubts` are the lines that could be read two ways, each counted as one person. */
export interface SpeakersReading {
  readonly speakers: readonly Speaker[];
  readonly doubts: readonly string[];
}

interface LineReading {
  readonly speakers: readonly Speaker[];
  readonly isDoubtful: boolean;
}

const certain = (...speakers: Speaker[]): LineReading => ({ speakers, isDoubtful: false });

/** Says whether a text reads as a person: each word has a capital or is a particle, and the first is no function. */
function isPerson(text: string, fewestWords: number): boolean {
  const words = text.trim().split(/[\s\u00a0\u202f]+/u);
  return (
    words.length >= fewestWords &&
    !FUNCTIONS.has(firstWord(text)) &&
    words.every((word) => PARTICLES.has(word) || /^(?:[dl]['’])?[("«]?\p{Lu}/u.test(word)) &&
    words.some((word) => /\p{Lu}/u.test(word))
  );
}

/** Splits a text at commas, « et » and « & ». */
function partsOf(text: string): string[] {
  return text.split(/\s*,\s*|\s+(?:et|&)\s+|\s*&\s*/u).filter((part) => part.trim() !== '');
}

/** Gives back the people named before a function, all of that function. */
function named(text: string, role: string | null): LineReading {
  const parts = partsOf(text);
  if (parts.length < 2) return certain({ name: text, role });
  if (parts.every((part) => isPerson(part, 2))) return certain(...parts.map((name) => ({ name, role })));
  const comma = text.indexOf(',');
  const head = text.slice(0, comma).trim();
  if (comma < 0 || !isPerson(head, 2)) return { speakers: [{ name: text, role }], isDoubtful: true };
  const after = text.slice(comma + 1).trim();
  const isDoubtful = partsOf(after).some((part) => isPerson(part, 1));
  return { speakers: [{ name: head, role: role === null ? after : `${after} – ${role}` }], isDoubtful };
}

function readLine(line: string): LineReading {
  const parts = /^(.*?)\s+[–—-](?:\s+(.*))?$/u.exec(line);
  const role = parts?.[2]?.trim() ?? '';
  return named(parts?.[1]?.trim() ?? line, role === '' ? null : role);
}

/**
 * Gives back the people named in an Intervenants cell (RULES, Programme): one a line or parted by « ; », `Nom –
 * fonction` or `Nom, fonction`.
 */
export function readSpeakers(cell: string): SpeakersReading {
  const readings = cell
    .split(/[\r\n\u2028;]+/u)
    .map((line) => line.trim().replace(/^[•·*▪–—-]+\s+/u, ''))
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .map((line) => ({ line, ...readLine(line) }));
  return {
    speakers: readings.flatMap(({ speakers }) => speakers),
    doubts: readings.filter(({ isDoubtful }) => isDoubtful).map(({ line }) => line),
  };
}
