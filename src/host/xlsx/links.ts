import { cellAddress, parseArea, quotedSheetName, splitReference } from '../values/a1-notation';
import type { XlsxPackage } from './package';
import type { SheetXml } from './sheet-xml';
import type { SheetNames } from './validations';
import { element, type XmlElement } from '../../files/xml/xml-element';

/** Excel's limits: links in a sheet, and characters in an address. */
const LIMITS = { links: 65_000, address: 2079 } as const;
/** Addresses on the web or on a disk, and paths beside the workbook. */
const OUTSIDE = /^(?:(?:https?|ftp|file):\/\/|mailto:|tel:|[^:#]+$)/i;
const INSIDE = /^#gid=(\d+)(?:&range=([A-Z]+\d+(?::[A-Z]+\d+)?))?$/;

/** Gives a sheet's links by cell: `#gid=…&range=F7` inside, `#` and a name, or an address outside the workbook. */
export function readLinks(file: XlsxPackage, part: string, sheet: SheetXml, names: SheetNames): Map<string, string> {
  const links = new Map<string, string>();
  const targets = targetsOf(file, part);
  for (const hyperlink of sheet.listed('hyperlinks', 'hyperlink')) {
    const area = parseArea(hyperlink.get('ref') ?? '');
    const link = linkOf(hyperlink, targets, names);
    if (area && link !== '') links.set(cellAddress(area.startRow, area.startColumn), link);
  }
  return links;
}

function targetsOf(file: XlsxPackage, part: string): ReadonlyMap<string | null, string> {
  return new Map(file.relationships(part).map(({ id, target }) => [id, target]));
}

function linkOf(hyperlink: XmlElement, targets: ReturnType<typeof targetsOf>, names: SheetNames): string {
  const outside = targets.get(hyperlink.relation) ?? '';
  const location = hyperlink.get('location') ?? '';
  const cells = outside === '' ? splitReference(location) : null;
  const gid = cells && names.gidOf(cells.sheet);
  if (cells && gid !== null) return `#gid=${gid}&range=${cells.address.replaceAll('$', '')}`;
  return location === '' || outside.includes('#') ? outside : `${outside}#${location.replace(/^#/, '')}`;
}

function linkElement(
  file: XlsxPackage,
  part: string,
  sheet: SheetXml,
  address: string,
  link: string,
  names: SheetNames,
): XmlElement | null {
  const inside = INSIDE.exec(link);
  if (inside) {
    const name = names.nameOf(Number(inside[1]));
    if (name === null) return null;
    return element('hyperlink', { ref: address, location: `${quotedSheetName(name)}!${inside[2] ?? 'A1'}` });
  }
  if (link.startsWith('#')) return element('hyperlink', { ref: address, location: link.slice(1) });
  if (!OUTSIDE.test(link) || link.length > LIMITS.address) return null;
  return element('hyperlink', { ref: address, [sheet.relation]: file.relate(part, 'hyperlink', link, true) });
}

/** Writes the links that changed (null takes one away); a new one of no kind above is left out. */
export function writeLinks(
  file: XlsxPackage,
  part: string,
  sheet: SheetXml,
  changes: ReadonlyMap<string, string | null>,
  names: SheetNames,
): void {
  if (changes.size === 0) return;
  const kept: XmlElement[] = [];
  const gone = new Map<string, XmlElement[]>();
  const targets = targetsOf(file, part);
  for (const found of sheet.listed('hyperlinks', 'hyperlink')) {
    const area = parseArea(found.get('ref') ?? '');
    const link = linkOf(found, targets, names);
    if (!area || !changes.has(cellAddress(area.startRow, area.startColumn))) kept.push(found);
    else gone.set(link, [...(gone.get(link) ?? []), found]);
  }
  const added = [...changes]
    .filter(([, link]) => link !== null)
    .slice(0, LIMITS.links - kept.length)
    .flatMap(
      ([address, link]) =>
        gone
          .get(link ?? '')
          ?.shift()
          ?.copy()
          .set('ref', address) ??
        linkElement(file, part, sheet, address, link ?? '', names) ??
        [],
    );
  const used = new Set([...kept, ...added].map(({ relation }) => relation));
  const lost = [...gone.values()].flat().flatMap(({ relation }) => relation ?? []);
  file.unrelate(part, new Set(lost.filter((id) => !used.has(id))));
  sheet.setListed('hyperlinks', [...kept, ...added], false);
}
