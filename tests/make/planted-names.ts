import type { Given } from './workbook-of-rows';
import { smallWorkbook } from './small-workbook';

type Tabs = ReturnType<typeof smallWorkbook>;

/** What every planted name, address and remark holds, and a telephone number. */
export const PLANTED = /zqxwv|06 98 76 54 32|\+33698765432/iu;

const HEADER = [
  'Nom',
  'Prénom',
  'E-mail',
  'Structure',
  'Département',
  'Profil',
  'CoNum',
  'Inscrit jour 1',
  'Présent jour 1',
  'Inscrit jour 2',
  'Présent jour 2',
  'Téléphone',
  'Remarque',
  'Réf. import',
];

/**
 * Gives back people whose names, addresses and telephones stand in every column of Inscriptions, wrong ones too; many
 * were present, so that they count.
 */
function plantedRows(): Given[][] {
  const own: Given[] = ['06 98 76 54 32', 'Zqxwv mange sans gluten', 'HelloAsso Zqxwv9001 [n:Zqxwv1]'];
  const right: Given[] = [
    'ZQXWVDUPONT',
    'Zqxwvanne',
    'anne@zqxwv.example',
    'Mairie',
    '64',
    '',
    'oui',
    'oui',
    'oui',
    '',
    '',
  ];
  const misplaced = right.slice(3).map((_, index): Given[] => {
    const cells: Given[] = [
      `ZQXWV${index}`,
      `Zqxwvprénom ${index}`,
      `p${index}@zqxwv.example`,
      'Mairie',
      '64',
      '',
      '',
      'oui',
      'oui',
      'oui',
      'oui',
      ...own,
    ];
    return cells.map((cell, column) =>
      column === index + 3
        ? (['Zqxwvette DUPONT', 'zqxwvette@zqxwv.example', '+33698765432 Zqxwv'][index % 3] ?? '')
        : cell,
    );
  });
  return [
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
    ...misplaced,
  ];
}

/**
 * Gives back a small edition whose participants, and what they wrote, are all known by `PLANTED`; nobody agreed to be
 * named.
 */
export function plantedWorkbook(): Tabs {
  const tabs = smallWorkbook();
  return smallWorkbook({
    Inscriptions: [HEADER, ...plantedRows()],
    Personnel: [...(tabs['Personnel'] ?? []), ['Rive droite', 'Zqxwvagent', 'Événement', '', 7]],
    Satisfaction: [
      ['Horodatage', 'Satisfaction générale', 'Recommandation (0 à 10)', 'Un mot ?', 'Votre adresse'],
      ['20/06/2024', 'Très satisfait', '9', 'Signé Zqxwvanne', 'anne@zqxwv.example'],
      ['20/06/2024', 'Peu satisfaite', '6', '', '06 98 76 54 32'],
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
