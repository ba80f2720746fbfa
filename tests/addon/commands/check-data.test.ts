import { BooleanNumber } from '@univerjs/core';
import { open, workbook, type Given } from '../../host/open-workbook';
import { contentsOf } from '../../make/report/document-contents';
import { CODE } from '../../make/example';
import { marksOf, withSheet } from '../../make/marks';
import { smallWorkbook } from '../../make/small-workbook';
import {
  AMOUNT,
  area,
  broken,
  brokenLedger,
  LATE_RULE,
  ledgerOf,
  said,
  STAFF_RULE,
  STAFF_RULES,
  staffTabs,
  TINT,
} from '../../make/broken-ledger';

describe('« Vérifier les données »', () => {
  test('tells a faulty cell in Contrôles, by a tint and in its note, and leaves what staff put there', async () => {
    const host = await broken();
    const before = contentsOf(host.document());
    await host.run('verifierDonnees');
    expect(host.values('Contrôles')[3]?.slice(0, 3)).toEqual(['erreur', 'Dépenses', 'F2']);
    expect(ledgerOf(host)).toEqual({
      notes: { F2: `Vu avec Paul\n${AMOUNT}`, A3: 'Note du service' },
      rules: [...STAFF_RULES, [TINT, 'F2']],
    });
    expect(host.values('Dépenses').map((row) => row[5])).toEqual(['Montant', 'cent euros', 300]);
    expect(said(host)).toBe('Les données sont vérifiées. 1 constat dans l’onglet Contrôles.');
    for (const name of Object.keys(smallWorkbook()).filter((tab) => tab !== 'Dépenses')) {
      expect(contentsOf(host.document())[name]).toEqual(before[name]);
      expect(marksOf(host.document(), name)).toEqual({ notes: {}, rules: [] });
    }
  });

  test('run twice, writes the same workbook', async () => {
    const host = await broken();
    await host.run('verifierDonnees');
    const once = [contentsOf(host.document()), staffTabs(host)];
    await host.run('verifierDonnees');
    expect([contentsOf(host.document()), staffTabs(host)]).toEqual(once);
    expect(host.meter.log.filter(({ kind, tab }) => kind === 'write' && tab === 'Dépenses')).toEqual([]);
  });

  test('clears every mark of a cell that was mended, and nothing of the staff’s', async () => {
    const host = await broken();
    const before = staffTabs(host);
    await host.run('verifierDonnees');
    await host.edit('Dépenses', 'F2', '100', { event: false });
    await host.run('verifierDonnees');
    expect(ledgerOf(host)).toEqual({ notes: { F2: 'Vu avec Paul', A3: 'Note du service' }, rules: STAFF_RULES });
    expect(host.values('Contrôles')[1]?.[0]).toBe('Aucune anomalie');
    await host.edit('Dépenses', 'F2', 'cent euros', { event: false });
    const [restored] = before.slice(4);
    expect([contentsOf(host.document())['Dépenses'], ledgerOf(host)]).toEqual(restored);
  });

  test('clears the mark of a row that was emptied, though it no longer holds data', async () => {
    const host = await broken();
    await host.edit('Dépenses', 'F3', 'trois cents', { event: false });
    await host.run('verifierDonnees');
    expect(Object.keys(ledgerOf(host).notes)).toEqual(['F2', 'A3', 'F3']);
    await host.paste('Dépenses', 'A3', [['', '', '', '', '', '', '']], { event: false });
    await host.run('verifierDonnees');
    expect(ledgerOf(host).notes).toEqual({ F2: `Vu avec Paul\n${AMOUNT}`, A3: 'Note du service' });
    expect(ledgerOf(host).rules.at(-1)).toEqual([TINT, 'F2']);
  });

  test('finds its marks again after rows were inserted, deleted or sorted', async () => {
    const host = await broken();
    await host.run('verifierDonnees');
    await host.insertRows('Dépenses', 2, 3);
    await host.insertColumns('Dépenses', 1);
    expect(Object.keys(ledgerOf(host).notes)).toEqual(['G5', 'B6']);
    await host.run('verifierDonnees');
    expect(ledgerOf(host).notes).toEqual({ G5: `Vu avec Paul\n${AMOUNT}`, B6: 'Note du service' });
    expect(ledgerOf(host).rules.at(-1)).toEqual([TINT, 'G5']);
    await host.sort('Dépenses', 'A5:H6', 3);
    await host.run('verifierDonnees');
    expect(Object.keys(ledgerOf(host).notes)).toEqual(['G5', 'B6']);
    await host.sort('Dépenses', 'A5:H6', 2);
    await host.deleteRows('Dépenses', 2, 3);
    await host.run('verifierDonnees');
    expect(ledgerOf(host).notes).toEqual({ G2: `Vu avec Paul\n${AMOUNT}`, B3: 'Note du service' });
    expect(ledgerOf(host).rules.at(-1)).toEqual([TINT, 'G2']);
  });

  test('marks formulas, merged cells, hidden columns and filtered rows, and leaves them as they are', async () => {
    const mergeData = [area(1, 5, 1, 6)];
    const host = await broken({
      mergeData,
      columnData: { 5: { hd: BooleanNumber.TRUE } },
      custom: { gid: 4, conditionalFormats: [STAFF_RULE, LATE_RULE], filter: area(0, 0, 2, 6) },
    });
    await host.edit('Dépenses', 'F3', '="deux"&" cents"', { event: false });
    const before = contentsOf(host.document())['Dépenses'] as Record<string, unknown>;
    await host.run('verifierDonnees');
    const after = contentsOf(host.document())['Dépenses'] as Record<string, unknown>;
    expect(ledgerOf(host).rules).toEqual([...STAFF_RULES, [TINT, 'F2:F3']]);
    expect(ledgerOf(host).notes['F3']).toContain('deux cents');
    expect(host.formulas('Dépenses')[2]?.[5]).toBe('="deux"&" cents"');
    expect([after['mergeData'], after['columnData']]).toEqual([before['mergeData'], before['columnData']]);
    await host.edit('Dépenses', 'F2', '100', { event: false });
    await host.edit('Dépenses', 'F3', '200', { event: false });
    await host.run('verifierDonnees');
    expect(ledgerOf(host)).toEqual({ notes: { F2: 'Vu avec Paul', A3: 'Note du service' }, rules: STAFF_RULES });
  });

  test('clears the marks of a tab that was renamed; the Bilan tab shows by a live format what differs', async () => {
    const host = await broken();
    await host.run('genererBilan');
    const row = host.values('Bilan').findIndex(([label]) => label === 'Participants') + 1;
    await host.edit('Bilan', `C${row}`, 'beaucoup', { event: false });
    await host.renameSheet('Dépenses', 'Frais');
    await host.run('verifierDonnees');
    expect(marksOf(host.document(), 'Bilan').notes).toEqual({});
    expect(host.conditionalFormatsOf('Bilan').map(({ formula }) => formula)).toEqual([
      '=(N("nec:onglet:retenue")=0)*(($C4<>"")*($C4<>$B4))>0',
    ]);
    expect(marksOf(host.document(), 'Frais').rules.at(-1)).toEqual([TINT, 'F2']);
    await host.edit('Frais', 'F2', '100', { event: false });
    await host.run('genererBilan');
    expect(marksOf(host.document(), 'Frais')).toEqual({
      notes: { F2: 'Vu avec Paul', A3: 'Note du service' },
      rules: STAFF_RULES,
    });
  });
});

