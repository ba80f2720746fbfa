import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { GENERATED_TAB_NAMES } from '../../src/workbook/phrases/tab-names';
import { open, openingAgain } from '../host/open-workbook';
import { BILAN_TABS } from '../make/bilan-tabs';
import { contentsOf } from '../make/document-contents';
import { CODE, exampleDocument } from '../make/example';
import { INPUT_TABS } from '../../src/workbook/tabs/index';
import { smallWorkbook } from '../make/small-workbook';
import { cellsOf, type Given } from '../make/workbook-of-rows';
import { told } from '../make/said';
import { listed } from '../../src/domain/names';

const INPUTS = INPUT_TABS.map(({ name }) => name);

type Tabs = Record<string, readonly (readonly Given[])[]>;

/** A workbook in which the command was run. */
async function prepared(tabs: Tabs): Promise<SpreadsheetHost> {
  const host = await open(CODE, tabs);
  await host.run('preparerClasseur');
  return host;
}
const preparedSmall = openingAgain(() => prepared(smallWorkbook()), CODE);
const preparedEmpty = openingAgain(() => prepared({ 'Feuille 1': [] }), CODE);

/** Runs the command again; the workbook must stay as it is, and no input tab be written. */
async function expectDone(host: SpreadsheetHost): Promise<void> {
  const once = contentsOf(host.document());
  await host.run('preparerClasseur');
  expect(contentsOf(host.document())).toEqual(once);
  const written = [...host.meter.tabs()].flatMap(([tab, { writes }]) => (writes > 0 ? [tab] : []));
  expect(written.filter((tab) => tab !== GENERATED_TAB_NAMES.dashboard && !tab.startsWith('~NEC'))).toEqual([]);
  expect(told(host)).toBe('Le classeur est prêt : rien à ajouter.');
}

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

interface Extras {
  readonly validations: readonly {
    readonly areas: readonly unknown[];
    readonly rule: { readonly kind: string; readonly values?: readonly string[]; readonly area?: unknown };
    readonly help: string | null;
  }[];
  readonly conditionalFormats: readonly { readonly formula: string }[];
  readonly protections: readonly {
    readonly description: string;
    readonly warningOnly: boolean;
    readonly unprotected?: readonly unknown[];
  }[];
}

function extrasOf(host: SpreadsheetHost, name: string): Extras {
  const sheet = Object.values(host.document().sheets).find((each) => each.name === name);
  return sheet?.custom as unknown as Extras;
}

const area = (startRow: number, endRow: number, startColumn: number, endColumn = startColumn) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

/** The condition that strikes a cancelled session out: how its status begins. */
const struck = (cell: string): string =>
  [
    ['annul', 'annum'],
    ['supprim', 'supprin'],
    ['suppress', 'supprest'],
    ['report', 'reporu'],
    ['déprogramm', 'déprogramn'],
    ['cancel', 'cancem'],
    ['deprogramm', 'deprogramn'],
  ]
    .map(([first, next]) => `(LOWER(TRIM(${cell}))>="${first}")*(LOWER(TRIM(${cell}))<"${next}")`)
    .join('+');

