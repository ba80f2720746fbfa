// What the tests of « Diagnostic » and of its page know of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StepOutcome } from '../../src/addon/diagnostic/steps';
import type { Observation } from '../../src/addon/diagnostic/table';
import { readManifest } from '../../src/host/execution/manifest';
import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { nodePictures } from '../../src/terminal/node-pictures';
import { NUMBER_FORMATS } from '../../src/workbook/content/tab-styles';
import { smallWorkbook } from './small-workbook';

export const STAFF = Object.keys(smallWorkbook());
export const LAST = 16;
const manifest = readManifest(readFileSync(join(__dirname, '../../appsscript.json'), 'utf8'));
const pictures = nodePictures();
/** What Google has: Drive, and pictures of charts. */
export const GOOGLE = { manifest, pictures };

const words = (text: string): string[] => text.trim().split(/\s+/u);

/** What only tells, since we hold no belief about it. */
export const MEASURES = words(`
  fonction-duree horloge-v8-9h30 horloge-v8-23h59 horloge-v8-26h horloge-formatdate-9h30 horloge-formatdate-23h59
  horloge-formatdate-26h refus-moment copie-formats-conditionnels graphique-taille fuseau autorisation-drive
  duree-lecture duree-ecriture duree-flush duree-propriete-lue duree-propriete-ecrite duree-recherche duree-verrou
  duree-fuseau duree-onglets duree-metadonnees duree-format-date duree-page duree-autorisation duree-session duree-ui
  duree-graphiques duree-octets duree-toast duree-bloc duree-document teinte-separateur
`);

const FORMATS = Object.entries(NUMBER_FORMATS).filter(
  ([name, format]) => name !== 'general' && format !== NUMBER_FORMATS.general,
);
const FORMAT_IDS = [
  ...new Set(FORMATS.map(([, format]) => `format-${FORMATS.find((first) => first[1] === format)?.[0] ?? ''}`)),
];

/** Everything else that the diagnostic looks at, by subject. */
export const BELIEFS: Record<string, readonly string[]> = {
  'Formules écrites': words(`
    formule-point-virgule formule-par-setvalue formule-virgule formule-relue formule-relue-fonction
    formule-relue-minuscules formule-relue-onglet formule-absente erreur-lue formule-texte-vide onglet-supprime
  `),
  'Fonctions de Sheets': words(`
    arrondi-demi arrondi-centime longueur egal-casse egal-accents ordre-textes somme-colonne compte-colonne
    sommeprod-oui sommeprod-textes sommeprod-lignes nb-si nb-si-exact nb-si-joker somme-si-ens gauche-egal
  `),
  'Fonctions NEC': words(`
    fonction-sans-annonce argument-vide argument-date argument-plage fonction-ecrit fonction-metadonnees
    fonction-echoue fonction-rend-egal fonction-tableau fonction-tableau-occupe fonction-nue-perimee
    fonction-nue-actualisee fonction-plage-actualisee fonction-meme-texte
  `),
  'Textes écrits': words(`
    ecrit-virgule ecrit-point ecrit-zeros ecrit-fraction ecrit-pourcentage ecrit-milliers ecrit-euros
    ecrit-euros-point ecrit-negatif ecrit-heure-h ecrit-heure ecrit-jour ecrit-jour-iso ecrit-true ecrit-vrai
    ecrit-oui ecrit-plus ecrit-espaces ecrit-deux-lignes ecrit-rien ecrit-booleen ecrit-nombre apostrophe
    apostrophe-egal texte-zeros texte-fraction texte-nombre texte-apostrophe texte-apostrophe-egal texte-egal
    ecrit-trop-long ecrit-taille ecrit-hors-grille
  `),
  Lecture: words(`
    lu-vide lu-fusion lu-image lu-date lu-date-hiver lu-heure lu-duree lu-serie date-ecrite derniere-ligne-vide
    derniere-ligne-formats derniere-ligne-liste derniere-ligne-cases case-vide case-remplie
  `),
  Horloges: ['horloge-intl-9h30', 'horloge-intl-23h59', 'horloge-intl-26h'],
  Empreintes: words(`
    texte nombre date heure duree case erreur
  `).map((kind) => `empreinte-${kind}`),
  Formats: [
    ...FORMAT_IDS,
    ...words(`
      automatique automatique-rendu montre-euros montre-pourcentage montre-duree montre-jour
      montre-non-lus montre-automatique
    `),
  ],
  'Règles et copies': words(`
    liste-relue liste-et-setvalues liste-stricte liste-trop-longue clear clearcontent note-effacee fond-absent copie
    copie-formule clear-formats-conditionnels regle-relue
  `),
  Onglets: words(`
    onglet-place onglet-taille onglet-cache onglet-nom-pris onglet-casse onglet-renomme objets metadonnee
    metadonnee-copie recherche-formules protection protection-ecriture graphique graphique-ote graphique-image
    filtre-absent
  `),
  Services: words(`
    verrou verrou-rendu verrou-rendu-deux-fois propriete propriete-absente propriete-9000 propriete-trop-longue langue
    toast
  `),
  Rapport: ['drive', 'autorisation', 'autorisation-exigee', 'fichier', 'base64'],
  'À voir': ['teinte-sans-separateur', 'rapport-document'],
};

/** Asks for a step as the page does. */
export function step(
  host: SpreadsheetHost,
  number: number,
  known: readonly Observation[] = [],
  tries = 0,
): StepOutcome {
  return host.call('diagnosticEtape', [number, known, tries]) as StepOutcome;
}

export const spaced = (text: string) => text.replace(/\s/gu, ' ');
export const scratchTabs = (host: SpreadsheetHost) => host.sheetNames.filter((name) => name.startsWith('~'));
