import { strFromU8, unzipSync } from 'fflate';
import type { ChartPictures } from '../../../src/host/charts/chart-pictures';
import { nodePictures } from '../../../src/terminal/node-pictures';
import { open } from '../../host/open-workbook';
import { CODE } from '../../make/example';
import { smallWorkbook } from '../../make/small-workbook';
import { tinyPng } from '../../make/xlsx/tiny-png';

const POOR = [
  ['blank', tinyPng(1500, 705)],
  ['tiny', tinyPng(4, 4)],
] as const;
const CHARTS = 4;

/** Gives what draws charts as Google was seen to: the first pictures of each are a blank or tiny one. */
function poorAtFirst(pictures: ChartPictures, poor: Uint8Array, times: number): ChartPictures {
  const asked = new Map<number, number>();
  return {
    prepare: () => pictures.prepare(),
    png: (chart, read) => {
      const before = asked.get(chart.id) ?? 0;
      asked.set(chart.id, before + 1);
      return before < times ? poor : pictures.png(chart, read);
    },
  };
}

/** Makes the report where the first pictures of each chart are poor: what it holds, what was asked and said. */
async function reported(poor: Uint8Array, times: number) {
  const host = await open(CODE, smallWorkbook(), { pictures: poorAtFirst(nodePictures(), poor, times) });
  await host.run('produireRapport');
  const [file] = [...host.blobs].flatMap(([name, { bytes }]) => (name.endsWith('.docx') ? [unzipSync(bytes)] : []));
  return {
    pictures: Object.keys(file ?? {}).filter((name) => name.endsWith('.png')).length,
    asked: host.meter.log.filter(({ method }) => method === 'getAs').length,
    missing: strFromU8(file?.['word/document.xml'] ?? new Uint8Array()).split('n’a pas pu être produit').length - 1,
    said: host.dialogs.some(
      (dialog) => 'text' in dialog && dialog.text.includes('graphiques n’ont pas pu être repris'),
    ),
  };
}

describe('10.10 a picture of a chart that is blank or tiny', () => {
  test.each(POOR)('10.10 is asked for once more: %s at first, then good', async (_, poor) => {
    expect(await reported(poor, 1)).toEqual({ pictures: CHARTS, asked: 2 * CHARTS, missing: 0, said: false });
  });

  test.each(POOR)('10.10 stays out when it is %s again: its table is printed, and staff are told', async (_, poor) => {
    expect(await reported(poor, 2)).toEqual({ pictures: 0, asked: 2 * CHARTS, missing: CHARTS, said: true });
  });

  test('10.10 is not asked for again when it is good', async () => {
    expect(await reported(tinyPng(1, 1), 0)).toEqual({ pictures: CHARTS, asked: CHARTS, missing: 0, said: false });
  });
});
