import type { OwnRule } from '../../workbook/content/own-rule';
import { cellAddress } from '../../workbook/cells/cell-address';
import type { ConditionalFormatRule, Sheet } from '../../google/surface';
import type { ContentArea, ContentRule } from '../../workbook/content/tab-content';
import { spreadsheetApp } from './services';

/** Gives the formula of a rule with the token by which it is known again: `N` of a text is always 0. */
function markedFormula(owner: string, { key, formula }: OwnRule): string {
  return `=(N("nec:${owner}:${key}")=0)*(${formula})>0`;
}

function formulaOf(rule: ConditionalFormatRule): string {
  const formula = rule.getBooleanCondition()?.getCriteriaValues()[0];
  return typeof formula === 'string' ? formula : '';
}

/** Google may give a formula back with other spaces and capitals than it was given. */
function comparable(formula: string): string {
  return formula.replace(/\s/gu, '').toLowerCase();
}

function addressOf({ row, column, rows, columns }: ContentArea): string {
  const first = cellAddress(row, column);
  const last = cellAddress(row + rows - 1, column + columns - 1);
  return first === last ? first : `${first}:${last}`;
}

function built(sheet: Sheet, owner: string, rule: OwnRule): ConditionalFormatRule {
  return spreadsheetApp()
    .newConditionalFormatRule()
    .whenFormulaSatisfied(markedFormula(owner, rule))
    .setRanges(rule.areas.map(({ row, column, rows, columns }) => sheet.getRange(row, column, rows, columns)))
    .setBackground(rule.background)
    .setFontColor(rule.color)
    .setStrikethrough(rule.strikethrough ?? false)
    .build();
}

/** Makes an owner's rules of a sheet exactly those given, after all others; writes only if something changes. */
export function ensureRules(sheet: Sheet, owner: string, rules: readonly OwnRule[]): void {
  const token = `"nec:${owner}:`;
  const wanted = rules.filter(({ areas }) => areas.length > 0);
  const all = sheet.getConditionalFormatRules().map((rule) => ({ rule, formula: formulaOf(rule) }));
  const isOwn = ({ formula }: { readonly formula: string }) => formula.toLowerCase().includes(token.toLowerCase());
  const own = all.filter(isOwn);
  const isThere = (rule: OwnRule, index: number): boolean => {
    const present = own[index];
    return (
      present !== undefined &&
      comparable(present.formula) === comparable(markedFormula(owner, rule)) &&
      present.rule
        .getRanges()
        .map((range) => range.getA1Notation())
        .join() === rule.areas.map(addressOf).join()
    );
  };
  if (own.length === wanted.length && wanted.every(isThere)) return;
  const others = all.filter((each) => !isOwn(each)).map(({ rule }) => rule);
  sheet.setConditionalFormatRules([...others, ...wanted.map((rule) => built(sheet, owner, rule))]);
}

/** Makes the conditional formats that a tab should have, down to the last row of its sheet; see `ensureRules`. */
export function ensureTabRules(sheet: Sheet, rules: readonly ContentRule[]): void {
  const lastRow = sheet.getMaxRows();
  const placed = rules.map((rule): OwnRule => {
    const rows = Math.min(rule.rows ?? lastRow, lastRow - rule.fromRow + 1);
    return { ...rule, areas: rows < 1 ? [] : [{ ...rule, row: rule.fromRow, rows }] };
  });
  ensureRules(sheet, 'onglet', placed);
}
