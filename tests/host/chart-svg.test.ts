import { JSDOM } from 'jsdom';
import { chartSvg } from '../../src/host/chart-svg';
import type { ChartState } from '../../src/host/document';

type Cells = readonly (readonly (string | number)[])[];

const DAYS: Cells = [['Jour', 'Inscrits', 'Présents'], ['jeudi', 90, 76], ['vendredi', 60, 50]];

function drawn(cells: Cells, chart: Partial<ChartState>): { readonly size: readonly (string | null)[]; readonly texts: readonly string[]; readonly fills: readonly string[] } {
  const area = { startRow: 0, startColumn: 0, endRow: cells.length - 1, endColumn: (cells[0]?.length ?? 1) - 1 };
  const state: ChartState = { id: 1, type: 'COLUMN', areas: [area], headers: 1, row: 0, column: 0, offsetX: 0, offsetY: 0, options: {}, ...chart };
  const { document } = new JSDOM(chartSvg(state, (row, column) => cells[row]?.[column] ?? null), { contentType: 'image/svg+xml' }).window;
  const root = document.documentElement;
  return {
    size: [root.getAttribute('width'), root.getAttribute('height')],
    texts: [...document.querySelectorAll('text')].map(({ textContent }) => textContent.replace(/[\u00a0\u202f]/gu, ' ')),
    fills: [...document.querySelectorAll('path')].map((path) => path.getAttribute('fill') ?? ''),
  };
}

describe('a chart as a picture', () => {
  test('columns bear their values, the legend and the title; the size is Google’s own when none is asked', () => {
    const { size, texts, fills } = drawn(DAYS, { options: { title: 'Par jour', colors: ['#2a9d8f', '#1f4e79'], legend: { position: 'bottom' } } });
    expect(size).toEqual(['600', '371']);
    expect(texts).toEqual(expect.arrayContaining(['Par jour', 'jeudi', 'vendredi', 'Inscrits', 'Présents', '90', '76', '60', '50']));
    expect(fills).toEqual(expect.arrayContaining(['#2a9d8f', '#1f4e79']));
  });

  test('amounts are written the French way, all with their cents when one has some', () => {
    const { texts } = drawn([['Poste', 'Montant'], ['Achats', 679.58], ['Personnel', 17820]], { type: 'BAR', options: { legend: { position: 'none' } } });
    expect(texts).toEqual(expect.arrayContaining(['679,58', '17 820,00']));
  });

  test('a pie tells the share of each slice', () => {
    const { texts, fills } = drawn([['Produit', 'Montant'], ['ANCT', 25], ['ALPI', 75]], { type: 'PIE', options: { colors: ['#111111', '#222222'] } });
    expect(texts).toEqual(expect.arrayContaining(['25 %', '75 %', 'ANCT', 'ALPI']));
    expect(fills).toEqual(expect.arrayContaining(['#111111', '#222222']));
  });

  test('stacked to a whole, the axis goes to 100 %', () => {
    const { texts } = drawn(DAYS, { type: 'BAR', options: { isStacked: 'percent', legend: { position: 'bottom' } } });
    expect(texts).toContain('100 %');
    expect(texts).not.toContain('90');
  });

  test.each(['COLUMN', 'BAR', 'PIE'] as const)('%s without a row, or of zeros, is drawn with nothing in it', (type) => {
    expect(drawn([['Jour', 'Inscrits']], { type, options: { title: 'Vide' } }).texts).toContain('Vide');
    const zeros = drawn([['Jour', 'Inscrits'], ['jeudi', 0]], { type, options: { isStacked: 'percent' } });
    expect(zeros.texts.join(' ')).not.toMatch(/NaN|Infinity/u);
  });

  test('what a cell holds is text, never a mark', () => {
    const hostile = '<script>alert(1)</script>&"';
    expect(drawn([['Jour', 'Inscrits'], [hostile, 3]], { type: 'BAR' }).texts.join('')).toContain('<script>alert(1)</script>');
  });
});
