import { COLORS, type StyleId } from '../look';
import type { Run } from '../report-document';
import { styleId } from './styles-xml';
import { escaped, twips } from './xml';

const LOOKS: Readonly<Record<NonNullable<Run['look']>, string>> = {
  strong: '<w:b/>',
  struck: `<w:strike/><w:color w:val="${COLORS.grey}"/>`,
  alert: `<w:b/><w:color w:val="${COLORS.alert}"/>`,
  muted: `<w:color w:val="${COLORS.grey}"/>`,
};

/** Gives a run of text, with the properties that it has beyond its paragraph's. */
export function runXml(text: string, properties = ''): string {
  return (
    `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}` +
    '</w:t></w:r>'
  );
}

export function runsXml(runs: readonly Run[]): string {
  return runs.map(({ text, look }) => runXml(text, look === undefined ? '' : LOOKS[look])).join('');
}

interface ParagraphMore {
  readonly opensPage?: boolean;
  readonly keepNext?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Space above it in points, instead of its style's. */
  readonly before?: number;
  /** The name of a bookmark around it, and its number. */
  readonly bookmark?: { readonly name: string; readonly id: number };
}

export function paragraphXml(
  id: StyleId,
  content: string,
  { opensPage, keepNext, align, before, bookmark }: ParagraphMore = {},
): string {
  const properties =
    `<w:pStyle w:val="${styleId(id)}"/>${keepNext === true ? '<w:keepNext/>' : ''}` +
    (opensPage === true ? '<w:pageBreakBefore/>' : '') +
    (before === undefined ? '' : `<w:spacing w:before="${twips(before)}"/>`) +
    (align === undefined || align === 'left' ? '' : `<w:jc w:val="${align}"/>`);
  const [start, end] =
    bookmark === undefined
      ? ['', '']
      : [
          `<w:bookmarkStart w:id="${bookmark.id}" w:name="${bookmark.name}"/>`,
          `<w:bookmarkEnd w:id="${bookmark.id}"/>`,
        ];
  return `<w:p><w:pPr>${properties}</w:pPr>${start}${content}${end}</w:p>`;
}

/** Gives an empty paragraph of a height in twentieths of a point: space where tables stand, which have none above. */
export function spacerXml(height: number, opensPage = false): string {
  return (
    `<w:p><w:pPr><w:keepNext/>${opensPage ? '<w:pageBreakBefore/>' : ''}<w:spacing w:before="0" w:after="0" ` +
    `w:line="${height}" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>`
  );
}
