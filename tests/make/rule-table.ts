import { readFileSync } from 'node:fs';
import type { CellValue } from '../../src/google/surface';
import { exampleTabs, rowsOfCsv, type Tabs } from './workbook-source';

/** One rule of docs/bilan-rules.md: the tabs that it is given, and what it expects. */
export interface RuleCase {
  readonly id: string;
  readonly sentence: string;
  readonly tabs: Tabs;
  /** Figures of figures.json by path, `programme/ateliers`. */
  readonly figures: readonly { readonly path: string; readonly value: unknown }[];
  /** Findings, `code Onglet!A1`. */
  readonly told: readonly string[];
  /** Codes that must not be told. */
  readonly untold: readonly string[];
}

const CASE = /^### `([a-z0-9-]+)`\n+([\s\S]*?)\n+```text\n([\s\S]*?)```/gmu;

/** Gives what a cell holds: text, or after `#` a number, a check box, a date or a time. */
function cellOf(text: string): CellValue {
  if (!text.startsWith('#')) return text;
  const typed = text.slice(1);
  if (typed === 'true' || typed === 'false') return typed === 'true';
  if (/^\d{4}-\d\d-\d\d$/u.test(typed)) return new Date(`${typed}T00:00:00Z`);
  if (/^\d\d:\d\d$/u.test(typed)) return new Date(`1899-12-30T${typed}:00Z`);
  return Number(typed);
}

function tabsOf(given: string): Tabs {
  if (given.trim() === '[example]') return exampleTabs();
  const parts = given.split(/^\[(.+)\]$/mu).slice(1);
  return Object.fromEntries(
    parts.flatMap((name, index) =>
      index % 2 === 0 ? [[name, rowsOfCsv((parts[index + 1] ?? '').trim()).map((row) => row.map(cellOf))]] : [],
    ),
  );
}

function caseOf([, id = '', sentence = '', block = '']: RegExpMatchArray): RuleCase {
  const lines = block.split('\n');
  const expected = lines.flatMap((line) => (line.startsWith('=> ') ? [line.slice(3).trim()] : []));
  const figures = expected.flatMap((line) => {
    const at = line.lastIndexOf(' = ');
    return at < 0 ? [] : [{ path: line.slice(0, at), value: JSON.parse(line.slice(at + 3)) as unknown }];
  });
  const after = (word: string) =>
    expected.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
  return {
    id,
    sentence,
    tabs: tabsOf(lines.filter((line) => !line.startsWith('=> ')).join('\n')),
    figures,
    told: after('finding'),
    untold: after('no'),
  };
}

/** Gives the rules of docs/bilan-rules.md, in order. */
export function ruleCases(): RuleCase[] {
  const document = readFileSync(`${__dirname}/../../docs/bilan-rules.md`, 'utf8');
  return [...document.matchAll(CASE)].map(caseOf);
}

/** Gives the figure at a path of figures.json; an entry of a list is named by its first field. */
export function figureAt(figures: unknown, path: string): unknown {
  return path.split('/').reduce<unknown>((value, step) => {
    if (Array.isArray(value)) {
      const entries = value as Record<string, unknown>[];
      return step === 'length' ? entries.length : entries.find((entry) => String(Object.values(entry)[0]) === step);
    }
    return (value as Record<string, unknown> | null | undefined)?.[step];
  }, figures);
}
