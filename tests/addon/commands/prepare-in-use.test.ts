import { listed } from '../../../src/domain/names';
import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { open, openingAgain } from '../../host/open-workbook';
import { BILAN_TABS } from '../../make/bilan-tabs';
import { CODE } from '../../make/example';
import { area, expectDone, extrasOf, prepared, struck, type Tabs } from '../../make/prepared';
import { told } from '../../make/report/said';
import { smallWorkbook } from '../../make/small-workbook';
import { cellsOf } from '../../make/workbook-of-rows';

const preparedSmall = openingAgain(() => prepared(smallWorkbook()), CODE);

/** Every cell that staff had filled holds what it held, where it was. */
function expectKept(host: SpreadsheetHost, tabs: Tabs, before: SpreadsheetHost): void {
  for (const name of Object.keys(tabs)) {
    for (const [row, cells] of before.values(name).entries()) {
      for (const [column, value] of cells.entries())
        if (value !== '')
          expect([name, row, column, host.values(name)[row]?.[column]]).toEqual([name, row, column, value]);
    }
  }
}

describe('« Préparer le classeur », on a workbook in use', () => {
  test('adds what is missing after what there is, changes nothing typed, no figure, and is done', async () => {
    const tabs = smallWorkbook();
    const before = await open(CODE, tabs);
    const host = await prepared(tabs);
    expectKept(host, tabs, before);
    const { constats: _, ...figures } = JSON.parse(String(before.call('chiffresDuBilan'))) as Record<string, unknown>;
    expect(JSON.parse(String(host.call('chiffresDuBilan')))).toMatchObject(figures);
    expect(told(host)).toBe(
      'Le classeur est prêt : 11 onglets créés, 11 colonnes ajoutées et 6 lignes ajoutées dans Paramètres.',
    );
    expect(host.values('Dépenses')[0]).toEqual(
      cellsOf('Poste|Type de dépense|Fournisseur|N° mandat|Paiement|Montant|Payé par|Prévu|Justificatif|Compte'),
    );
    await expectDone(host);
  });

  test('takes a day by its name or its date, and calls no spelling of a choice invalid', async () => {
    const tabs = smallWorkbook();
    const host = await prepared({
      ...tabs,
      Programme: tabs['Programme']!.map((cells, row) =>
        cells.map((cell, column) => (row === 2 && column === 3 ? 'atelier' : cell)),
      ),
      Paramètres: tabs['Paramètres']!.map((cells) =>
        cells[0] === 'Clé de répartition'
          ? [cells[0], 'à égalité']
          : cells[0] === 'Structure payeuse par défaut'
            ? [cells[0], 'la rive gauche']
            : cells,
      ),
      Dépenses: tabs['Dépenses']!.map((cells, row) => (row === 2 ? [...cells.slice(0, 6), 'rive droite'] : cells)),
      Inscriptions: [
        ['', '', 'Jeudi 13 juin', '', '14/06', ''],
        ['Nom', 'E-mail', 'Inscrit', 'Présent', 'Inscrit', 'Présent'],
        ['UN', 'a@exemple.org', 'oui', 'oui', 'oui', 'oui'],
      ],
    });
    expect(host.values('Inscriptions')[1]).toEqual(
      cellsOf('Nom|E-mail|Inscrit|Présent|Inscrit|Présent|Prénom|Structure|Département|Profil|CoNum|Statut'),
    );
    const [formats] = extrasOf(host, 'Programme').validations.map(({ rule }) => rule.values);
    expect(formats?.slice(-2)).toEqual(['Repas', 'atelier']);
    const listed = (tab: string) => extrasOf(host, tab).validations.flatMap(({ rule }) => rule.values ?? []);
    expect(listed('Dépenses').slice(-3)).toEqual(['Rive gauche', 'Rive droite', 'rive droite']);
    expect(listed('Paramètres')).toEqual([
      ...['Rive gauche', 'Rive droite', 'la rive gauche'],
      ...['Jours de personnel', 'Parts égales', 'Pourcentages', 'à égalité'],
    ]);
  });

  test('a third day and a third structure typed in Paramètres give columns and a place in the lists', async () => {
    const host = await preparedSmall();
    const structures = (): unknown =>
      extrasOf(host, 'Personnel').validations.find(
        ({ areas }) => JSON.stringify(areas) === JSON.stringify([area(1, 99, 0)]),
      )?.rule;
    expect(structures()).toEqual({ kind: 'range', gid: 0, area: area(4, 5, 1) });
    const last = host.values('Paramètres').length;
    await host.paste('Paramètres', `A${last + 1}`, [
      ['Jour 3', ''],
      ['Structure 3', 'Île'],
    ]);
    await host.run('preparerClasseur');
    expect(host.values('Inscriptions')[0]?.slice(7)).toEqual(
      cellsOf('Inscrit jour 1|Présent jour 1|Inscrit jour 2|Présent jour 2|Statut|Inscrit jour 3|Présent jour 3'),
    );
    expect(structures()).toEqual({ kind: 'list', values: ['Rive gauche', 'Rive droite', 'Île'] });
    await expectDone(host);
  });

  test('a key of percentages asks for the part of each structure', async () => {
    const host = await preparedSmall();
    const labels = (): unknown[] => host.values('Paramètres').map(([label]) => label);
    const before = [labels(), host.values('Inscriptions')[0]] as const;
    await host.edit('Paramètres', `B${before[0].indexOf('Clé de répartition') + 1}`, 'Pourcentages');
    await host.run('preparerClasseur');
    expect(labels()).toEqual([...before[0], 'Part de Rive gauche', 'Part de Rive droite']);
    expect(host.values('Inscriptions')[0]).toEqual(before[1]);
    await expectDone(host);
  });

  test('finds the header where it is, in other words and another order, beside the staff’s own columns', async () => {
    const tabs = smallWorkbook({
      Dépenses: [
        ['Nos dépenses'],
        [],
        [''],
        ['Remarque', 'TTC', 'Catégorie', 'Tiers'],
        ['vu', 120.5, 'Achats', 'Brûlerie'],
        ['', 300, 'Traiteur', 'Mairie'],
      ],
    });
    const before = await open(CODE, tabs);
    const host = await prepared(tabs);
    expectKept(host, tabs, before);
    expect(host.values('Dépenses')[3]).toEqual(
      cellsOf('Remarque|TTC|Catégorie|Tiers|Type de dépense|N° mandat|Paiement|Payé par|Prévu|Justificatif|Compte'),
    );
    const poste = extrasOf(host, 'Dépenses').validations.find(
      ({ areas }) => JSON.stringify(areas) === JSON.stringify([area(4, 99, 2)]),
    );
    expect(poste?.rule.values).toEqual(
      listed('Achats | Communication | Intervenants + Déplacements + Frais de missions | Location Lieu | Traiteur'),
    );
    expect(Object.values(host.document().sheets).find(({ name }) => name === 'Dépenses')?.freeze?.ySplit).toBe(4);
    await expectDone(host);
  });

  test('makes the tabs that are missing each after the one before it, one without a header left alone', async () => {
    const { Paramètres = [], Dépenses = [] } = smallWorkbook();
    const tabs = { 'Lisez-moi': [['Bonjour']], Paramètres, Dépenses, Avis: [['Merci à tous']] };
    const host = await prepared(tabs);
    expect(host.sheetNames.slice(0, 12)).toEqual(
      listed(`
        Lisez-moi | Paramètres | Programme | Inscriptions | Personnel | Dépenses | Recettes | Prévisionnel
        Satisfaction | Avis | Constats | Éditions
      `),
    );
    expect(host.values('Avis')).toEqual([['Merci à tous']]);
    expect(told(host)).toContain('L’onglet « Avis » a un contenu, mais aucun en-tête connu : il est resté tel quel.');
  });

  test('leaves the staff’s notes, lists, conditional formats, protections, formats and widths', async () => {
    const script = `${CODE}
      function personnel() {
        var ss = SpreadsheetApp.getActiveSpreadsheet(), sheet = ss.getSheetByName('Dépenses');
        sheet.getRange(1, 6, 1, 1).setNote('TTC, toujours');
        sheet.getRange(2, 6, 1, 1).setNumberFormat('0.000');
        sheet.getRange(3, 1, 1, 1).setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['A', 'B'],
          true).build());
        sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$F2>100')
          .setRanges([sheet.getRange(2, 1, 5, 6)]).setBackground('#ff0000').build()]);
        sheet.setColumnWidth(6, 77);
        sheet.protect().setDescription('à nous');
        var programme = ss.getSheetByName('Programme');
        programme.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A2="x"')
          .setRanges([programme.getRange(2, 1, 5, 6)]).setBackground('#ff0000').build()]);
        ss.insertSheet('Bilan', 10).protect().setDescription('mon Bilan');
      }`;
    const host = await open(script, smallWorkbook());
    host.call('personnel');
    const before = extrasOf(host, 'Dépenses');
    await host.run('preparerClasseur');
    const after = extrasOf(host, 'Dépenses');
    expect([after.conditionalFormats, after.protections]).toEqual([before.conditionalFormats, before.protections]);
    expect(
      after.validations.filter(({ areas }) =>
        (areas as { startColumn: number }[]).some(({ startColumn }) => startColumn === 0),
      ),
    ).toEqual(before.validations);
    expect(extrasOf(host, 'Programme').conditionalFormats.map(({ formula }) => formula)).toEqual([
      '=$A2="x"',
      `=(N("nec:onglet:annule")=0)*(${struck('$H2')})>0`,
    ]);
    expect(extrasOf(host, 'Bilan').protections.map(({ description }) => description)).toEqual(['mon Bilan']);
    const sheet = Object.values(host.document().sheets).find(({ name }) => name === 'Dépenses');
    expect(sheet?.columnData?.[5]?.w).toBe(77);
    expect(JSON.stringify(sheet?.cellData?.[0]?.[5])).toContain('TTC, toujours');
    await expectDone(host);
  });

  test('knows its own protection when a run was cut before naming it, and takes none of the staff’s', async () => {
    const script = `${CODE}
      function personnel() { SpreadsheetApp.getActiveSpreadsheet().insertSheet('Bilan', 10).protect(); }`;
    const probe = await open(script, smallWorkbook());
    probe.call('personnel');
    await probe.run('preparerClasseur');
    const naming = probe.meter.log.findIndex(({ method }) => method === 'setDescription') + 1;
    probe.close();
    const host = await open(script, smallWorkbook());
    host.call('personnel');
    host.failAt(naming, 'forever');
    await expect(host.run('preparerClasseur')).rejects.toThrow('Le travail a été interrompu');
    const nameless = (): string[] =>
      BILAN_TABS.filter((name) => extrasOf(host, name).protections.some(({ description }) => description === ''));
    expect(nameless()).toEqual(['Tableau de bord', 'Bilan']);
    await host.run('preparerClasseur');
    await host.run('preparerClasseur');
    expect(nameless()).toEqual(['Bilan']);
  });

  test('works with a formula of the staff’s in an amount and in a count of present people', async () => {
    const tabs = smallWorkbook();
    const [header = [], first = [], ...rest] = tabs['Dépenses'] ?? [];
    const [people = [], ...persons] = tabs['Inscriptions'] ?? [];
    const host = await prepared({
      ...tabs,
      Dépenses: [header, [...first.slice(0, 5), { f: '=100+20', v: 120 }, ''], ...rest],
      Inscriptions: [people, ...persons, ['Total', '', '', '', '', '', '', { f: '=COUNTIF(K2:K4;TRUE)', v: 0 }]],
    });
    expect(host.formulas('Dépenses')[1]?.[5]).toBe('=100+20');
    expect(host.formulas('Inscriptions')[4]?.[7]).toBe('=COUNTIF(K2:K4;TRUE)');
    await expectDone(host);
  });

  test('boxes stand on the rows of people only, wipe nothing (a typed x is normalised), lengthen nothing', async () => {
    const [header = []] = smallWorkbook()['Inscriptions'] ?? [];
    const host = await open(CODE, smallWorkbook({ Inscriptions: [header, ['UN', 'Aline']] }));
    await host.edit('Inscriptions', 'A3', 'DEUX');
    await host.edit('Inscriptions', 'H3', 'x');
    await host.edit('Inscriptions', 'A6', 'Total');
    await host.edit('Inscriptions', 'C7', 'trois@exemple.org');
    await host.run('preparerClasseur');
    const rows = host.values('Inscriptions').map((row) => row.slice(6, 11));
    expect(rows).toEqual([
      header.slice(6),
      [false, false, false, false, false],
      [false, true, false, false, false],
      ['', '', '', '', ''],
      ['', '', '', '', ''],
      ['', '', '', '', ''],
      [false, false, false, false, false],
    ]);
    await expectDone(host);
    await host.edit('Inscriptions', 'A8', 'QUATRE');
    await host.run('preparerClasseur');
    expect(host.values('Inscriptions')[7]?.slice(6, 11)).toEqual([false, false, false, false, false]);
    await expectDone(host);
  });
});
