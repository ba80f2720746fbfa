import { fixedAreas } from '../engine/moved-cells';
import type { Area } from '../values/document';
import { keptFormats } from './conditional-formats';
import type { SheetXml } from './sheet-xml';
import type { StyleTable } from './styles';
import { keptValidations, parseAreas, type SheetNames } from './validations';

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
