import { tokenizer } from 'acorn';
import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { withRole, type RememberedChoices } from '../../../src/workbook/import/choices';
import { open, openingAgain } from '../../host/open-workbook';
import { CODE } from '../../make/example';
import { proposedFile, sample, sentImport } from '../../make/imported-file';
import { INSCRIPTIONS } from '../../make/small-workbook';
import { cellsOf } from '../../make/workbook-of-rows';
import { emptied, importInto, rows, list, plainTexts } from '../../make/imported';

describe('importing registrations', () => {
  test('1 200 people cost as many calls as 20, and a column that the tab has not is told', async () => {
    const line = (index: number): string =>
      `6000;01/03/2026;Validé;N${index};P;P;P;p@exemple.org;;;;${index};Jeudi;0,00;;;;;;;\n`;
    const file = (count: number): string =>
      `${sample('helloasso.csv').split('\n')[0] ?? ''}\n` +
      Array.from({ length: count }, (_, index) => line(index)).join('');
    const calls = async (count: number): Promise<number[]> => {
      const host = await emptied({ Inscriptions: [INSCRIPTIONS.slice(0, 9)] });
      const summary = await importInto(host, file(count).replaceAll('Jeudi', 'Pass 2 jours'));
      expect(plainTexts(list(summary, 'À voir'))).toEqual([
        'L’onglet n’a pas de colonne « Inscrit jour 2 » : lancez « Préparer le classeur », puis importez de nouveau.',
      ]);
      expect(rows(host)).toHaveLength(count);
      return [host.meter.reads, host.meter.writes];
    };
    const few = await calls(20);
    expect(await calls(1200)).toEqual(few);
  });

  test('an import cut off (at one call in 23) loses nothing, and the same import ends it', async () => {
    const changed = sample('helloasso.csv')
      .replace('Mairie d’Ici', 'Mairie de Là')
      .replace(';40100;;\n', ';64100;;\n')
      .concat(
        '5009;06/03/2026 ' +
          '09:00;Validé;NEUF;Tom;NEUF;Tom;t@exemple.org;;Gratuit;;9009;Jeudi;0,00;;;t@exemple.org;;40000;;\n' +
          '5009;06/03/2026 ' +
          '09:00;Validé;NEUF;Lia;NEUF;Tom;t@exemple.org;;Gratuit;;9010;Jeudi;0,00;;;;;40000;;\n',
      );
    const begun = openingAgain(async () => {
      const host = await emptied({
        Inscriptions: [
          [...INSCRIPTIONS.slice(0, 6), 'Remarque', ...INSCRIPTIONS.slice(6)],
          cellsOf('MARTIN|Zoé|||||placée devant|||oui'),
        ],
      });
      await importInto(host, sample('helloasso.csv'));
      return host;
    }, CODE);
    // Boxes that the first run had no time to make come with « Préparer le classeur »: an unticked one is as good as
    // a blank.
    const unboxed = (host: SpreadsheetHost): unknown[][] =>
      host.values('Inscriptions').map((cells) => cells.map((cell) => (cell === false ? '' : cell)));
    const whole = await begun();
    await importInto(whole, changed);
    const calls = whole.meter.calls;
    for (let call = 1; call <= calls; call += 23) {
      const host = await begun();
      host.failAt(call, call % 4 === 1 ? 'once' : 'forever');
      await importInto(host, changed).catch(() => undefined);
      expect([call, host.values('Inscriptions')[1]?.slice(6, 10)]).toEqual([call, ['placée devant', '', true, 'oui']]);
      await importInto(host, changed);
      expect([call, unboxed(host)]).toEqual([call, unboxed(whole)]);
    }
    expect(calls).toBeGreaterThan(40);
  });

  test('the dialog is given the days and what was chosen the last time, tool by tool', async () => {
    const host = await emptied();
    await importInto(host, sample('eventbrite-en.csv'), (choices) => ({
      ...withRole(choices, 23, 'profile'),
      kept: { ...choices.kept, notattending: true },
    }));
    await importInto(host, sample('google-forms.csv'));
    host.call('importerInscriptions');
    const [dialog] = host.dialogs.flatMap((each) => (each.kind === 'modal' ? [each] : []));
    const data = JSON.parse(/id="donnees">(.*?)<\/script>/u.exec(dialog?.html ?? '')?.[1] ?? '') as {
      days: unknown;
      remembered: Record<string, RememberedChoices>;
    };
    expect(data.days).toEqual([
      { number: 1, date: '2024-06-13' },
      { number: 2, date: '2024-06-14' },
    ]);
    expect(Object.keys(data.remembered)).toEqual(['eventbrite', 'google-forms']);
    const { choices } = proposedFile(sample('eventbrite-en.csv'), {
      remembered: data.remembered['eventbrite'] ?? null,
    });
    expect([choices.roles[23], choices.kept]).toEqual([
      'profile',
      { attending: true, checkedin: true, notattending: true },
    ]);
  });

  test('the dialog brings its script along, without a template literal, as Google takes // for a comment', async () => {
    const host = await emptied();
    host.call('importerInscriptions');
    const [dialog] = host.dialogs.flatMap((each) => (each.kind === 'modal' ? [each] : []));
    const scripts = [...(dialog?.html ?? '').matchAll(/<script>([\s\S]*?)<\/script>/gu)].map(([, code = '']) => code);
    expect(scripts).toHaveLength(2);
    expect([...tokenizer(scripts.join('\n'), { ecmaVersion: 2020 })].filter(({ type }) => type.label === '`')).toEqual(
      [],
    );
    expect(dialog?.html).not.toContain('data-bundle');
  });

  test('refuses a workbook without Inscriptions, a protected tab, and what no page of ours sent', async () => {
    const bare = await open(CODE, { Notes: [['à moi']] });
    await expect(importInto(bare, sample('liste.csv'))).rejects.toThrow('Il n’y a pas d’onglet « Inscriptions »');
    const host = await emptied();
    host.protectAsOther('Inscriptions');
    await expect(importInto(host, sample('liste.csv'))).rejects.toThrow(/«\u00a0Inscriptions\u00a0» est protégé/u);
    const field = JSON.stringify(sentImport(sample('liste.csv'))).replaceAll('"structure":', '"constructor":');
    for (const sent of [
      null,
      JSON.parse(field),
      {},
      { file: { records: [] }, choices: {} },
      { ...sentImport(sample('liste.csv')), file: { ...sentImport(sample('liste.csv')).file, tool: 'constructor' } },
    ]) {
      await expect(host.callFromPage('ecrireInscriptions', [sent])).rejects.toThrow(
        'L’import demandé n’a pas été compris : rien n’a été écrit.',
      );
    }
    expect(host.values('Inscriptions')).toEqual([INSCRIPTIONS]);
  });
});
