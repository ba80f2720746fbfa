import { LockTable } from '../../../src/host/execution/document-state';
import { open } from '../open-workbook';
import { listed } from '../../../src/domain/names';

// Expected: guide "V8 runtime overview" (what Apps Script's V8 lacks).
describe('what the script sees', () => {
  test.each(
    listed(`
      setTimeout | setInterval | fetch | URL | URLSearchParams | TextEncoder | TextDecoder | Buffer | process
      require | module | structuredClone | queueMicrotask | performance | crypto | atob | btoa | window | navigator
      AbortController | DriveApp | UrlFetchApp
    `),
  )('no %s', async (name) => {
    const host = await open(`function f() { return typeof ${name}; }`);
    expect(await host.run('f')).toBe('undefined');
  });

  test('the built-ins of the language, Intl, WebAssembly and a console', async () => {
    const host = await open(
      "function f() { console.log('a', 1); return [typeof Intl.DateTimeFormat, typeof WebAssembly.Module, " +
        'typeof Promise, typeof BigInt, typeof globalThis, typeof SpreadsheetApp]; }',
    );
    expect(JSON.stringify(await host.run('f'))).toBe('["function","function","function","function","object","object"]');
    expect(host.lines).toEqual(['log a 1']);
  });

  test('nothing of the execution before (guide "Editor add-on authorization lifecycle")', async () => {
    const host = await open('var n = 0; function f() { n += 1; return n; }');
    expect([await host.run('f'), await host.run('f')]).toEqual([1, 1]);
  });

  test('a function that is not there is an error', async () => {
    const host = await open('function f() {}');
    await expect(host.run('g')).rejects.toThrow('Error: Script function not found: g');
  });

  test('an error of the script comes with its name and message', async () => {
    const host = await open("function f() { throw new TypeError('non'); }");
    await expect(host.run('f')).rejects.toMatchObject({
      message: 'TypeError: non',
      scriptName: 'TypeError',
      scriptMessage: 'non',
    });
  });
});

describe('the clock', () => {
  const CODE = `function now() { return [new Date().toISOString(), Date.now(), Date() === new Date().toString(),
    Utilities.formatDate(new Date(), 'UTC', 'yyyy-MM-dd')]; }
    function elapsed() { const began = Date.now(); const ss = SpreadsheetApp.getActiveSpreadsheet(); ss.getName();
      return [Date.now() - began, new Date() - began]; }
    function kinds() { class Later extends Date { day() { return this.getDate(); } } const d = new Date(2024, 5, 13);
      return [d instanceof Date, d.constructor === Date, new Later(0).day(), new Later() instanceof Date,
        Date.UTC(1970, 0, 2), Date.parse('1970-01-02'), Date.name, Object.prototype.toString.call(d)]; }
    function read() { const [v] = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 1, 1)
      .getValues()[0]; return [v instanceof Date, v.getTime()]; }`;
  const instant = Date.UTC(2024, 5, 13, 10, 0, 0);
  const json = async (host: Awaited<ReturnType<typeof open>>, name: string): Promise<unknown> =>
    JSON.parse(JSON.stringify(await host.run(name)));

  test('shows the given instant', async () => {
    const host = await open(CODE, undefined, { now: () => instant });
    expect(await json(host, 'now')).toEqual(['2024-06-13T10:00:00.000Z', instant, true, '2024-06-13']);
  });

  test('goes on by so much a service call, and starts again with each execution', async () => {
    const host = await open(CODE, undefined, { now: () => instant, msPerCall: 1500 });
    expect([await json(host, 'elapsed'), await json(host, 'elapsed')]).toEqual([
      [3000, 3000],
      [3000, 3000],
    ]);
  });

  test('leaves Date what it is otherwise', async () => {
    const host = await open(CODE, { A: [[{ v: 45456, s: { n: { pattern: 'dd/mm/yyyy' } } }]] }, { msPerCall: 1000 });
    expect(await json(host, 'kinds')).toEqual([true, true, 1, true, 86_400_000, 86_400_000, 'Date', '[object Date]']);
    expect(await json(host, 'read')).toEqual([true, Date.UTC(2024, 5, 12, 22)]);
  });
});

