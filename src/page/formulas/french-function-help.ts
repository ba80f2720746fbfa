import { FRENCH_NAMES } from '../../host/french/french-function-names';
import { plainName } from '../../host/french/french-formulas';
import type { FunctionHelp } from '../../host/function-help';

/** `FONCTION(arguments) ce qu'elle donne.`: the functions that staff use most. */
const COMMON = `
SOMME(nombre; [nombre…]) Additionne des nombres et des plages.
SOMME.SI(plage; critère; [plage_somme]) Additionne les cellules qui répondent à un critère.
SOMME.SI.ENS(plage_somme; plage_critère; critère; [plage_critère…]) Additionne les cellules selon plusieurs critères.
SOMMEPROD(plage; [plage…]) Additionne les produits des cellules de même rang.
SOUS.TOTAL(opération; plage; [plage…]) Calcule un sous-total des lignes que le filtre laisse voir.
ARRONDI(nombre; [décimales]) Arrondit au plus proche.
ARRONDI.SUP(nombre; [décimales]) Arrondit en s’éloignant de zéro.
ARRONDI.INF(nombre; [décimales]) Arrondit en se rapprochant de zéro.
ENT(nombre) Donne l’entier égal ou juste inférieur.
ABS(nombre) Donne la valeur absolue.
MOD(nombre; diviseur) Donne le reste d’une division.
MOYENNE(nombre; [nombre…]) Calcule la moyenne.
MOYENNE.SI(plage; critère; [plage_moyenne]) Calcule la moyenne des cellules qui répondent à un critère.
MOYENNE.SI.ENS(plage_moyenne; plage_critère; critère; [plage_critère…]) Calcule une moyenne selon plusieurs critères.
MEDIANE(nombre; [nombre…]) Donne la valeur du milieu.
MIN(nombre; [nombre…]) Donne la plus petite valeur.
MAX(nombre; [nombre…]) Donne la plus grande valeur.
NB(valeur; [valeur…]) Compte les cellules qui contiennent un nombre.
NBVAL(valeur; [valeur…]) Compte les cellules qui ne sont pas vides.
NB.VIDE(plage) Compte les cellules vides.
NB.SI(plage; critère) Compte les cellules qui répondent à un critère.
NB.SI.ENS(plage; critère; [plage…]) Compte les lignes qui répondent à plusieurs critères.
SI(condition; si_vrai; [si_faux]) Donne une valeur ou une autre selon une condition.
SI.CONDITIONS(condition; valeur; [condition…]) Donne la valeur de la première condition vraie.
SIERREUR(valeur; [si_erreur]) Remplace une erreur par une autre valeur.
SI.NON.DISP(valeur; si_absent) Remplace #N/A par une autre valeur.
ET(condition; [condition…]) Vrai si toutes les conditions sont vraies.
OU(condition; [condition…]) Vrai si l’une des conditions est vraie.
NON(condition) Donne le contraire.
RECHERCHEV(clé; plage; colonne; [approché]) Cherche une clé dans la première colonne et donne la cellule d’une autre.
RECHERCHEX(clé; plage_clés; plage_résultats; [si_absent]) Cherche une clé et donne la cellule de même rang.
INDEX(plage; ligne; [colonne]) Donne la cellule d’une ligne et d’une colonne de la plage.
EQUIV(clé; plage; [type]) Donne le rang d’une clé dans une plage ; type 0 : valeur exacte.
UNIQUE(plage) Donne les valeurs sans doublon.
FILTRE(plage; condition; [condition…]) Donne les lignes qui répondent aux conditions.
TRIER(plage; [colonne]; [ordre]) Donne les lignes triées.
AUJOURDHUI() Donne la date du jour.
MAINTENANT() Donne la date et l’heure.
DATE(année; mois; jour) Compose une date.
ANNEE(date) Donne l’année.
MOIS(date) Donne le mois, de 1 à 12.
JOUR(date) Donne le jour du mois.
FIN.MOIS(date; mois) Donne le dernier jour d’un mois.
CONCATENER(texte; [texte…]) Met des textes bout à bout.
JOINDRE.TEXTE(séparateur; ignorer_vides; texte; [texte…]) Met des textes bout à bout avec un séparateur.
GAUCHE(texte; [nombre]) Donne les premiers caractères.
DROITE(texte; [nombre]) Donne les derniers caractères.
STXT(texte; début; nombre) Donne des caractères du milieu.
NBCAR(texte) Compte les caractères.
SUPPRESPACE(texte) Supprime les espaces en trop.
MAJUSCULE(texte) Met en majuscules.
MINUSCULE(texte) Met en minuscules.
SUBSTITUE(texte; ancien; nouveau) Remplace un texte par un autre.
TEXTE(valeur; format) Écrit une valeur selon un format.
CNUM(texte) Fait un nombre d’un texte.
ESTVIDE(cellule) Vrai si la cellule est vide.
ESTERREUR(valeur) Vrai si la valeur est une erreur.
ESTNUM(valeur) Vrai si la valeur est un nombre.
`;

/** A function as the prompt of the formula editor shows it. */
export interface PromptedFunction extends FunctionHelp {
  /** What a person may type to find it, in capitals without accents: its names in both languages. */
  readonly found: readonly string[];
}

const HELP = new Map(
  COMMON.trim()
    .split('\n')
    .flatMap((line) => {
      const [, name = '', given = '', description = ''] = /^([\p{Lu}.]+)\((.*?)\) (.*)$/u.exec(line) ?? [];
      const parameters = given.split('; ').flatMap((one) => (one === '' ? [] : [{ name: one, description: '' }]));
      return [[name, { name, description, parameters }] as const];
    }),
);

/** Gives the functions to propose by their French names: the workbook's own with their JSDoc, then the engine's. */
export function promptedFunctions(own: readonly FunctionHelp[], engineNames: Iterable<string>): PromptedFunction[] {
  const builtIn = [...engineNames].map((english) => {
    const name = FRENCH_NAMES.get(english)?.[0] ?? english;
    return {
      name,
      description: '',
      parameters: [],
      ...HELP.get(name),
      found: [name, ...(FRENCH_NAMES.get(english) ?? []), english],
    };
  });
  const isHelped = ({ name }: FunctionHelp): number => (HELP.has(name) ? 0 : 1);
  builtIn.sort((a, b) => isHelped(a) - isHelped(b) || a.name.localeCompare(b.name, 'fr'));
  const ours = own.map((help) => ({ ...help, found: [help.name.toUpperCase()] }));
  const names = new Set(ours.map(({ name }) => name));
  return [...ours, ...builtIn.filter(({ name }) => !names.has(name))];
}

/** Gives, at most thirty, the functions that the typed letters begin. */
export function proposals(functions: readonly PromptedFunction[], typed: string): PromptedFunction[] {
  const begun = plainName(typed);
  return functions.filter(({ found }) => found.some((name) => name.startsWith(begun))).slice(0, 30);
}

export function namedFunction(functions: readonly PromptedFunction[], name: string): PromptedFunction | null {
  const plain = plainName(name);
  return functions.find(({ found }) => found.includes(plain)) ?? null;
}

/** Gives which parameter takes an argument, from 0; the last one takes all that follow when it repeats (`…`). */
export function parameterOf({ parameters }: FunctionHelp, argument: number): number | null {
  if (argument < parameters.length) return argument;
  return parameters.at(-1)?.name.includes('…') === true ? parameters.length - 1 : null;
}
