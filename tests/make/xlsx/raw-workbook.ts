import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What the parts of a workbook are, by where they stand. */
const TYPES: readonly (readonly [part: RegExp, type: string])[] = [
  [/^xl\/workbook\.xml$/, 'spreadsheetml.sheet.main'],
  [/^xl\/worksheets\/[^/]+\.xml$/, 'spreadsheetml.worksheet'],
  [/^xl\/styles\.xml$/, 'spreadsheetml.styles'],
  [/^xl\/tables\/[^/]+\.xml$/, 'spreadsheetml.table'],
  [/^xl\/comments[^/]*\.xml$/, 'spreadsheetml.comments'],
  [/^xl\/pivotTables\/[^/]+\.xml$/, 'spreadsheetml.pivotTable'],
  [/^xl\/pivotCache\/[^/]+\.xml$/, 'spreadsheetml.pivotCacheDefinition'],
  [/^xl\/drawings\/[^/]+\.xml$/, 'drawing'],
  [/^xl\/charts\/[^/]+\.xml$/, 'drawingml.chart'],
];

/** Gives the list of what the parts are. */
function contentTypes(parts: readonly string[]): string {
  const overrides = parts.flatMap((part) => {
    const type = TYPES.find(([where]) => where.test(part))?.[1];
    return type === undefined
      ? []
      : [`<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`];
  });
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ' +
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ' +
    `ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.` +
    `openxmlformats-officedocument.vmlDrawing"/>${overrides.join('')}</Types>`
  );
}

/** A sheet as its XML: rows, what stands before and after them, and its relationships by kind. */
export interface RawSheet {
  readonly name: string;
  readonly rows: string;
  readonly before?: string;
  readonly after?: string;
  readonly relations?: readonly (readonly [kind: string, target: string])[];
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
}

/** Gives relationships as a part of a file lists them: `rId1`, `rId2`… in order. */
export function relationships(relations: readonly (readonly [kind: string, target: string])[]): string {
  const list = relations.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" ` +
      `Target="${target}"${/^https?:/.test(target) ? ' TargetMode="External"' : ''}/>`,
  );
  return (
    `<Relationships ` +
    `xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
  );
}

/** Gives a row of cells as the file has them: numbers, texts, and `{ f, v }` as `<f>` with its attributes. */
export function rawRow(
  number: number,
  cells: readonly (string | number | null | { readonly f: string; readonly v: number })[],
): string {
  const written = cells.map((cell, column) => {
    const r = `${String.fromCharCode(65 + column)}${number}`;
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${r}"><v>${cell}</v></c>`;
    if (typeof cell === 'string') return `<c r="${r}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    return `<c r="${r}">${cell.f}<v>${cell.v}</v></c>`;
  });
  return `<row r="${number}">${written.join('')}</row>`;
}

/** Gives an .xlsx file of these sheets and other parts, as another program would have written it. */
export function rawWorkbook(
  sheets: readonly RawSheet[],
  {
    names = '',
    parts = {},
    relations = [],
    pr = '',
    end = '',
  }: {
    readonly names?: string;
    readonly parts?: Readonly<Record<string, string>>;
    readonly relations?: readonly (readonly [kind: string, target: string])[];
    readonly pr?: string;
    /** What stands after the names in the part that lists the sheets. */
    readonly end?: string;
  } = {},
): Uint8Array {
  const files: Record<string, string> = {
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${pr}<sheets>` +
      sheets
        .map(
          ({ name, state = 'visible' }, index) =>
            `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
        )
        .join('') +
      `</sheets>${names === '' ? '' : `<definedNames>${names}</definedNames>`}${end}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ...relations,
    ]),
    ...parts,
  };
  sheets.forEach(({ rows, before = '', after = '', relations: own = [] }, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
    if (own.length > 0) files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(own);
  });
  files['[Content_Types].xml'] = contentTypes(Object.keys(files));
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}
