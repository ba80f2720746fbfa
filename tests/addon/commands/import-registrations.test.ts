import { withRole } from '../../../src/workbook/import/choices';
import { sample, xlsxOf } from '../../make/imported-file';
import { INSCRIPTIONS } from '../../make/small-workbook';
import { cellsOf } from '../../make/workbook-of-rows';
import { emptied, importInto, rows, list, plainTexts } from '../../make/imported';

const CELLS_OF_A_COLUMN = 'ABCDEFGHIJKL';

const TOOLS = cellsOf(
  'helloasso.csv|eventbrite-en.csv|eventbrite-uk.csv|eventbrite-fr.csv|weezevent.csv|microsoft-forms.tsv|' +
    'google-forms.csv|framaforms.tsv|demarches-simplifiees.csv|pretix-commandes.csv|pretix-pointage.csv|liste.csv',
);

describe('importing registrations', () => {
  test('brings the export of every tool into one workbook, and bringing them all again changes nothing', async () => {
    const host = await emptied();
    for (const name of TOOLS) await importInto(host, sample(name));
    const expected = [
      cellsOf('LOVELACE|Ada|ada@exemple.org|Mairie d’Ici|64||oui|oui||oui||HelloAsso 9001'),
      cellsOf('MARTIN|Zoé||Association « Là-bas »|40|||oui||||HelloAsso 9002'),
      cellsOf('MARTIN|Léo||Association « Là-bas »|40|||||oui||HelloAsso 9003'),
      cellsOf('=HYPERLINK("http://exemple.org";"clic")|Éva||Association « Là-bas »|40|||||oui||HelloAsso 9004'),
      cellsOf('Hopper|Grace|grace@example.org|Navy|64|||oui||oui||Eventbrite 800100'),
      cellsOf('Turing|Alan|grace@example.org|Works, and more||||||oui||Eventbrite 800101'),
      cellsOf('Shelley|Mary|mary@example.org|Lake House||||||oui||Eventbrite 800200'),
      cellsOf('CLAUDEL|Camille|camille@exemple.org|Atelier R.||||oui||||Eventbrite 800300'),
      cellsOf('ROUX|Inès||||||oui|oui|||Weezevent 4006381333931'),
      cellsOf('ROUX|Marius||||||||oui||Weezevent 4006381333948'),
      cellsOf('NOIR|Jeanne|jeanne@exemple.org|CAF||||oui||oui||Microsoft Forms 1-02/05/2024 10:11'),
      cellsOf('BLANC|Alix|alix@exemple.org|CPAM||||||oui||Microsoft Forms 2-02/05/2024 11:00'),
      cellsOf('SIMONE|Nina|nina@exemple.org|||||oui||oui||Google Forms =sx79jhe5'),
      cellsOf('BOULANGER|Nadia||||||oui||||Google Forms =j9QBVZcI'),
      cellsOf('CURIE|Marie|marie@exemple.org|||||oui||oui||Framaforms 91'),
      cellsOf('PERRIN|Jean|jean@exemple.org|||||||oui||Framaforms 93'),
      cellsOf('BONHEUR|Rosa|rosa@exemple.org|EPN du bourg||||oui||oui||Démarches simplifiées 1200300'),
      cellsOf('Veil|Simone|simone@exemple.org|Ministère|75|||oui|oui|oui||pretix ABCDE-1'),
      cellsOf('Weiss|Louise||Ministère|67|||oui||||pretix ABCDE-2'),
      cellsOf('Cahun|Claude||||||||oui|oui|pretix =oQZz5FY9'),
      cellsOf('Bernard||bernard@exemple.org|Mairie||||oui||||Fichier =fKWWMuoj'),
      cellsOf('||jo@exemple.org|Mairie||||oui||||Fichier =xd-ql_QU'),
    ];
    expect(host.values('Inscriptions')[0]).toEqual([...INSCRIPTIONS, 'Réf. import']);
    expect(rows(host)).toEqual(expected);
    expect(
      host
        .formulas('Inscriptions')
        .flat()
        .filter((formula) => formula !== ''),
    ).toEqual([]);
    const before = host.values('Inscriptions');
    for (const name of TOOLS) {
      const { counts } = await importInto(host, sample(name));
      expect(plainTexts(counts).slice(0, 2)).toEqual(['0 nouvelle inscription', '0 mise à jour']);
    }
    expect(host.values('Inscriptions')).toEqual(before);
  });

  test('tells what was left out and why', async () => {
    const host = await emptied();
    const summary = await importInto(host, sample('framaforms.tsv'));
    expect(plainTexts(summary.counts)).toEqual([
      '2 nouvelles inscriptions',
      '0 mise à jour',
      '0 inchangée',
      '1 ligne refusée',
    ]);
    expect(summary.lists.map(({ title, lines }) => [title, ...plainTexts(lines)])).toEqual([
      ['Lignes refusées ou réunies', '« Brouillon » = « 1 » : 1 ligne non gardée.'],
      [
        'Colonnes non reprises',
        'Données personnelles inutiles au bilan : « Adresse IP », « UID ».',
        'Autres colonnes : « Numéro de série », « Heure de soumission », « Heure de fin », « Heure de modification ».',
      ],
    ]);
  });

  test('again adds newcomers and what changed, and keeps what staff typed, ticked, sorted and cleared', async () => {
    const host = await emptied();
    const source = sample('helloasso.csv');
    await importInto(host, source);
    await host.edit('Inscriptions', 'I2', 'VRAI');
    await host.edit('Inscriptions', 'D2', 'Mairie corrigée à la main');
    await host.edit('Inscriptions', 'C2', '');
    await host.edit('Inscriptions', 'B4', 'Léon');
    await host.edit('Inscriptions', 'F3', 'Intervenant');
    // Sorted: the rows of Ada and Zoé change places.
    const [header = [], ada = [], zoe = [], ...others] = host.values('Inscriptions');
    for (const [row, cells] of [
      [2, zoe],
      [3, ada],
    ] as const) {
      for (const [index, cell] of cells.entries())
        await host.edit(
          'Inscriptions',
          `${CELLS_OF_A_COLUMN[index] ?? ''}${row}`,
          typeof cell === 'boolean' ? (cell ? 'VRAI' : 'FAUX') : String(cell),
        );
    }
    const changed = source
      .replace(
        'LOVELACE;Ada;LOVELACE;Ada;ada@exemple.org;Mairie d’Ici',
        'LOVELACE;Ada;LOVELACE;Ada;ada@exemple.org;Mairie de Là',
      )
      .replace('MARTIN;Zoé', 'MARTIN-DURAND;Zoé')
      .replace('5002;04/03/2026 15:02;Validé;MARTIN;Léo', '5002;04/03/2026 15:02;Remboursé;MARTIN;Léo')
      .concat(
        '5009;06/03/2026 ' +
          '09:00;Validé;NEUF;Tom;NEUF;Tom;tom@exemple.org;;Gratuit;;9009;Jeudi;0,00;;;tom@exemple.org;;40000;;\n',
      );
    const summary = await importInto(host, changed);
    expect(plainTexts(summary.counts)).toEqual([
      '1 nouvelle inscription',
      '1 mise à jour',
      '2 inchangées',
      '2 lignes refusées',
      '1 annulée à la source : sa case « Inscrit » est décochée',
    ]);
    expect(plainTexts(list(summary, 'Cellules gardées telles que vous les avez saisies'))).toEqual([
      'D3 (Structure) : la source dit « Mairie de Là », votre saisie reste.',
    ]);
    expect(rows(host)).toEqual([
      [
        ...['MARTIN-DURAND', 'Zoé', '', 'Association « Là-bas »', 40, 'Intervenant', '', 'oui', '', '', ''],
        ...['HelloAsso 9002'],
      ],
      ['LOVELACE', 'Ada', '', 'Mairie corrigée à la main', 64, '', 'oui', 'oui', 'oui', 'oui', '', 'HelloAsso 9001'],
      cellsOf('MARTIN|Léon||Association « Là-bas »|40|||||||HelloAsso 9003'),
      [...(others[1] ?? []).slice(0, 6), '', '', '', 'oui', '', 'HelloAsso 9004'],
      cellsOf('NEUF|Tom|tom@exemple.org||40|||oui||||HelloAsso 9009'),
    ]);
    expect(header).toEqual([...INSCRIPTIONS, 'Réf. import']);
    // Told once: the next import finds nothing new to say.
    expect(plainTexts((await importInto(host, changed)).counts)).toEqual([
      '0 nouvelle inscription',
      '0 mise à jour',
      '4 inchangées',
      '2 lignes refusées',
    ]);
  });

  test('a memory that was wiped, and rows typed by hand, lose nothing', async () => {
    const host = await emptied({
      Inscriptions: [
        [...INSCRIPTIONS, 'Remarque'],
        cellsOf('Hopper|Grace||Marine|||||oui|||à placer devant'),
        cellsOf('Turing|Alan|grace@example.org|||||||||'),
      ],
    });
    const summary = await importInto(host, sample('eventbrite-en.csv'));
    expect(plainTexts(summary.counts)).toEqual([
      '0 nouvelle inscription',
      '2 mises à jour',
      '0 inchangée',
      '1 ligne refusée',
    ]);
    expect(plainTexts(list(summary, 'Cellules gardées telles que vous les avez saisies'))).toEqual([
      'D2 (Structure) : la source dit « Navy », votre saisie reste.',
    ]);
    expect(rows(host)).toEqual([
      cellsOf('Hopper|Grace|grace@example.org|Marine|64|||oui|oui|oui||à placer devant|Eventbrite 800100'),
      cellsOf('Turing|Alan|grace@example.org|Works, and more||||||oui|||Eventbrite 800101'),
    ]);
    await host.edit('Inscriptions', 'M2', 'Eventbrite 800100');
    await host.edit('Inscriptions', 'E2', '');
    const again = await importInto(host, sample('eventbrite-en.csv').replace('Adviser,Navy', 'Adviser,Army'));
    expect(plainTexts(list(again, 'Cellules gardées telles que vous les avez saisies'))).toEqual([
      'E2 (Département) : la source dit « 64 », votre saisie reste.',
      'D2 (Structure) : la source dit « Army », votre saisie reste.',
    ]);
    expect(rows(host)[0]).toEqual(
      cellsOf('Hopper|Grace|grace@example.org|Marine||||oui|oui|oui||à placer devant|Eventbrite 800100'),
    );
  });

  test('an .xlsx gives what its .csv gives, and a column keeps its own label when asked', async () => {
    const host = await emptied();
    const fields = (name: string, delimiter: string): (string | Date)[][] =>
      sample(name)
        .trimEnd()
        .split('\n')
        .map((line) =>
          line
            .split(delimiter)
            .map((text) => (/^\d{4}-\d\d-\d\d \d\d:\d\d$/u.test(text) ? new Date(`${text.replace(' ', 'T')}Z`) : text)),
        );
    await importInto(host, xlsxOf({ Form1: fields('microsoft-forms.tsv', '\t') }));
    await importInto(
      host,
      xlsxOf({
        Dossiers: fields('demarches-simplifiees.csv', ','),
        Etablissements: [['Établissement SIRET']],
        Avis: [['ID', 'Avis']],
      }),
      (choices) => withRole(choices, 18, 'keep'),
    );
    expect(host.values('Inscriptions')[0]).toEqual([...INSCRIPTIONS, 'Réf. import', 'Groupe instructeur']);
    expect(rows(host)).toEqual([
      cellsOf('NOIR|Jeanne|jeanne@exemple.org|CAF||||oui||oui||Microsoft Forms 1-02/05/2024 10:11|'),
      cellsOf('BLANC|Alix|alix@exemple.org|CPAM||||||oui||Microsoft Forms 2-02/05/2024 11:00|'),
      cellsOf('BONHEUR|Rosa|rosa@exemple.org|EPN du bourg||||oui||oui||Démarches simplifiées 1200300|défaut'),
    ]);
  });
});
