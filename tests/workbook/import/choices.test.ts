import { choicesToRemember, withRole } from '../../../src/workbook/import/choices';
import { proposedFile, sample, sentImport, TWO_DAYS } from '../../make/imported-file';
import { listed } from '../../../src/domain/names';

/** Gives the columns that are taken, with what they become. */
function taken(content: string, options?: Parameters<typeof proposedFile>[1]): string[] {
  const { table, choices } = proposedFile(content, options);
  return table.columns.flatMap(({ label }, index) =>
    choices.roles[index] === 'ignore' ? [] : [`${label} → ${choices.roles[index] ?? ''}`],
  );
}

describe('what is proposed for a file', () => {
  test.each([
    [
      'eventbrite-en.csv',
      'Eventbrite',
      listed(`
        Order # → order | First Name → firstName | Last Name → name | Email → email | Attendee # → ticket
        Attendee Status → status | Home Zip → department | Which day(s) will you attend? → days
        Company → structure
      `),
    ],
    [
      'weezevent.csv',
      'Weezevent',
      listed(`
        Numéro de commande → order | Tarif → days | Nom participant → name | Prénom participant → firstName
        Code-barres → ticket | Contrôlé → checkedIn
      `),
    ],
    [
      'microsoft-forms.tsv',
      'Microsoft Forms',
      listed(`
        ID → ticket | Votre nom → name | Votre prénom → firstName | Adresse e-mail → email
        Votre structure ? → structure | Jour(s) de présence → days
      `),
    ],
    [
      'framaforms.tsv',
      'Framaforms',
      listed(`
        SID → ticket | Brouillon → status | Nom → name | Prénom → firstName | Courriel → email
        Jeudi 13 juin → registered1 | Vendredi 14 juin → registered2
      `),
    ],
    ['liste.csv', 'Fichier', ['NOM → name', 'Mail → email', 'Organisme → structure', 'Présence jeudi → registered1']],
  ])('%s', (name, tool, expected) => {
    expect(proposedFile(sample(name)).tool.name).toBe(tool);
    expect(taken(sample(name))).toEqual(expected);
  });

  test('the account of Microsoft Forms is taken when the form asks no name', () => {
    const file =
      'ID;Heure de début;Heure de fin;Adresse de messagerie;Nom;Jour\n1;02/05/2024 10:11;02/05/2024 ' +
      '10:12;ada@exemple.org;Ada LOVELACE;jeudi\n';
    expect(taken(file)).toEqual(['ID → ticket', 'Adresse de messagerie → email', 'Nom → fullName', 'Jour → days']);
    expect(sentImport(file).file.records[0]?.values).toEqual({
      email: 'ada@exemple.org',
      name: 'LOVELACE',
      firstName: 'Ada',
      registered1: 'oui',
      registered2: '',
    });
  });

  test('« Présent » tells who came only in a file that tells who registered', () => {
    expect(taken('Nom;Inscrit jeudi;Présent jeudi\nA;oui;non\n')).toEqual([
      'Nom → name',
      'Inscrit jeudi → registered1',
      'Présent jeudi → present1',
    ]);
    expect(taken('Nom;Présent jeudi\nA;oui\n')).toEqual(['Nom → name', 'Présent jeudi → registered1']);
  });

  test('what was accepted before is proposed again, for the columns that are still there', () => {
    const { table, choices } = proposedFile(sample('helloasso.csv'));
    const remembered = choicesToRemember(
      table,
      withRole({ ...choices, days: { ...choices.days, jeudi: [2] } }, 19, 'keep'),
    );
    const again = proposedFile(sample('helloasso.csv').replace('Raison sociale', 'Organisme'), { remembered });
    expect([
      again.choices.roles[19],
      again.choices.roles[8],
      again.choices.days['jeudi'],
      again.choices.days['vendredi'],
    ]).toEqual(['keep', 'structure', [2], [2]]);
    expect(
      proposedFile(sample('helloasso.csv'), { remembered, days: TWO_DAYS.slice(0, 1) }).choices.days['jeudi'],
    ).toEqual([1]);
  });

  test('a role given to a column is taken from the one that had it', () => {
    const { choices } = proposedFile(sample('liste.csv'));
    expect(withRole(choices, 2, 'name').roles).toEqual(['ignore', 'email', 'name', 'registered1']);
  });

  test('a blank file, a header alone and a file of one column propose something', () => {
    expect(proposedFile('Nom;Prénom\n').table.rows).toEqual([]);
    expect(taken('a@exemple.org\nE-mail\nb@exemple.org\n')).toEqual(['E-mail → email']);
  });
});

describe('the registrations of a file', () => {
  test('keep one row a ticket though an order holds many, and refuse the same ticket twice', () => {
    const lines = sample('helloasso.csv').split('\n');
    const { file } = sentImport([...lines.slice(0, 5), lines[2] ?? ''].join('\n'));
    expect(file.records.map(({ key }) => key)).toEqual(['9001', '9002', '9003', '9004']);
    expect(file.refusals).toEqual([{ kind: 'same-ticket', line: 6, first: 3 }]);
  });

  test('without ticket, the same person is one registration for every day named', () => {
    const { file } = sentImport(sample('google-forms.csv'));
    expect(
      file.records.map(({ line, values }) => [line, values['name'], values['registered1'], values['registered2']]),
    ).toEqual([
      [2, 'SIMONE', 'oui', 'oui'],
      [3, 'BOULANGER', 'oui', ''],
    ]);
    expect(file.refusals).toEqual([{ kind: 'joined', line: 4, first: 2 }]);
  });

  test('never hold what was not asked for', () => {
    const sent = JSON.stringify(
      ['helloasso.csv', 'framaforms.tsv', 'pretix-commandes.csv'].map((name) => sentImport(sample(name)).file.records),
    );
    for (const secret of ['paul@exemple.org', '192.0.2', '+33600000000', 'QWERTY', 'chef@exemple.org', '40100'])
      expect(sent).not.toContain(secret);
  });

  test('a check-in without a date counts on the only day of the person, and is told otherwise', () => {
    const file = (tariff: string): string =>
      `Numéro de commande;Nom participant;Tarif;Contrôlé\nW1;ROUX;${tariff};Oui\n`;
    expect(sentImport(file('vendredi')).file.records[0]?.values['present2']).toBe('oui');
    expect(sentImport(file('2 jours')).file.unread).toEqual([{ label: 'Contrôlé', answer: 'Oui', lines: 1 }]);
  });
});
