import type { Area, ValidationEntry, ValidationState } from '../values/document';
import { absoluteAddress, areaAddress, parseArea, quotedSheetName, splitReference } from '../values/a1-notation';
import type { SheetXml } from './sheet-xml';
import { element, type XmlElement } from '../../files/xml/xml-element';

/** Finds sheets of the workbook by name and by Google's id. */
export interface SheetNames {
  readonly gidOf: (name: string) => number | null;
  readonly nameOf: (gid: number) => string | null;
}

/** A check box as a list: French Excel takes the choice for a truth, and its text reads as yes or no elsewhere. */
const CHECKBOX = '"VRAI,FAUX"';
const CHECKBOXES = new Set([CHECKBOX, '"TRUE,FALSE"']);
/** Excel's limit for a list typed in the rule. */
const LIST_LIMIT = 255;

/** Gives the areas of a `sqref` (`A1:B2 D4`), those not understood left out. */
export function parseAreas(sqref: string | null): Area[] {
  return (sqref ?? '').split(/\s+/).flatMap((address) => parseArea(address) ?? []);
}

export function sqref(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(' ');
}

function readRule(formula: string, ownGid: number, names: SheetNames): ValidationState | null {
  if (CHECKBOXES.has(formula.toUpperCase())) return { kind: 'checkbox' };
  const literal = /^"(.*)"$/s.exec(formula)?.[1];
  if (literal !== undefined)
    return {
      kind: 'list',
      values: literal
        .replaceAll('""', '"')
        .split(',')
        .map((value) => value.trim()),
    };
  const reference = splitReference(formula);
  const gid = reference ? names.gidOf(reference.sheet) : ownGid;
  const area = parseArea((reference?.address ?? formula).replaceAll('$', ''));
  return gid === null || !area ? null : { kind: 'range', gid, area };
}

function readEntry(validation: XmlElement, ownGid: number, names: SheetNames): ValidationEntry | null {
  const areas = parseAreas(validation.get('sqref'));
  const rule =
    validation.get('type') === 'list'
      ? readRule((validation.child('formula1')?.text ?? '').trim(), ownGid, names)
      : null;
  if (!rule || areas.length === 0) return null;
  const strict = validation.flag('showErrorMessage') && (validation.get('errorStyle') ?? 'stop') === 'stop';
  return { areas, rule, allowInvalid: !strict, help: validation.get('prompt') };
}

/** Gives the lists and check boxes of a sheet; other kinds of validation stay in the file and are not shown. */
export function readValidations(sheet: SheetXml, ownGid: number, names: SheetNames): ValidationEntry[] {
  return sheet
    .listed('dataValidations', 'dataValidation')
    .flatMap((validation) => readEntry(validation, ownGid, names) ?? []);
}

/** Gives the validations of a sheet that are not shown. */
export function keptValidations(sheet: SheetXml, ownGid: number, names: SheetNames): XmlElement[] {
  return sheet.listed('dataValidations', 'dataValidation').filter((found) => !readEntry(found, ownGid, names));
}

function formulaOf(rule: ValidationState, names: SheetNames): string | null {
  if (rule.kind === 'checkbox') return CHECKBOX;
  if (rule.kind === 'list') {
    const list = rule.values.join(',');
    return list.length > LIST_LIMIT || rule.values.some((value) => value.includes(','))
      ? null
      : `"${list.replaceAll('"', '""')}"`;
  }
  const name = names.nameOf(rule.gid);
  return name === null ? null : `${quotedSheetName(name)}!${absoluteAddress(rule.area)}`;
}

function entryElement(entry: ValidationEntry, names: SheetNames): XmlElement | null {
  const formula = formulaOf(entry.rule, names);
  if (formula === null) return null;
  const attributes = {
    type: 'list',
    allowBlank: 1,
    showInputMessage: entry.help === null ? null : 1,
    showErrorMessage: entry.allowInvalid ? null : 1,
    prompt: entry.help === null ? null : entry.help.slice(0, LIST_LIMIT),
    sqref: sqref(entry.areas),
  };
  return element('dataValidation', attributes, element('formula1', {}, formula));
}

function keyOf({ areas, rule, allowInvalid, help }: ValidationEntry): string {
  return JSON.stringify([sqref(areas), rule, allowInvalid, help]);
}

/** Writes the validations that changed; those that this program does not know are left as they are. */
export function writeValidations(
  sheet: SheetXml,
  before: readonly ValidationEntry[],
  after: readonly ValidationEntry[],
  ownGid: number,
  names: SheetNames,
): void {
  const had = new Set(before.map(keyOf));
  const has = new Set(after.map(keyOf));
  if (had.size === has.size && [...had].every((key) => has.has(key))) return;
  const kept = sheet.listed('dataValidations', 'dataValidation').filter((validation) => {
    const entry = readEntry(validation, ownGid, names);
    return !entry || has.has(keyOf(entry)) || !had.has(keyOf(entry));
  });
  const added = after.filter((entry) => !had.has(keyOf(entry))).flatMap((entry) => entryElement(entry, names) ?? []);
  sheet.setListed('dataValidations', [...kept, ...added], true);
}