describe('service calls', () => {
  const CODE = `function f() { const s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('A');
    const r = s.getRange(1, 1, 1, 1); r.setValue(r.getValue() + 1); s.getLastRow(); }
    function g() { try { f(); } catch (e) { SpreadsheetApp.getActiveSpreadsheet().getName(); return e.message;
      } return 'fini'; }`;

  test('are counted, reads and writes apart, by tab', async () => {
    const host = await open(CODE, { A: [[1]] });
    await host.run('f');
    expect([host.meter.calls, host.meter.reads, host.meter.writes]).toEqual([6, 1, 1]);
    expect(host.meter.log.map(({ method }) => method)).toEqual(
      listed('getActiveSpreadsheet | getSheetByName | getRange | getValue | setValue | getLastRow'),
    );
    expect([...host.meter.tabs()]).toEqual([['A', { reads: 1, writes: 1 }]]);
  });

  test('can be made to fail once, or from one on, in the next execution only', async () => {
    const host = await open(CODE, { A: [[1]] });
    host.failAt(5, 'once');
    expect(await host.run('g')).toBe('Service Spreadsheets failed while accessing document with id classeur.');
    expect(host.values('A')).toEqual([[1]]);
    host.failAt(5, 'forever');
    await expect(host.run('g')).rejects.toThrow(
      'Exception: Service Spreadsheets failed while accessing document with id classeur.',
    );
    expect(await host.run('g')).toBe('fini');
  });
});

describe('what Google refuses', () => {
  const CODE = `function write() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 1, 1)
    .setValue(2); }
    function rename() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].setName('B'); }
    function keep() { PropertiesService.getDocumentProperties().setProperty('k', 'v'); }
    function show() { SpreadsheetApp.getUi().alert('t', 'q', SpreadsheetApp.getUi().ButtonSet.OK); }
    function read() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 1, 1).getValue(); }`;

  test.each([
    [
      { service: 'SpreadsheetApp', writing: true },
      { write: false, rename: false, keep: true, show: true, read: true },
    ],
    [{ service: 'SpreadsheetApp.Range' }, { write: false, rename: true, keep: true, show: true, read: false }],
    [{ method: 'alert' }, { write: true, rename: true, keep: true, show: false, read: true }],
    [
      { service: 'PropertiesService', method: 'getDocumentProperties' },
      { write: true, rename: true, keep: false, show: true, read: true },
    ],
    [{}, { write: false, rename: false, keep: false, show: false, read: false }],
  ])('%j', async (calls, expected) => {
    const host = await open(CODE, { A: [[1]] });
    host.deny({ ...calls, message: 'Refusé.' });
    const works: Record<string, boolean> = {};
    for (const name of Object.keys(expected)) {
      works[name] = await host.run(name).then(
        () => true,
        (error: unknown) => {
          expect(String(error)).toContain('Exception: Refusé.');
          return false;
        },
      );
    }
    expect(works).toEqual(expected);
    host.allow();
    await host.run('show');
    expect([await host.run('read'), host.values(host.sheetNames[0] ?? '')]).toEqual(
      expected.write ? [2, [[2]]] : [1, [[1]]],
    );
  });
});

// Expected: reference pages "Class Lock" and "Class LockService"; page "Class Ui": locks do not persist while a dialog
// suspends the script.
describe('the document lock', () => {
  const CODE = `function take() { const l = LockService.getDocumentLock(); return [l.hasLock(), l.tryLock(10),
    l.hasLock()]; }
    function release() { const l = LockService.getDocumentLock(); l.tryLock(10); l.releaseLock(); return l.hasLock(); }
    function ask() { const l = LockService.getDocumentLock(); l.tryLock(10); const ui = SpreadsheetApp.getUi();
      ui.alert('t', 'q', ui.ButtonSet.OK); return l.hasLock(); }
    function fail() { LockService.getDocumentLock().tryLock(10); throw new Error('non'); }`;

  test('is taken, released, and freed at the end of the execution even when it fails', async () => {
    const host = await open(CODE);
    expect([...((await host.run('take')) as boolean[])]).toEqual([false, true, true]);
    expect(await host.run('release')).toBe(false);
    await expect(host.run('fail')).rejects.toThrow('Error: non');
    expect([...((await host.run('take')) as boolean[])]).toEqual([false, true, true]);
  });

  test('is lost when a dialog is shown', async () => {
    expect(await (await open(CODE)).run('ask')).toBe(false);
  });

  test('is refused while another user holds it', async () => {
    const lockTable = new LockTable();
    const host = await open(CODE, undefined, { lockTable });
    const other = {};
    lockTable.take('classeur', other);
    expect([...((await host.run('take')) as boolean[])]).toEqual([false, false, false]);
    lockTable.release('classeur', other);
    expect([...((await host.run('take')) as boolean[])]).toEqual([false, true, true]);
  });
});

