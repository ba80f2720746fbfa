import { openPage } from './open-page';
import { open } from './open-workbook';

const CODE = `function echo(x) { return x; }
function kinds() { return [arguments.length, [...arguments].map((x) => typeof x)].join(); }
function give(body) { return new Function(body)(); }
function fail() { throw new Error('non'); }
function cell() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, 1, 1); }
function write(x) { cell().setValue(x); return 'écrit ' + x; }
function ask() { return SpreadsheetApp.getUi().alert('t', 'q', SpreadsheetApp.getUi().ButtonSet.OK).toString(); }
function hidden_() {}
function show(html) { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html)); }`;

// Expected: guide "HTML Service: Communicate with Server Functions" (parameters and return values, private functions).
describe('google.script.run', () => {
  test('passes and gives plain data, undefined within arrays being null', async () => {
    const host = await open(CODE);
    const data = { a: [1, 'é', true, null, { b: [] }] };
    expect(await host.callFromPage('echo', [data])).toEqual(data);
    expect(await host.callFromPage('echo', [[undefined, { a: undefined }]])).toEqual([null, {}]);
    expect([
      await host.callFromPage('kinds', [1, 'a', null]),
      await host.callFromPage('give', ['']),
      await host.callFromPage('ask', []),
    ]).toEqual(['3,number,string,object', null, 'OK']);
  });

  const circular: Record<string, unknown> = {};
  circular['self'] = circular;
  test.each([
    ['a date', new Date(0)],
    ['a nested date', { a: [new Date(0)] }],
    ['a function', () => 1],
    ['a cycle', circular],
    ['a map', new Map()],
    ['no number', Number.NaN],
    ['a symbol', [Symbol('s')]],
  ])('refuses %s as an argument', async (_, value) => {
    const host = await open(CODE);
    await expect(host.callFromPage('echo', [value])).rejects.toThrow('Failed due to illegal value in property: ');
  });

  test.each([
    'return new Date(0)',
    'return [[new Date(0)]]',
    'return { a: () => 1 }',
    'const o = {}; o.o = o; return o',
    'return new (class A {})()',
    'return new Map()',
    'return [1n]',
  ])('refuses the result of "%s"', async (body) => {
    const host = await open(CODE);
    await expect(host.callFromPage('give', [body])).rejects.toThrow('Failed due to illegal value in property: ');
  });

  test('refuses a service object as a result; the cell that it names is as it was', async () => {
    const host = await open(CODE, { A: [[1]] });
    await expect(host.callFromPage('cell', [])).rejects.toThrow('Failed due to illegal value in property: 0');
    expect(host.values('A')).toEqual([[1]]);
  });

  test('calls neither what is private nor what is not there, and says what the script threw', async () => {
    const host = await open(CODE);
    await expect(host.callFromPage('hidden_', [])).rejects.toThrow('Exception: Script function not found: hidden_');
    await expect(host.callFromPage('absent', [])).rejects.toThrow('Exception: Script function not found: absent');
    await expect(host.callFromPage('toString', [])).rejects.toThrow('Exception: Script function not found: toString');
    await expect(host.callFromPage('fail', [])).rejects.toThrow('Error: non');
  });
});

describe('a page', () => {
  const PAGE = `<p id="out"></p><button id="go">Aller</button><button id="bad">Échouer</button>
    <button id="no" disabled>Non</button><script>
    const out = document.getElementById('out'); const say = (text) => { out.textContent += text + ';'; };
    document.getElementById('go').onclick = () => { google.script.run.withUserObject('objet').withSuccessHandler((r,
      o) => { say(r + ' ' + o); google.script.host.close(); }).write(7); say('demandé'); };
    document.getElementById('bad').onclick = () => google.script.run.withFailureHandler((e) => say(e instanceof Error
      ? e.name + ' ' + e.message : 'étranger')).withSuccessHandler(say).fail();
    say(typeof XMLHttpRequest + typeof fetch + typeof WebSocket);
  </script>`;

  test('runs its scripts without a network, calls functions, is answered later, and closes itself', async () => {
    const host = await open(CODE, { A: [] });
    await host.run('show', [PAGE]);
    const page = openPage(host);
    const said = (): string | null => page.document.querySelector('#out')?.textContent ?? null;
    expect(said()).toBe('undefinedundefinedundefined;');
    page.click(page.document.querySelector('#go'));
    expect([said(), page.isClosed, page.calls]).toEqual([
      'undefinedundefinedundefined;demandé;',
      false,
      [{ name: 'write', given: [7] }],
    ]);
    await page.settled();
    expect([said(), page.isClosed, host.values('A')]).toEqual([
      'undefinedundefinedundefined;demandé;écrit 7 objet;',
      true,
      [[7]],
    ]);
    page.click(page.document.querySelector('#bad'));
    await page.settled();
    expect(said()).toBe('undefinedundefinedundefined;demandé;écrit 7 objet;ScriptError Error: non;');
    expect(() => {
      page.click(page.document.querySelector('#no'));
    }).toThrow('disabled');
    expect(() => {
      page.click(page.document.querySelector('#absent'));
    }).toThrow('nothing to click');
  });

  test('that fails makes the test fail', async () => {
    const host = await open(CODE, { A: [] });
    await host.run('show', ['<script>absent.thing();</script>']);
    await expect(openPage(host).settled()).rejects.toThrow('absent is not defined');
    await host.run('show', ['<script>google.script.run.fail();</script>']);
    await expect(openPage(host).settled()).rejects.toThrow('Error: non');
  });
});