describe('« Préparer le classeur », on an empty spreadsheet', () => {
  test('makes every tab, in order, before the sheet that was there, and says so', async () => {
    const host = await prepared({ 'Feuille 1': [] });
    expect(host.sheetNames).toEqual([...INPUTS, 'Feuille 1', ...BILAN_TABS]);
    expect(told(host)).toBe('Le classeur est prêt : 21 onglets créés.');
    expect(host.values('Programme')).toEqual([
      cellsOf('Jour|Début|Fin|Format|Titre|Salle|Intervenants|Description|Statut|Durée|Demi-journée'),
    ]);
    expect(host.values('Paramètres').map(([label, value]) => [label, value])).toEqual([
      ['Paramètre', 'Valeur'],
      ['Édition', ''],
      ['Ville', ''],
      ['Lieu', ''],
      ['Jour 1', ''],
      ['Jour 2', ''],
      ['Structure 1', ''],
      ['Structure 2', ''],
      ['Structure payeuse par défaut', ''],
      ['Objectif de participants (minimum)', ''],
      ['Objectif de participants (maximum)', ''],
      ['CoNums du territoire', ''],
      ['Coût d’une journée d’agent', ''],
      ['Mois de préparation', ''],
      ['Clé de répartition', ''],
      ['Seuil d’écart au prévisionnel', ''],
      ['Cofinancement', ''],
    ]);
    await expectDone(host);
  });

  test('offers lists, with the structures of Paramètres, to the last row, and puts no box on a blank row', async () => {
    const host = await preparedEmpty();
    const lists = (name: string) =>
      extrasOf(host, name).validations.map(({ areas, rule }) => [rule.kind, rule.values ?? rule.area, areas]);
    expect(lists('Personnel')).toEqual([
      ['range', area(6, 7, 1), [area(1, 999, 0)]],
      ['list', ['Préparation', 'Événement'], [area(1, 999, 2)]],
    ]);
    expect(extrasOf(host, 'Paramètres').validations.map(({ areas, rule }) => [rule.kind, areas])).toEqual([
      ['range', [area(8, 8, 1)]],
      ['list', [area(14, 14, 1)]],
    ]);
    expect(lists('Inscriptions')).toEqual([
      ['list', ['Participant', 'Intervenant', 'Organisateur'], [area(1, 999, 5)]],
      ['list', ['Confirmée', 'Excusé', 'Liste d’attente', 'Annulée'], [area(1, 999, 7)]],
    ]);
    expect(host.values('Inscriptions')).toHaveLength(1);
  });

  test('tints by conditional formats, and warns whoever edits a generated tab but where staff type', async () => {
    const host = await preparedEmpty();
    const formulas = (name: string) => extrasOf(host, name).conditionalFormats.map(({ formula }) => formula);
    expect(formulas('Programme')).toEqual([`=(N("nec:onglet:annule")=0)*(${struck('$I2')})>0`]);
    expect(formulas('Équilibre')).toEqual([
      '=(N("nec:onglet:solde-negatif")=0)*(ISNUMBER($H1)*($H1<0))>0',
      '=(N("nec:onglet:solde-positif")=0)*(ISNUMBER($H1)*($H1>0))>0',
    ]);
    expect(formulas('Contrôles')[0]).toBe('=(N("nec:onglet:error")=0)*($A4="erreur")>0');
    for (const name of BILAN_TABS) {
      const rows = Object.values(host.document().sheets).find((sheet) => sheet.name === name)?.rowCount ?? 0;
      const unprotected = name === 'Bilan' ? [area(3, rows - 1, 2), area(3, rows - 1, 5)] : [];
      expect([
        name,
        extrasOf(host, name).protections.map((each) => ({ ...each, unprotected: each.unprotected ?? [] })),
      ]).toEqual([name, [{ description: 'NEC Bilan : onglet généré', warningOnly: true, unprotected }]]);
    }
    for (const name of INPUTS) expect(extrasOf(host, name).protections).toEqual([]);
  });

  test('filled by typing, gives the figures of the same workbook typed without it', async () => {
    const tabs = smallWorkbook();
    const host = await preparedEmpty();
    for (const [name, rows] of Object.entries(tabs)) {
      const header = host.values(name)[0] ?? [];
      const columns = (rows[0] ?? []).map((label, index) =>
        name === 'Satisfaction' && index > 0 ? index : header.indexOf(label as string),
      );
      const lines = rows.slice(1).map((row) => {
        const typed = Array.from(
          { length: Math.max(...columns) + 1 },
          (_, column) => row[columns.indexOf(column)] ?? '',
        );
        return typed.map((value) =>
          typeof value === 'number' ? String(value).replace('.', ',') : String(value as string | boolean),
        );
      });
      const labels = host.values(name).map(([label]) => label);
      if (name !== 'Paramètres') await host.paste(name, `A${labels.length + 1}`, lines);
      else for (const [label = '', value = ''] of lines) await host.edit(name, `B${labels.indexOf(label) + 1}`, value);
      if (name === 'Satisfaction')
        for (const [index, label] of (rows[0] ?? []).entries())
          await host.edit(name, `${String.fromCharCode(65 + index)}1`, label as string);
    }
    const plain = await open(CODE, tabs);
    const figures = (of: SpreadsheetHost) => {
      const { constats, ...rest } = JSON.parse(String(of.call('chiffresDuBilan'))) as Record<string, unknown>;
      return { ...rest, codes: (constats as { code: string }[]).map(({ code }) => code) };
    };
    expect(figures(host)).toEqual(figures(plain));
  });
});

