import type { Area, ChartState } from '../values/document';
import { absoluteAddress, quotedSheetName } from '../values/a1-notation';
import { chartLook, columnsOf, rowsOf, type CellReader, type ChartLook } from '../charts/chart-look';
import { encodeXml, XML_HEAD } from '../../files/xml/write-xml';

const LEGENDS: Readonly<Record<string, string>> = { right: 'r', left: 'l', top: 't', bottom: 'b' };
/** As French writes it: a no-break space before the sign. */
const PERCENT = '0\u00a0%';
/** Enough slices for any pie that can still be read. */
const SLICES = 40;

function textCache(area: Area, read: CellReader): string {
  const points = rowsOf(area).map(
    (row, index) => `<c:pt idx="${index}"><c:v>${encodeXml(String(read(row, area.startColumn) ?? ''))}</c:v></c:pt>`,
  );
  return `<c:strCache><c:ptCount val="${points.length}"/>${points.join('')}</c:strCache>`;
}

function numberCache(area: Area, read: CellReader): string {
  const rows = rowsOf(area);
  const points = rows.map((row, index) => {
    const value = read(row, area.startColumn);
    return typeof value === 'number' ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : '';
  });
  return (
    `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${rows.length}"/>${points.join('')}` +
    '</c:numCache>'
  );
}

function fill(color: string): string {
  return `<c:spPr><a:solidFill><a:srgbClr val="${color.slice(1).toUpperCase()}"/></a:solidFill></c:spPr>`;
}

function text(size: number, bold: boolean): string {
  return `<a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}"/></a:pPr>`;
}

/** Gives the XML of a native chart; `sheetName` has its data, `read` gives the values shown uncalculated. */
export function chartXml(chart: ChartState, sheetName: string, read: CellReader): string {
  const look = chartLook(chart);
  const reference = (area: Area): string => encodeXml(`${quotedSheetName(sheetName)}!${absoluteAddress(area)}`);
  const columns = columnsOf(chart.areas);
  const body = (area: Area): Area => ({ ...area, startRow: area.startRow + chart.headers });
  const pie = chart.type === 'PIE';
  const categories = columns[0] ? body(columns[0]) : null;
  const color = (index: number): string => look.colors[index % look.colors.length] ?? '#4285f4';
  const series = columns.slice(1, pie ? 2 : undefined).map((column, index) => {
    const head: Area = { ...column, endRow: column.startRow };
    const values = body(column);
    const slices = rowsOf(values)
      .slice(0, SLICES)
      .map((_, slice) => `<c:dPt><c:idx val="${slice}"/><c:bubble3D val="0"/>${fill(color(slice))}</c:dPt>`);
    return [
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
      chart.headers > 0
        ? `<c:tx><c:strRef><c:f>${reference(head)}</c:f>${textCache(head, read)}</c:strRef></c:tx>`
        : '',
      pie ? slices.join('') : `${fill(color(index))}<c:invertIfNegative val="0"/>`,
      pie
        ? `<c:dLbls><c:numFmt formatCode="${PERCENT}" sourceLinked="0"/>` +
          '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName ' +
          'val="0"/><c:showPercent val="1"/><c:showBubbleSize val="0"/><c:showLeaderLines val="0"/></c:dLbls>'
        : '',
      categories
        ? `<c:cat><c:strRef><c:f>${reference(categories)}</c:f>${textCache(categories, read)}</c:strRef></c:cat>`
        : '',
      `<c:val><c:numRef><c:f>${reference(values)}</c:f>${numberCache(values, read)}</c:numRef></c:val></c:ser>`,
    ].join('');
  });
  const plot = pie
    ? `<c:pieChart><c:varyColors val="1"/>${series.join('')}<c:firstSliceAng val="0"/></c:pieChart>`
    : bars(chart.type === 'BAR', look, series);
  const title =
    look.title === ''
      ? ''
      : `<c:title><c:tx><c:rich>${text(14, true)}<a:r><a:rPr lang="fr-FR" sz="1400" b="1"/><a:t>` +
        `${encodeXml(look.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay ` +
        'val="0"/></c:title>';
  const legend =
    look.legend === 'none'
      ? ''
      : `<c:legend><c:legendPos val="${LEGENDS[look.legend] ?? 'r'}"/><c:overlay val="0"/></c:legend>`;
  return (
    `${XML_HEAD}<c:chartSpace ` +
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<c:roundedCorners val="0"/><c:chart>${title}<c:autoTitleDeleted val="${title === '' ? 1 : 0}"/>` +
    `<c:plotArea><c:layout/>${plot}</c:plotArea>${legend}<c:plotVisOnly ` +
    'val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr><c:txPr>${text(9, false)}<a:endParaRPr ` +
    'lang="fr-FR"/></a:p></c:txPr></c:chartSpace>'
  );
}

/** Google draws the first category of horizontal bars on top, Excel at the bottom unless the axis is turned round. */
function bars(horizontal: boolean, look: ChartLook, series: readonly string[]): string {
  const grouping = { '': 'clustered', stacked: 'stacked', percent: 'percentStacked' }[look.stacked];
  const format =
    look.stacked === 'percent'
      ? `<c:numFmt formatCode="${PERCENT}" sourceLinked="0"/>`
      : '<c:numFmt formatCode="General" sourceLinked="1"/>';
  const hidden = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
  const grid =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr ' +
    'val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  return (
    `<c:barChart><c:barDir val="${horizontal ? 'bar' : 'col'}"/><c:grouping val="${grouping}"/><c:varyColors ` +
    `val="0"/>${series.join('')}<c:gapWidth val="60"/>` +
    `${look.stacked === '' ? '' : '<c:overlap val="100"/>'}<c:axId val="111111111"/><c:axId ` +
    'val="222222222"/></c:barChart>' +
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${horizontal ? 'maxMin' : 'minMax'}"/>` +
    '</c:scaling><c:delete ' +
    `val="0"/><c:axPos val="${horizontal ? 'l' : 'b'}"/>` +
    `<c:numFmt formatCode="General" sourceLinked="0"/>${hidden}<c:crossAx val="222222222"/><c:crosses ` +
    'val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl ' +
    'val="0"/></c:catAx>' +
    '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete ' +
    `val="0"/><c:axPos val="${horizontal ? 'b' : 'l'}"/>${grid}${format}${hidden}` +
    `<c:crossAx val="111111111"/><c:crosses val="${horizontal ? 'max' : 'autoZero'}"/><c:crossBetween ` +
    'val="between"/></c:valAx>'
  );
}
