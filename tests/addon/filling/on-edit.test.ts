import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { open } from '../../host/open-workbook';
import { CODE } from '../../make/example';
import { smallWorkbook } from '../../make/small-workbook';

const columnOf = (a1: string): number => a1.charCodeAt(0) - 65;

function valueAt(host: SpreadsheetHost, tab: string, a1: string): unknown {
  return host.values(tab)[Number(a1.slice(1)) - 1]?.[columnOf(a1)] ?? '';
}

function textAt(host: SpreadsheetHost, tab: string, a1: string): string {
  return host.texts(tab)[Number(a1.slice(1)) - 1]?.[columnOf(a1)] ?? '';
}

const withDerived = () => {
  const tabs = smallWorkbook();
  return smallWorkbook({
    Programme: tabs['Programme']!.map((row, index) => (index === 0 ? [...row, 'Durée', 'Demi-journée'] : row)),
    Personnel: tabs['Personnel']!.map((row, index) => (index === 0 ? [...row, 'Charge'] : row)),
  });
};

describe('normalising the cell just edited', () => {
  test.each([
    ['Programme', 'B4', '14 h 15', '14h15'],
    ['Programme', 'B4', '9h30', '09h30'],
    ['Dépenses', 'F2', '440.60 €', '440,60 €'],
    ['Dépenses', 'F2', '(1.234,50)', '-1 234,50 €'],
    ['Recettes', 'C2', '3 500.00 €', '3 500,00 €'],
    ['Programme', 'A4', 'vendredi 14 juin', '14/06/2024'],
    ['Paramètres', 'B3', 'jeudi 13 juin 2024', '13/06/2024'],
    ['Paramètres', 'B9', '540.00 €', '540,00 €'],
    ['Inscriptions', 'C2', ' Aline.UN@Exemple.ORG', 'aline.un@exemple.org'],
    ['Personnel', 'E4', '17h30', '17,5'],
    ['Personnel', 'D2', '3 jours', '3'],
    ['Programme', 'D4', 'atelier', 'Atelier'],
    ['Programme', 'A4', '2024-06-14T09:00', '14/06/2024'],
    ['Personnel', 'C4', 'preparation', 'Préparation'],
    ['Personnel', 'A2', 'rive-GAUCHE', 'Rive gauche'],
    ['Dépenses', 'G3', 'RIVE GAUCHE', 'Rive gauche'],
    ['Dépenses', 'F2', '12€50 TTC', '12,50 €'],
    ['Paramètres', 'B11', 'PARTS EGALES', 'Parts égales'],
    ['Paramètres', 'B7', 'rive droite', 'Rive droite'],
    ['Paramètres', 'B9', '540 €/jour', '540,00 €'],
    ['Inscriptions', 'E2', '64 - Pyrénées-Atlantiques', '64'],
    ['Inscriptions', 'E2', 'pyrenees atlantiques (64)', '64'],
    ['Avis', 'C2', 'Avec le nom', 'avec le nom'],
  ])('%s!%s: « %s » shows « %s »', async (tab, a1, typed, shown) => {
    const host = await open(CODE, smallWorkbook());
    await host.edit(tab, a1, typed);
    expect(textAt(host, tab, a1).replace(/[\u202f\u00a0]/gu, ' ')).toBe(shown);
  });

  test.each([
    ['Inscriptions', 'I3', 'x', true],
    ['Inscriptions', 'I3', 'Oui', true],
    ['Inscriptions', 'I2', 'non', false],
    ['Inscriptions', 'G3', '1', true],
    ['Inscriptions', 'G3', 'CoNum', true],
    ['Inscriptions', 'K3', 'présent(e)', true],
    ['Inscriptions', 'K2', '☐', false],
  ])('%s!%s: « %s » becomes %s', async (tab, a1, typed, value) => {
    const host = await open(CODE, smallWorkbook());
    await host.edit(tab, a1, typed);
    expect(valueAt(host, tab, a1)).toBe(value);
  });

  test.each([
    ['Programme', 'A4', 'Jour 2'],
    ['Programme', 'A4', 'jeudi'],
    ['Dépenses', 'F2', '1.234'],
    ['Dépenses', 'F2', 'voir facture'],
    ['Dépenses', 'D2', '012'],
    ['Dépenses', 'A2', 'achats divers'],
    ['Programme', 'D4', 'Atelier participatif'],
    ['Programme', 'B4', 'de 10h'],
    ['Personnel', 'C4', 'Préparation / Événement'],
    ['Inscriptions', 'E2', '64 / 40'],
    ['Inscriptions', 'E2', 'Pau'],
    ['Inscriptions', 'D2', 'rive gauche'],
    ['Inscriptions', 'A2', "'=IMPORTXML(1)"],
    ['Inscriptions', 'C2', 'pas une adresse'],
    ['Paramètres', 'B2', '9h30'],
    ['Avis', 'A2', '9h30'],
    ['Satisfaction', 'B2', 'x'],
  ])('%s!%s: « %s » stays as it was typed', async (tab, a1, typed) => {
    const host = await open(CODE, smallWorkbook());
    await host.edit(tab, a1, typed, { event: false });
    const before = [valueAt(host, tab, a1), textAt(host, tab, a1)];
    await host.edit(tab, a1, typed);
    expect([valueAt(host, tab, a1), textAt(host, tab, a1)]).toEqual(before);
  });

  test.each(['10h / 11h15', 'de 10h à 11h15', '10:00 – 11:15'])(
    '« %s » in Début goes into Début and Fin where Fin is blank, and stays where it says otherwise',
    async (typed) => {
      const host = await open(CODE, smallWorkbook());
      await host.edit('Programme', 'B4', typed);
      expect([textAt(host, 'Programme', 'B4'), textAt(host, 'Programme', 'C4')]).toEqual([typed, '15h30']);
      await host.edit('Programme', 'C4', '');
      await host.edit('Programme', 'B4', typed);
      expect([textAt(host, 'Programme', 'B4'), textAt(host, 'Programme', 'C4')]).toEqual(['10h00', '11h15']);
    },
  );

  test('a day typed without its year is of the edition, where a sheet takes it for this year’s', async () => {
    const tabs = smallWorkbook();
    const host = await open(CODE, { ...tabs, Paramètres: [...tabs['Paramètres']!, ['Jour 3', '']] });
    await host.edit('Paramètres', 'B12', '15/06');
    await host.edit('Programme', 'A4', '14/06');
    await host.edit('Programme', 'A3', '20/06');
    const yearOf = (tab: string, a1: string): string => JSON.stringify(valueAt(host, tab, a1)).slice(1, 5);
    const thisYear = String(new Date().getFullYear());
    expect([yearOf('Paramètres', 'B12'), yearOf('Programme', 'A4')]).toEqual(['2024', '2024']);
    expect(yearOf('Programme', 'A3')).toBe(thisYear);
    // Whoever changes a date that stood there begins another edition.
    await host.edit('Paramètres', 'B12', '16/06');
    expect(yearOf('Paramètres', 'B12')).toBe(thisYear);
  });

  test('a formula is never replaced, nor the header, nor a total', async () => {
    const host = await open(CODE, smallWorkbook());
    await host.edit('Dépenses', 'F2', '="440.60 €"');
    await host.edit('Dépenses', 'F1', '12.50 €');
    await host.edit('Inscriptions', 'A5', 'Total');
    await host.edit('Inscriptions', 'I5', '1');
    expect(host.formulas('Dépenses')[1]?.[5]).toBe('="440.60 €"');
    expect(valueAt(host, 'Dépenses', 'F1')).toBe('12.50 €');
    expect(valueAt(host, 'Inscriptions', 'I5')).toBe(1);
  });

  test('a pasted block is normalised like as many cells, blanks and formulas left as they are', async () => {
    const host = await open(CODE, smallWorkbook());
    await host.paste('Dépenses', 'E4', [
      ['juil.-24', '12.50 €'],
      ['', ''],
      ['', '=1+1'],
      ['', '3 000.00 €'],
      ['', 'douze'],
    ]);
    expect([4, 5, 6, 7, 8].map((row) => valueAt(host, 'Dépenses', `F${row}`))).toEqual([12.5, '', 2, 3000, 'douze']);
    expect(host.formulas('Dépenses')[5]?.[5]).toBe('=1+1');
  });

  test('many scattered cells of one paste are written in few calls', async () => {
    const host = await open(CODE, smallWorkbook());
    // The first three rows hold people, hence check boxes.
    const rows = Array.from({ length: 399 }, (_, index) => [index % 2 === 0 ? 'x' : '']);
    await host.paste('Inscriptions', 'I2', rows);
    expect(
      host
        .values('Inscriptions')
        .slice(1, 400)
        .map((row) => row[8]),
    ).toEqual(rows.map(([typed], index) => (typed === 'x' ? true : index === 1 ? false : '')));
    expect(host.meter.writes).toBeLessThan(70);
  });

  test('a cell that no longer holds what the event said is left to whoever changed it', async () => {
    const host = await open(CODE, smallWorkbook());
    const grid = host.book.gridNamed('Dépenses');
    await host.edit('Dépenses', 'F2', '12.50 €', { event: false });
    await host.fireEdit({
      grid: grid!,
      area: { startRow: 1, endRow: 1, startColumn: 5, endColumn: 5 },
      value: '99.90 €',
      oldValue: undefined,
    });
    expect(valueAt(host, 'Dépenses', 'F2')).toBe('12.50 €');
  });
});

