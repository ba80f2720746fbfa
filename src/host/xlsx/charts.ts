import type { Area, ChartState } from '../values/document';
import { parseArea, splitReference } from '../values/a1-notation';
import { chartLook, type CellReader } from '../charts/chart-look';
import { chartXml } from './chart-xml';
import { drawingColors } from './colors';
import { renameSheets } from './formulas';
import type { XlsxPackage } from './package';
import type { SheetXml } from './sheet-xml';
import { attribute, decodeXml, elements, encodeXml, innerOf, nextElement, relationshipId } from './xml';

/** Charts of the script carry this name in the file; all others are the staff's own and are never touched. */
const NAME = 'script ';
/** Lengths in a drawing are in English metric units. */
const EMU = 9525;
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const EMPTY_DRAWING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ${NAMESPACES}></xdr:wsDr>`;

interface OwnAnchor {
  readonly start: number;
  readonly end: number;
  readonly inner: string;
  readonly relationship: string;
}

function ownAnchors(drawing: string): OwnAnchor[] {
  return ['xdr:oneCellAnchor', 'xdr:twoCellAnchor', 'xdr:absoluteAnchor']
    .flatMap((name) => elements(drawing, name))
    .sort((one, other) => one.start - other.start)
    .flatMap(({ start, end, inner }) => {
      const name = attribute(nextElement(inner, 'xdr:cNvPr', 0)?.attributes ?? '', 'name') ?? '';
      const relationship = relationshipId(nextElement(inner, 'c:chart', 0)?.attributes ?? '');
      return name.startsWith(NAME) && relationship !== null ? [{ start, end, inner, relationship }] : [];
    });
}

/** Gives the relationships of the charts in a drawing that are the add-on's own. */
export function ownCharts(drawing: string): string[] {
  return ownAnchors(drawing).map(({ relationship }) => relationship);
}

function valueOf(xml: string, name: string): string {
  return attribute(nextElement(xml, name, 0)?.attributes ?? '', 'val') ?? '';
}

function referenced(xml: string | null): Area | null {
  const reference = decodeXml(innerOf(xml ?? '', 'c:f') ?? '');
  return parseArea((splitReference(reference)?.address ?? reference).replaceAll('$', ''));
}

/** Gives areas side by side joined into one. */
function joined(areas: readonly Area[]): Area[] {
  const result: Area[] = [];
  for (const area of areas) {
    const last = result.at(-1);
    if (last?.startRow === area.startRow && last.endRow === area.endRow && last.endColumn + 1 === area.startColumn)
      result[result.length - 1] = { ...last, endColumn: area.endColumn };
    else result.push(area);
  }
  return result;
}

function readOptions(xml: string, anchor: string): Record<string, unknown> {
  const size = nextElement(anchor, 'xdr:ext', 0)?.attributes ?? nextElement(anchor, 'a:ext', 0)?.attributes ?? '';
  const width = Math.round(Number(attribute(size, 'cx') ?? 0) / EMU);
  const height = Math.round(Number(attribute(size, 'cy') ?? 0) / EMU);
  const title = elements(innerOf(xml, 'c:title') ?? '', 'a:t')
    .map(({ inner }) => decodeXml(inner))
    .join('');
  const grouping = valueOf(xml, 'c:grouping');
  const series = elements(xml, 'c:ser').map(({ inner }) => inner);
  const slices = elements(series[0] ?? '', 'c:dPt').map(({ inner }) => inner);
  const painted = (slices.length > 0 ? slices : series).flatMap(
    (part) => drawingColors(innerOf(part, 'c:spPr') ?? '')[0] ?? [],
  );
  const legend = nextElement(xml, 'c:legend', 0)
    ? ({ r: 'right', l: 'left', t: 'top', b: 'bottom' }[valueOf(xml, 'c:legendPos')] ?? 'right')
    : 'none';
  return {
    ...(title !== '' && { title }),
    ...(width > 0 && { width }),
    ...(height > 0 && { height }),
    ...(grouping === 'stacked' && { isStacked: true }),
    ...(grouping === 'percentStacked' && { isStacked: 'percent' }),
    ...(painted.length > 0 && { colors: painted }),
    legend: { position: legend },
  };
}

function readChart(xml: string, anchor: string, id: number): ChartState | null {
  const series = elements(xml, 'c:ser').map(({ inner }) => inner);
  const headers = series.some((inner) => nextElement(inner, 'c:tx', 0) !== null) ? 1 : 0;
  const categories = referenced(innerOf(series[0] ?? '', 'c:cat'));
  const values = series.flatMap((inner) => referenced(innerOf(inner, 'c:val')) ?? []);
  if (!categories || values.length === 0) return null;
  const withHeader = (area: Area): Area => ({ ...area, startRow: Math.max(0, area.startRow - headers) });
  const from = innerOf(anchor, 'xdr:from') ?? '';
  const number = (name: string): number => Number(innerOf(from, name) ?? 0);
  return {
    id,
    type: nextElement(xml, 'c:pieChart', 0) ? 'PIE' : valueOf(xml, 'c:barDir') === 'bar' ? 'BAR' : 'COLUMN',
    areas: joined([categories, ...values].map(withHeader)),
    headers,
    row: number('xdr:row'),
    column: number('xdr:col'),
    offsetX: Math.round(number('xdr:colOff') / EMU),
    offsetY: Math.round(number('xdr:rowOff') / EMU),
    options: readOptions(xml, anchor),
  };
}

/** Gives the add-on's own charts of a sheet; the staff's charts stay in the file and are not shown. */
export function readCharts(file: XlsxPackage, part: string): ChartState[] {
  const drawing = file.related(part, 'drawing');
  if (drawing === null) return [];
  const targets = new Map(file.relationships(drawing).map(({ id, target }) => [id, target]));
  return ownAnchors(file.text(drawing) ?? '').flatMap(({ inner, relationship }, index) => {
    const xml = file.text(targets.get(relationship) ?? '');
    return (xml === null ? null : readChart(xml, inner, index + 1)) ?? [];
  });
}

function keyOf(chart: ChartState): string {
  return JSON.stringify([
    chart.type,
    chart.areas,
    chart.headers,
    chart.row,
    chart.column,
    chart.offsetX,
    chart.offsetY,
    chartLook(chart),
  ]);
}

function anchorXml(chart: ChartState, relationship: string, id: number): string {
  const look = chartLook(chart);
  return (
    `<xdr:oneCellAnchor ${NAMESPACES}><xdr:from><xdr:col>${chart.column}</xdr:col><xdr:colOff>` +
    `${chart.offsetX * EMU}</xdr:colOff><xdr:row>${chart.row}</xdr:row><xdr:rowOff>${chart.offsetY * EMU}` +
    '</xdr:rowOff></xdr:from>' +
    `<xdr:ext cx="${Math.round(look.width * EMU)}" cy="${Math.round(look.height * EMU)}"/><xdr:graphicFrame ` +
    `macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${NAME}${id}" descr="${encodeXml(look.title)}` +
    '"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData ' +
    'uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
    `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relationship}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>'
  );
}

