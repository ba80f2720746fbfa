import { JSDOM } from 'jsdom';
import { chartSvg } from '../../../src/host/charts/chart-svg';
import type { ChartState } from '../../../src/host/values/document';

type Cells = readonly (readonly (string | number)[])[];

const DAYS: Cells = [
  ['Jour', 'Inscrits', 'Présents'],
  ['jeudi', 90, 76],
  ['vendredi', 60, 50],
];

/** Gives where a text stands, in pixels from the top. */
function topOf(text: Element): number {
  const moved = /matrix\([^)]*[ ,]([\d.-]+)\)|translate\([\d.-]+[ ,]([\d.-]+)\)/u.exec(
    text.getAttribute('transform') ?? '',
  );
  return Number(moved?.[1] ?? moved?.[2] ?? 0) + Number(text.getAttribute('y') ?? 0);
}

const sizeOf = (text: Element): number =>
  Number(/font-size:\s*([\d.]+)px/u.exec(text.getAttribute('style') ?? '')?.[1] ?? Number.NaN);

function drawn(
  cells: Cells,
  chart: Partial<ChartState>,
): {
  readonly document: Document;
  readonly size: readonly (string | null)[];
  readonly texts: readonly string[];
  readonly fills: readonly string[];
} {
  const area = { startRow: 0, startColumn: 0, endRow: cells.length - 1, endColumn: (cells[0]?.length ?? 1) - 1 };
  const state: ChartState = {
    id: 1,
    type: 'COLUMN',
    areas: [area],
    headers: 1,
    row: 0,
    column: 0,
    offsetX: 0,
    offsetY: 0,
    options: {},
    ...chart,
  };
  const { document } = new JSDOM(
    chartSvg(state, (row, column) => cells[row]?.[column] ?? null),
    { contentType: 'image/svg+xml' },
  ).window;
  const root = document.documentElement;
  return {
    document,
    size: [root.getAttribute('width'), root.getAttribute('height')],
    texts: [...document.querySelectorAll('text')].map(({ textContent }) =>
      textContent.replace(/[\u00a0\u202f]/gu, ' '),
    ),
    fills: [...document.querySelectorAll('path')].map((path) => path.getAttribute('fill') ?? ''),
  };
}

