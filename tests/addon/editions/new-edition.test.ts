import { LockTable } from '../../../src/host/execution/document-state';
import type { DialogAnswer } from '../../../src/host/execution/screen';
import type { HostOptions, SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import type { WorkbookDocument } from '../../../src/host/values/document';
import { open, workbook } from '../../host/open-workbook';
import { BILAN_TABS } from '../../make/bilan-tabs';
import { contentsOf } from '../../make/document-contents';
import { CODE, exampleDocument, openWith } from '../../make/example';
import { smallWorkbook } from '../../make/small-workbook';
import type { Given } from '../../make/workbook-of-rows';
import { plain, told } from '../../make/said';

type Tabs = Record<string, readonly (readonly Given[])[]>;

/** The tabs of which nothing but the header stays. */
const EMPTIED = ['Programme', 'Inscriptions', 'Personnel', 'Dépenses', 'Recettes', 'Satisfaction', 'Avis', 'Constats'];

const NEXT: readonly DialogAnswer[] = [
  { button: 'OK', text: 'NEC Petit #2' },
  { button: 'OK', text: 'COPIE' },
];

/** Answers questions in turn, in a file, which has no id; what was asked is `host.dialogs`. */
function answering(answers: readonly DialogAnswer[]): Partial<HostOptions> {
  let asked = 0;
  return { answers: () => answers[asked++] ?? { button: 'OK' } };
}

async function opened(
  changes: Tabs = {},
  answers: readonly DialogAnswer[] = NEXT,
  options: Partial<HostOptions> = {},
): Promise<SpreadsheetHost> {
  return open(CODE, smallWorkbook(changes), { id: '', ...answering(answers), ...options });
}

const questions = (host: SpreadsheetHost): string[] =>
  host.dialogs.flatMap((dialog) => (dialog.kind === 'prompt' ? [plain(dialog.text)] : []));
const rowsOf = (host: SpreadsheetHost, tab: string): unknown[][] =>
  host.values(tab).map((row) => row.map((value) => (value instanceof Date ? value.toISOString() : value)));

/** Runs the command in a workbook where it must do nothing; gives back what it says. */
async function refused(host: SpreadsheetHost): Promise<string> {
  const before = contentsOf(host.document());
  await host.run('nouvelleEdition');
  expect(contentsOf(host.document())).toEqual(before);
  return told(host);
}

describe('« Nouvelle édition… » in a copy', () => {
  test('of the example: one more row of Éditions has the exact figures, tabs are emptied, and prepared', async () => {
    const host = await openWith(await exampleDocument('nec-2024.xlsx'), {
      id: '',
      ...answering([
        { button: 'OK', text: 'NEC Sud-Ouest #3' },
        { button: 'OK', text: 'copie' },
      ]),
      now: () => Date.UTC(2026, 10, 26, 9),
    });
    await host.run('preparerClasseur');
    const before = {
      headers: EMPTIED.map((tab) => host.values(tab)[0]),
      lists: EMPTIED.map((tab) =>
        host
          .validationsOf(tab)
          .filter(({ rule }) => rule.kind !== 'checkbox')
          .map(({ a1 }) => a1),
      ),
      widths: EMPTIED.map((tab) => host.widths(tab)),
    };
    const [first, past] = host.values('Éditions');
    await host.run('nouvelleEdition');
    expect(told(host)).toBe(
      'Le classeur de « NEC Sud-Ouest #3 » est prêt : 8 onglets vidés, et les chiffres de « NEC Sud-Ouest #2 ' +
        '» (2024) sont dans Éditions. Complétez maintenant Paramètres (les jours, la ville, le lieu), et ' +
        'vérifiez ce qui y est resté.',
    );
    expect(EMPTIED.map((tab) => host.values(tab))).toEqual(before.headers.map((header) => [header]));
    expect(EMPTIED.map((tab) => host.validationsOf(tab).map(({ a1 }) => a1))).toEqual(before.lists);
    expect(EMPTIED.map((tab) => host.widths(tab))).toEqual(before.widths);
    expect(host.values('Éditions').slice(1)).toEqual([
      [...(past ?? []), ...Array.from({ length: host.values('Éditions')[0]!.length - past!.length }, () => '')],
      [
        'NEC Sud-Ouest #2',
        ...[2024, '', 90, 3, 12, 14.75, 21, 76, 90, 14, 0, 14 / 90, 50, 58, 9, 1, 9 / 58, 23 / 148, 21, 52, 21 / 52],
        ...[4, 33, 10, 8, 140, 32, 32 / 90, 0.9375, 28.125, 23445.81, 17820, 3500, 19945.81, 260.51, 62.51],
        '26/11/2026',
      ],
    ]);
    expect(host.values('Éditions')[0]?.slice(0, first?.length)).toEqual(first);
    expect(
      Object.fromEntries(
        host
          .values('Paramètres')
          .slice(1)
          .map(([label, value]) => [plain(String(label)), value]),
      ),
    ).toMatchObject({
      Édition: 'NEC Sud-Ouest #3',
      Ville: '',
      Lieu: '',
      'Jour 1': '',
      'Jour 2': '',
      'Structure 1': 'La Fibre64',
      'CoNums du territoire': 52,
      'Mois de préparation': 10,
      'Clé de répartition': 'Jours de personnel',
    });
    host.close();
  }, 60_000);

  test('generating the bilan then says what is missing, and compares with the former once data are there', async () => {
    const host = await opened();
    await host.run('nouvelleEdition');
    await host.run('genererBilan');
    expect(host.values('Contrôles').map((row) => plain(String(row[3])))).toContain(
      'Le paramètre « Jour 1 » n’est pas renseigné : le nombre de demi-journées ne peut pas être calculé.',
    );
    await host.edit('Paramètres', 'B3', '12/06/2025');
    await host.paste('Inscriptions', 'A2', [
      ['NEUF', 'Zoé', 'z@exemple.org', 'Mairie', '64', '', '', 'oui', 'oui', '', ''],
    ]);
    await host.run('genererBilan');
    const figures = (label: string): unknown[] =>
      host
        .values('Bilan')
        .find(([first]) => first === label)
        ?.slice(1, 5) ?? [];
    expect(figures('Participants')).toEqual([1, 1, 3, '−2 (−67\u00a0%)']);
    expect(figures('Total des charges').slice(2, 3)).toEqual([720.5]);
  });

  test('leaves no name of the former edition: sheets to sign, copies, what was set aside, notes…', async () => {
    const tabs: Tabs = {
      Inscriptions: [
        ['Nom', 'Prénom', 'E-mail', 'Inscrit jour 1', 'Présent jour 1', 'Régime'],
        ['PLANTÉ', 'Xavière', 'xaviere@exemple.org', 'oui', 'peut-être', 'sans Xavière'],
      ],
    };
    // « Produire le rapport » asks twice for whom it is.
    const host = await opened(tabs, [{ button: 'YES' }, { button: 'YES' }, ...NEXT]);
    await host.run('genererBilan');
    await host.edit('Équilibre', 'K3', 'voir Xavière');
    await host.run('produireRapport');
    await host.edit('Rapport', 'K3', 'remercier Xavière');
    await host.run('produireRapport');
    await host.run('feuillesEmargement');
    await host.setNote('Inscriptions', 'A2', 'Xavière vient en train');
    const named = (): string[] =>
      [
        ...JSON.stringify([host.document(), [...host.properties]]).matchAll(/(Xavière|PLANTÉ|xaviere@)(?=(.{0,60}))/gu),
      ].map(([, name = '', after = '']) => name + after);
    expect(named().length).toBeGreaterThan(7);
    await host.run('nouvelleEdition');
    expect(named()).toEqual([]);
    expect(host.sheetNames.filter((name) => /^(?:~NEC|Émargement|Sauvegarde)/u.test(name))).toEqual([]);
    await host.run('annulerDerniereGeneration');
    expect(told(host)).toContain('Il n’y a pas de génération à annuler');
  });

  test('keeps the staff’s own tabs, columns, titles and lines of Prévisionnel; dated days get numbers', async () => {
    const host = await opened({
      Paramètres: [
        ...(smallWorkbook()['Paramètres'] ?? []),
        ['Conservation jusqu’au', '31/12/2025'],
        ['Salle de repli', 'Gymnase'],
      ],
      'Notes de réunion': [
        ['Penser au traiteur', '=Dépenses!F3'],
        ['UN', 12],
      ],
      Inscriptions: [
        ['Inscrits de l’édition'],
        ['Nom', 'Prénom', 'Inscrit 13/06', 'Présent jeudi', 'Régime', 'Inscrit jour 2', 'Présent jour 2'],
        ['UN', 'Aline', 'oui', 'oui', 'végétarien', '', ''],
      ],
      Prévisionnel: [
        ['Poste', 'Financeur', 'Prévu', 'Commentaire'],
        ['Achats', '', 100, 'moins cher'],
        ['', 'ANCT', 250, ''],
      ],
    });
    await host.run('nouvelleEdition');
    expect(
      host
        .values('Paramètres')
        .filter(([label]) => /Conservation|repli|Jour 1/u.test(String(label)))
        .map(([, value]) => value),
    ).toEqual(['', '', 'Gymnase']);
    expect(host.formulas('Notes de réunion')[0]?.[1]).toBe('=Dépenses!F3');
    expect(host.values('Notes de réunion').map((row) => row.slice(0, 2))[1]).toEqual(['UN', 12]);
    expect(host.values('Inscriptions').map((row) => row.slice(0, 7))).toEqual([
      ['Inscrits de l’édition', '', '', '', '', '', ''],
      ['Nom', 'Prénom', 'Inscrit jour 1', 'Présent jour 1', 'Régime', 'Inscrit jour 2', 'Présent jour 2'],
    ]);
    expect(host.values('Prévisionnel')).toEqual([
      ['Poste', 'Financeur', 'Prévu', 'Commentaire'],
      ['Achats', '', '', ''],
      ['', 'ANCT', '', ''],
    ]);
    expect(host.sheetNames).toEqual(expect.arrayContaining(['Notes de réunion', ...BILAN_TABS]));
  });

  test('completes a row that is there, never over what was typed; a tab without header is left and told', async () => {
    const host = await opened({
      Éditions: [
        ['Édition', 'Année', 'Participants'],
        ['NEC Petit #1', 2024, 88],
      ],
      Avis: [['Merci à tous'], ['et à toutes']],
    });
    await host.run('nouvelleEdition');
    const [header, row, ...more] = host.values('Éditions');
    expect(more).toEqual([]);
    expect(row?.slice(0, 3)).toEqual(['NEC Petit #1', 2024, 88]);
    expect(row?.[header?.indexOf('Ateliers') ?? 0]).toBe(2);
    expect(host.values('Avis')).toEqual([['Merci à tous'], ['et à toutes']]);
    expect(told(host)).toContain(
      'Sa ligne 2 y était déjà : ce qui était rempli est resté, seules les cases vides ont été complétées. ' +
        'L’onglet « Avis » n’a pas d’en-tête connu : il n’a pas été vidé.',
    );
  });

  test('a name that looks like a formula is a name', async () => {
    const host = await opened({}, [
      { button: 'OK', text: '=1+1' },
      { button: 'OK', text: 'COPIE' },
    ]);
    await host.run('nouvelleEdition');
    expect([host.values('Paramètres')[1]?.[1], host.formulas('Paramètres')[1]?.[1]]).toEqual(['=1+1', '']);
  });

  test('a second time, the workbook is said to be empty and nothing changes', async () => {
    const host = await opened();
    await host.run('nouvelleEdition');
    expect(await refused(host)).toContain('Ce classeur est déjà vide : il n’y a pas d’édition passée à reporter.');
  });
});

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
    await original.run('genererBilan');
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
        [0.3, true],
        [0.6, true],
        [0.9, false],
      ],
    ],
    [
      'forever',
      [
        [0.4, true],
        [0.5, true],
        [0.9, false],
      ],
    ],
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
