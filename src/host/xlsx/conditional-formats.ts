import type { ConditionalFormatState, Area } from '../values/document';
import { formulaFromFile, formulaToFile, withSeparator } from './formulas';
import type { SheetXml } from './sheet-xml';
import type { StyleTable } from './styles';
import { parseAreas, sqref, keptValidations, type SheetNames } from './validations';
import { element, type XmlElement } from '../../files/xml/xml-element';
import { fixedAreas } from '../engine/moved-cells';

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

/** Gives the conditional formats by formula, the one that counts most first; other kinds stay in the file, unshown. */
export function readConditionalFormats(sheet: SheetXml, styles: StyleTable): ConditionalFormatState[] {
  return sheet
    .conditionalFormats()
    .flatMap((format) => format.all('cfRule').map((rule) => ({ rule, areas: format.get('sqref') })))
    .sort((one, other) => (one.rule.number('priority') ?? 0) - (other.rule.number('priority') ?? 0))
    .flatMap(({ rule, areas }) => readRule(areas, rule, styles) ?? []);
}

/** Gives the conditional formats of a sheet that are not shown, or not all of them. */
function keptFormats(sheet: SheetXml, styles: StyleTable): XmlElement[] {
  return sheet
    .conditionalFormats()
    .filter((format) => format.all('cfRule').some((rule) => !readRule(format.get('sqref'), rule, styles)));
}

function lookOf({ formula, background, fontColor, strikethrough }: ConditionalFormatState): string {
  return JSON.stringify([formula, background?.toLowerCase() ?? null, fontColor?.toLowerCase() ?? null, strikethrough]);
}

function keyOf(state: ConditionalFormatState): string {
  return `${sqref(state.areas)} ${lookOf(state)}`;
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
  // A rule that is only elsewhere by now counts as much as it did.
  const former = new Map<string, number>();
  const kept = sheet.conditionalFormats().flatMap((format) => {
    const gone = format.all('cfRule').filter((rule) => {
      const state = readRule(format.get('sqref'), rule, styles);
      const isGone = state !== null && !has.has(keyOf(state)) && had.has(keyOf(state));
      if (isGone) former.set(lookOf(state), rule.number('priority') ?? 0);
      return isGone;
    });
    const rest = format.copy();
    rest.remove(new Set(gone));
    for (const rule of format.all('cfRule')) priority = Math.max(priority, rule.number('priority') ?? 0);
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
      const had = former.get(lookOf(state));
      former.delete(lookOf(state));
      if (had === undefined) priority += 1;
      const rule = element('cfRule', { type: 'expression', dxfId, priority: had ?? priority }, formula);
      return element('conditionalFormatting', { sqref: sqref(state.areas) }, rule);
    });
  sheet.setConditionalFormats([...kept, ...added]);
}

/** A rule that stays in the file: the cells that it is about or always reads, and its formulas. */
interface KeptRule {
  readonly areas: readonly Area[];
  readonly formulas: readonly string[];
}

/** Kinds that files of Excel since 2010 have at their end. */
const NEWER = ['conditionalFormatting', 'dataValidation', 'sparkline'];
const FORMULAS = ['formula', 'formula1', 'formula2', 'f'];

/** Gives the rules of a sheet that the host does not know. */
export function readKeptRules(sheet: SheetXml, styles: StyleTable, ownGid: number, names: SheetNames): KeptRule[] {
  const newer = sheet.child('extLst');
  return [
    ...keptFormats(sheet, styles),
    ...keptValidations(sheet, ownGid, names),
    ...sheet.listed('protectedRanges', 'protectedRange'),
    ...NEWER.flatMap((name) => newer?.deep(name) ?? []),
  ].map((rule) => {
    const formulas = FORMULAS.flatMap((name) => rule.deep(name).map(({ text }) => text));
    const areas = parseAreas(rule.get('sqref') ?? rule.find('sqref')?.text ?? '');
    return { areas: [...areas, ...fixedAreas(formulas)], formulas };
  });
}
