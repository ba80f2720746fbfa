import type { Heading } from '../report-document';
import { paragraphXml, runXml } from './paragraph-xml';

/** A line of the table of contents: a heading, the bookmark on it, and its page. */
export interface ContentsLine {
  readonly level: Heading['level'];
  readonly text: string;
  readonly bookmark: string;
  readonly page: number;
}

const mark = (type: 'begin' | 'separate' | 'end'): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/** Gives a field with the result that it shows until somebody updates it; Word does not ask. */
function fieldXml(instruction: string, result: string): string {
  return (
    `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
    `${mark('separate')}${runXml(result)}${mark('end')}`
  );
}

function lineXml({ level, text, bookmark, page }: ContentsLine, before: string): string {
  const link =
    `<w:hyperlink w:anchor="${bookmark}" w:history="1">${runXml(text)}<w:r><w:tab/></w:r>` +
    `${fieldXml(`PAGEREF ${bookmark} \\h`, String(page))}</w:hyperlink>`;
  return paragraphXml(level === 1 ? 'contents1' : 'contents2', `${before}${link}`);
}

/** Gives the table of contents, as Word and Google know them, its links and page numbers already right. */
export function contentsXml(title: string, lines: readonly ContentsLine[]): string {
  const opening =
    `${mark('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>` +
    mark('separate');
  const body = lines.map((line, index) => lineXml(line, index === 0 ? opening : '')).join('');
  const closing =
    `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>${mark('end')}` + '</w:p>';
  const properties =
    '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>';
  return (
    `<w:sdt>${properties}<w:sdtContent>${paragraphXml('contents-title', runXml(title), { opensPage: true })}` +
    `${lines.length === 0 ? '' : body + closing}</w:sdtContent></w:sdt>`
  );
}
