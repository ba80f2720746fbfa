import { BADGE, COLORS, TEXT_WIDTH } from '../look';
import type { Badge, BadgeSheet } from '../report-document';
import { paragraphXml, runXml } from './paragraph-xml';
import { tableProperties } from './table-xml';
import { twips } from './xml';

const WIDTH = twips(TEXT_WIDTH / BADGE.columns);
/** Where to cut. */
const CUTS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="dashed" w:sz="4" w:space="0" w:color="${COLORS.grey}"/>`)
  .join('');

function badgeXml(badge: Badge | undefined): string {
  const cell = (content: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${WIDTH}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
  if (badge === undefined) return cell(paragraphXml('figure-label', ''));
  const { name, structure, event } = badge;
  const line = (style: 'badge-name' | 'badge-name-long' | 'figure-label' | 'figure-detail', text: string) =>
    text === '' ? '' : paragraphXml(style, runXml(text), { align: 'center' });
  return cell(
    line('figure-detail', event) +
      line(name.length > BADGE.longName ? 'badge-name-long' : 'badge-name', name) +
      line('figure-label', structure),
  );
}

/** Gives badges side by side, in rows of one height, so that a page holds as many rows as it can. */
export function badgesXml({ badges }: BadgeSheet): string {
  const rows = Array.from({ length: Math.ceil(badges.length / BADGE.columns) }, (_, row) => {
    const cells = Array.from({ length: BADGE.columns }, (__, column) => badgeXml(badges[row * BADGE.columns + column]));
    const height = `<w:trHeight w:val="${twips(BADGE.height)}" w:hRule="exact"/>`;
    return `<w:tr><w:trPr><w:cantSplit/>${height}</w:trPr>${cells.join('')}</w:tr>`;
  });
  const grid = `<w:gridCol w:w="${WIDTH}"/>`.repeat(BADGE.columns);
  const properties = tableProperties(CUTS, BADGE.margins, 'Badges', 'Un badge par personne, à découper.', false);
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}
