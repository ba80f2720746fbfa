import { strToU8, type Zippable, zipSync } from 'fflate';
import type { ReportDocument } from '../report-document';
import { bodyXml, pictureRelationship } from './body-xml';
import {
  applicationXml,
  contentTypesXml,
  corePropertiesXml,
  documentRelationshipsXml,
  numberingXml,
  packageRelationshipsXml,
  settingsXml,
} from './package-parts';
import { stylesXml } from './styles-xml';
import { dayText, shortened } from '../../words/french';
import { COLORS } from '../look';
import { paragraphXml, runXml } from './paragraph-xml';
import { NAMESPACES, XML_HEAD } from './xml';

/** A running title stands on one line. */
const LONGEST_LINE = 60;
const TAB = '<w:r><w:tab/></w:r>';

function field(instruction: string, result: number): string {
  return `<w:fldSimple w:instr=" ${instruction} ">${runXml(String(result))}</w:fldSimple>`;
}

/** Gives what stands at the top of every page but the cover. */
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
