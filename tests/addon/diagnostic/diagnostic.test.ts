import type { StepOutcome } from '../../../src/addon/diagnostic/steps';
import type { DiagnosticLine, Observation } from '../../../src/addon/diagnostic/table';
import { BELIEVED, readBehaviour } from '../../../src/host/execution/google-behaviour';
import type { SpreadsheetHost } from '../../../src/host/spreadsheet-host';
import { open } from '../../host/open-workbook';
import { BELIEFS, GOOGLE, LAST, MEASURES, scratchTabs, spaced, STAFF, step } from '../../make/diagnostic';
import { contentsOf } from '../../make/report/document-contents';
import { CODE } from '../../make/example';
import { smallWorkbook } from '../../make/small-workbook';

/** Asks for the steps in turn as the page does, whose tester says yes; formulas are calculated in between. */
async function diagnosed(
  host: SpreadsheetHost,
  afterStep: (number: number) => void = () => undefined,
): Promise<StepOutcome> {
  let known: Observation[] = [];
  let number = 0;
  for (;;) {
    const outcome = step(host, number, known);
    await host.calculate();
    afterStep(number);
    if (outcome.done) return outcome;
    known = [
      ...known,
      ...outcome.observations,
      ...outcome.questions.map(({ id }) => ({ id, seen: 'oui', answered: true })),
    ];
    expect([number, outcome.next]).toEqual([number, number + 1]);
    number = outcome.next;
  }
}

const idsOf = (table: readonly DiagnosticLine[], verdict: DiagnosticLine['verdict']) =>
  table.filter((line) => line.verdict === verdict).map(({ id }) => id);
const staffContents = (host: SpreadsheetHost) =>
  Object.fromEntries(Object.entries(contentsOf(host.document())).filter(([name]) => STAFF.includes(name)));

beforeAll(() => GOOGLE.pictures.prepare());