describe('a chart as a picture', () => {
  test('columns bear their values, the legend and the title; the size is Google’s own when none is asked', () => {
    const { size, texts, fills } = drawn(DAYS, {
      options: { title: 'Par jour', colors: ['#2a9d8f', '#1f4e79'], legend: { position: 'bottom' } },
    });
    expect(size).toEqual(['600', '371']);
    expect(texts).toEqual(
      expect.arrayContaining(['Par jour', 'jeudi', 'vendredi', 'Inscrits', 'Présents', '90', '76', '60', '50']),
    );
    expect(fills).toEqual(expect.arrayContaining(['#2a9d8f', '#1f4e79']));
  });

  test('amounts are written the French way, all with their cents when one has some', () => {
    const { texts } = drawn(
      [
        ['Poste', 'Montant'],
        ['Achats', 679.58],
        ['Personnel', 17820],
      ],
      { type: 'BAR', options: { legend: { position: 'none' } } },
    );
    expect(texts).toEqual(expect.arrayContaining(['679,58', '17 820,00']));
  });

  test('a pie tells the share of each slice', () => {
    const { texts, fills } = drawn(
      [
        ['Produit', 'Montant'],
        ['ANCT', 25],
        ['ALPI', 75],
      ],
      { type: 'PIE', options: { colors: ['#111111', '#222222'] } },
    );
    expect(texts).toEqual(expect.arrayContaining(['25 %', '75 %', 'ANCT', 'ALPI']));
    expect(fills).toEqual(expect.arrayContaining(['#111111', '#222222']));
  });

  test('stacked to a whole, the axis goes to 100 %', () => {
    const { texts } = drawn(DAYS, { type: 'BAR', options: { isStacked: 'percent', legend: { position: 'bottom' } } });
    expect(texts).toContain('100 %');
    expect(texts).not.toContain('90');
  });

  test('a legend of two rows stands below the numbers of the axis', () => {
    const answers = ['Très satisfait', 'Satisfait', 'Plutôt satisfait', 'Moyennement satisfait', 'Peu satisfait'];
    const { document } = drawn(
      [
        ['Question', ...answers],
        ['Accueil', 5, 4, 3, 2, 1],
      ],
      { type: 'BAR', options: { width: 500, height: 235, isStacked: 'percent', legend: { position: 'bottom' } } },
    );
    const texts = [...document.querySelectorAll('text')];
    const tops = (isOf: (text: string) => boolean) => texts.filter((each) => isOf(each.textContent)).map(topOf);
    const legend = tops((text) => answers.includes(text));
    expect(new Set(legend).size).toBe(2);
    expect(Math.min(...legend)).toBeGreaterThan(Math.max(...tops((text) => text.endsWith('%'))) + 12);
  });

  test('the value of the longest bar stands within the picture, and people are not counted by fifths', () => {
    const { document } = drawn(
      [
        ['Poste', 'Montant'],
        ['Achats', 0.01],
        ['Personnel', 300],
      ],
      { type: 'BAR', options: { width: 500, height: 235, legend: { position: 'none' } } },
    );
    const value = [...document.querySelectorAll('text')].find(({ textContent }) => textContent === '300,00');
    expect(Number(/translate\(([\d.]+)/u.exec(value?.getAttribute('transform') ?? '')?.[1])).toBeLessThan(500 - 40);
    const one: Cells = [
      ['Jour', 'Inscrits', 'Présents'],
      ['jeudi', 1, 1],
    ];
    expect(drawn(one, { type: 'COLUMN' }).texts.filter((text) => text.includes(','))).toEqual([]);
  });

  test.each(['COLUMN', 'BAR', 'PIE'] as const)('%s without a row, or of zeros, is drawn with nothing in it', (type) => {
    expect(drawn([['Jour', 'Inscrits']], { type, options: { title: 'Vide' } }).texts).toContain('Vide');
    const zeros = drawn(
      [
        ['Jour', 'Inscrits'],
        ['jeudi', 0],
      ],
      { type, options: { isStacked: 'percent' } },
    );
    expect(zeros.texts.join(' ')).not.toMatch(/NaN|Infinity/u);
  });

  test.each([5, 10, 15, 30, 60])('names of %d bars do not touch each other, however long', (count) => {
    const names = [
      'Location de matériel audiovisuel et sonorisation des salles plénières',
      'SIGNALÉTIQUE ET AFFICHAGE DANS LES DEUX LIEUX',
      'Anticonstitutionnellement'.repeat(4),
      'Achats',
    ];
    const cells: Cells = [
      ['Poste', 'Montant'],
      ...Array.from({ length: count }, (_, index) => [`${index} ${names[index % names.length] ?? ''}`, 100 + index]),
    ];
    const { document } = drawn(cells, {
      type: 'BAR',
      options: { width: 500, height: 235, legend: { position: 'none' } },
    });
    const lines = [...document.querySelectorAll('text[text-anchor="end"]')]
      .map((text) => ({ top: topOf(text), size: sizeOf(text) }))
      .sort((a, b) => a.top - b.top);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.slice(1).filter(({ top, size }, index) => top - (lines[index]?.top ?? 0) < size)).toEqual([]);
    expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(8);
  });

  test('the slices of a pie that has many keep their names beside it', () => {
    const cells: Cells = [
      ['Produit', 'Montant'],
      ...Array.from({ length: 14 }, (_, index) => [
        `Budget interne – Syndicat mixte départemental pour l'aménagement ${index}`,
        10 + index,
      ]),
    ];
    const { document, texts } = drawn(cells, {
      type: 'PIE',
      options: { width: 500, height: 235, legend: { position: 'right' } },
    });
    const legend = [...document.querySelectorAll('text')].filter(({ textContent }) => textContent.startsWith('Budget'));
    expect(legend).toHaveLength(14);
    expect(texts.filter((text) => text.startsWith('Budget') && !text.endsWith('…'))).toEqual([]);
    expect(legend.map(topOf).filter((top) => top < 40 || top > 230)).toEqual([]);
  });

  test('a name beside a pie is set smaller rather than cut', () => {
    const partner = 'Budget interne – Syndicat Atlantique Numérique';
    const { texts } = drawn(
      [['Produit', 'Montant'], ...Array.from({ length: 8 }, (_, index) => [`${partner}${index}`.slice(0, 46), 10])],
      { type: 'PIE', options: { width: 500, height: 235, legend: { position: 'right' } } },
    );
    expect(texts).toContain(partner);
    expect(texts.filter((text) => text === '13 %')).toHaveLength(8);
  });

  test('what a cell holds is text, never a mark', () => {
    const hostile = '<script>alert(1)</script>&"';
    expect(
      drawn(
        [
          ['Jour', 'Inscrits'],
          [hostile, 3],
        ],
        { type: 'BAR' },
      ).texts.join(''),
    ).toContain('<script>alert(1)</script>');
  });
});
