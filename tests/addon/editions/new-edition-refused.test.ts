import { LockTable } from '../../../src/host/execution/document-state';
import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import type { WorkbookDocument } from '../../../src/host/values/document';
import { open, workbook } from '../../host/open-workbook';
import { contentsOf } from '../../make/report/document-contents';
import { CODE, openWith } from '../../make/example';
import { answering, NEXT, opened, questions, refused, rowsOf } from '../../make/next-edition';
import { told } from '../../make/report/said';
import { smallWorkbook } from '../../make/small-workbook';

describe('« Nouvelle édition… » asks first', () => {
  test('shows what goes and what stays, and asks for a word where nothing tells a copy from the original', async () => {
    const host = await opened();
    await host.run('nouvelleEdition');
    const [first = '', second = ''] = questions(host);
    expect(first).toContain('Les chiffres de « NEC Petit #1 » (2024) sont reportés');
    expect(second).toContain('tapez COPIE');
  });

  test.each([
    ['the X of the first question', [{ button: 'CLOSE' }], 'Pour continuer, tapez le nom'],
    ['the second question given up', [{ button: 'OK', text: 'NEC Petit #2' }, { button: 'CANCEL' }], 'tapez COPIE'],
    ['no name', [{ button: 'OK', text: ' ' }], 'il fallait taper le nom de la nouvelle édition'],
    [
      'the name of this edition',
      [{ button: 'OK', text: 'nec petit 1' }],
      '« NEC Petit #1 » est l’édition de ce classeur',
    ],
    [
      'another word',
      [
        { button: 'OK', text: 'NEC Petit #2' },
        { button: 'OK', text: 'oui' },
      ],
      'Faites d’abord une copie',
    ],
  ] as const)('and does nothing after %s', async (_, answers, said) => {
    const host = await opened({}, answers);
    expect(await refused(host)).toContain(said);
    expect(host.meter.writes).toBe(0);
  });

  test('the original, where a command was run, is never emptied; its copy is, without the word', async () => {
    const original = await opened({}, NEXT, { id: 'original' });
    await original.run('verifierDonnees');
    expect(await refused(original)).toContain(
      'est l’original de son édition : rien n’y sera vidé. Faites d’abord une copie',
    );
    expect(questions(original)).toEqual([]);
    const copy = await open(
      CODE,
      {},
      { document: structuredClone(original.document()), id: 'copie', ...answering(NEXT) },
    );
    await copy.run('verifierDonnees');
    await copy.run('nouvelleEdition');
    expect(questions(copy)).toHaveLength(1);
    expect(rowsOf(copy, 'Dépenses')).toHaveLength(1);
    await copy.paste('Constats', 'A2', [['À garder', 'Tout']]);
    expect(await refused(copy)).toContain('est l’original de son édition');
  });

  test('an edition that is not past, or has no date, is not replaced', async () => {
    const host = await opened({}, NEXT, { now: () => Date.UTC(2024, 5, 14, 9) });
    expect(await refused(host)).toContain(
      '« NEC Petit #1 » n’est pas passée (son dernier jour est le vendredi 14 juin 2024',
    );
    const [header = [], ...settings] = smallWorkbook()['Paramètres'] ?? [];
    const dateless = await opened({
      Paramètres: [header, ...settings.filter(([label]) => typeof label !== 'string' || !label.startsWith('Jour'))],
    });
    expect(await refused(dateless)).toContain('la date du Jour 1 manque ou n’est pas comprise dans Paramètres');
  });
});

describe('« Nouvelle édition… » when it cannot', () => {
  test('somebody else is at work: nothing is written', async () => {
    const locks = new LockTable();
    const host = await opened({}, NEXT, { lockTable: locks });
    locks.take('', {});
    expect(() => host.call('nouvelleEdition')).toThrow('Quelqu’un d’autre');
    expect(host.meter.writes).toBe(0);
  });

  test('somebody protects one of the tabs: no cell changes', async () => {
    const host = await opened();
    await host.run('preparerClasseur');
    host.protectAsOther('Recettes');
    const before = contentsOf(host.document());
    await expect(host.run('nouvelleEdition')).rejects.toThrow(/Recettes.*rien n’a été écrit/u);
    expect(contentsOf(host.document())).toEqual(before);
  });

  /** The small edition, prepared, and what it becomes. */
  const begun = async () => {
    const probe = await failing(workbook(smallWorkbook()));
    await probe.run('preparerClasseur');
    const start = structuredClone(probe.document());
    await probe.run('nouvelleEdition');
    const { calls } = probe.meter;
    const whole = cells(probe);
    // It is prepared.
    const done = contentsOf(probe.document());
    await probe.run('preparerClasseur');
    expect(contentsOf(probe.document())).toEqual(done);
    expect(told(probe)).toBe('Le classeur est prêt : rien à ajouter.');
    probe.close();
    return { start, calls, whole };
  };
  let scene: ReturnType<typeof begun> | null = null;
  // One at a time: Univer keeps the ranges of documents of one id in one cache.
  const failing = (document: WorkbookDocument): Promise<SpreadsheetHost> =>
    openWith(document, { id: '', now: () => Date.UTC(2026, 10, 26, 9), ...answering([...NEXT, ...NEXT]) });
  const cells = (host: SpreadsheetHost): unknown =>
    host.sheetNames
      .filter((name) => !name.startsWith('~NEC'))
      .map((name) => [
        name,
        rowsOf(host, name),
        host.formulas(name).map((row) => row.map((formula) => formula.replace(/'/gu, ''))),
        host.notes(name),
      ]);

  test.each([
    [
      'once',
      [
        [0.6, true],
        [0.9, false],
      ],
    ],
    ['forever', [[0.4, true]]],
  ] as const)(
    'a service fails half-way, %s: the tabs come back as they were, at once or at the next opening; later, ' +
      'what is left is removed by the next run',
    async (lasting, shares) => {
      const { start, calls, whole } = await (scene ??= begun());
      for (const [share, isRolledBack] of shares) {
        const host = await failing(structuredClone(start));
        const before = cells(host);
        host.failAt(Math.round(calls * share), lasting);
        expect(() => host.call('nouvelleEdition')).toThrow(
          isRolledBack ? /Le travail/u : 'la commande finit ce qui reste, sans rien demander',
        );
        await host.calculate();
        if (lasting === 'forever') {
          host.call('onOpen', [], 'simpleTrigger');
          await host.calculate();
        }
        if (isRolledBack) expect([share, cells(host)]).toEqual([share, before]);
        await host.run('nouvelleEdition');
        expect([share, cells(host)]).toEqual([share, whole]);
        host.close();
      }
    },
    120_000,
  );
});