describe('derived columns', () => {
  test('Durée and Demi-journée fill themselves, rows missed before included, and follow what changes', async () => {
    const host = await open(CODE, withDerived());
    await host.edit('Programme', 'C2', '10h15');
    expect([2, 3, 4].map((row) => textAt(host, 'Programme', `I${row}`))).toEqual(['0h45', '2h00', '1h30']);
    expect([2, 3, 4].map((row) => textAt(host, 'Programme', `J${row}`))).toEqual([
      'jeudi matin',
      'jeudi matin',
      'vendredi après-midi',
    ]);
    await host.edit('Programme', 'C2', '');
    expect(textAt(host, 'Programme', 'I2')).toBe('');
    await host.edit('Paramètres', 'B3', '12/06/2024');
    expect([2, 3, 4].map((row) => textAt(host, 'Programme', `J${row}`))).toEqual([
      'mercredi matin',
      'mercredi matin',
      'vendredi après-midi',
    ]);
  });

  test('Charge is days × the cost of a day, in preparation only', async () => {
    const host = await open(CODE, withDerived());
    await host.edit('Personnel', 'D2', '2,5');
    expect([2, 3, 4].map((row) => valueAt(host, 'Personnel', `F${row}`))).toEqual([250, 100, '']);
    await host.edit('Paramètres', 'B9', '120,40 €');
    expect([2, 3, 4].map((row) => valueAt(host, 'Personnel', `F${row}`))).toEqual([301, 120.4, '']);
  });

  test('what staff typed in a derived cell stays, as text, number or formula, until it is emptied', async () => {
    const host = await open(CODE, withDerived());
    await host.edit('Programme', 'I2', 'une heure');
    await host.edit('Programme', 'I3', '=C3');
    await host.edit('Programme', 'J4', 'le soir');
    await host.edit('Programme', 'C3', '13h');
    expect([
      textAt(host, 'Programme', 'I2'),
      host.formulas('Programme')[2]?.[8],
      textAt(host, 'Programme', 'J4'),
    ]).toEqual(['une heure', '=C3', 'le soir']);
    await host.edit('Programme', 'I2', '');
    expect(textAt(host, 'Programme', 'I2')).toBe('0h30');
  });

  test('a dropped event is mended by the next one', async () => {
    const host = await open(CODE, withDerived());
    await host.edit('Programme', 'C3', '11h', { event: false });
    await host.edit('Programme', 'E4', 'Raconter encore');
    expect(textAt(host, 'Programme', 'I3')).toBe('1h00');
  });

  test('without the columns nothing is written', async () => {
    const host = await open(CODE, smallWorkbook());
    await host.edit('Programme', 'E4', 'Autre titre');
    expect(host.meter.writes).toBe(0);
  });
});

