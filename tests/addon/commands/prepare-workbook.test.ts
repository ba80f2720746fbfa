import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { INPUT_TABS } from '../../../src/workbook/tabs/index';
import { open, workbook } from '../../host/open-workbook';
import { BILAN_TABS } from '../../make/bilan-tabs';
import { CODE, openWith } from '../../make/example';
import { area, expectDone, extrasOf, prepared, struck } from '../../make/prepared';
import { told } from '../../make/report/said';
import { smallWorkbook } from '../../make/small-workbook';
import { cellsOf } from '../../make/workbook-of-rows';

const INPUTS = INPUT_TABS.map(({ name }) => name);

// One workbook: the last test fills it.
describe('« Préparer le classeur », on an empty spreadsheet', () => {
  let host: SpreadsheetHost;
  beforeAll(async () => {
    host = await openWith(workbook({ 'Feuille 1': [] }));
    await host.run('preparerClasseur');
  });
  afterAll(() => {
    host.close();
  });

  test('makes every tab, in order, before the sheet that was there, and says so', () => {
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
  });

  test('offers lists, with the structures of Paramètres, to the last row, and puts no box on a blank row', () => {
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

  test('tints by conditional formats, and warns whoever edits a generated tab but where staff type', () => {
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

  test('is done', () => expectDone(host));

  test('filled by typing, gives the figures of the same workbook typed without it', async () => {
    const tabs = smallWorkbook();
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

describe('the service calls of « Préparer le classeur »', () => {
  test('are the same at 20 and at 1 200 registrations', async () => {
    const counts: number[][] = [];
    for (const count of [20, 1200]) {
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

  test('proposes the account of each line, once; adds the columns of European money for an operation', async () => {
    const host = await prepared({
      Paramètres: [
        ['Paramètre', 'Valeur'],
        ['Opération européenne', '202400123'],
      ],
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
    const header = host.values('Dépenses')[0] ?? [];
    expect(
      ['N° facture', 'Date facture', 'HT', 'TVA', 'Taux d’affectation', 'Opération'].filter((label) =>
        header.includes(label),
      ),
    ).toHaveLength(6);
    await expectDone(host);
  });
});
