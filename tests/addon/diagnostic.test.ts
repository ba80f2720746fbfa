import { open } from '../host/open-workbook';
import { CODE } from '../make/example';
import { smallWorkbook } from '../make/small-workbook';

test('x', async () => {
  const host = await open(CODE, smallWorkbook(), {});
  let step = 0; let known: any[] = []; let out: any; let tries = 0;
  do {
    out = host.call('diagnosticEtape', [step, known, tries]);
    console.log(step, host.meter.calls, out.label);
    await host.calculate();
    known = known.concat(out.observations);
    tries = out.next === step ? tries + 1 : 0;
    step = out.next;
  } while (!out.done);
  console.log(out.summary);
  console.log(out.table.filter((l: any) => l.verdict !== 'confirmé').map((l: any) => [l.id, l.expected, l.seen, l.verdict].join(' | ')).join('\n'));
  console.log(host.sheetNames);
});
