import { evidenceTab } from '../../../src/workbook/generated/write-evidence';
import { heldRows, plainRows } from '../../make/content';
import { makeBilan, makeExpense } from '../../make/edition';
import { cellsOf } from '../../make/workbook-of-rows';

const bilan = makeBilan({
  expenses: [
    makeExpense(2, 'Achats', 1_000, { mandat: '20', evidence: 'https://drive.exemple.org/piece?id=1' }),
    makeExpense(3, '', 500, { mandat: '7', payer: 'ALPI', evidence: 'Facture 12' }),
    makeExpense(4, 'Lieu', 250, { mandat: '', payment: { kind: 'blank' } }),
    makeExpense(5, 'Lieu', 30, { mandat: '20' }),
    makeExpense(6, 'Lieu', 5, { mandat: '21', evidence: 'javascript:alert(1)' }),
  ],
});

describe('Pièces', () => {
  test('lists the expenses by payer in mandat order, what is missing, a block for the comptable to sign', () => {
    expect(plainRows(heldRows(evidenceTab(bilan)))).toEqual([
      ['Pièces'],
      ['NEC Essai'],
      cellsOf('N° mandat|Paiement|Fournisseur|Objet|Poste|Montant|Justificatif|À compléter ou à vérifier'),
      ['Dépenses payées par La Fibre64'],
      ['20', 'juillet 2024', 'Fournisseur 2', 'Dépense 2', 'Achats', 10, 'drive.exemple.org/…'],
      [
        '20',
        'juillet 2024',
        'Fournisseur 5',
        'Dépense 5',
        'Lieu',
        0.3,
        '',
        'Manque : justificatif. Numéro déjà utilisé ligne 2.',
      ],
      ['21', 'juillet 2024', 'Fournisseur 6', 'Dépense 6', 'Lieu', 0.05, 'javascript:alert(1)'],
      ['', '', 'Fournisseur 4', 'Dépense 4', 'Lieu', 2.5, '', 'Manque : mandat, paiement et justificatif.'],
      ['Total La Fibre64 (4 dépenses, 2 complètes)', '', '', '', '', '=ROUND(SUM(F5:F8);2)'],
      [
        'Visa du comptable public : le comptable de « La Fibre64 » certifie que les 4 dépenses ci-dessus, ' +
          'd’un total de 12,85 €, ont été payées et que les pièces désignées sont en sa possession.',
      ],
      ['Nom et qualité :', '', '', 'Fait à, le :', '', 'Cachet et signature :'],
      [],
      [],
      [],
      ['Dépenses payées par l’ALPI'],
      ['7', 'juillet 2024', 'Fournisseur 3', 'Dépense 3', 'Sans poste', 5, 'Facture 12'],
      ['Total ALPI (1 dépense, 1 complète)', '', '', '', '', '=ROUND(SUM(F16:F16);2)'],
      [
        'Visa du comptable public : le comptable de « ALPI » certifie que la dépense ci-dessus, d’un ' +
          'total de 5,00 €, a été payée et que les pièces désignées sont en sa possession.',
      ],
      ['Nom et qualité :', '', '', 'Fait à, le :', '', 'Cachet et signature :'],
      [],
      [],
      [],
      ['Total des dépenses', '', '', '', '', '=ROUND(F9+F17;2)'],
      ['Charges de personnel (onglet « Personnel », sans mandat)', '', '', '', '', 1620],
      ['Total des charges', '', '', '', '', '=ROUND(SUM(F23:F24);2)'],
    ]);
  });

  test('makes a link of nothing but the address of a page', () => {
    expect(evidenceTab(bilan).rows.flatMap((row) => row.flatMap(({ link }) => link ?? []))).toEqual([
      'https://drive.exemple.org/piece?id=1',
    ]);
    const odd = [
      'http://a b',
      'https://x"y',
      'ftp://x',
      `https://x/${'y'.repeat(2_000)}`,
      '=HYPERLINK("https://x")',
      'https://x#gid',
    ];
    const links = odd.map(
      (evidence) =>
        evidenceTab(makeBilan({ expenses: [makeExpense(2, 'Achats', 1, { evidence })] })).rows[4]?.[6]?.link,
    );
    expect(links).toEqual([null, null, null, null, null, 'https://x#gid']);
  });

  test('says so when no expense is counted', () => {
    expect(heldRows(evidenceTab(makeBilan({ expenses: [] }))).pop()).toEqual(['Aucune dépense n’est comptée.']);
  });
});
