import { cellsOf, type Given } from './workbook-of-rows';
import { dayColumn } from '../../src/workbook/tabs/day-columns';
import { registrationsTab } from '../../src/workbook/tabs/registrations';
import { FORM_COLUMNS } from './form-columns';
import { registrationRow, smallWorkbook } from './small-workbook';

type Tabs = ReturnType<typeof smallWorkbook>;

/** What every planted name, address and remark holds, and a telephone number. */
export const PLANTED = /zqxwv|06 98 76 54 32|\+33698765432/iu;

const DAYS = [1, 2].flatMap((day) => [dayColumn('registered', day).label, dayColumn('present', day).label]);
const OWN = ['Téléphone', 'Remarque', 'Réf. import'];
/** Every column that Inscriptions declares, whatever is added to it. */
const HEADER = [...Object.values(registrationsTab.columns).map(({ label }) => label), ...DAYS, ...OWN];
/** The columns in whose order the rows below are written. */
const WRITTEN = ['Nom', 'Prénom', 'E-mail', 'Structure', 'Département', 'Profil', 'CoNum', ...DAYS, ...OWN];
/** The columns in each of which somebody typed a name, an address or a telephone by mistake. */
export const MISPLACED_IN = HEADER.slice(3, -OWN.length);
/** What those who are told by their name typed wrong, in each other column in turn. */
const MISPLACED = ['Zqxwvette DUPONT', 'zqxwvette@zqxwv.example', '+33698765432 Zqxwv'];

/** What stands in the columns by which forms tell who answered, and nowhere else. */
export const IDENTITY = 'Zqxwvidentité';
const IDENTITIES = Object.values(FORM_COLUMNS).flat();

const underHeader = (cells: readonly Given[]): Given[] => HEADER.map((label) => cells[WRITTEN.indexOf(label)] ?? '');

/** Gives people with names, addresses, telephones in every column of Inscriptions, wrong too; many were present. */
function plantedRows(): Given[][] {
  const own: Given[] = ['06 98 76 54 32', 'Zqxwv mange sans gluten', 'HelloAsso Zqxwv9001 [n:Zqxwv1]'];
  const right: Given[] = cellsOf('ZQXWVDUPONT|Zqxwvanne|anne@zqxwv.example|Mairie|64||oui|oui|oui||');
  const misplaced = MISPLACED_IN.map((label, index): Given[] => {
    const cells: Given[] = [
      ...registrationRow([`ZQXWV${index}`, `Zqxwvprénom ${index}`, `p${index}@zqxwv.example`]),
      ...own,
    ];
    return underHeader(cells).map((cell, column) =>
      HEADER[column] === label ? (MISPLACED[index % MISPLACED.length] ?? '') : cell,
    );
  });
  const written: Given[][] = [
    [...right, ...own],
    [...right, ...own],
    [
      'ZQXWVDUPONT',
      'Zqxwvanne',
      'autre@zqxwv.example',
      'Mairie',
      '64',
      'Intervenante Zqxwv',
      '',
      'oui',
      '',
      '',
      '',
      ...own,
    ],
    ['ZQXWVDUPONT', 'Zqxwvanne', '', 'Mairie', '64', 'Participante Zqxwv', '', 'oui', 'oui', '', '', ...own],
    ['', '', '', 'Zqxwv seule', 'Zqxwv', '', '', 'oui', 'oui', '', '', ...own],
    ['', '', 'sans-nom@zqxwv.example', '', '', 'Organisatrice', '', '', 'oui', '', '', ...own],
    ['Total Zqxwvénergies', 'Zqxwv', 'somme@zqxwv.example', '', '', '', '', 3, 99, '', '', ...own],
    [
      '',
      'Zqxwv décalée',
      'ZQXWV',
      'zqxwv@zqxwv.example',
      '+33698765432',
      '64',
      'Mairie',
      'oui',
      'oui',
      'Zqxwv',
      'Zqxwv',
      ...own,
    ],
  ];
  return [...written.map(underHeader), ...misplaced];
}

/** A question with answers to choose from, of which « Autre » is filled in. */
const HEARD = 'Comment avez-vous connu l’événement ?';

/** Gives a small edition whose people and their words are known by `PLANTED`; nobody agreed to be named. */
export function plantedWorkbook(): Tabs {
  const identities = IDENTITIES.map(() => IDENTITY);
  const tabs = smallWorkbook();
  return smallWorkbook({
    Inscriptions: [HEADER, ...plantedRows()],
    Personnel: [...(tabs['Personnel'] ?? []), ['Rive droite', 'Zqxwvagent', 'Événement', '', 7]],
    Satisfaction: [
      [
        'Horodatage',
        'Satisfaction générale',
        'Recommandation (0 à 10)',
        'Un mot ?',
        'Votre adresse',
        HEARD,
        ...IDENTITIES,
      ],
      ['20/06/2024', 'Très satisfait', '9', 'Signé Zqxwvanne', 'anne@zqxwv.example', 'La presse', ...identities],
      ['20/06/2024', 'Peu satisfaite', '6', '', '06 98 76 54 32', 'Autre : ma voisine Zqxwvanne', ...identities],
      ...['La presse', 'Un ami', 'Un ami'].map((heard) => ['20/06/2024', 'Satisfait', '8', '', '', heard]),
      ['Total Zqxwv', '', '', 'Zqxwv', ''],
    ],
    Avis: [
      ['Avis', 'Auteur', 'Publier'],
      ['Très utile.', 'Zqxwvanne', 'oui'],
      ['Zqxwvanne était là.', 'Zqxwv', ''],
      ['Zqxwv encore.', 'Zqxwv', 'Zqxwvanne DUPONT'],
      ['Total respect à Zqxwvanne.', 'Zqxwv', 'oui'],
    ],
  });
}
