import type { Area, ChartState } from '../values/document';
import { parseArea, splitReference } from '../values/a1-notation';
import { chartLook, type CellReader } from '../charts/chart-look';
import { chartXml } from './chart-xml';
import type { XlsxPackage } from './package';
import type { SheetXml } from './sheet-xml';
import { parseXml } from '../../files/xml/parse-xml';
import { XmlElement, element } from '../../files/xml/xml-element';
import { XML_HEAD, encodeXml } from '../../files/xml/write-xml';

/** Charts of the script carry this name in the file; all others are the staff's own and are never touched. */
const NAME = 'script ';
/** Lengths in a drawing are in English metric units. */
const EMU = 9525;
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const EMPTY_DRAWING = `${XML_HEAD}<xdr:wsDr ${NAMESPACES}></xdr:wsDr>`;

function anchors(drawing: XmlElement): XmlElement[] {
  return drawing.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name.endsWith('Anchor'),
  );
}

function ownAnchors(drawing: XmlElement): { readonly anchor: XmlElement; readonly relationship: string }[] {
  return anchors(drawing).flatMap((anchor) => {
    const relationship = anchor.find('chart')?.relation ?? null;
    const isOwn = anchor.find('cNvPr')?.get('name')?.startsWith(NAME) === true;
    return isOwn && relationship !== null ? [{ anchor, relationship }] : [];
  });
}

/** Gives the relationships of the charts in a drawing that are the add-on's own. */
export function ownCharts(drawing: XmlElement): string[] {
  return ownAnchors(drawing).map(({ relationship }) => relationship);
}

/** Tells whether a drawing holds charts, pictures or shapes that are not the add-on's. */
export function hasOthers(drawing: XmlElement): boolean {
  return anchors(drawing).length > ownAnchors(drawing).length;
}

function valueOf(root: XmlElement, name: string): string {
  return root.find(name)?.get('val') ?? '';
}

function referenced(root: XmlElement | null): Area | null {
  const reference = root?.find('f')?.text ?? '';
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

function readOptions(root: XmlElement, anchor: XmlElement): Record<string, unknown> {
  const size = anchor.find('ext');
  const width = Math.round((size?.number('cx') ?? 0) / EMU);
  const height = Math.round((size?.number('cy') ?? 0) / EMU);
  const title = (root.find('title')?.deep('t') ?? []).map(({ text }) => text).join('');
  const grouping = valueOf(root, 'grouping');
  const series = root.deep('ser');
  const slices = series[0]?.deep('dPt') ?? [];
  const painted = (slices.length > 0 ? slices : series).flatMap((part) => {
    const color = part.find('spPr')?.find('srgbClr')?.get('val');
    return color === null || color === undefined ? [] : `#${color.toLowerCase()}`;
  });
  const legend = root.find('legend')
    ? ({ r: 'right', l: 'left', t: 'top', b: 'bottom' }[valueOf(root, 'legendPos')] ?? 'right')
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

function readChart(root: XmlElement, anchor: XmlElement, id: number): ChartState | null {
  const series = root.deep('ser');
  const headers = series.some((one) => one.child('tx') !== null) ? 1 : 0;
  const categories = referenced(series[0]?.child('cat') ?? null);
  const values = series.flatMap((one) => referenced(one.child('val')) ?? []);
  if (!categories || values.length === 0) return null;
  const withHeader = (area: Area): Area => ({ ...area, startRow: Math.max(0, area.startRow - headers) });
  const from = anchor.child('from');
  const number = (name: string): number => Number(from?.child(name)?.text ?? 0);
  return {
    id,
    type: root.find('pieChart') ? 'PIE' : valueOf(root, 'barDir') === 'bar' ? 'BAR' : 'COLUMN',
    areas: joined([categories, ...values].map(withHeader)),
    headers,
    row: number('row'),
    column: number('col'),
    offsetX: Math.round(number('colOff') / EMU),
    offsetY: Math.round(number('rowOff') / EMU),
    options: readOptions(root, anchor),
  };
}

/** Gives the add-on's own charts of a sheet; the staff's charts stay in the file and are not shown. */
export function readCharts(file: XlsxPackage, part: string): ChartState[] {
  const drawing = file.related(part, 'drawing');
  if (drawing === null) return [];
  const root = file.xml(drawing);
  const targets = new Map(file.relationships(drawing).map(({ id, target }) => [id, target]));
  return (root ? ownAnchors(root) : []).flatMap(({ anchor, relationship }, index) => {
    const chart = file.xml(targets.get(relationship) ?? '');
    return (chart && readChart(chart, anchor, index + 1)) ?? [];
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

/** Gives the part of the sheet's drawing, made when there is none, without the add-on's charts. */
function cleared(file: XlsxPackage, part: string, sheet: SheetXml): string {
  const present = file.related(part, 'drawing');
  if (present === null) {
    const made = file.freePath('xl/drawings/drawing', '.xml');
    file.add(made, DRAWING_TYPE, EMPTY_DRAWING);
    sheet.set('drawing', element('drawing', { [sheet.relation]: file.relate(part, 'drawing', made) }));
    return made;
  }
  const root = file.xml(present);
  const targets = new Map(file.relationships(present).map(({ id, target }) => [id, target]));
  const own = root ? ownAnchors(root) : [];
  root?.remove(new Set(own.map(({ anchor }) => anchor)));
  for (const { relationship } of own) file.remove(targets.get(relationship) ?? '');
  file.unrelate(present, new Set(own.map(({ relationship }) => relationship)));
  file.change(present);
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
  const root = file.xml(drawing);
  if (!root) return;
  for (const chart of after) {
    const path = file.freePath('xl/charts/chart', '.xml');
    file.add(path, CHART_TYPE, chartXml(chart, source.sheetName, source.read));
    const id = root.deep('cNvPr').reduce((highest, shape) => Math.max(highest, shape.number('id') ?? 1), 1) + 1;
    root.children.push(parseXml(anchorXml(chart, file.relate(drawing, 'chart', path), id)));
  }
  file.change(drawing);
  if (after.length === 0 && anchors(root).length === 0) {
    const id = sheet.child('drawing')?.relation ?? null;
    if (id !== null) file.unrelate(part, new Set([id]));
    sheet.set('drawing', null);
    file.remove(drawing);
  }
}
