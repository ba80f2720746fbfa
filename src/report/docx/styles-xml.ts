import { BAND, COLORS, STYLES, TEXT_WIDTH, type StyleId } from '../look';
import { NAMESPACES, twips, XML_HEAD } from './xml';

interface Named {
  readonly id: string;
  readonly name: string;
  /** Depth in the outline of the document, from 0; what makes a heading one for screen readers. */
  readonly outline?: number;
  readonly extra?: string;
}

const BULLET = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const DOTS = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${twips(TEXT_WIDTH)}"/></w:tabs>`;
const RULE = `<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="4" w:color="${COLORS.teal}"/></w:pBdr>`;
const SIDE = `<w:pBdr><w:left w:val="single" w:sz="18" w:space="9" w:color="${COLORS.teal}"/></w:pBdr>`;

const band = (side: string, space: number) =>
  `<w:${side} w:val="single" w:sz="${BAND.edge * 8}" w:space="${space}" w:color="${COLORS.navy}"/>`;
/** The ground of the cover: edges of its colour keep the text off; paragraphs with the same edges are one block. */
const GROUND =
  `<w:pBdr>${band('top', BAND.above)}${band('left', BAND.side)}${band('bottom', BAND.above)}` +
  `${band('right', BAND.side)}</w:pBdr><w:shd ` +
  `w:val="clear" w:color="auto" w:fill="${COLORS.navy}"/>`;

/** The styles that Word knows by name get its names, so that its own tools find them. */
const NAMES: Readonly<Record<StyleId, Named>> = {
  body: { id: 'BodyText', name: 'Body Text' },
  note: { id: 'NecNote', name: 'NEC Note' },
  caption: { id: 'Caption', name: 'caption' },
  quote: { id: 'Quote', name: 'Quote', extra: SIDE },
  author: { id: 'NecAuteur', name: 'NEC Auteur', extra: SIDE },
  meta: { id: 'NecSeance', name: 'NEC Séance' },
  heading1: { id: 'Heading1', name: 'heading 1', outline: 0, extra: RULE },
  heading2: { id: 'Heading2', name: 'heading 2', outline: 1 },
  heading3: { id: 'Heading3', name: 'heading 3', outline: 2 },
  bullet: { id: 'ListBullet', name: 'List Bullet', extra: BULLET },
  cell: { id: 'NecCellule', name: 'NEC Cellule' },
  'cell-head': { id: 'NecEnTete', name: 'NEC En-tête de tableau' },
  'figure-value': { id: 'NecChiffre', name: 'NEC Chiffre' },
  'figure-value-long': { id: 'NecChiffreLong', name: 'NEC Chiffre long' },
  'figure-label': { id: 'NecChiffreLibelle', name: 'NEC Libellé de chiffre' },
  'figure-detail': { id: 'NecChiffreDetail', name: 'NEC Détail de chiffre' },
  'badge-name': { id: 'NecBadgeNom', name: 'NEC Nom de badge' },
  'badge-name-long': { id: 'NecBadgeNomLong', name: 'NEC Nom long de badge' },
  'contents-title': { id: 'TOCHeading', name: 'TOC Heading', extra: RULE },
  contents1: { id: 'TOC1', name: 'toc 1', extra: DOTS },
  contents2: { id: 'TOC2', name: 'toc 2', extra: DOTS },
  running: {
    id: 'Header',
    name: 'header',
    extra: `<w:tabs><w:tab w:val="right" w:pos="${twips(TEXT_WIDTH)}"/></w:tabs>`,
  },
  'cover-kind': { id: 'NecCouverture', name: 'NEC Couverture', extra: GROUND },
  'cover-title': { id: 'Title', name: 'Title', extra: GROUND },
  'cover-title-long': { id: 'NecTitreLong', name: 'NEC Titre long', extra: GROUND },
  'cover-title-longest': { id: 'NecTitreTresLong', name: 'NEC Titre très long', extra: GROUND },
  'cover-line': { id: 'Subtitle', name: 'Subtitle', extra: GROUND },
  'cover-label': { id: 'NecCouvertureLibelle', name: 'NEC Couverture libellé' },
  'cover-name': { id: 'NecCouvertureNom', name: 'NEC Couverture nom' },
  'cover-mention': { id: 'NecCouvertureMention', name: 'NEC Couverture mention' },
  'emblem-mention': { id: 'NecEmblemeMention', name: 'NEC Mention de l’emblème' },
};

export function styleId(id: StyleId): string {
  return NAMES[id].id;
}

function styleXml(id: StyleId): string {
  const look = STYLES[id];
  const { name, id: styleName, outline, extra = '' } = NAMES[id];
  const isList = extra === BULLET;
  const indent =
    look.indent === 0
      ? ''
      : `<w:ind w:left="${twips(look.indent)}"${look.right === 0 ? '' : ` w:right="${twips(look.right)}"`}` +
        `${isList ? ` w:hanging="${twips(12)}"` : ''}/>`;
  const spacing =
    `<w:spacing w:before="${twips(look.before)}" w:after="${twips(look.after)}" w:line="${twips(look.line)}" ` +
    'w:lineRule="atLeast"/>';
  const keeps = `${look.keepNext ? '<w:keepNext/><w:keepLines/>' : ''}<w:widowControl/>`;
  const paragraph =
    `<w:pPr>${keeps}${extra}${spacing}${indent}` +
    `${outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`}</w:pPr>`;
  const weight = `${look.bold ? '<w:b/>' : ''}${look.italic ? '<w:i/>' : ''}`;
  const run =
    `<w:rPr>${weight}<w:color w:val="${look.color}"/><w:sz w:val="${look.size * 2}"/><w:szCs w:val="` +
    `${look.size * 2}"/></w:rPr>`;
  return (
    `<w:style w:type="paragraph" w:styleId="${styleName}"><w:name w:val="${name}"/><w:basedOn ` +
    `w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/>${paragraph}${run}</w:style>`
  );
}

/** Gives the part of the styles: Arial, in French, and one style a role. */
export function stylesXml(): string {
  const fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>';
  const size = STYLES.body.size * 2;
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:color w:val="${COLORS.ink}"/><w:sz w:val="${size}"/><w:szCs ` +
    `w:val="${size}"/><w:lang w:val="fr-FR" w:eastAsia="fr-FR" ` +
    'w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" ' +
    'w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>';
  const base =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name ' +
    'w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" ' +
    'w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style><w:style ' +
    'w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd ' +
    'w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" ' +
    'w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" ' +
    'w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
  const ids = Object.keys(NAMES) as StyleId[];
  return `${XML_HEAD}<w:styles ${NAMESPACES}>${defaults}${base}${ids.map(styleXml).join('')}</w:styles>`;
}
