import { nodePictures } from '../../../src/terminal/node-pictures';
import { open } from '../open-workbook';

const SCRIPT = `
function insert() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange(1, 1, 3, 2))
    .setNumHeaders(1)
    .setPosition(5, 1, 0, 0).setOption('title', 'Présents').setOption('width', 500).setOption('height', 235).build());
}
function picture(type) { return SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getCharts()[0].getAs(type)
  .getBytes(); }
function written(value) {
  SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange(2, 2, 1, 1).setValue(value);
  return picture('image/png');
}
function built() {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  return sheet.newChart().setChartType(Charts.ChartType.PIE).addRange(sheet.getRange(1, 1, 3, 2)).setPosition(5, 1, 0,
    0).build().getAs('image/png');
}`;
const DAYS = [
  ['Jour', 'Présents'],
  ['jeudi', 76],
  ['vendredi', 50],
];
const pictures = nodePictures();

/** Gives the width and the height that the head of a PNG file says, null for anything else. */
function pngSize(bytes: unknown): readonly [number, number] | null {
  const view = new DataView(Uint8Array.from(bytes as number[]).buffer);
  return view.getUint32(0) === 0x8950_4e47 ? [view.getUint32(16), view.getUint32(20)] : null;
}

describe('the picture of a chart', () => {
  test('is a PNG of three times the size of the chart on the screen, of its cells as they stand', async () => {
    const host = await open(SCRIPT, { Jours: DAYS }, { pictures });
    await host.run('insert');
    const before = await host.run('picture', ['image/png']);
    expect(pngSize(before)).toEqual([1500, 705]);
    expect(await host.run('picture', ['image/png'])).toEqual(before);
    const after = await host.run('written', [120]);
    expect([pngSize(after), JSON.stringify(after) === JSON.stringify(before)]).toEqual([[1500, 705], false]);
  });

  test('cannot be had of formulas not calculated yet, a chart in no sheet, or where nothing draws', async () => {
    const host = await open(SCRIPT, { Jours: DAYS }, { pictures });
    await host.run('insert');
    await expect(host.run('written', ['=1+1'])).rejects.toThrow('is not known before this execution ends');
    expect(await host.run('picture', ['image/png']).then(pngSize)).toEqual([1500, 705]);
    await expect(host.run('picture', ['image/jpeg'])).rejects.toThrow('charts are drawn in PNG only');
    await expect(host.run('built')).rejects.toThrow('a chart that is in no sheet');
    const undrawn = await open(SCRIPT, { Jours: DAYS });
    await undrawn.run('insert');
    await expect(undrawn.run('picture', ['image/png'])).rejects.toThrow('nothing draws charts here');
  });
});
