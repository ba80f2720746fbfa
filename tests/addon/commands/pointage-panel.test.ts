import {
  door,
  field,
  found,
  fourPeople,
  list,
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
import { smallWorkbook } from '../../make/small-workbook';
import { cellsOf } from '../../make/workbook-of-rows';

describe('the panel « Pointage »', () => {
  test('three letters and Enter tick a person: their cell alone changes, the counter and the box follow', async () => {
    const host = await fourPeople();
    const page = await opened(host);
    const before = host.values('Inscriptions');
    expect([text(page, 'compteur'), text(page, 'detail'), page.document.activeElement?.id]).toEqual([
      '0 présent sur 3 inscrits',
      '',
      'recherche',
    ]);
    type(page, 'elo');
    expect([found(page), field(page, 'recherche').getAttribute('aria-activedescendant')]).toEqual([
      ['MARTIN Éloïse'],
      'personne-0',
    ]);
    press(page, 'Enter');
    expect([
      text(page, 'compteur'),
      text(page, 'etat'),
      field(page, 'recherche').value,
      page.document.activeElement?.id,
    ]).toEqual(['1 présent sur 3 inscrits', 'MARTIN Éloïse : enregistrement…', '', 'recherche']);
    await page.settled();
    expect([text(page, 'etat'), found(page)]).toEqual(['MARTIN Éloïse : présence notée.', []]);
    const after = before.map((row) => [...row]);
    after[1]?.splice(8, 1, true);
    expect(host.values('Inscriptions')).toEqual(after);
    expect(page.calls.map(({ name }) => name)).toEqual(['enregistrerPointage']);
  });

  test('finds by the beginning of any word of the name, then of the structure, whatever case or accents', async () => {
    const page = await opened(await fourPeople());
    const searches = [
      ...['mart', 'MARTIN', 'legoff', 'le go', 'anne m', 'marie', 'région', 'regi', 'jean asso', 'artin', '   ', '!'],
      ...['zzz'],
    ];
    const results = searches.map((search) => {
      type(page, search);
      return found(page);
    });
    const [martin, dupont, goff, marteau] = ['MARTIN Éloïse', 'DUPONT Jean', 'LE GOFF Anne-Marie', 'MARTEAU Luc'];
    expect(results).toEqual([
      [marteau, martin, dupont],
      [martin, dupont],
      [goff],
      [goff],
      [goff],
      [goff],
      [goff],
      [goff],
      [dupont],
      [],
      [],
      [],
      [],
    ]);
    expect(text(page, 'trouve')).toBe(
      'Personne ne correspond. Si cette personne est venue sans s’inscrire, ajoutez-la ci-dessous.',
    );
    expect([field(page, 'liste').hidden, field(page, 'recherche').getAttribute('aria-expanded')]).toEqual([
      true,
      'false',
    ]);
  });

  test('arrows choose among the people found; who is there already is told, comes last, not ticked again', async () => {
    const host = await fourPeople();
    const page = await opened(host);
    type(page, 'mar');
    press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    expect(
      [...page.document.querySelectorAll('[aria-selected=true] strong')].map(({ textContent }) => textContent),
    ).toEqual(['DUPONT Jean']);
    press(page, 'ArrowDown', 'Enter');
    await page.settled();
    expect([text(page, 'etat'), text(page, 'compteur'), text(page, 'detail')]).toEqual([
      'LE GOFF Anne-Marie : présence notée.',
      '1 présent sur 3 inscrits',
      '',
    ]);
    type(page, 'mar');
    expect([found(page), page.document.querySelectorAll('.mark').length]).toEqual([
      ['MARTEAU Luc', 'MARTIN Éloïse', 'LE GOFF Anne-Marie', 'DUPONT Jean'],
      1,
    ]);
    press(page, 'ArrowDown', 'ArrowDown', 'Enter');
    await page.settled();
    expect([text(page, 'etat'), page.calls.length]).toEqual(['LE GOFF Anne-Marie : présence déjà notée.', 1]);
    type(page, 'mar');
    press(page, 'Enter');
    await page.settled();
    expect([text(page, 'compteur'), text(page, 'detail')]).toEqual([
      '1 présent sur 3 inscrits',
      '1 intervenant ou organisateur présent, compté à part',
    ]);
    type(page, 'mar');
    press(page, 'Escape');
    expect(field(page, 'recherche').value).toBe('');
  });

  test('« Annuler » takes back the last ticks, one after the other, as they were', async () => {
    const host = await door(
      person('UN', 'Aline'),
      person('DEUX', 'Bruno', { present1: 'non' }),
      person('TROIS', 'Carole', { present1: '' }),
    );
    const before = host.values('Inscriptions');
    const page = await opened(host);
    for (const name of ['un', 'deux', 'trois']) {
      type(page, name);
      press(page, 'Enter');
    }
    expect([text(page, 'compteur'), text(page, 'annuler')]).toEqual([
      '3 présents sur 3 inscrits',
      'Annuler : TROIS Carole',
    ]);
    // Asked before anything was answered: the one that is meant is taken back all the same.
    page.click(field(page, 'annuler'));
    expect(text(page, 'annuler')).toBe('Annuler : DEUX Bruno');
    await page.settled();
    expect([presence(host), text(page, 'etat'), text(page, 'compteur')]).toEqual([
      [true, true, ''],
      'TROIS Carole : présence retirée.',
      '2 présents sur 3 inscrits',
    ]);
    page.click(field(page, 'annuler'));
    page.click(field(page, 'annuler'));
    await page.settled();
    expect([host.values('Inscriptions'), field(page, 'annuler').hidden, text(page, 'compteur')]).toEqual([
      before,
      true,
      '0 présent sur 3 inscrits',
    ]);
    // What waited went together.
    expect(page.calls.map(({ given }) => (given[0] as unknown[]).length)).toEqual([1, 2, 1, 1, 1]);
  });

  test('a walk-in is one line below the others, ticked for the day alone; taken back, nothing is left', async () => {
    const host = await fourPeople();
    const before = host.values('Inscriptions');
    const page = await opened(host);
    field(page, 'champ-name').value = 'NOUVELLE';
    field(page, 'champ-firstName').value = 'Zoé';
    field(page, 'champ-structure').value = '=HYPERLINK("http://exemple.org";"<b>")';
    page.click(field(page, 'ajouter'));
    await page.settled();
    expect(host.values('Inscriptions').slice(5)).toEqual([
      [
        ...['NOUVELLE', 'Zoé', '', '=HYPERLINK("http://exemple.org";"<b>")', '', 'Participant', false, false, true],
        ...[false, false],
      ],
    ]);
    expect(host.formulas('Inscriptions')[5]?.join('')).toBe('');
    expect([text(page, 'compteur'), text(page, 'detail'), text(page, 'etat'), field(page, 'champ-name').value]).toEqual(
      ['1 présent sur 3 inscrits', 'dont 1 venu sans inscription', 'NOUVELLE Zoé : ajout fait, présence notée.', ''],
    );
    type(page, 'zoé');
    expect([found(page), page.document.querySelector('#liste b')]).toEqual([['NOUVELLE Zoé'], null]);
    page.click(field(page, 'annuler'));
    await page.settled();
    expect([
      host.values('Inscriptions').filter((row) => row.some((cell) => cell !== '' && cell !== false)),
      text(page, 'compteur'),
      text(page, 'etat'),
    ]).toEqual([before, '0 présent sur 3 inscrits', 'NOUVELLE Zoé : ajout annulé.']);
    type(page, 'zoé');
    expect(found(page)).toEqual([]);
  });

  test('a walk-in without name, or whose name is there already, is refused, and what was typed stays', async () => {
    const host = await fourPeople();
    const page = await opened(host);
    page.click(field(page, 'ajouter'));
    expect([text(page, 'etat'), page.document.activeElement?.id]).toEqual([
      'Écrivez au moins le nom de la personne.',
      'champ-name',
    ]);
    field(page, 'champ-name').value = 'Martin';
    field(page, 'champ-firstName').value = 'Eloise';
    page.click(field(page, 'ajouter'));
    await page.settled();
    expect(text(page, 'etat')).toBe(
      'Martin Eloise : Une personne de ce nom est déjà à la ligne 2 de l’onglet « Inscriptions » : ' +
        'cherchez-la dans la liste. S’il s’agit d’une autre personne, ajoutez-la dans l’onglet avec son ' +
        'adresse e-mail, qui les distingue.',
    );
    expect([
      field(page, 'champ-name').value,
      field(page, 'ajouter').disabled,
      host.values('Inscriptions').length,
    ]).toEqual(['Martin', false, 5]);
  });

  test('an added row that somebody completed stays when its addition is taken back', async () => {
    const host = await fourPeople();
    const walkIn = { name: 'NOUVELLE', firstName: 'Zoé', structure: '', profile: 'Participant' };
    await record(host, { kind: 'add', day: 1, walkIn });
    await host.edit('Inscriptions', 'E6', '64');
    expect(why(await record(host, { kind: 'remove', day: 1, walkIn }))).toEqual([
      'La ligne 6 de l’onglet « Inscriptions » a été complétée ou corrigée depuis : elle reste. Supprimez-la ' +
        'dans l’onglet si c’est bien ce que vous voulez.',
    ]);
    const row = [...cellsOf('NOUVELLE|Zoé||'), 64, 'Participant', false, false, true];
    expect(host.values('Inscriptions')[5]?.slice(0, 9)).toEqual(row);
  });

  test('shows names as texts, and an e-mail only where two people bear the same name', async () => {
    const host = await door(
      person('<b>GRAS</b>', '', { structure: '<img src=x onerror="window.hacked=1">', email: 'gras@exemple.org' }),
      person('DUPONT', 'Jean', { email: 'un@exemple.org' }),
      person('DUPONT', 'Jean', { email: 'deux@exemple.org' }),
    );
    const page = await opened(host);
    expect(page.document.documentElement.innerHTML).not.toContain('gras@exemple.org');
    type(page, 'b gras');
    expect([page.document.querySelector('#liste b, #liste img'), found(page)]).toEqual([null, ['<b>GRAS</b>']]);
    type(page, 'dupont');
    expect([...page.document.querySelectorAll('[role=option] .muted')].map(({ textContent }) => textContent)).toEqual([
      'un@exemple.org',
      'deux@exemple.org',
    ]);
    press(page, 'ArrowDown', 'Enter');
    await page.settled();
    expect(presence(host)).toEqual([false, false, true]);
  });

  test('begins with today’s day of the edition, else with the first; another day is chosen in a list', async () => {
    const host = await fourPeople();
    const now = new Date().toLocaleDateString('fr-FR', { timeZone: 'Europe/Paris' });
    const today = (
      await list(
        await open(
          CODE,
          smallWorkbook({
            Paramètres: ['Paramètre|Valeur', 'Jour 1|01/01/2020', `Jour 2|${now}`].map(cellsOf),
          }),
        ),
      )
    ).day;
    const page = await opened(host);
    const days = page.document.querySelector('select');
    if (days === null) throw new Error('no list of days');
    expect([today, [...days.options].map((option) => option.textContent), days.value]).toEqual([
      2,
      ['Jour 1 – Jeudi 13 juin 2024', 'Jour 2 – Vendredi 14 juin 2024'],
      '1',
    ]);
    days.value = '2';
    days.dispatchEvent(new (page.document.defaultView as unknown as typeof globalThis).Event('change'));
    type(page, 'dup');
    press(page, 'Enter');
    await page.settled();
    expect(host.values('Inscriptions')[2]?.slice(7)).toEqual([true, false, true, true]);
  });

  test('shows in the panel, which mends once the tab is there', async () => {
    const host = await open(
      CODE,
      smallWorkbook({
        Paramètres: ['Paramètre|Valeur', 'Édition|NEC'].map(cellsOf),
      }),
    );
    const page = await opened(host);
    expect([field(page, 'pointage').hidden, text(page, 'probleme').slice(0, 52)]).toEqual([
      true,
      'Le pointage a besoin des jours de l’événement. Saisi',
    ]);
    await host.paste('Paramètres', 'A3', [['Jour 1', '13/06/2024']]);
    page.click(field(page, 'actualiser'));
    await page.settled();
    expect([
      field(page, 'pointage').hidden,
      text(page, 'probleme'),
      text(page, 'compteur'),
      text(page, 'etat'),
    ]).toEqual([false, '', '2 présents sur 3 inscrits', 'La liste est à jour.']);
  });
});
