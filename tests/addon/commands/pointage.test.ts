import {
  door,
  field,
  found,
  fourPeople,
  keyOf,
  opened,
  person,
  presence,
  press,
  record,
  text,
  type,
  why,
} from '../../make/door';
import { open } from '../../host/open-workbook';
import { CODE } from '../../make/example';
import { INSCRIPTIONS, smallWorkbook } from '../../make/small-workbook';

describe('while others are at work', () => {
  test('a person is found again in rows that were sorted or inserted', async () => {
    const host = await fourPeople();
    const page = await opened(host);
    const [head = [], ...rows] = host.values('Inscriptions');
    await host.paste(
      'Inscriptions',
      'A1',
      [head, ...rows.reverse()].map((row) =>
        row.map((cell) => (typeof cell === 'boolean' ? (cell ? 'VRAI' : 'FAUX') : String(cell))),
      ),
    );
    type(page, 'elo');
    press(page, 'Enter');
    await page.settled();
    expect([presence(host), text(page, 'etat')]).toEqual([
      [false, false, false, true],
      'MARTIN Éloïse : présence notée.',
    ]);
  });

  test('a person who is gone or was renamed is not ticked, nor anybody in their row; the list comes anew', async () => {
    const host = await fourPeople();
    const page = await opened(host);
    await host.edit('Inscriptions', 'A2', 'MARTINEZ');
    type(page, 'elo');
    press(page, 'Enter');
    await page.settled();
    expect([presence(host), text(page, 'etat'), text(page, 'compteur')]).toEqual([
      [false, false, false, false],
      'MARTIN Éloïse : Cette personne n’est plus dans l’onglet « Inscriptions » sous ce nom et cette adresse ' +
        ': rien n’a été écrit. Cherchez-la de nouveau.',
      '0 présent sur 3 inscrits',
    ]);
    type(page, 'elo');
    expect(found(page)).toEqual(['MARTINEZ Éloïse']);
  });

  test('taking back a tick that was refused takes back nobody else', async () => {
    const host = await fourPeople();
    const page = await opened(host);
    type(page, 'dup');
    press(page, 'Enter');
    await page.settled();
    await host.edit('Inscriptions', 'A2', 'MARTINEZ');
    type(page, 'elo');
    press(page, 'Enter');
    page.click(field(page, 'annuler'));
    await page.settled();
    expect([presence(host), text(page, 'annuler')]).toEqual([[false, true, false, false], 'Annuler : DUPONT Jean']);
  });

  test('the counter follows what others ticked', async () => {
    const host = await fourPeople();
    const page = await opened(host);
    await host.edit('Inscriptions', 'I2', 'VRAI');
    type(page, 'dup');
    press(page, 'Enter');
    await page.settled();
    expect([text(page, 'compteur'), page.calls.map(({ name }) => name)]).toEqual([
      '2 présents sur 3 inscrits',
      ['enregistrerPointage', 'listePointage'],
    ]);
  });

  test('what fails is told and shows as it was; it may be tried again', async () => {
    const host = await fourPeople();
    const page = await opened(host);
    host.failAt(3, 'forever');
    type(page, 'elo');
    press(page, 'Enter');
    await page.settled();
    expect(text(page, 'etat')).toMatch(/^MARTIN Éloïse : présence non enregistrée\. Rien n’a été écrit : /u);
    expect(text(page, 'compteur')).toBe('0 présent sur 3 inscrits');
    type(page, 'elo');
    press(page, 'Enter');
    await page.settled();
    expect([text(page, 'etat'), presence(host)]).toEqual([
      'MARTIN Éloïse : présence notée.',
      [true, false, false, false],
    ]);
  });

  test('a row that changed since it was read is left alone', async () => {
    const host = await door(person('UN', ''), person('DEUX', ''));
    const [one, two] = [await keyOf(host, 'UN'), await keyOf(host, 'DEUX')];
    // The first tick changes who stands in the other row.
    await host.edit('Inscriptions', 'A3', '=IF(I2;"AUTRE";"DEUX")', { event: false });
    const [first, second] = why(
      await record(host, { kind: 'tick', day: 1, key: one }, { kind: 'tick', day: 1, key: two }),
    );
    expect([first, second?.slice(0, 20)]).toEqual(['done', 'Rien n’a été écrit :']);
    expect(presence(host)).toEqual([true, false]);
  });

  test('a tick that fails at any call of Google ticks nobody else, and a second try ends well', async () => {
    const host = await door(person('UN', '', { present1: '' }), person('DEUX', ''), person('TROIS', ''));
    const tick = { kind: 'tick', day: 1, key: await keyOf(host, 'UN') };
    await record(host, tick);
    const calls = host.meter.log.flatMap(({ kind, method }, index) =>
      kind === 'plain' && method !== 'flush' ? [] : [index + 1],
    );
    expect(calls.length).toBe(12);
    for (const call of calls) {
      await host.edit('Inscriptions', 'I2', '', { event: false });
      host.failAt(call, call % 2 === 0 ? 'once' : 'forever');
      await record(host, tick).catch(() => null);
      expect([call, presence(host).slice(1)]).toEqual([call, [false, false]]);
      host.failAt(Number.MAX_SAFE_INTEGER, 'once');
      await record(host, tick);
      expect([call, presence(host)]).toEqual([call, [true, false, false]]);
    }
  });

  test('a column that somebody protects is told, and a walk-in leaves no half of a row', async () => {
    const host = await fourPeople();
    const key = await keyOf(host, 'DUPONT');
    const hostile = { name: 'PARTIE', firstName: '=1+1', structure: '', profile: '' };
    await record(host, { kind: 'add', day: 1, walkIn: hostile });
    host.protectAsOther('Inscriptions', { description: 'd', area: 'I1:I50' });
    expect(why(await record(host, { kind: 'remove', day: 1, walkIn: hostile }))[0]?.slice(0, 20)).toBe(
      'Rien n’a été écrit :',
    );
    expect([host.values('Inscriptions')[5]?.slice(0, 2), host.formulas('Inscriptions').flat().join('')]).toEqual([
      ['PARTIE', '=1+1'],
      '',
    ]);
    const answer = await record(
      host,
      { kind: 'tick', day: 1, key },
      { kind: 'add', day: 1, walkIn: { name: 'NEUF', firstName: '', structure: '', profile: '' } },
    );
    const refusal =
      'Rien n’a été écrit : une plage ou un onglet est protégé par quelqu’un d’autre. Demandez à la personne ' +
      'qui l’a protégé de vous ajouter (menu Données › Protéger des feuilles et des plages), ou de retirer ' +
      'cette protection, puis recommencez.';
    expect(why(answer)).toEqual([refusal, refusal]);
    expect(host.values('Inscriptions').flat()).not.toContain('NEUF');
  });
});