/** Gives the sheet's drawing, made when there is none, without the add-on's charts. */
function cleared(file: XlsxPackage, part: string, sheet: SheetXml): string {
  const present = file.related(part, 'drawing');
  if (present === null) {
    const made = file.freePath('xl/drawings/drawing', '.xml');
    file.add(made, DRAWING_TYPE, EMPTY_DRAWING);
    sheet.set('drawing', `<drawing r:id="${file.relate(part, 'drawing', made)}"/>`);
    return made;
  }
  let xml = (file.text(present) ?? EMPTY_DRAWING).replace(/<((?:\w+:)?wsDr)([^>]*)\/>\s*$/, '<$1$2></$1>');
  const targets = new Map(file.relationships(present).map(({ id, target }) => [id, target]));
  const own = ownAnchors(xml).reverse();
  for (const { start, end, relationship } of own) {
    xml = xml.slice(0, start) + xml.slice(end);
    const chart = targets.get(relationship);
    if (chart !== undefined) file.remove(chart);
  }
  file.unrelate(present, new Set(own.map(({ relationship }) => relationship)));
  file.setText(present, xml);
  return present;
}

/** Replaces the add-on's charts of a sheet when they changed, or the cells that they show. */
export function writeCharts(
  file: XlsxPackage,
  part: string,
  sheet: SheetXml,
  before: readonly ChartState[],
  after: readonly ChartState[],
  source: { readonly sheetName: string; readonly read: CellReader; readonly cellsChanged: boolean },
): void {
  const same =
    before.length === after.length &&
    before.every((chart, index) => after[index] !== undefined && keyOf(chart) === keyOf(after[index]));
  if ((same && !source.cellsChanged) || (before.length === 0 && after.length === 0)) return;
  const drawing = cleared(file, part, sheet);
  const anchors = after.map((chart) => {
    const path = file.freePath('xl/charts/chart', '.xml');
    file.add(path, CHART_TYPE, chartXml(chart, source.sheetName, source.read));
    const ids = [...(file.text(drawing) ?? '').matchAll(/<(?:\w+:)?cNvPr[^>]*?\sid="(\d+)"/g)].map((match) =>
      Number(match[1]),
    );
    const anchor = anchorXml(chart, file.relate(drawing, 'chart', path), Math.max(1, ...ids) + 1);
    file.setText(
      drawing,
      (file.text(drawing) ?? '').replace(/<\/(?:\w+:)?wsDr>\s*$/, (closing) => anchor + closing),
    );
    return anchor;
  });
  if (anchors.length === 0 && !/<(?:\w+:)?\w+Anchor\b/.test(file.text(drawing) ?? '')) {
    const id = relationshipId(sheet.child('drawing')?.attributes ?? '');
    if (id !== null) file.unrelate(part, new Set([id]));
    sheet.set('drawing', '');
    file.remove(drawing);
  }
}

/** Makes the charts of a file follow the sheets that were renamed. */
export function renameInCharts(file: XlsxPackage, renamed: ReadonlyMap<string, string>): void {
  if (renamed.size === 0) return;
  for (const part of file.reachable()) {
    if (!part.startsWith('xl/charts/') || !part.endsWith('.xml')) continue;
    const xml = file.text(part) ?? '';
    // Some programs write this vocabulary without its usual prefix.
    const name = nextElement(xml, 'c:f', 0) ? 'c:f' : 'f';
    let text = xml;
    for (const { start, end, inner } of elements(xml, name).reverse()) {
      text =
        `${text.slice(0, start)}<${name}>${encodeXml(renameSheets(decodeXml(inner), renamed))}</${name}>` +
        text.slice(end);
    }
    if (text !== xml) file.setText(part, text);
  }
}
