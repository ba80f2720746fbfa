import { fold, listed } from '../names';
import { once, oncePattern } from '../once';

export const DEPARTMENTS: ReadonlyMap<string, string> = new Map(
  listed(`
    01 Ain | 02 Aisne | 03 Allier | 04 Alpes-de-Haute-Provence | 05 Hautes-Alpes | 06 Alpes-Maritimes | 07 Ardèche
    08 Ardennes | 09 Ariège | 10 Aube | 11 Aude | 12 Aveyron | 13 Bouches-du-Rhône | 14 Calvados | 15 Cantal
    16 Charente | 17 Charente-Maritime | 18 Cher | 19 Corrèze | 2A Corse-du-Sud | 2B Haute-Corse | 21 Côte-d’Or
    22 Côtes-d’Armor | 23 Creuse | 24 Dordogne | 25 Doubs | 26 Drôme | 27 Eure | 28 Eure-et-Loir | 29 Finistère
    30 Gard | 31 Haute-Garonne | 32 Gers | 33 Gironde | 34 Hérault | 35 Ille-et-Vilaine | 36 Indre | 37 Indre-et-Loire
    38 Isère | 39 Jura | 40 Landes | 41 Loir-et-Cher | 42 Loire | 43 Haute-Loire | 44 Loire-Atlantique | 45 Loiret
    46 Lot | 47 Lot-et-Garonne | 48 Lozère | 49 Maine-et-Loire | 50 Manche | 51 Marne | 52 Haute-Marne | 53 Mayenne
    54 Meurthe-et-Moselle | 55 Meuse | 56 Morbihan | 57 Moselle | 58 Nièvre | 59 Nord | 60 Oise | 61 Orne
    62 Pas-de-Calais | 63 Puy-de-Dôme | 64 Pyrénées-Atlantiques | 65 Hautes-Pyrénées | 66 Pyrénées-Orientales
    67 Bas-Rhin | 68 Haut-Rhin | 69 Rhône | 70 Haute-Saône | 71 Saône-et-Loire | 72 Sarthe | 73 Savoie
    74 Haute-Savoie | 75 Paris | 76 Seine-Maritime | 77 Seine-et-Marne | 78 Yvelines | 79 Deux-Sèvres | 80 Somme
    81 Tarn | 82 Tarn-et-Garonne | 83 Var | 84 Vaucluse | 85 Vendée | 86 Vienne | 87 Haute-Vienne | 88 Vosges
    89 Yonne | 90 Territoire de Belfort | 91 Essonne | 92 Hauts-de-Seine | 93 Seine-Saint-Denis | 94 Val-de-Marne
    95 Val-d’Oise | 971 Guadeloupe | 972 Martinique | 973 Guyane | 974 La Réunion | 975 Saint-Pierre-et-Miquelon
    976 Mayotte | 977 Saint-Barthélemy | 978 Saint-Martin | 986 Wallis-et-Futuna | 987 Polynésie française
    988 Nouvelle-Calédonie
  `).map((entry) => [entry.slice(0, entry.indexOf(' ')), entry.slice(entry.indexOf(' ') + 1)]),
);

/** What may stand before the number or the name of one. */
const BEFORE = new RegExp(
  String.raw`^(?:d[ée]p(?:artement|t)?\.?|dpt\.?|d(?=\d)|fr-)?[\s:]*(?:n°\s*)?` +
    String.raw`(?:(?:de\s+la|de\s+l['’]|de|du|des|le|la|les)\s+|[dl]['’])?(?:[iî]le\s+de\s+(?=la\s))?(?:la\s+)?`,
  'iu',
);

const nameKey = (name: string): string =>
  fold(
    name
      .trim()
      .replace(BEFORE, '')
      .replace(/(?<!\p{L})st(?=[\s-])/iu, 'saint'),
  );

const byName = once(() => new Map([...DEPARTMENTS].map(([number, name]) => [nameKey(name), number])));

/** Postcodes of Corsica up to this one are of the south. */
const LAST_OF_SOUTH_CORSICA = 20_190;

/** Gives the number of the département of a postcode of five figures, or null. */
function ofPostcode(postcode: string): string | null {
  if (postcode.startsWith('20')) return Number(postcode) <= LAST_OF_SOUTH_CORSICA ? '2A' : '2B';
  const number = postcode.slice(0, /^9[78]/u.test(postcode) ? 3 : 2);
  return DEPARTMENTS.has(number) ? number : null;
}

/** The parts in which some write one by a letter of their own. */
const PARTS: Readonly<Record<string, string>> = { '69D': '69', '69M': '69', '20A': '2A', '20B': '2B' };

/** Gives the number of a département from its number or a postcode, a lost leading 0 put back; or null. */
function ofFigures(text: string): string | null {
  const figures = text.replace(/[\s\u00a0\u202f]/gu, '').toUpperCase();
  const bare = figures.replace(/^0+(?=\d{2}$|\d[AB]$)/u, '');
  if (/^\d{4,5}$/u.test(figures) && bare === figures) return ofPostcode(figures.padStart(5, '0'));
  const number = PARTS[bare] ?? bare.padStart(2, '0');
  return DEPARTMENTS.has(number) ? number : null;
}

const WORD_CHARACTER = String.raw`[\p{L}\p{N}]`;
const figuresPattern = once(
  () =>
    new RegExp(
      String.raw`(?<!${WORD_CHARACTER})(?:\d[\d\s\u00a0\u202f]*(?:[ABDM](?!${WORD_CHARACTER}))?)(?!${WORD_CHARACTER})`,
      'iu',
    ),
);
const signsAround = oncePattern(String.raw`^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$`, 'gu');
const POSTCODE = /^\d{2}\s?\d{3}$/u;

/** Gives the number of the département that a text says by number, name or postcode; null for none, or two. */
export function departmentOf(text: string): string | null {
  const said = text.normalize('NFC').trim().replace(BEFORE, '');
  const figures = figuresPattern().exec(said)?.[0].trim() ?? '';
  const name = said.replace(figures, ' ').replace(signsAround(), '');
  const named = name === '' ? null : (byName().get(nameKey(name)) ?? null);
  if (figures === '') return named;
  const numbered = ofFigures(figures);
  const isOfTown = named === null && POSTCODE.test(figures) && !/\d{2}/u.test(name);
  return name === '' || named === numbered || isOfTown ? numbered : null;
}