describe('the service calls of « Vérifier les données »', () => {
  test('are as many for 1 200 rows as for 20, with one block of faulty cells', async () => {
    const counts: unknown[] = [];
    for (const rows of [20, 1200]) {
      const [header = []] = smallWorkbook()['Dépenses'] ?? [];
      const lines = Array.from({ length: rows }, (_, index): Given[] => [
        'Achats',
        'Café',
        'Brûlerie',
        `${index + 1}`,
        'juin-24',
        index < 1000 ? 'cent euros' : 10,
        '',
      ]);
      const host = await open(CODE, smallWorkbook({ Dépenses: [header, ...lines] }));
      await host.run('verifierDonnees');
      counts.push([host.meter.log.filter(({ tab }) => tab === 'Dépenses').length, host.meter.reads, host.meter.writes]);
      expect(marksOf(host.document(), 'Dépenses').rules).toEqual([[TINT, rows === 20 ? 'F2:F21' : 'F2:F501']]);
      expect(Object.keys(marksOf(host.document(), 'Dépenses').notes)).toHaveLength(rows === 20 ? 20 : 1000);
    }
    expect(counts[1]).toEqual(counts[0]);
  });

  test('are at most ten a tab that has nothing to mark', async () => {
    const host = await open(CODE, smallWorkbook());
    const withTabs = async (): Promise<number> => {
      await host.run('verifierDonnees');
      return host.meter.calls;
    };
    await withTabs();
    const all = await withTabs();
    await host.deleteSheet('Constats');
    expect(all - (await withTabs())).toBeLessThanOrEqual(20);
  });
});