describe('« Préparer le classeur », on a workbook in use', () => {
  test('adds what is missing after what there is, changes nothing typed, and is done', async () => {
    const tabs = smallWorkbook();
    const before = await open(CODE, tabs);
    const host = await prepared(tabs);
    expectKept(host, tabs, before);
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

  test('leaves the example’s figures as they were', async () => {
    const host = await open(CODE, {}, { document: await exampleDocument() });
    const figures = () =>
      JSON.parse(String(host.call('chiffresDuBilan'))) as {
        finances: unknown;
        participation: unknown;
        programme: unknown;
      };
    const { finances, participation, programme } = figures();
    await host.run('preparerClasseur');
    expect(figures()).toMatchObject({ finances, participation, programme });
    await expectDone(host);
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

describe('the service calls of « Préparer le classeur »', () => {
  test('are the same at 20 and at 2 000 registrations', async () => {
    const counts: number[][] = [];
    for (const count of [20, 2000]) {
      const [header = []] = smallWorkbook()['Inscriptions'] ?? [];
      const host = await prepared(
        smallWorkbook({
          Inscriptions: [header, ...Array.from({ length: count }, (_, index) => [`NOM ${index}`, 'Prénom'])],
        }),
      );
      const { calls } = host.meter;
      await host.run('preparerClasseur');
      counts.push([calls, host.meter.calls]);
    }
    expect(counts[1]).toEqual(counts[0]);
    expect(Math.max(...counts.flat())).toBeLessThan(1200);
  });

  test('proposes the account of each line in a column Compte that it adds, once', async () => {
    const host = await prepared({
      Paramètres: [['Paramètre', 'Valeur']],
      Dépenses: [
        ['Poste', 'Type de dépense', 'Montant'],
        ['Achats', 'Café', 100],
        ['Divers', 'Imprévu', 20],
        ['Location Lieu', '', 300],
      ],
      Recettes: [
        ['Type', 'Financeur', 'Montant'],
        ['Subvention', 'ANCT', 50],
      ],
    });
    const accounts = (name: string) => {
      const [header = [], ...rows] = host.values(name);
      return rows.slice(0, 3).map((row) => row[header.indexOf('Compte')]);
    };
    expect([accounts('Dépenses'), accounts('Recettes')]).toEqual([
      ['60', '', '61'],
      ['74', undefined, undefined],
    ]);
    expect(host.values('Dépenses')[0]).not.toContain('HT');
    await expectDone(host);
    host.close();
  });

  test('adds the columns of European money only where Paramètres names its operation', async () => {
    const host = await prepared({
      Paramètres: [
        ['Paramètre', 'Valeur'],
        ['Opération européenne', '202400123'],
      ],
      Dépenses: [
        ['Poste', 'Montant'],
        ['Achats', 100],
      ],
    });
    const header = host.values('Dépenses')[0] ?? [];
    expect(
      ['N° facture', 'Date facture', 'HT', 'TVA', 'Taux d’affectation', 'Opération'].filter((label) =>
        header.includes(label),
      ),
    ).toHaveLength(6);
    host.close();
  });
});
