import { BooleanNumber } from '@univerjs/core';
import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import type { FindingsPanel } from '../../../src/workbook/findings/sorted-findings';
import { open } from '../../host/open-workbook';
import { CODE } from '../../make/example';
import { smallWorkbook } from '../../make/small-workbook';
import { broken, ledgerOf, said, STAFF_RULES } from '../../make/broken-ledger';

describe('the side panel', () => {
  const sidebars = (host: SpreadsheetHost) =>
    host.dialogs.flatMap((dialog) => (dialog.kind === 'sidebar' ? [dialog] : []));

  test('opens with the findings; checking again gives the new list, and opens no other', async () => {
    const host = await broken();
    await host.run('verifierDonnees');
    expect(sidebars(host).map(({ title }) => title)).toEqual(['Contrôles']);
    host.select('Recettes', 'B2');
    const again = (await host.run('verifierDeNouveau')) as FindingsPanel;
    expect(JSON.parse(JSON.stringify(again))).toEqual({
      groups: [
        {
          severity: 'error',
          title: '1\u00a0erreur',
          findings: [expect.objectContaining({ place: 'Dépenses, F2', sheetId: 4, cell: 'F2' })],
          others: '',
        },
      ],
    });
    await host.edit('Dépenses', 'F2', '100', { event: false });
    expect(JSON.parse(JSON.stringify(await host.run('verifierDeNouveau')))).toEqual({ groups: [] });
    expect(ledgerOf(host).rules).toEqual(STAFF_RULES);
    expect([sidebars(host).length, host.selection.sheet]).toEqual([1, 'Recettes']);
  });

  test('holds what staff typed as data alone, which ends no script', async () => {
    const hostile = '</script><img onerror=alert(1)>\u2028<!--';
    const host = await open(
      CODE,
      smallWorkbook({
        Recettes: [
          ['Type', 'Financeur', 'Montant', 'Perçu par'],
          ['Subvention', 'ANCT', hostile, ''],
        ],
      }),
    );
    await host.run('verifierDonnees');
    const [{ html } = { html: '' }] = sidebars(host);
    const [, data = ''] = /<script type="application\/json" id="donnees">([^<]*)<\/script>/u.exec(html) ?? [];
    expect((JSON.parse(data) as FindingsPanel).groups[0]?.findings[0]?.message).toContain(
      '</script><img onerror=alert(1)>',
    );
    expect(html).not.toContain('onerror=alert(1)>');
    // The data, what the pages share, and the panel's own.
    expect(html.match(/<\/script>/gu)).toHaveLength(3);
    expect(html).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write/u);
  });

  test('that cannot open leaves the check done', async () => {
    const host = await broken();
    host.call('verifierDonnees', [], 'simpleTrigger');
    expect(sidebars(host)).toEqual([]);
    expect(said(host)).toBe('Les données sont vérifiées. 1 constat dans l’onglet Contrôles.');
  });

  test('goes to a cell, or says why it cannot', async () => {
    const host = await broken();
    expect(host.call('allerALaCellule', [4, 'F2'])).toBe('');
    expect(host.selection).toEqual({ sheet: 'Dépenses', a1: 'F2' });
    expect(host.call('allerALaCellule', [99, 'F2'])).toBe(
      'Cet onglet n’existe plus. Cliquez sur « Vérifier de nouveau ».',
    );
    for (const gone of ['F2000', 'ZZ1', 'Bilan!A1'])
      expect(host.call('allerALaCellule', [4, gone])).toBe(
        'Cette cellule n’existe plus dans l’onglet «\u00a0Dépenses\u00a0». Cliquez sur « Vérifier de nouveau ».',
      );
    const hidden = await broken({ hidden: BooleanNumber.TRUE });
    expect(hidden.call('allerALaCellule', [4, 'F2'])).toBe(
      'L’onglet «\u00a0Dépenses\u00a0» est masqué : affichez-le par le menu Affichage › Feuilles masquées, ' +
        'puis cliquez de nouveau.',
    );
  });
});
