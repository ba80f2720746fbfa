import type { ConditionalFormatState } from '../values/document';
import { formulaFromFile, formulaToFile, withSeparator } from './formulas';
import type { SheetXml } from './sheet-xml';
import type { StyleTable } from './styles';
import { parseAreas, sqref } from './validations';
import { element, type XmlElement } from '../../files/xml/xml-element';

function readRule(areas: string | null, rule: XmlElement, styles: StyleTable): ConditionalFormatState | null {
  const number = rule.number('dxfId');
  const formula = rule.child('formula')?.text ?? null;
  if (rule.get('type') !== 'expression' || number === null || formula === null) return null;
  const { background, color, strike } = styles.differential(number);
  if (background === '' && color === '' && strike === '') return null;
  return {
    areas: parseAreas(areas),
    formula: withSeparator(formulaFromFile(formula), ',', ';'),
    background: background || null,
    fontColor: color || null,
    strikethrough: strike !== '',
  };
}

/** Gives the conditional formats of a sheet that hold by a formula; other kinds stay in the file and are not shown. */
export function readConditionalFormats(sheet: SheetXml, styles: StyleTable): ConditionalFormatState[] {
  return sheet
    .conditionalFormats()
    .flatMap((format) => format.all('cfRule').flatMap((rule) => readRule(format.get('sqref'), rule, styles) ?? []));
}

/** Gives the conditional formats of a sheet that are not shown, or not all of them. */
export function keptFormats(sheet: SheetXml, styles: StyleTable): XmlElement[] {
  return sheet
    .conditionalFormats()
    .filter((format) => format.all('cfRule').some((rule) => !readRule(format.get('sqref'), rule, styles)));
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
    const gone = format.all('cfRule').filter((rule) => {
      const state = readRule(format.get('sqref'), rule, styles);
      return state !== null && !has.has(keyOf(state)) && had.has(keyOf(state));
    });
    const rest = format.copy();
    rest.remove(new Set(gone));
    for (const rule of rest.all('cfRule')) priority = Math.max(priority, rule.number('priority') ?? 0);
    return rest.all('cfRule').length === 0 ? [] : [rest];
  });
  const added = after
    .filter((state) => !had.has(keyOf(state)) && state.areas.length > 0)
    .map((state) => {
      const dxfId = styles.differentialNumber({
        background: state.background ?? '',
        color: state.fontColor ?? '',
        strike: state.strikethrough ? '1' : '',
      });
      const formula = element('formula', {}, formulaToFile(withSeparator(state.formula, ';', ',')));
      priority += 1;
      const rule = element('cfRule', { type: 'expression', dxfId, priority }, formula);
      return element('conditionalFormatting', { sqref: sqref(state.areas) }, rule);
    });
  sheet.setConditionalFormats([...kept, ...added]);
}
