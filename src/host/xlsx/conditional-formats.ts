import type { ConditionalFormatState } from '../values/document';
import { formulaFromFile, formulaToFile, withSeparator } from './formulas';
import type { SheetXml } from './sheet-xml';
import type { StyleTable } from './styles';
import { parseAreas, sqref } from './validations';
import { attribute, decodeXml, elements, encodeXml, innerOf, numberAttribute } from './xml';

function readRule(
  areas: string | null,
  attributes: string,
  inner: string,
  styles: StyleTable,
): ConditionalFormatState | null {
  const number = numberAttribute(attributes, 'dxfId');
  const formula = innerOf(inner, 'formula');
  if (attribute(attributes, 'type') !== 'expression' || number === null || formula === null) return null;
  const { background, color, strike } = styles.differential(number);
  if (background === '' && color === '' && strike === '') return null;
  return {
    areas: parseAreas(areas),
    formula: withSeparator(formulaFromFile(decodeXml(formula)), ',', ';'),
    background: background || null,
    fontColor: color || null,
    strikethrough: strike !== '',
  };
}

/** Gives the conditional formats of a sheet that hold by a formula; other kinds stay in the file and are not shown. */
export function readConditionalFormats(sheet: SheetXml, styles: StyleTable): ConditionalFormatState[] {
  return sheet.conditionalFormats().flatMap((format) => {
    const areas = attribute(format.attributes, 'sqref');
    return elements(format.inner, 'cfRule').flatMap(
      ({ attributes, inner }) => readRule(areas, attributes, inner, styles) ?? [],
    );
  });
}

function keyOf(state: ConditionalFormatState): string {
  return JSON.stringify([
    sqref(state.areas),
    state.formula,
    state.background?.toLowerCase() ?? null,
    state.fontColor?.toLowerCase() ?? null,
    state.strikethrough,
  ]);
}

/** Writes the conditional formats that changed; those of other kinds are left as they are. */
export function writeConditionalFormats(
  sheet: SheetXml,
  before: readonly ConditionalFormatState[],
  after: readonly ConditionalFormatState[],
  styles: StyleTable,
): void {
  const had = new Set(before.map(keyOf));
  const has = new Set(after.map(keyOf));
  if (had.size === has.size && [...had].every((key) => has.has(key))) return;
  let priority = 0;
  const kept = sheet.conditionalFormats().flatMap((format) => {
    const areas = attribute(format.attributes, 'sqref');
    const rules = elements(format.inner, 'cfRule').filter(({ attributes, inner }) => {
      const state = readRule(areas, attributes, inner, styles);
      return !state || has.has(keyOf(state)) || !had.has(keyOf(state));
    });
    for (const { attributes } of rules) priority = Math.max(priority, numberAttribute(attributes, 'priority') ?? 0);
    const inner = rules.map(({ start, end }) => format.inner.slice(start, end)).join('');
    return inner === '' ? [] : [`<conditionalFormatting${format.attributes}>${inner}</conditionalFormatting>`];
  });
  const added = after
    .filter((state) => !had.has(keyOf(state)) && state.areas.length > 0)
    .map((state) => {
      const style = styles.differentialNumber({
        background: state.background ?? '',
        color: state.fontColor ?? '',
        strike: state.strikethrough ? '1' : '',
      });
      const formula = encodeXml(formulaToFile(withSeparator(state.formula, ';', ',')));
      priority += 1;
      return (
        `<conditionalFormatting sqref="${sqref(state.areas)}"><cfRule type="expression" dxfId="${style}" ` +
        `priority="${priority}"><formula>${formula}</formula></cfRule></conditionalFormatting>`
      );
    });
  sheet.setConditionalFormats([...kept, ...added]);
}
