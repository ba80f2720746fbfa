import { pictureSize, pictureSpace } from '../picture-size';
import type { Picture } from '../report-document';
import { emus, escaped, twips } from './xml';

/** Gives a picture on a line of its own, with what it shows for who cannot see it; it stays with its caption. */
export function pictureXml(picture: Picture, relationship: string, id: number, opensPage: boolean): string {
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