describe('« Diagnostic »', () => {
  test('shows its page from « NEC › Aide », the last line of the menu', async () => {
    const host = await open(CODE, smallWorkbook(), GOOGLE);
    await host.openAsUser();
    expect(host.menus.get('NEC')?.slice(-1)).toEqual([
      {
        kind: 'menu',
        caption: 'Aide',
        entries: [
          { kind: 'item', caption: 'Diagnostic', functionName: 'diagnostic' },
          { kind: 'item', caption: 'À propos', functionName: 'aPropos' },
        ],
      },
    ]);
    await host.run('diagnostic');
    expect(host.dialogs.at(-1)).toMatchObject({ kind: 'modal', title: 'Diagnostic de NEC Bilan' });
    expect(host.sheetNames).toEqual(STAFF);
  });

  test('finds every belief confirmed on the host, leaves its tab only, touches nothing of the staff’s', async () => {
    const host = await open(CODE, smallWorkbook(), {
      ...GOOGLE,
      properties: new Map([['autre', 'x']]),
      now: () => Date.UTC(2026, 10, 29, 12),
    });
    const before = staffContents(host);
    const tabs: string[][] = [];
    const { table, summary, json } = await diagnosed(host, () => tabs.push(scratchTabs(host)));
    expect(table.filter(({ verdict }) => verdict === 'démenti' || verdict === 'sans réponse')).toEqual([]);
    expect(
      Object.fromEntries(
        Object.keys(BELIEFS).map((subject) => [
          subject,
          idsOf(
            table.filter((line) => line.subject === subject),
            'confirmé',
          ),
        ]),
      ),
    ).toEqual(BELIEFS);
    expect(idsOf(table, 'confirmé')).toEqual(Object.values(BELIEFS).flat());
    expect(idsOf(table, 'mesure')).toEqual(MEASURES);
    expect(spaced(summary)).toBe(
      `${Object.values(BELIEFS).flat().length} croyances confirmées, 0 démentie, 0 sans réponse ; ` +
        `${MEASURES.length} mesures.`,
    );
    expect(tabs).toEqual([...Array.from({ length: LAST }, () => ['~NEC Diagnostic']), []]);
    expect(host.sheetNames).toEqual([...STAFF, 'Diagnostic']);
    expect(host.book.activeGrid.name).toBe('Diagnostic');
    expect(staffContents(host)).toEqual(before);
    expect([...host.properties]).toEqual([['autre', 'x']]);
    expect(host.driveFiles).toEqual([]);

    // Written as texts.
    const [title, told, header, ...rows] = host.values('Diagnostic');
    expect(title?.[0]).toBe('Diagnostic de NEC Bilan');
    expect(told?.[0]).toBe(`${summary} Fait le 2026-11-29 13:00:00.`);
    expect(header).toEqual(['Sujet', 'Croyance', 'Attendu', 'Constaté', 'Verdict']);
    expect(rows).toEqual(
      table.map(({ subject, belief, expected, seen, verdict }) => [subject, belief, expected, seen, verdict]),
    );
    expect(host.formulas('Diagnostic').flat().join('')).toBe('');
    expect(readBehaviour(json)).toEqual(BELIEVED);
  });

  test('holds in another time zone than the script’s, beside a tab of the staff’s named « Diagnostic »', async () => {
    const host = await open(
      CODE,
      { ...smallWorkbook(), Diagnostic: [['à nous', 1]] },
      {
        ...GOOGLE,
        timeZone: 'America/New_York',
        scriptTimeZone: 'Europe/Paris',
      },
    );
    const recognised: unknown = host.call('ongletsReconnus');
    const { table } = await diagnosed(host);
    expect(table.filter(({ verdict }) => verdict === 'démenti' || verdict === 'sans réponse')).toEqual([]);
    expect(table.find(({ id }) => id === 'fuseau')?.seen).toMatch(/^America\/New_York, .*, 2024-06-12 18:00:00$/u);
    expect(host.sheetNames).toEqual([...STAFF, 'Diagnostic', 'Diagnostic 2']);
    expect(host.values('Diagnostic')).toEqual([['à nous', 1]]);
    expect(host.call('ongletsReconnus')).toEqual(recognised);
  });

  test('says a belief false when what is seen differs, and without answer when looking fails', async () => {
    const host = await open(CODE, smallWorkbook(), GOOGLE);
    const [first, second] = BELIEFS['Formules écrites'] ?? [];
    step(host, 0);
    const { table, summary } = step(host, LAST, [
      { id: first ?? '', seen: 'nombre 4', answered: true },
      { id: second ?? '', seen: 'Service en panne', answered: false },
    ]);
    expect(table.slice(0, 3).map(({ expected, seen, verdict }) => [expected, seen, verdict])).toEqual([
      ['nombre 3', 'nombre 4', 'démenti'],
      ['nombre 3', 'Service en panne', 'sans réponse'],
      ['erreur', '', 'sans réponse'],
    ]);
    expect(spaced(summary)).toMatch(/^0 croyance confirmée, 1 démentie, \d+ sans réponse ; 0 mesure\.$/u);
    // Again in its own tab, even renamed.
    await host.renameSheet('Diagnostic', 'Essai de Google');
    step(host, 0);
    step(host, LAST);
    expect(host.sheetNames).toEqual([...STAFF, 'Essai de Google']);
    expect(
      host
        .values('Essai de Google')
        .slice(3)
        .map((row) => row[4]),
    ).toEqual(Array.from(table, ({ verdict }) => verdict.replace('démenti', 'sans réponse')));
  });

  test('asks for a step again while a formula is being calculated, and gives up in the end', async () => {
    const host = await open(CODE, smallWorkbook(), GOOGLE);
    step(host, 0);
    await host.edit('~NEC Diagnostic', 'A1', 'Loading...');
    const waiting = step(host, 2);
    expect(waiting.pauseMs).toBe(3000);
    expect([waiting.next, waiting.observations.some(({ id }) => id === 'formule-point-virgule')]).toEqual([2, false]);
    const given = step(host, 2, waiting.observations, 6);
    expect([given.next, given.observations]).toEqual([
      3,
      [{ id: 'formule-point-virgule', seen: 'La cellule affichait encore « Loading… ».', answered: false }],
    ]);
    await host.edit('~NEC Diagnostic', 'A1', '3');
    const seen = step(host, 2, waiting.observations, 1);
    expect([seen.next, seen.observations]).toEqual([
      3,
      [{ id: 'formule-point-virgule', seen: 'nombre 3', answered: true }],
    ]);
  });

  test('closed half-way: any command sweeps the scratch tab; a step that comes after says so', async () => {
    const host = await open(CODE, smallWorkbook(), GOOGLE);
    step(host, 0);
    await host.run('genererBilan');
    expect(scratchTabs(host)).toEqual([]);
    expect(() => step(host, 1)).toThrow('l’onglet de travail du diagnostic n’est plus là');
  });

  test('a service that fails at any moment, once or for good: the next run is whole and leaves nothing', async () => {
    const host = await open(CODE, smallWorkbook(), GOOGLE);
    const before = staffContents(host);
    const failedIn = new Set<number>();
    for (let number = 0; number <= LAST; number += 1) {
      for (const lasting of ['once', 'forever'] as const) {
        for (const call of number % 2 === 0 ? [2, 23] : [2]) {
          if (number > 0 && scratchTabs(host).length === 0) step(host, 0);
          await host.calculate();
          host.failAt(call, lasting);
          try {
            step(host, number);
          } catch (failure) {
            expect(String(failure)).toContain('La commande n’a pas pu être faite : Google n’a pas répondu.');
            failedIn.add(number);
            if (lasting === 'once') expect([number, call, scratchTabs(host)]).toEqual([number, call, []]);
          }
        }
      }
      expect([number, staffContents(host)]).toEqual([number, before]);
    }
    expect(failedIn.size).toBe(LAST + 1);
    const { table } = await diagnosed(host);
    expect(table.filter(({ verdict }) => verdict === 'démenti' || verdict === 'sans réponse')).toEqual([]);
    expect(host.sheetNames).toEqual([...STAFF, 'Diagnostic']);
    expect(staffContents(host)).toEqual(before);
    expect([...host.properties.keys()]).toEqual([]);
  });
});
