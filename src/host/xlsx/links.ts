import { cellAddress, parseArea, quotedSheetName, splitReference } from '../values/a1-notation';
import type { XlsxPackage } from './package';
import type { SheetXml } from './sheet-xml';
import type { SheetNames } from './validations';
import { attribute, elements, encodeXml, relationshipId } from './xml';

/** Excel's limits: links in a sheet, and characters in an address. */
const LIMITS = { links: 65_000, address: 2079 } as const;
const OUTSIDE = /^(?:https?:\/\/|mailto:)/i;

/** Gives the links of a sheet by cell address: `#gid=…&range=F7` inside the workbook, an address outside it. */
export function readLinks(file: XlsxPackage, part: string, sheet: SheetXml, names: SheetNames): Map<string, string> {
  const links = new Map<string, string>();
  const found = elements(sheet.child('hyperlinks')?.inner ?? '', 'hyperlink');
  if (found.length === 0) return links;
  const targets = new Map(file.relationships(part).map((relationship) => [relationship.id, relationship.target]));
  for (const { attributes } of found) {
    const area = parseArea(attribute(attributes, 'ref') ?? '');
    const outside = targets.get(relationshipId(attributes) ?? '');
    const location = splitReference(attribute(attributes, 'location') ?? '');
    const gid = location ? names.gidOf(location.sheet) : null;
    const link =
      outside ?? (location && gid !== null ? `#gid=${gid}&range=${location.address.replaceAll('$', '')}` : null);
    if (area && link !== null) links.set(cellAddress(area.startRow, area.startColumn), link);
  }
  return links;
}

function linkXml(file: XlsxPackage, part: string, address: string, link: string, names: SheetNames): string {
  const inside = /^#gid=(\d+)(?:&range=([A-Z]+\d+(?::[A-Z]+\d+)?))?$/.exec(link);
  if (inside) {
    const name = names.nameOf(Number(inside[1]));
    return name === null
      ? ''
      : `<hyperlink ref="${address}" location="${encodeXml(`${quotedSheetName(name)}!${inside[2] ?? 'A1'}`)}"/>`;
  }
  if (!OUTSIDE.test(link) || link.length > LIMITS.address) return '';
  return `<hyperlink ref="${address}" r:id="${file.relate(part, 'hyperlink', link, true)}"/>`;
}

/**
 * Writes the links that changed (null takes one away); a link that is neither of the workbook nor http(s) or mailto is
 * left out.
 */
export function writeLinks(
  file: XlsxPackage,
  part: string,
  sheet: SheetXml,
  changes: ReadonlyMap<string, string | null>,
  names: SheetNames,
): void {
  if (changes.size === 0) return;
  const present = sheet.child('hyperlinks')?.inner ?? '';
  const kept: string[] = [];
  const gone = new Set<string>();
  for (const found of elements(present, 'hyperlink')) {
    const area = parseArea(attribute(found.attributes, 'ref') ?? '');
    const id = relationshipId(found.attributes);
    if (!area || !changes.has(cellAddress(area.startRow, area.startColumn)))
      kept.push(present.slice(found.start, found.end));
    else if (id !== null) gone.add(id);
  }
  file.unrelate(part, gone);
  const room = LIMITS.links - kept.length;
  const added = [...changes]
    .filter(([, link]) => link !== null)
    .slice(0, room)
    .map(([address, link]) => linkXml(file, part, address, link ?? '', names));
  const all = [...kept, ...added].join('');
  sheet.set('hyperlinks', all === '' ? '' : `<hyperlinks>${all}</hyperlinks>`);
}
