import type { Given } from './workbook-of-rows';
import { smallWorkbook } from './small-workbook';

type Tabs = ReturnType<typeof smallWorkbook>;

/** What every planted name, address and remark holds, and a telephone number. */
export const PLANTED = /zqx|06 98 76 54 32|\+33698765432/iu;

const HEADER = ['Nom', 'Prénom', 'E-mail', 'Structure', 'Département', 'Profil', 'CoNum', 'Inscrit jour 1', 'Présent jour 1', 'Inscrit jour 2', 'Présent jour 2', 'Téléphone', 'Remarque', 'Réf. import'];

/** Gives back people whose names, addresses and telephones stand in every column of Inscriptions, wrong ones too; many were present, so that they count. */
function plantedRows(): Given[][] {
  const own: Given[] = ['06 98 76 54 32', 'Zqx mange sans gluten', 'HelloAsso Zqx9001 [n:Zqx1]'];
  const right: Given[] = ['ZQXDUPONT', 'Zqxanne', 'anne@zqx.example', 'Mairie', '64', '', 'oui', 'oui', 'oui', '', ''];
  const misplaced = right.slice(3).map((_, index): Given[] => {
    const cells: Given[] = [`ZQX${index}`, `Zqxprénom ${index}`, `p${index}@zqx.example`, 'Mairie', '64', '', '', 'oui', 'oui', 'oui', 'oui', ...own];
    return cells.map((cell, column) => (column === index + 3 ? ['Zqxette DUPONT', 'zqxette@zqx.example', '+33698765432 Zqx'][index % 3] ?? '' : cell));
  });
  return [
    [...right, ...own],
    [...right, ...own],
    ['ZQXDUPONT', 'Zqxanne', 'autre@zqx.example', 'Mairie', '64', 'Intervenante Zqx', '', 'oui', '', '', '', ...own],
    ['ZQXDUPONT', 'Zqxanne', '', 'Mairie', '64', 'Participante Zqx', '', 'oui', 'oui', '', '', ...own],
    ['', '', '', 'Zqx seule', 'Zqx', '', '', 'oui', 'oui', '', '', ...own],
    ['', '', 'sans-nom@zqx.example', '', '', 'Organisatrice', '', '', 'oui', '', '', ...own],
    ['Total Zqxénergies', 'Zqx', 'total@zqx.example', '', '', '', '', 3, 99, '', '', ...own],
    ['', 'Zqx décalée', 'ZQX', 'zqx@zqx.example', '+33698765432', '64', 'Mairie', 'oui', 'oui', 'Zqx', 'Zqx', ...own],
    ...misplaced,
  ];
}

/** Gives back a small edition whose participants, and what they wrote, are all known by `PLANTED`; nobody agreed to be named. */
export function plantedWorkbook(): Tabs {
  const tabs = smallWorkbook();
  return smallWorkbook({
    Inscriptions: [HEADER, ...plantedRows()],
    Personnel: [...(tabs['Personnel'] ?? []), ['Rive droite', 'Zqxagent', 'Événement', '', 7]],
    Satisfaction: [
      ['Horodatage', 'Satisfaction générale', 'Recommandation (0 à 10)', 'Un mot ?', 'Votre adresse'],
      ['20/06/2024', 'Très satisfait', '9', 'Signé Zqxanne', 'anne@zqx.example'],
      ['20/06/2024', 'Peu satisfaite', '6', '', '06 98 76 54 32'],
      ['Total Zqx', '', '', 'Zqx', ''],
    ],
    Avis: [['Avis', 'Auteur', 'Publier'], ['Très utile.', 'Zqxanne', 'oui'], ['Zqxanne était là.', 'Zqx', ''], ['Zqx encore.', 'Zqx', 'Zqxanne DUPONT'], ['Total respect à Zqxanne.', 'Zqx', 'oui']],
  });
}