describe('the cell that is written', () => {
  test('holds what the column holds: a box, or the word that others have', async () => {
    const host = await door(person('UN', '', { present1: 'X' }), person('DEUX', '', { present1: '' }));
    await record(
      host,
      { kind: 'tick', day: 1, key: await keyOf(host, 'DEUX') },
      { kind: 'tick', day: 2, key: await keyOf(host, 'DEUX') },
    );
    expect(host.values('Inscriptions')[2]?.slice(7)).toEqual([true, 'X', true, true]);
  });

  test('holds « oui » where a rule of the staff’s takes no box', async () => {
    const script = `${CODE}
      function liste() {
        SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Inscriptions').getRange(2, 9, 1, 1)
          .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['oui', 'non'], true)
          .setAllowInvalid(false).build());
      }`;
    const host = await open(
      script,
      smallWorkbook({ Inscriptions: [INSCRIPTIONS, person('UN', '', { present1: '' })] }),
    );
    await host.run('liste');
    expect(why(await record(host, { kind: 'tick', day: 1, key: '|un|' }))).toEqual(['done']);
    expect(presence(host)).toEqual(['oui']);
  });

  test('is left alone when it holds a formula or says neither yes nor no', async () => {
    const host = await door(person('UN', '', { present1: 'excusée' }), person('DEUX', ''));
    await host.edit('Inscriptions', 'I3', '=1=2', { event: false });
    const answer = await record(
      host,
      ...(await Promise.all(
        ['UN', 'DEUX'].map(async (name) => ({ kind: 'tick', day: 1, key: await keyOf(host, name) })),
      )),
    );
    expect(why(answer)).toEqual([
      'La cellule I2 de l’onglet « Inscriptions » contient « excusée », qui n’a pas été remplacé. Écrivez-y ' +
        'oui ou non, ou videz-la, puis recommencez.',
      'La cellule I3 de l’onglet « Inscriptions » contient une formule, qui n’a pas été remplacée. Changez ' +
        'ce qu’elle lit, ou effacez-la, puis recommencez.',
    ]);
    expect(presence(host)).toEqual(['excusée', false]);
  });

  test('of somebody in two rows is that of the row registered on the day', async () => {
    const host = await door([...person('UN', 'Aline').slice(0, 7), '', '', true, false], person('UN', 'Aline'));
    await record(host, { kind: 'tick', day: 1, key: await keyOf(host, 'UN') });
    expect(presence(host)).toEqual(['', true]);
  });

  test('makes the functions and « Tableau de bord » follow, in as many calls for 1 200 people as for 20', async () => {
    const calls = async (people: number): Promise<number> => {
      const host = await door(...Array.from({ length: people }, (_, index) => person(`NOM ${index}`, 'Prénom')));
      await host.run('actualiser');
      await host.edit('Personnel', 'H1', '=NEC_PARTICIPANTS()', { event: false });
      const key = await keyOf(host, 'NOM 7');
      expect((await record(host, { kind: 'tick', day: 1, key })).counts).toEqual({
        present: 1,
        registered: people,
        walkIns: 0,
        others: 0,
      });
      const { calls: made, reads, writes } = host.meter;
      expect([host.values('Personnel')[0]?.[7], reads, writes]).toEqual([1, 7, 3]);
      expect(
        host
          .values('Tableau de bord')
          .flat()
          .filter((cell) => String(cell).includes('pas à jour')),
      ).toEqual([]);
      return made;
    };
    expect(await calls(1200)).toBe(await calls(20));
  });
});
