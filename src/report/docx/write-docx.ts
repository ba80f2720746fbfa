import { strToU8, zipSync, type Zippable } from 'fflate';
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
import { footerXml, headerXml } from './running-xml';
import { stylesXml } from './styles-xml';

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