describe('« Vérifier les données », when a service fails', () => {
  test('at one of its calls: nothing of the staff’s is lost, and the next check puts all right', async () => {
    const { Paramètres = [] } = smallWorkbook();
    const document = workbook({ Paramètres: Paramètres.slice(0, 3), Dépenses: brokenLedger() });
    const host = await open(
      CODE,
      {},
      { document: withSheet(document, 'Dépenses', { custom: { conditionalFormats: [STAFF_RULE] } }) },
    );
    const whole: unknown[] = [];
    const state = () => [
      contentsOf(host.document()),
      ...['Paramètres', 'Dépenses'].map((name) => marksOf(host.document(), name)),
    ];
    const amounts = ['cent euros', '100'] as const;
    for (const amount of amounts) {
      await host.edit('Dépenses', 'F2', amount, { event: false });
      await host.run('verifierDonnees');
      await host.run('verifierDonnees');
      whole.push(state());
    }
    const methods = host.meter.log.map(({ method }) => method);
    const [first, last] = [methods.indexOf('getNotes'), methods.lastIndexOf('getConditionalFormatRules')];
    let failed = 0;
    // One call in nine of the marking, one in thirty-three of what writes Contrôles: `npm run faults` tries them all.
    for (
      let call = 1, turn: 0 | 1 = 0;
      ;
      call += call < first || call > last + 20 ? 33 : 9, turn = turn === 0 ? 1 : 0
    ) {
      await host.edit('Dépenses', 'F2', amounts[turn], { event: false });
      host.failAt(call, 'once');
      try {
        host.call('verifierDonnees');
      } catch (error) {
        failed += 1;
        expect(String(error)).toMatch(/Le travail (?:n’a pas pu|a été interrompu)/u);
      }
      expect(host.values('Dépenses')[1]?.[5]).toBe(turn === 0 ? 'cent euros' : 100);
      const { notes, rules } = ledgerOf(host);
      expect([notes['F2']?.split('\n')[0], notes['A3'], rules[0]]).toEqual([
        'Vu avec Paul',
        'Note du service',
        STAFF_RULES[0],
      ]);
      if (call > host.meter.calls) break;
      host.call('verifierDonnees');
      expect(state()).toEqual(whole[turn]);
    }
    expect(failed).toBeGreaterThan(7);
  });

  test('while it marks a tab: the others are marked, and it says which is not', async () => {
    const [header = [], ...receipts] = smallWorkbook()['Recettes'] ?? [];
    const tabs = (): ReturnType<typeof smallWorkbook> =>
      smallWorkbook({ Dépenses: brokenLedger(), Recettes: [header, ...receipts, ['Subvention', 'Ville', 'dix', '']] });
    const probe = await open(CODE, tabs());
    probe.call('verifierDonnees');
    const write =
      probe.meter.log.findIndex(({ method, tab }) => method === 'setConditionalFormatRules' && tab === 'Dépenses') + 1;
    const host = await open(CODE, tabs());
    host.failAt(write, 'once');
    host.call('verifierDonnees');
    expect(said(host)).toBe(
      'Les données sont vérifiées. 2 constats dans l’onglet Contrôles. Les cellules à revoir dans l’onglet « ' +
        'Dépenses » n’ont pas pu être marquées : il est peut-être protégé par quelqu’un d’autre.',
    );
    expect(Object.keys(marksOf(host.document(), 'Recettes').notes)).toEqual(['C3']);
    expect(marksOf(host.document(), 'Dépenses').rules).toEqual([]);
  });
});

describe('a tab that somebody else protects', () => {
  test('keeps its cells unmarked, and the command says so; the others are marked', async () => {
    const host = await broken();
    await host.run('verifierDonnees');
    await host.edit('Recettes', 'C2', 'dix', { event: false });
    await host.edit('Dépenses', 'F3', 'trois cents', { event: false });
    host.protectAsOther('Dépenses');
    await host.run('verifierDonnees');
    expect(said(host)).toBe(
      'Les données sont vérifiées. 3 constats dans l’onglet Contrôles. Les cellules à revoir dans l’onglet « ' +
        'Dépenses » n’ont pas pu être marquées : il est peut-être protégé par quelqu’un d’autre.',
    );
    expect(Object.keys(marksOf(host.document(), 'Recettes').notes)).toEqual(['C2']);
    expect(ledgerOf(host)).toEqual({
      notes: { F2: `Vu avec Paul\n${AMOUNT}`, A3: 'Note du service' },
      rules: [...STAFF_RULES, [TINT, 'F2']],
    });
  });

  test('from the first time on is told so too', async () => {
    const host = await broken();
    host.protectAsOther('Dépenses');
    await host.run('verifierDonnees');
    expect(said(host)).toContain(
      '1 constat dans l’onglet Contrôles. Les cellules à revoir dans l’onglet « Dépenses » n’ont pas pu être marquées',
    );
    expect(ledgerOf(host)).toEqual({ notes: { F2: 'Vu avec Paul', A3: 'Note du service' }, rules: STAFF_RULES });
  });
});

describe('an edit', () => {
  test('of a marked cell puts all marks right; of another, it reads the notes of these cells and stops', async () => {
    const checked = await broken();
    await checked.edit('Recettes', 'C2', 'dix', { event: false });
    await checked.run('verifierDonnees');
    const host = await open(CODE, {}, { document: checked.document() });
    await host.edit('Recettes', 'C2', '200', { event: false });
    await host.edit('Dépenses', 'A2', 'Fêtes');
    expect(host.meter.log.filter(({ method }) => /Note|Conditional/u.test(method)).map(({ method }) => method)).toEqual(
      ['getNotes'],
    );
    expect(Object.keys(marksOf(host.document(), 'Recettes').notes)).toEqual(['C2']);
    await host.edit('Dépenses', 'F2', '100');
    expect(ledgerOf(host)).toEqual({ notes: { F2: 'Vu avec Paul', A3: 'Note du service' }, rules: STAFF_RULES });
    expect(marksOf(host.document(), 'Recettes')).toEqual({ notes: {}, rules: [] });
  });
});
