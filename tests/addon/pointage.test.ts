import type { PointageList, PointageRecord } from '../../src/workbook/pointage/action';
import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { openPage, type OpenPage } from '../host/open-page';
import { open, type Given } from '../host/open-workbook';
import { CODE } from '../make/example';
import { smallWorkbook } from '../make/small-workbook';

const HEAD = ['Nom', 'Prénom', 'E-mail', 'Structure', 'Département', 'Profil', 'CoNum', 'Inscrit jour 1', 'Présent jour 1', 'Inscrit jour 2', 'Présent jour 2'];

/** Gives back the row of a person registered on both days: nobody is present. */
const person = (name: string, firstName: string, more: { readonly email?: string; readonly structure?: string; readonly profile?: string; readonly present1?: Given } = {}): Given[] => [name, firstName, more.email ?? '', more.structure ?? '', '', more.profile ?? '', false, true, more.present1 ?? false, true, false];

const door = (...rows: readonly Given[][]): Promise<SpreadsheetHost> => open(CODE, smallWorkbook({ Inscriptions: [HEAD, ...rows] }));
const fourPeople = (): Promise<SpreadsheetHost> =>
  door(person('MARTIN', 'Éloïse', { structure: 'Mairie' }), person('DUPONT', 'Jean', { structure: 'Association Martinet' }), person('LE GOFF', 'Anne-Marie', { structure: 'Région' }), person('MARTEAU', 'Luc', { profile: 'Intervenant' }));

const list = async (host: SpreadsheetHost): Promise<PointageList> => (await host.callFromPage('listePointage', [])) as PointageList;
const record = async (host: SpreadsheetHost, ...actions: readonly unknown[]): Promise<PointageRecord> => (await host.callFromPage('enregistrerPointage', [actions])) as PointageRecord;
const keyOf = async (host: SpreadsheetHost, name: string): Promise<string> => (await list(host)).people.find((each) => each.name === name)?.key ?? '';
const presence = (host: SpreadsheetHost): unknown[] => host.values('Inscriptions').slice(1).map((row) => row[8]);
const plain = (told: string): string => told.replace(/[\u00a0\u202f]/gu, ' ');
const why = ({ answers }: PointageRecord): string[] => answers.map((answer) => (answer.kind === 'refused' ? plain(answer.why) : answer.kind));

const text = (page: OpenPage, id: string): string => plain(page.document.getElementById(id)?.textContent ?? '');
const found = (page: OpenPage): string[] => [...page.document.querySelectorAll('[role=option] strong')].map(({ textContent }) => textContent);
const field = (page: OpenPage, id: string): HTMLInputElement => page.document.getElementById(id) as HTMLInputElement;

async function opened(host: SpreadsheetHost): Promise<OpenPage> {
  await host.run('pointage');
  const page = openPage(host);
  // jsdom has no layout.
  Object.assign(page.document.defaultView?.Element.prototype ?? {}, { scrollIntoView: () => undefined });
  return page;
}

function type(page: OpenPage, search: string): void {
  const box = field(page, 'recherche');
  box.value = search;
  box.dispatchEvent(new (page.document.defaultView as unknown as typeof globalThis).Event('input', { bubbles: true }));
}