describe('edits elsewhere', () => {
  test('of a tab of the staff’s own, only the note of the cell is read', async () => {
    const host = await open(CODE, smallWorkbook({ 'Mes notes': [['Montant'], ['12.50 €']] }));
    await host.edit('Mes notes', 'A2', '13.50 €');
    expect(valueAt(host, 'Mes notes', 'A2')).toBe('13.50 €');
    expect([host.meter.reads, host.meter.writes]).toEqual([1, 0]);
  });

  test('a renamed tab is known by its mark', async () => {
    const host = await open(CODE, smallWorkbook());
    await host.run('genererBilan');
    await host.renameSheet('Dépenses', 'Factures');
    await host.edit('Factures', 'F2', '440.60 €');
    expect(valueAt(host, 'Factures', 'F2')).toBe(440.6);
  });

  test('run without an event it does nothing', async () => {
    const host = await open(CODE, smallWorkbook());
    expect(() => host.call('onEdit', [], 'simpleTrigger')).not.toThrow();
    expect(host.meter.calls).toBe(0);
  });
});

test('an edit of a tab of 1 200 rows makes as many service calls as one of 20', async () => {
  const calls = async (rows: number): Promise<number> => {
    const person = (index: number) => [
      `NOM ${index}`,
      `Prénom ${index}`,
      `p${index}@exemple.org`,
      'Mairie',
      '64',
      '',
      'oui',
      'oui',
      'oui',
      '',
      '',
    ];
    const [header = []] = smallWorkbook()['Inscriptions'] ?? [];
    const host = await open(
      CODE,
      smallWorkbook({ Inscriptions: [header, ...Array.from({ length: rows }, (_, index) => person(index))] }),
    );
    await host.edit('Inscriptions', 'C7', 'AUTRE@EXEMPLE.ORG');
    expect(valueAt(host, 'Inscriptions', 'C7')).toBe('autre@exemple.org');
    return host.meter.calls;
  };
  expect(await calls(1200)).toBe(await calls(20));
});