// Expected: reference pages "Class Ui", "Class Menu", "Class PromptResponse", "Class HtmlOutput".
describe('the user interface', () => {
  test('alerts and prompts are answered, X being CLOSE', async () => {
    const host = await open(
      `function f() { const ui = SpreadsheetApp.getUi();
        const a = ui.alert('t', 'q', ui.ButtonSet.YES_NO); const p = ui.prompt('t2', 'q2', ui.ButtonSet.OK_CANCEL);
        return [a === ui.Button.CLOSE, String(a), p.getSelectedButton() === ui.Button.OK, p.getResponseText()]; }`,
      undefined,
      { answers: (dialog) => (dialog.kind === 'prompt' ? { button: 'OK', text: 'réponse' } : { button: 'CLOSE' }) },
    );
    expect(JSON.stringify(await host.run('f'))).toBe('[true,"CLOSE",true,"réponse"]');
    expect(host.dialogs).toEqual([
      { kind: 'alert', title: 't', text: 'q', buttons: 'YES_NO' },
      { kind: 'prompt', title: 't2', text: 'q2', buttons: 'OK_CANCEL' },
    ]);
  });

  test('toasts, side panels and dialogs are shown', async () => {
    const host =
      await open(`function f() { const ui = SpreadsheetApp.getUi(); const ss = SpreadsheetApp.getActiveSpreadsheet();
        ss.toast('m', 't', 5); ss.toast('reste', 't', -1);
      const page = HtmlService.createHtmlOutput('<p>').setTitle('P'); ui.showSidebar(page);
        ui.showModalDialog(page.setWidth(300).setHeight(200), 'D'); }`);
    await host.run('f');
    expect(host.dialogs).toEqual([
      { kind: 'toast', title: 't', text: 'm', seconds: 5 },
      { kind: 'toast', title: 't', text: 'reste', seconds: -1 },
      { kind: 'sidebar', title: 'P', html: '<p>', width: null, height: null },
      { kind: 'modal', title: 'D', html: '<p>', width: 300, height: 200 },
    ]);
  });

  test('a menu is built by onOpen; the same caption replaces it', async () => {
    const host = await open(`function onOpen(e) { const ui = SpreadsheetApp.getUi();
      ui.createMenu('NEC').addItem('Générer', 'generer').addSeparator().addSubMenu(ui.createMenu('Plus')
        .addItem('À propos', 'aPropos')).addToUi(); }`);
    await host.openAsUser();
    await host.openAsUser();
    expect([...host.menus]).toEqual([
      [
        'NEC',
        [
          { kind: 'item', caption: 'Générer', functionName: 'generer' },
          { kind: 'separator' },
          { kind: 'menu', caption: 'Plus', entries: [{ kind: 'item', caption: 'À propos', functionName: 'aPropos' }] },
        ],
      ],
    ]);
  });

  test('a simple trigger may not show dialogs (guide "Simple triggers")', async () => {
    const host = await open(
      "function onOpen() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('')); }",
    );
    await expect(host.openAsUser()).rejects.toThrow(
      'Exception: You do not have permission to call Ui.showSidebar. Required permissions: ' +
        'https://www.googleapis.com/auth/script.container.ui',
    );
  });
});

// Expected: reference pages "Class Properties" and "Class Utilities"; page "Quotas": 9 KB a value.
describe('small services', () => {
  test('document properties are kept from one execution to the next', async () => {
    const host =
      await open(`function f() { const p = PropertiesService.getDocumentProperties(); const old = p.getProperty('k');
        p.setProperty('k', 'v').deleteProperty('absent'); return old; }
      function g() { PropertiesService.getDocumentProperties().setProperty('k', 'é'.repeat(5000)); }
      function all() { return JSON.stringify(PropertiesService.getDocumentProperties().getProperties()); }`);
    expect([await host.run('f'), await host.run('f'), await host.run('all')]).toEqual([null, 'v', '{"k":"v"}']);
    await expect(host.run('g')).rejects.toThrow('Exception: Argument too large: value');
    expect([...host.properties]).toEqual([['k', 'v']]);
  });

  test('formatDate writes a date in a time zone', async () => {
    const host = await open(
      'function f() { return Utilities.formatDate(new Date(Date.UTC(2024, 5, 13, 4, 5, 6)), ' +
        '\'America/New_York\', "yyyy-MM-dd HH:mm:ss"); } function g() { Utilities.formatDate(new Date(0), ' +
        "'UTC', 'EEE'); }",
    );
    expect(await host.run('f')).toBe('2024-06-13 00:05:06');
    await expect(host.run('g')).rejects.toThrow('host: Utilities.formatDate with the format EEE');
  });

  test('flush is there', async () => {
    expect(await (await open('function f() { SpreadsheetApp.flush(); return 1; }')).run('f')).toBe(1);
  });
});
