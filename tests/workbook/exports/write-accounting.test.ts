import fc from 'fast-check';
import Papa from 'papaparse';
import { bilanOf } from '../../../src/domain/bilan';
import { accountingText } from '../../../src/workbook/exports/write-accounting';
import { makeBilan, makeExpense } from '../../make/edition';
import { randomEdition } from '../../make/random-editions';
import { runs } from '../../make/runs';

describe('export-comptable.csv', () => {
  test('gives each line with its account, mandat, date and payer', () => {
    const bilan = makeBilan({
      expenses: [
        makeExpense(2, 'Achats', 123_456, { account: '606 23', supplier: '=1+1; "x"', type: 'Café' }),
        makeExpense(3, 'Divers', -50, { mandat: '', payment: { kind: 'text', text: 'Facture annuelle' } }),
      ],
    });
    expect(accountingText(bilan).split('\r\n').slice(0, 7)).toEqual([
      '\ufeffSens;Compte;N° mandat;Date;Payeur;Tiers;Libellé;Poste;Montant',
      `Charge;60623;102;01/07/2024;La Fibre64;"'=1+1; ""x""";Café;Achats;1234,56`,
      'Charge;;;;La Fibre64;Fournisseur 3;Dépense 3;Divers;-0,50',
      'Charge;64;;;La Fibre64;;Charges de personnel;Charges de personnel;540,00',
      'Charge;64;;;ALPI;;Charges de personnel;Charges de personnel;1080,00',
      'Produit;74;;;La Fibre64;ANCT;Subvention;;200,00',
      'Produit;;;;La Fibre64;;Budget interne;;884,69',
    ]);
  });

  test('is read back by another program, and comes to the totals of the bilan', () => {
    fc.assert(
      fc.property(randomEdition, (edition) => {
        const bilan = bilanOf(edition);
        const text = accountingText(bilan);
        expect(text.startsWith('\ufeff')).toBe(true);
        const { data, errors } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', skipEmptyLines: true });
        expect(errors).toEqual([]);
        const sum = (side: string) =>
          data
            .filter((row) => row[0] === side)
            .reduce((total, row) => total + Math.round(Number(row[8]?.replace(',', '.')) * 100), 0);
        expect(data.every((row) => row.length === 9)).toBe(true);
        expect([sum('Charge'), sum('Produit')]).toEqual([bilan.finances.charges, bilan.finances.charges]);
      }),
      { numRuns: runs(20) },
    );
  });
});