function press(page: OpenPage, ...keys: readonly string[]): void {
  const { KeyboardEvent } = page.document.defaultView as unknown as typeof globalThis;
  for (const key of keys) field(page, 'recherche').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

describe('the panel « Pointage »', () => {
  test('three letters and Enter tick a person: their cell alone changes, the counter follows, the box is empty and ready', async () => {
    const host = await fourPeople();
    const page = await opened(host);
    const before = host.values('Inscriptions');
    expect([text(page, 'compteur'), text(page, 'detail'), page.document.activeElement?.id]).toEqual(['0 présent sur 3 inscrits', '', 'recherche']);
    type(page, 'elo');
    expect([found(page), field(page, 'recherche').getAttribute('aria-activedescendant')]).toEqual([['MARTIN Éloïse'], 'personne-0']);
    press(page, 'Enter');
    expect([text(page, 'compteur'), text(page, 'etat'), field(page, 'recherche').value, page.document.activeElement?.id]).toEqual(['1 présent sur 3 inscrits', 'MARTIN Éloïse : enregistrement…', '', 'recherche']);
    await page.settled();
    expect([text(page, 'etat'), found(page)]).toEqual(['MARTIN Éloïse : présence notée.', []]);
    const after = before.map((row) => [...row]);
    after[1]?.splice(8, 1, true);
    expect(host.values('Inscriptions')).toEqual(after);
    expect(page.calls.map(({ name }) => name)).toEqual(['enregistrerPointage']);
  });

  test('finds by the beginning of any word of the name, then of the structure, without regard to case or accents', async () => {
    const page = await opened(await fourPeople());
    const searches = ['mart', 'MARTIN', 'legoff', 'le go', 'anne m', 'marie', 'région', 'regi', 'jean asso', 'artin', '   ', '!', 'zzz'];
    const results = searches.map((search) => {
      type(page, search);
      return found(page);
    });
    const [martin, dupont, goff, marteau] = ['MARTIN Éloïse', 'DUPONT Jean', 'LE GOFF Anne-Marie', 'MARTEAU Luc'];
    expect(results).toEqual([[marteau, martin, dupont], [martin, dupont], [goff], [goff], [goff], [goff], [goff], [goff], [dupont], [], [], [], []]);
    expect(text(page, 'trouve')).toBe('Personne ne correspond. Si cette personne est venue sans s’inscrire, ajoutez-la ci-dessous.');
    expect([field(page, 'liste').hidden, field(page, 'recherche').getAttribute('aria-expanded')]).toEqual([true, 'false']);
  });

  test('arrows choose among the people found; who is there already is told, comes last, and is not ticked again', async () => {
    const host = await fourPeople();
    const page = await opened(host);
    type(page, 'mar');
    press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    expect([...page.document.querySelectorAll('[aria-selected=true] strong')].map(({ textContent }) => textContent)).toEqual(['DUPONT Jean']);
    press(page, 'ArrowDown', 'Enter');
    await page.settled();
    expect([text(page, 'etat'), text(page, 'compteur'), text(page, 'detail')]).toEqual(['LE GOFF Anne-Marie : présence notée.', '1 présent sur 3 inscrits', '']);
    type(page, 'mar');
    expect([found(page), page.document.querySelectorAll('.mark').length]).toEqual([['MARTEAU Luc', 'MARTIN Éloïse', 'LE GOFF Anne-Marie', 'DUPONT Jean'], 1]);
    press(page, 'ArrowDown', 'ArrowDown', 'Enter');
    await page.settled();
    expect([text(page, 'etat'), page.calls.length]).toEqual(['LE GOFF Anne-Marie : présence déjà notée.', 1]);
    type(page, 'mar');
    press(page, 'Enter');
    await page.settled();
    expect([text(page, 'compteur'), text(page, 'detail')]).toEqual(['1 présent sur 3 inscrits', '1 intervenant ou organisateur présent, compté à part']);
    type(page, 'mar');
    press(page, 'Escape');
    expect(field(page, 'recherche').value).toBe('');
  });

  test('« Annuler » takes back the last ticks, one after the other, as they were', async () => {
    const host = await door(person('UN', 'Aline'), person('DEUX', 'Bruno', { present1: 'non' }), person('TROIS', 'Carole', { present1: '' }));
    const before = host.values('Inscriptions');
    const page = await opened(host);
    for (const name of ['un', 'deux', 'trois']) {
      type(page, name);
      press(page, 'Enter');
    }
    expect([text(page, 'compteur'), text(page, 'annuler')]).toEqual(['3 présents sur 3 inscrits', 'Annuler : TROIS Carole']);
    // Asked before anything was answered: the one that is meant is taken back all the same.
    page.click(field(page, 'annuler'));
    expect(text(page, 'annuler')).toBe('Annuler : DEUX Bruno');
    await page.settled();
    expect([presence(host), text(page, 'etat'), text(page, 'compteur')]).toEqual([[true, true, ''], 'TROIS Carole : présence retirée.', '2 présents sur 3 inscrits']);
    page.click(field(page, 'annuler'));
    page.click(field(page, 'annuler'));
    await page.settled();
    expect([host.values('Inscriptions'), field(page, 'annuler').hidden, text(page, 'compteur')]).toEqual([before, true, '0 présent sur 3 inscrits']);
    // What waited went together.
    expect(page.calls.map(({ given }) => (given[0] as unknown[]).length)).toEqual([1, 2, 1, 1, 1]);
  });

  test('somebody who came without having registered is added in one line below the others, ticked for the day alone; taken back, nothing is left', async () => {
    const host = await fourPeople();
    const before = host.values('Inscriptions');
    const page = await opened(host);
    field(page, 'champ-name').value = 'NOUVELLE';
    field(page, 'champ-firstName').value = 'Zoé';
    field(page, 'champ-structure').value = '=HYPERLINK("http://exemple.org";"<b>")';
    page.click(field(page, 'ajouter'));
    await page.settled();
    expect(host.values('Inscriptions').slice(5)).toEqual([['NOUVELLE', 'Zoé', '', '=HYPERLINK("http://exemple.org";"<b>")', '', 'Participant', false, false, true, false, false]]);
    expect(host.formulas('Inscriptions')[5]?.join('')).toBe('');
    expect([text(page, 'compteur'), text(page, 'detail'), text(page, 'etat'), field(page, 'champ-name').value]).toEqual(['1 présent sur 3 inscrits', 'dont 1 venu sans inscription', 'NOUVELLE Zoé : ajout fait, présence notée.', '']);
    type(page, 'zoé');
    expect([found(page), page.document.querySelector('#liste b')]).toEqual([['NOUVELLE Zoé'], null]);
    page.click(field(page, 'annuler'));
    await page.settled();
    expect([host.values('Inscriptions').filter((row) => row.some((cell) => cell !== '' && cell !== false)), text(page, 'compteur'), text(page, 'etat')]).toEqual([before, '0 présent sur 3 inscrits', 'NOUVELLE Zoé : ajout annulé.']);
    type(page, 'zoé');
    expect(found(page)).toEqual([]);
  });

  test('a walk-in without name, or whose name is there already, is refused, and what was typed stays', async () => {
    const host = await fourPeople();
    const page = await opened(host);
    page.click(field(page, 'ajouter'));
    expect([text(page, 'etat'), page.document.activeElement?.id]).toEqual(['Écrivez au moins le nom de la personne.', 'champ-name']);
    field(page, 'champ-name').value = 'Martin';
    field(page, 'champ-firstName').value = 'Eloise';
    page.click(field(page, 'ajouter'));
    await page.settled();
    expect(text(page, 'etat')).toBe('Martin Eloise : Une personne de ce nom est déjà à la ligne 2 de l’onglet « Inscriptions » : cherchez-la dans la liste. S’il s’agit d’une autre personne, ajoutez-la dans l’onglet avec son adresse e-mail, qui les distingue.');
    expect([field(page, 'champ-name').value, field(page, 'ajouter').disabled, host.values('Inscriptions').length]).toEqual(['Martin', false, 5]);
  });

  test('an added row that somebody completed stays when its addition is taken back', async () => {
    const host = await fourPeople();
    const walkIn = { name: 'NOUVELLE', firstName: 'Zoé', structure: '', profile: 'Participant' };
    await record(host, { kind: 'add', day: 1, walkIn });
    await host.edit('Inscriptions', 'E6', '64');
    expect(why(await record(host, { kind: 'remove', day: 1, walkIn }))).toEqual(['La ligne 6 de l’onglet « Inscriptions » a été complétée ou corrigée depuis : elle reste. Supprimez-la dans l’onglet si c’est bien ce que vous voulez.']);
    expect(host.values('Inscriptions')[5]?.slice(0, 9)).toEqual(['NOUVELLE', 'Zoé', '', '', 64, 'Participant', false, false, true]);
  });

  test('shows names as texts, and an e-mail only where two people bear the same name', async () => {
    const host = await door(person('<b>GRAS</b>', '', { structure: '<img src=x onerror="window.hacked=1">', email: 'gras@exemple.org' }), person('DUPONT', 'Jean', { email: 'un@exemple.org' }), person('DUPONT', 'Jean', { email: 'deux@exemple.org' }));
    const page = await opened(host);
    expect(page.document.documentElement.innerHTML).not.toContain('gras@exemple.org');
    type(page, 'b gras');
    expect([page.document.querySelector('#liste b, #liste img'), found(page)]).toEqual([null, ['<b>GRAS</b>']]);
    type(page, 'dupont');
    expect([...page.document.querySelectorAll('[role=option] .muted')].map(({ textContent }) => textContent)).toEqual(['un@exemple.org', 'deux@exemple.org']);
    press(page, 'ArrowDown', 'Enter');
    await page.settled();
    expect(presence(host)).toEqual([false, false, true]);
  });

  test('begins with today’s day of the edition, else with the first; another day is chosen in a list', async () => {
    const host = await fourPeople();
    const today = (await list(await open(CODE, smallWorkbook({ Paramètres: [['Paramètre', 'Valeur'], ['Jour 1', '01/01/2020'], ['Jour 2', new Date().toLocaleDateString('fr-FR', { timeZone: 'Europe/Paris' })]] })))).day;
    const page = await opened(host);
    const days = page.document.querySelector('select');
    if (days === null) throw new Error('no list of days');
    expect([today, [...days.options].map((option) => option.textContent), days.value]).toEqual([2, ['Jour 1 – Jeudi 13 juin 2024', 'Jour 2 – Vendredi 14 juin 2024'], '1']);
    days.value = '2';
    days.dispatchEvent(new (page.document.defaultView as unknown as typeof globalThis).Event('change'));
    type(page, 'dup');
    press(page, 'Enter');
    await page.settled();
    expect(host.values('Inscriptions')[2]?.slice(7)).toEqual([true, false, true, true]);
  });
});

describe('while others are at work', () => {
  test('a person is found again in rows that were sorted or inserted', async () => {
    const host = await fourPeople();
    const page = await opened(host);
    const [head = [], ...rows] = host.values('Inscriptions');
    await host.paste('Inscriptions', 'A1', [head, ...rows.reverse()].map((row) => row.map((cell) => (typeof cell === 'boolean' ? (cell ? 'VRAI' : 'FAUX') : String(cell)))));
    type(page, 'elo');
    press(page, 'Enter');
    await page.settled();
    expect([presence(host), text(page, 'etat')]).toEqual([[false, false, false, true], 'MARTIN Éloïse : présence notée.']);
  });

  test('a person who is gone or was renamed is not ticked, nor anybody in their row; the list is asked for anew', async () => {
    const host = await fourPeople();
    const page = await opened(host);
    await host.edit('Inscriptions', 'A2', 'MARTINEZ');
    type(page, 'elo');
    press(page, 'Enter');
    await page.settled();
    expect([presence(host), text(page, 'etat'), text(page, 'compteur')]).toEqual([[false, false, false, false], 'MARTIN Éloïse : Cette personne n’est plus dans l’onglet « Inscriptions » sous ce nom et cette adresse : rien n’a été écrit. Cherchez-la de nouveau.', '0 présent sur 3 inscrits']);
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
    expect([text(page, 'compteur'), page.calls.map(({ name }) => name)]).toEqual(['2 présents sur 3 inscrits', ['enregistrerPointage', 'listePointage']]);
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
    expect([text(page, 'etat'), presence(host)]).toEqual(['MARTIN Éloïse : présence notée.', [true, false, false, false]]);
  });

  test('a row that changed since it was read is left alone', async () => {
    const host = await door(person('UN', ''), person('DEUX', ''));
    const [one, two] = [await keyOf(host, 'UN'), await keyOf(host, 'DEUX')];
    // The first tick changes who stands in the other row.
    await host.edit('Inscriptions', 'A3', '=IF(I2;"AUTRE";"DEUX")', { event: false });
    const [first, second] = why(await record(host, { kind: 'tick', day: 1, key: one }, { kind: 'tick', day: 1, key: two }));
    expect([first, second?.slice(0, 20)]).toEqual(['done', 'Rien n’a été écrit :']);
    expect(presence(host)).toEqual([true, false]);
  });

  test('a tick that fails at any call of Google ticks nobody else, and a second try ends well', async () => {
    const host = await door(person('UN', '', { present1: '' }), person('DEUX', ''), person('TROIS', ''));
    const tick = { kind: 'tick', day: 1, key: await keyOf(host, 'UN') };
    await record(host, tick);
    const calls = host.meter.log.flatMap(({ kind, method }, index) => (kind === 'plain' && method !== 'flush' ? [] : [index + 1]));
    expect(calls.length).toBe(10);
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
    expect(why(await record(host, { kind: 'remove', day: 1, walkIn: hostile }))[0]?.slice(0, 20)).toBe('Rien n’a été écrit :');
    expect([host.values('Inscriptions')[5]?.slice(0, 2), host.formulas('Inscriptions').flat().join('')]).toEqual([['PARTIE', '=1+1'], '']);
    const answer = await record(host, { kind: 'tick', day: 1, key }, { kind: 'add', day: 1, walkIn: { name: 'NEUF', firstName: '', structure: '', profile: '' } });
    const refusal = 'Rien n’a été écrit : une plage ou un onglet est protégé par quelqu’un d’autre. Demandez à la personne qui l’a protégé de vous ajouter (menu Données › Protéger des feuilles et des plages), ou de retirer cette protection, puis recommencez.';
    expect(why(answer)).toEqual([refusal, refusal]);
    expect(host.values('Inscriptions').flat()).not.toContain('NEUF');
  });
});

describe('the cell that is written', () => {
  test('holds what the column holds: a box, or the word that others have', async () => {
    const host = await door(person('UN', '', { present1: 'X' }), person('DEUX', '', { present1: '' }));
    await record(host, { kind: 'tick', day: 1, key: await keyOf(host, 'DEUX') }, { kind: 'tick', day: 2, key: await keyOf(host, 'DEUX') });
    expect(host.values('Inscriptions')[2]?.slice(7)).toEqual([true, 'X', true, true]);
  });

  test('holds « oui » where a rule of the staff’s takes no box', async () => {
    const script = `${CODE}
      function liste() {
        SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Inscriptions').getRange(2, 9, 1, 1).setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['oui', 'non'], true).setAllowInvalid(false).build());
      }`;
    const host = await open(script, smallWorkbook({ Inscriptions: [HEAD, person('UN', '', { present1: '' })] }));
    await host.run('liste');
    expect(why(await record(host, { kind: 'tick', day: 1, key: '|un|' }))).toEqual(['done']);
    expect(presence(host)).toEqual(['oui']);
  });

  test('is left alone when it holds a formula or says neither yes nor no', async () => {
    const host = await door(person('UN', '', { present1: 'excusée' }), person('DEUX', ''));
    await host.edit('Inscriptions', 'I3', '=1=2', { event: false });
    const answer = await record(host, ...(await Promise.all(['UN', 'DEUX'].map(async (name) => ({ kind: 'tick', day: 1, key: await keyOf(host, name) })))));
    expect(why(answer)).toEqual([
      'La cellule I2 de l’onglet « Inscriptions » contient « excusée », qui n’a pas été remplacé. Écrivez-y oui ou non, ou videz-la, puis recommencez.',
      'La cellule I3 de l’onglet « Inscriptions » contient une formule, qui n’a pas été remplacée. Changez ce qu’elle lit, ou effacez-la, puis recommencez.',
    ]);
    expect(presence(host)).toEqual(['excusée', false]);
  });

  test('of somebody in two rows is that of the row registered on the day', async () => {
    const host = await door([...person('UN', 'Aline').slice(0, 7), '', '', true, false], person('UN', 'Aline'));
    await record(host, { kind: 'tick', day: 1, key: await keyOf(host, 'UN') });
    expect(presence(host)).toEqual(['', true]);
  });

  test('makes the functions and « Tableau de bord » follow, in as many calls for 2 000 people as for 20', async () => {
    const calls = async (people: number): Promise<number> => {
      const host = await door(...Array.from({ length: people }, (_, index) => person(`NOM ${index}`, 'Prénom')));
      await host.run('actualiser');
      await host.edit('Personnel', 'H1', '=NEC_PARTICIPANTS()', { event: false });
      const key = await keyOf(host, 'NOM 7');
      expect((await record(host, { kind: 'tick', day: 1, key })).counts).toEqual({ present: 1, registered: people, walkIns: 0, others: 0 });
      const { calls: made, reads, writes } = host.meter;
      expect([host.values('Personnel')[0]?.[7], reads, writes]).toEqual([1, 7, 3]);
      expect(host.values('Tableau de bord').flat().filter((cell) => String(cell).includes('pas à jour'))).toEqual([]);
      return made;
    };
    expect(await calls(2000)).toBe(await calls(20));
  });
});

describe('what there is nothing to tick in', () => {
  const withTabs = async (changes: Parameters<typeof smallWorkbook>[0]): Promise<PointageList> => list(await open(CODE, smallWorkbook(changes)));

  test('is told with the tab and what to do', async () => {
    const noTab = 'Il n’y a pas d’onglet « Inscriptions » avec une colonne « Nom » dans ce classeur. Lancez « NEC › Préparer le classeur », puis cliquez sur « Actualiser la liste ».';
    const missing = list(await open(CODE, Object.fromEntries(Object.entries(smallWorkbook()).filter(([name]) => name !== 'Inscriptions'))));
    expect([(await missing).problem, (await withTabs({ Inscriptions: [['Ville'], ['Pau']] })).problem]).toEqual([noTab, noTab]);
    expect((await withTabs({ Paramètres: [['Paramètre', 'Valeur'], ['Édition', 'NEC']] })).problem).toBe('Le pointage a besoin des jours de l’événement. Saisissez-les dans l’onglet « Paramètres » (Jour 1, Jour 2…), puis cliquez sur « Actualiser la liste ».');
    expect((await withTabs({ Inscriptions: [['Nom', 'Présent jour 1'], ['UN', '']] })).days.map(({ problem, hasRegistered }) => [plain(problem), hasRegistered])).toEqual([
      ['', false],
      ['L’onglet « Inscriptions » n’a pas de colonne « Présent jour 2 ». Lancez « NEC › Préparer le classeur », qui l’ajoute, puis cliquez sur « Actualiser la liste ».', false],
    ]);
  });

  test('shows in the panel, which mends once the tab is there', async () => {
    const host = await open(CODE, smallWorkbook({ Paramètres: [['Paramètre', 'Valeur'], ['Édition', 'NEC']] }));
    const page = await opened(host);
    expect([field(page, 'pointage').hidden, text(page, 'probleme').slice(0, 52)]).toEqual([true, 'Le pointage a besoin des jours de l’événement. Saisi']);
    await host.paste('Paramètres', 'A3', [['Jour 1', '13/06/2024']]);
    page.click(field(page, 'actualiser'));
    await page.settled();
    expect([field(page, 'pointage').hidden, text(page, 'probleme'), text(page, 'compteur'), text(page, 'etat')]).toEqual([false, '', '2 présents sur 3 inscrits', 'La liste est à jour.']);
  });

  test('an empty tab takes a walk-in; what is no action of the panel is refused', async () => {
    const host = await door();
    expect(await record(host, { kind: 'add', day: 1, walkIn: { name: 'UN', firstName: '', structure: '', profile: '' } })).toEqual({
      answers: [{ kind: 'done', before: '', attendee: { key: '|un|', name: 'UN', firstName: '', structure: '', email: '', registered: [], present: [1], participant: true } }],
      counts: { present: 1, registered: 0, walkIns: 1, others: 0 },
    });
    for (const sent of [null, 'x', [], [{ kind: 'tick', day: 1, key: '' }], [{ kind: 'erase', day: 1, key: 'a' }], [{ kind: 'untick', day: 1, key: 'a' }]]) {
      await expect(host.callFromPage('enregistrerPointage', [sent])).rejects.toThrow('La demande n’a pas été comprise : rien n’a été écrit.');
    }
    expect(why(await record(host, { kind: 'untick', day: 1, key: '|un|', before: 'oui' }, { kind: 'add', day: 1, walkIn: { name: 'Total', firstName: 'Jean', structure: '', profile: '' } }))).toEqual([
      'La demande n’a pas été comprise : rien n’a été écrit. Fermez le volet, puis ouvrez-le de nouveau par « NEC › Pointage ».',
      'Un nom qui commence par « Total » serait pris pour une ligne de total. Écrivez-le autrement, par exemple précédé de l’initiale du prénom.',
    ]);
  });
});
