import type { Picture, ReportDocument } from '../report-document';
import { pictureRelationship, bodyXml } from './body-xml';
import { escaped, NAMESPACES, XML_HEAD } from './xml';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { stylesXml } from './styles-xml';
import { dayText, shortened } from '../../words/french';
import { COLORS } from '../look';
import { paragraphXml, runXml } from './paragraph-xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const PARTS = ['document', 'styles', 'settings', 'numbering', 'header', 'footer'] as const;

function contentTypesXml(): string {
  const part = (name: (typeof PARTS)[number]) =>
    `<Override PartName="/word/${name}.xml" ContentType="${WORD}.` +
    `${name === 'document' ? 'document.main' : name}+xml"/>`;
  const properties =
    `<Override PartName="/docProps/core.xml" ` +
    `ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override ` +
    `PartName="/docProps/app.xml" ` +
    `ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>`;
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ' +
    'ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    '<Default Extension="jpeg" ContentType="image/jpeg"/>' +
    `${PARTS.map(part).join('')}${properties}</Types>`
  );
}

function packageRelationshipsXml(): string {
  return (
    `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="document" Type="${OFFICE}` +
    '/relationships/officeDocument" ' +
    `Target="word/document.xml"/><Relationship Id="core" Type="${PACKAGE}/relationships/metadata/core-properties" ` +
    `Target="docProps/core.xml"/><Relationship Id="app" Type="${OFFICE}/relationships/extended-properties" ` +
    'Target="docProps/app.xml"/></Relationships>'
  );
}

/** Gives what the main part uses: styles, header, footer, pictures. */
function documentRelationshipsXml(pictures: readonly Picture[]): string {
  const own = PARTS.slice(1).map(
    (name) => `<Relationship Id="${name}" Type="${OFFICE}/relationships/${name}" Target="${name}.xml"/>`,
  );
  const images = pictures.map(
    ({ type }, index) =>
      `<Relationship Id="${pictureRelationship(index)}" Type="${OFFICE}/relationships/image" Target="media/` +
      `${pictureRelationship(index)}.${type}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${own.join('')}${images.join('')}</Relationships>`;
}

/** Gives the settings: the layout of today's Word, French, and nothing that makes it ask to update fields. */
function settingsXml(): string {
  return (
    `${XML_HEAD}<w:settings ${NAMESPACES}><w:defaultTabStop w:val="708"/><w:characterSpacingControl ` +
    'w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" ' +
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang ' +
    'w:val="fr-FR"/></w:settings>'
  );
}

function numberingXml(): string {
  return (
    `${XML_HEAD}<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType ` +
    'w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText ' +
    'w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="320" w:hanging="240"/></w:pPr><w:rPr><w:rFonts ' +
    'w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/></w:rPr></w:lvl></w:abstractNum><w:num ' +
    'w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
  );
}

function corePropertiesXml({ title, authors, madeOn }: ReportDocument): string {
  const day = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escaped(madeOn)}T00:00:00Z</dcterms:${name}>`;
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>` +
    `${escaped(authors)}</dc:creator><dc:language>fr-FR</dc:language>${day('created')}${day('modified')}` +
    '</cp:coreProperties>'
  );
}

/** Gives what made the document. */
function applicationXml(): string {
  return (
    `${XML_HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>NEC ` +
    'Bilan</Application></Properties>'
  );
}

/** A running title stands on one line. */
const LONGEST_LINE = 60;
const TAB = '<w:r><w:tab/></w:r>';

function field(instruction: string, result: number): string {
  return `<w:fldSimple w:instr=" ${instruction} ">${runXml(String(result))}</w:fldSimple>`;
}

function headerXml({ runningTitle }: ReportDocument): string {
  const title = runXml(shortened(runningTitle, LONGEST_LINE));
  return `${XML_HEAD}<w:hdr ${NAMESPACES}>${paragraphXml('running', title)}</w:hdr>`;
}

/** Gives what stands at the bottom of every page but the cover: when it was made, page n / N. */
function footerXml({ madeOn }: ReportDocument, pages: number): string {
  const rule = `<w:pBdr><w:top w:val="single" w:sz="4" w:space="5" w:color="${COLORS.line}"/></w:pBdr>`;
  const content =
    `${runXml(`Document établi le ${dayText(madeOn)}`)}${TAB}${runXml('page ')}${field('PAGE', 1)}` +
    `${runXml(' / ')}${field('NUMPAGES', pages)}`;
  return (
    `${XML_HEAD}<w:ftr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/>${rule}</w:pPr>${content}</w:p>` + '</w:ftr>'
  );
}

/** The clock of a zip has no time zone: a fixed local time gives the same bytes everywhere. */
const zipTime = (): Date => new Date(2000, 0, 1);

/** Gives a report as the bytes of a .docx file: the same bytes for the same report. */
export function docxBytes(document: ReportDocument): Uint8Array {
  const body = bodyXml(document);
  const texts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypesXml()],
    ['_rels/.rels', packageRelationshipsXml()],
    ['word/document.xml', body.xml],
    ['word/_rels/document.xml.rels', documentRelationshipsXml(body.pictures)],
    ['word/styles.xml', stylesXml()],
    ['word/settings.xml', settingsXml()],
    ['word/numbering.xml', numberingXml()],
    ['word/header.xml', headerXml(document)],
    ['word/footer.xml', footerXml(document, body.pages)],
    ['docProps/core.xml', corePropertiesXml(document)],
    ['docProps/app.xml', applicationXml()],
  ];
  const parts: Zippable = Object.fromEntries(texts.map(([name, text]) => [name, strToU8(text)]));
  // Copied: fflate takes bytes of another realm (those of a picture made outside of the script's) for a folder.
  for (const [index, { bytes, type }] of body.pictures.entries())
    parts[`word/media/${pictureRelationship(index)}.${type}`] = [new Uint8Array(bytes), { level: 0 }];
  return zipSync(parts, { level: 6, mtime: zipTime() });
}
