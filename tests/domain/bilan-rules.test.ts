import { readFileSync } from 'node:fs';
import { figureAt, ruleCases } from '../make/rule-table';
import { bilanOfTabs } from '../make/workbook-source';

const cases = ruleCases();

test('every case of docs/bilan-rules.md is run, under an id of its own, and expects something', () => {
  const headings = readFileSync(`${__dirname}/../../docs/bilan-rules.md`, 'utf8').match(/^### /gmu) ?? [];
  expect(cases).toHaveLength(headings.length);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  expect(cases.filter((rule) => rule.figures.length + rule.told.length + rule.untold.length === 0)).toEqual([]);
});

test.each(cases)('$id: $sentence', ({ tabs, figures, told, untold }) => {
  const outcome = bilanOfTabs(tabs);
  expect(figures.map(({ path }) => ({ path, value: figureAt(outcome.figures, path) }))).toEqual(figures);
  expect(told.filter((line) => !outcome.told.includes(line))).toEqual([]);
  expect(untold.filter((code) => outcome.told.some((line) => line === code || line.startsWith(`${code} `)))).toEqual(
    [],
  );
});
