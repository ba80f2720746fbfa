import { isListed, opensPage, pageNumbers } from '../layout/page-numbers';
import { FOLLOWING_PART, PAGE, SPACER } from '../look';
import type { Picture, ReportBlock, ReportDocument } from '../report-document';
import { badgesXml, figuresXml } from './grid-xml';
import { type ContentsLine, contentsXml } from './contents-xml';
import { paragraphXml, runsXml, runXml, spacerXml } from './paragraph-xml';
import { tableXml } from './table-xml';
import { emus, escaped, NAMESPACES, twips, XML_HEAD } from './xml';
import { pictureSize, pictureSpace } from '../pictures';

/** Gives a picture on a line of its own, with what it shows for who cannot see it; it stays with its caption. */
function pictureXml(picture: Picture, relationship: string, id: number, opensPage: boolean): string {
  const { width, height } = pictureSize(picture);
  const size = `cx="${emus(width)}" cy="${emus(height)}"`;
  const name = `Image ${id}`;
  const described = `descr="${escaped(picture.alternative)}"`;
  const shape =
    `<pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="${name}" ${described}/><pic:cNvPicPr/></pic:nvPicPr>` +
    '<pic:blipFill><a:blip ' +
    `r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off ` +
    `x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
  const inline =
    `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${id}" name="${name}" ` +
    `${described}/><wp:cNvGraphicFramePr><a:graphicFrameLocks ` +
    'noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData ' +
    `uri="http://schemas.openxmlformats.org/drawingml/2006/picture">${shape}</a:graphicData></a:graphic></wp:inline>`;
  return (
    `<w:p><w:pPr><w:keepNext/>${opensPage ? '<w:pageBreakBefore/>' : ''}<w:spacing ` +
    `w:before="${twips(pictureSpace(picture))}" w:after="0" ` +
    `w:line="240" w:lineRule="auto"/><w:jc w:val="${picture.printed === undefined ? 'center' : 'left'}"/></w:pPr>` +
    '<w:r><w:rPr><w:sz ' +
    `w:val="8"/></w:rPr><w:drawing>${inline}</w:drawing></w:r></w:p>`
  );
}

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
