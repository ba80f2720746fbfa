import { readFileSync } from 'node:fs';
import type { Alert, DialogAnswer } from '../../../src/host/execution/screen';
import { open } from '../open-workbook';

/** Answers in turn, and remembers what was asked. */
function person(...answers: DialogAnswer[]): { asked: string[]; ask: (dialog: Alert) => Promise<DialogAnswer> } {
  const asked: string[] = [];
  return {
    asked,
    ask: (dialog) => {
      asked.push(`${dialog.kind} ${dialog.text} ${dialog.buttons}`);
      return Promise.resolve(answers.shift() ?? { button: 'OK' });
    },
  };
}

const UI = 'const ui = SpreadsheetApp.getUi(); const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();';

describe('a script that asks where answers take time', () => {
  test('is run again with the answers, and nothing of the runs that were stopped stays', async () => {
    const host = await open(
      `function go() { ${UI}
      console.log('début'); SpreadsheetApp.getActiveSpreadsheet().toast('Lecture', '', 5);
      const name = ui.prompt('Nom', 'Lequel ?', ui.ButtonSet.OK_CANCEL).getResponseText();
      if (ui.alert('Sûr ?', name, ui.ButtonSet.YES_NO) !== ui.Button.YES) return 'non';
      sheet.getRange(1, 1, 1, 1).setValues([[name]]); return 'oui'; }`,
      { A: [] },
    );
    const { asked, ask } = person({ button: 'OK', text: 'Bayonne' }, { button: 'YES' });
    expect([await host.runAsking('go', [], ask), asked]).toEqual([
      'oui',
      ['prompt Lequel ? OK_CANCEL', 'alert Bayonne YES_NO'],
    ]);
    expect([host.values('A'), host.lines.length, host.dialogs.map(({ kind }) => kind)]).toEqual([
      [['Bayonne']],
      1,
      ['toast', 'prompt', 'alert'],
    ]);
  });

  test('is stopped even if it catches everything: no later service call is made', async () => {
    const host = await open(
      `function go() { ${UI}
      try { ui.alert('t', 'Continuer ?', ui.ButtonSet.OK_CANCEL); } catch (error) { /* goes on */ }
      try { sheet.getRange(1, 1, 1, 1).setValues([['écrit']]); } catch (error) { /* goes on */ }
      const properties = PropertiesService.getDocumentProperties();
      properties.setProperty('runs', String(Number(properties.getProperty('runs') || 0) + 1)); return 'fin'; }`,
      { A: [] },
    );
    const { asked, ask } = person({ button: 'CANCEL' });
    expect([await host.runAsking('go', [], ask), asked, host.properties.get('runs'), host.values('A')]).toEqual([
      'fin',
      ['alert Continuer ? OK_CANCEL'],
      '1',
      [['écrit']],
    ]);
  });

  test('that has changed something is not run again: what is to read comes last, a choice at once', async () => {
    const host = await open(
      `function go() { ${UI}
      sheet.getRange(1, 1, 1, 1).setValues([['écrit']]);
      ui.alert('t', 'à lire', ui.ButtonSet.OK);
      const choice = ui.alert('t', 'Garder ?', ui.ButtonSet.YES_NO);
      sheet.getRange(1, 2, 1, 1).setValues([[String(choice)]]); }`,
      { A: [] },
      { answers: () => ({ button: 'NO' }) },
    );
    const { asked, ask } = person();
    await host.runAsking('go', [], ask);
    expect([host.values('A'), asked]).toEqual([[['écrit', 'NO']], ['alert à lire OK']]);
  });

  test('a property, or a menu, is a change too', async () => {
    const host = await open(
      `function go() { PropertiesService.getDocumentProperties().setProperty('a', '1'); ${UI} ui.alert('t', ` +
        `'à lire', ui.ButtonSet.OK); return 1; }`,
    );
    const { asked, ask } = person();
    expect([await host.runAsking('go', [], ask), asked]).toEqual([1, ['alert à lire OK']]);
  });

  test('fails as it fails, and frees its lock', async () => {
    const host = await open(`function go() { const lock = LockService.getDocumentLock(); lock.tryLock(100); ${UI}
      ui.alert('t', 'Continuer ?', ui.ButtonSet.OK); if (!lock.tryLock(100)) return 'pris'; throw new Error('raté');
        }`);
    const { ask } = person();
    await expect(host.runAsking('go', [], ask)).rejects.toThrow('raté');
    await expect(host.runAsking('go', [], ask)).rejects.toThrow('raté');
  });

  test('asks again when a question is no longer the same', async () => {
    const host = await open(
      `function go() { ${UI} const seen = sheet.getRange(1, 1, 1, 1).getValues()[0][0];
      ui.alert('t', 'valeur ' + seen, ui.ButtonSet.OK); return seen; }`,
      { A: [['avant']] },
    );
    const asked: string[] = [];
    const seen = await host.runAsking('go', [], async ({ text }) => {
      asked.push(text);
      if (asked.length === 1) await host.edit('A', 'A1', 'après');
      return { button: 'OK' };
    });
    expect([seen, asked]).toEqual(['après', ['valeur avant', 'valeur après']]);
  });
});

test('the bundle’s own command asks before it undoes', async () => {
  const host = await open(readFileSync('build/addon/Code.js', 'utf8'), { Feuille: [] });
  const { asked, ask } = person();
  await host.runAsking('annulerDerniereGeneration', [], ask);
  expect(asked).toEqual([expect.stringMatching(/^alert .* OK$/)]);
});
