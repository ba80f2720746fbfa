import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { open, openingAgain } from '../../host/open-workbook';
import { brokenLedger } from '../../make/broken-ledger';
import { CODE } from '../../make/example';
import { smallWorkbook } from '../../make/small-workbook';
import { listed } from '../../../src/domain/names';

/** What stands between quotes in a formula separates nothing. */
const codeOf = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/gu, '""');
const formulasOf = (host: SpreadsheetHost): string[] =>
  host.sheetNames.flatMap((name) => host.conditionalFormatsOf(name).map(({ formula }) => formula));

const opened = openingAgain(async () => {
  const host = await open(CODE, smallWorkbook());
  await host.run('preparerClasseur');
  return host;
}, CODE);

describe('10.6 formulas of conditional formats and validations, which Google may read by another separator', () => {
  test.each([
    ['the small edition, with faults', async () => open(CODE, { ...smallWorkbook(), Dépenses: brokenLedger() })],
    ['an empty spreadsheet', async () => open(CODE, { 'Feuille 1': [] })],
  ])('10.6 no command writes one that parts arguments, in %s', async (_, make) => {
    const host = await make();
    for (const command of listed(`
      preparerClasseur | verifierDonnees | produireRapport | feuillesEmargement | grilleProgramme
      comparerEditions
    `))
      await host.run(command);
    const formulas = formulasOf(host);
    expect(formulas.filter((formula) => /[;,\\{]/u.test(codeOf(formula)))).toEqual([]);
    const keys = formulas.map((formula) => /"nec:(\w+:[\w-]+)"/u.exec(formula)?.[1]);
    expect([...new Set(keys)].filter((key) => key?.startsWith('onglet:')).sort()).toEqual(
      listed(`
        onglet:annule | onglet:error | onglet:information | onglet:retenue | onglet:solde-negatif
        onglet:solde-positif | onglet:warning
      `),
    );
    const kinds = host.sheetNames.flatMap((name) => host.validationsOf(name).map(({ rule }) => rule.kind));
    expect([...new Set(kinds)].filter((kind) => !['list', 'range', 'checkbox'].includes(kind))).toEqual([]);
    host.close();
  });

  test('10.6 a status is struck by its beginning, whatever its case', async () => {
    const statuses = {
      yes: [
        ...['Annulé', ' ANNULÉE – malade', 'annulation', 'Supprimé', 'reporté', 'Déprogrammée', 'deprogramme'],
        ...['Cancelled'],
      ],
      no: ['Confirmé', 'À confirmer', 'non annulé', 'Anna', 'Annoncé', 'Supposé', 'Rapport', 'Cancer', '', 12, true],
    };
    const prepared = await opened();
    const [formula = ''] = prepared.conditionalFormatsOf('Programme').map((rule) => rule.formula);
    const all = [...statuses.yes, ...statuses.no];
    const host = await open(CODE, { A: all.map((status, row) => [status, formula.replaceAll('$H2', `$A${row + 1}`)]) });
    const struck = host.values('A').flatMap(([, shown], row) => (shown === true ? [all[row]] : []));
    expect(struck).toEqual(statuses.yes);
  });

  test('10.6 amounts, retained values and gravities are tinted as their cells stand', async () => {
    const prepared = await opened();
    const ruleOf = (tab: string, key: string): string =>
      prepared
        .conditionalFormatsOf(tab)
        .find(({ formula }) => formula.includes(`:${key}"`))
        ?.formula.slice(1) ?? '';
    const cases = [
      ['Équilibre', 'solde-negatif', '$H1', [-1, 1, 0, '', 'Solde']],
      ['Équilibre', 'solde-positif', '$H1', [1, -1, 0, '', 'Solde']],
      ['Contrôles', 'error', '$A4', ['erreur', 'alerte', '']],
    ] as const;
    for (const [tab, key, cell, values] of cases) {
      const formula = ruleOf(tab, key);
      const rows = values.map((value, row) => [value, `=${formula.replaceAll(cell, `$A${row + 1}`)}`]);
      const host = await open(CODE, { A: rows });
      expect([key, host.values('A').map(([, shown]) => shown)]).toEqual([key, values.map((_, index) => index === 0)]);
    }
    const differing = ruleOf('Bilan', 'retenue').replaceAll('$C4', '$A1').replaceAll('$B4', '$B1');
    const host = await open(CODE, { A: [['beaucoup', 90, `=${differing}`, `=${differing.replaceAll('$A1', '$F1')}`]] });
    expect(host.values('A')[0]?.slice(2)).toEqual([true, false]);
  });
});
