import { isListed, opensPage, pageNumbers } from '../layout/page-numbers';
import { FOLLOWING_PART, PAGE, SPACER } from '../look';
import type { Picture, ReportBlock, ReportDocument } from '../report-document';
import { badgesXml } from './badges-xml';
import { contentsXml, type ContentsLine } from './contents-xml';
import { figuresXml } from './grid-xml';
import { paragraphXml, runsXml, runXml, spacerXml } from './paragraph-xml';
import { pictureXml } from './picture-xml';
import { tableXml } from './table-xml';
import { NAMESPACES, twips, XML_HEAD } from './xml';

/** The main part of the file, the pictures that it shows in order, and how many pages we take it to have. */
interface BodyXml {
  readonly xml: string;
  readonly pictures: readonly Picture[];
  readonly pages: number;
}

/** Gives the name of the relationship to the nth picture, counted from 0. */
export function pictureRelationship(index: number): string {
  return `image${index + 1}`;
}

/** Word takes at most 40 characters; `_Toc` hides the bookmark from its lists. */
const bookmarkName = (index: number): string => `_Toc${String(index + 1).padStart(6, '0')}`;

function blockXml(block: ReportBlock, index: number, isForced: boolean, pictures: Picture[]): string {
  const opens: { readonly opensPage?: boolean } = isForced || opensPage(block) ? { opensPage: true } : {};
  switch (block.kind) {
    case 'heading':
      return paragraphXml(`heading${block.level}`, runsXml(block.runs), {
        ...opens,
        ...(block.follows === true ? { before: FOLLOWING_PART } : {}),
        ...(isListed(block) ? { bookmark: { name: bookmarkName(index), id: index } } : {}),
      });
    case 'paragraph':
      return paragraphXml(block.role, runsXml(block.runs), { ...opens, keepNext: block.keepNext === true });
    case 'item':
      return paragraphXml('bullet', runsXml(block.runs), opens);
    case 'figures':
      return `${spacerXml(twips(SPACER), opens.opensPage)}${figuresXml(block)}`;
    case 'table':
      return `${paragraphXml('caption', runXml(block.caption), opens)}${tableXml(block)}`;
    case 'badges':
      return badgesXml(block);
    case 'picture':
      if (!pictures.some(({ bytes }) => bytes === block.bytes)) pictures.push(block);
      return (
        pictureXml(
          block,
          pictureRelationship(pictures.findIndex(({ bytes }) => bytes === block.bytes)),
          index + 1,
          opens.opensPage === true,
        ) + (block.caption === '' ? '' : paragraphXml('note', runXml(block.caption)))
      );
  }
}

const RUNNING =
  '<w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>';
const PAGES =
  `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${twips(PAGE.top)}" w:right="${twips(PAGE.side)}" ` +
  `w:bottom="${twips(PAGE.bottom)}" w:left="${twips(PAGE.side)}" w:header="${twips(PAGE.header)}" w:footer="` +
  `${twips(PAGE.footer)}" ` +
  'w:gutter="0"/><w:titlePg/>';

/** Gives the main part of the file. */
export function bodyXml(document: ReportDocument): BodyXml {
  const { body, cover, contentsTitle, runningTitle } = document;
  const numbers = pageNumbers(document);
  const pictures: Picture[] = [];
  const lines = body.flatMap((block, index): ContentsLine[] =>
    block.kind === 'heading' && isListed(block)
      ? [
          {
            level: block.level,
            text: block.runs.map(({ text }) => text).join(''),
            bookmark: bookmarkName(index),
            page: numbers.ofHeading.get(index) ?? 1,
          },
        ]
      : [],
  );
  const parts = [
    ...cover.map((block, index) => blockXml(block, index + body.length, false, pictures)),
    ...(contentsTitle === '' ? [] : [contentsXml(contentsTitle, lines)]),
    ...body.map((block, index) => blockXml(block, index, numbers.forced.has(index), pictures)),
  ];
  // A table may not be the last thing of a document.
  const end = ['table', 'badges'].includes(body[body.length - 1]?.kind ?? '')
    ? spacerXml(20).replace('<w:keepNext/>', '')
    : '';
  const section = `<w:sectPr>${runningTitle === '' ? '' : RUNNING}${PAGES}</w:sectPr>`;
  return {
    xml: `${XML_HEAD}<w:document ${NAMESPACES}><w:body>${parts.join('')}${end}${section}</w:body></w:document>`,
    pictures,
    pages: numbers.count,
  };
}
