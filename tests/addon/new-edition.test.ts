import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { exampleDocument, openWith } from '../make/example';

test('explore', async () => {
  const said: string[] = [];
  const host: SpreadsheetHost = await openWith(await exampleDocument('nec-2024.xlsx'), { answers: (dialog) => { said.push('text' in dialog ? dialog.text : ''); return { button: 'OK', text: said.length === 1 ? 'NEC Sud-Ouest #3' : 'COPIE' }; } });
  await host.run('nouvelleEdition');
  console.log(host.sheetNames, said.length, host.meter.writes);
  const last = host.dialogs.at(-1);
  console.log(last);
  for (const name of host.sheetNames) console.log(name, JSON.stringify(host.values(name).slice(0, 20)).slice(0, 1500));
  await host.run('preparerClasseur');
  console.log(host.dialogs.at(-1), [...host.meter.tabs()].flatMap(([tab, { writes }]) => (writes > 0 ? [tab] : [])));
  host.close();
}, 60_000);
