import { cellAddress, parseArea, quotedSheetName, splitReference } from '../values/a1-notation';
import type { XlsxPackage } from './package';
import type { SheetXml } from './sheet-xml';
import type { SheetNames } from './validations';
import { element, type XmlElement } from '../../files/xml/xml-element';

/** Excel's limits: links in a sheet, and characters in an address. */
const LIMITS = { links: 65_000, address: 2079 } as const;
const OUTSIDE = /^(?:https?:\/\/|mailto:)/i;

/** Gives the links of a sheet by cell address: `#gid=…&range=F7` inside the workbook, an address outside it. */
export function readLinks(file: XlsxPackage, part: string, sheet: SheetXml, names: SheetNames): Map<string, string> {
  const links = new Map<string, string>();
  const found = sheet.listed('hyperlinks', 'hyperlink');
  if (found.length === 0) return links;
  const targets = new Map(file.relationships(part).map((relationship) => [relationship.id, relationship.target]));
  for (const hyperlink of found) {
    const area = parseArea(hyperlink.get('ref') ?? '');
    const outside = targets.get(hyperlink.relation ?? '');
    const location = splitReference(hyperlink.get('location') ?? '');
    const gid = location ? names.gidOf(location.sheet) : null;
    const link =
      outside ?? (location && gid !== null ? `#gid=${gid}&range=${location.address.replaceAll('$', '')}` : null);
    if (area && link !== null) links.set(cellAddress(area.startRow, area.startColumn), link);
  }
  return links;
}

function linkElement(
  file: XlsxPackage,
  part: string,
  sheet: SheetXml,
  address: string,
  link: string,
  names: SheetNames,
): XmlElement | null {
  const inside = /^#gid=(\d+)(?:&range=([A-Z]+\d+(?::[A-Z]+\d+)?))?$/.exec(link);
  if (inside) {
    const name = names.nameOf(Number(inside[1]));
    if (name === null) return null;
    return element('hyperlink', { ref: address, location: `${quotedSheetName(name)}!${inside[2] ?? 'A1'}` });
  }
  if (!OUTSIDE.test(link) || link.length > LIMITS.address) return null;
  return element('hyperlink', { ref: address, [sheet.relation]: file.relate(part, 'hyperlink', link, true) });
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
  const kept: XmlElement[] = [];
  const gone = new Set<string>();
  for (const found of sheet.listed('hyperlinks', 'hyperlink')) {
    const area = parseArea(found.get('ref') ?? '');
    if (!area || !changes.has(cellAddress(area.startRow, area.startColumn))) kept.push(found);
    else if (found.relation !== null) gone.add(found.relation);
  }
  file.unrelate(part, gone);
  const added = [...changes]
    .filter(([, link]) => link !== null)
    .slice(0, LIMITS.links - kept.length)
    .flatMap(([address, link]) => linkElement(file, part, sheet, address, link ?? '', names) ?? []);
  sheet.setListed('hyperlinks', [...kept, ...added], false);
}
