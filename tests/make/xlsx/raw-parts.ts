const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const XDR = 'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"';

/** Gives a chart of another program's: a pie of some cells. */
export function rawChart(cells: string): string {
  return (
    `<c:chartSpace ${C} ${A}><c:chart><c:plotArea><c:pieChart><c:ser><c:idx val="0"/><c:order val="0"/><c:val>` +
    `<c:numRef><c:f>${cells}</c:f></c:numRef></c:val></c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>`
  );
}

/** Gives a drawing of one chart, `rId1` of its relationships, from F3 to J9. */
export function rawDrawing(): string {
  const corner = (column: number, row: number): string =>
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return (
    `<xdr:wsDr ${XDR} ${A} ${C} ${R}><xdr:twoCellAnchor><xdr:from>${corner(5, 2)}</xdr:from><xdr:to>${corner(9, 8)}` +
    '</xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Parts"/>' +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rId1"/>' +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>'
  );
}

/** Gives a table « Frais » over an area whose first row holds the titles. */
export function rawTable(
  area: string,
  titles: readonly string[],
  {
    filter = '',
    columns = {},
  }: {
    readonly filter?: string;
    readonly columns?: Readonly<Record<string, string>>;
  } = {},
): string {
  const list = titles.map(
    (title, index) =>
      `<tableColumn id="${index + 1}" name="${title}"${columns[title] ? `>${columns[title]}</tableColumn>` : '/>'}`,
  );
  return (
    `<table ${MAIN} id="1" name="Frais" displayName="Frais" ref="${area}" totalsRowShown="0">` +
    `<autoFilter ref="${area}">${filter}</autoFilter>` +
    `<tableColumns count="${titles.length}">${list.join('')}</tableColumns></table>`
  );
}

/** Gives four looks of cells: none, bold with a day, euros on yellow, a look that is protected and turned. */
export function rawStyles(): string {
  return (
    `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts>` +
    '<fonts count="2"><font><sz val="11"/><name val="Georgia"/></font><font><b/><sz val="11"/><color theme="1"/>' +
    '<name val="Georgia"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill>' +
    '<patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/>' +
    '</patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border>' +
    '</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="1" ' +
    'fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="2" ' +
    'borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" ' +
    'xfId="0" applyAlignment="1" applyProtection="1"><alignment textRotation="45"/><protection locked="0"/></xf>' +
    '</cellXfs></styleSheet>'
  );
}

/** Gives the notes of a sheet: one, with an author and bold words. */
export function rawComments(cell: string, text: string): string {
  return (
    `<comments ${MAIN}><authors><author>Moi</author></authors><commentList><comment ref="${cell}" authorId="0"><text>` +
    `<r><rPr><b/><sz val="9"/></rPr><t>${text}</t></r></text></comment></commentList></comments>`
  );
}

/** Gives the drawing that shows the note of A1. */
export function rawVml(): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" ' +
    'o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" ' +
    'style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData>' +
    '</v:shape></xml>'
  );
}
