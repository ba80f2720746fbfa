import { readFile } from 'node:fs/promises';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { isDrawn } from '../../src/report/drawn-picture';
import { tinyPng } from '../make/xlsx/tiny-png';

const svg = (content: string, width = 600, height = 371): Uint8Array =>
  new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`)
    .render()
    .asPng();
const rect = (x: number, y: number, width: number, height: number, look: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${look}/>`;
const WHITE = rect(0, 0, 600, 371, 'fill="#fff"');
const FRAMED = WHITE + rect(2, 2, 596, 367, 'fill="none" stroke="#ccc"');
/** Bars that end at heights of their own, as those of a chart do: eight, which have no text. */
const bars = (count: number): string =>
  WHITE +
  Array.from({ length: count }, (_, bar) => rect(20 + 60 * bar, 40 + 30 * bar, 40, 331 - 30 * bar, '')).join('');

beforeAll(async () => {
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
});

describe('10.10 a picture that shows a chart', () => {
  test('is told from a blank or tiny one', () => {
    const pictures = {
      white: svg(WHITE),
      transparent: svg(''),
      framed: svg(FRAMED),
      'of one bit a pixel': tinyPng(1500, 705),
      tiny: svg(bars(8), 60, 40),
      'one pixel': tinyPng(1, 1),
      'of bars': svg(bars(8)),
      'three times larger': svg(bars(8), 1800, 1113),
    };
    expect(Object.entries(pictures).map(([what, png]) => [what, isDrawn(png)])).toEqual([
      ['white', false],
      ['transparent', false],
      ['framed', false],
      ['of one bit a pixel', false],
      ['tiny', false],
      ['one pixel', false],
      ['of bars', true],
      ['three times larger', true],
    ]);
  });

  test('is no other file', () => {
    expect([isDrawn(new Uint8Array()), isDrawn(Uint8Array.from(Buffer.from('GIF89a')))]).toEqual([false, false]);
    expect(() => isDrawn(svg(bars(8)).subarray(0, 300))).toThrow();
  });
});
