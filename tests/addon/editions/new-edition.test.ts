import { BILAN_TABS } from '../../make/bilan-tabs';
import { exampleDocument, openWith } from '../../make/example';
import { answering, NEXT, opened, refused } from '../../make/next-edition';
import { plain, told } from '../../make/report/said';
import { smallWorkbook } from '../../make/small-workbook';

/** The tabs of which nothing but the header stays. */
const EMPTIED = ['Programme', 'Inscriptions', 'Personnel', 'Dépenses', 'Recettes', 'Satisfaction', 'Avis', 'Constats'];

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
    const tabs = {
      Inscriptions: [
        ['Nom', 'Prénom', 'E-mail', 'Inscrit jour 1', 'Présent jour 1', 'Régime'],
        ['PLANTÉ', 'Xavière', 'xaviere@exemple.org', 'oui', 'peut-être', 'sans Xavière'],
      ],
    };
    // « Produire le rapport » asks twice for whom it is.
    const host = await opened(tabs, [{ button: 'YES' }, { button: 'YES' }, ...NEXT]);
    await host.run('produireRapport');
    await host.edit('Équilibre', 'K3', 'voir Xavière');
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
