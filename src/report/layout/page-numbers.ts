import type { ReportBlock, ReportDocument } from '../report-document';
import { layPages, type LaidBlock, type Pages } from './pages';
import { slabsOf, textSlabs } from './slabs';

/** What our measure of texts may be wrong by: kerning, rounding, a font of the same measure. */
const NARROW = 0.985;
const WIDE = 1.015;

/** Where the headings stand, and which blocks must open a page for that to be sure. */
export interface PageNumbers {
  /** The page of each block of the body that is a heading of level 1 or 2; the cover is page 1. */
  readonly ofHeading: ReadonlyMap<number, number>;
  readonly forced: ReadonlySet<number>;
  readonly count: number;
}

/** Says whether a block is a heading that the table of contents lists. */
export function isListed(block: ReportBlock): boolean {
  return block.kind === 'heading' && block.level < 3;
}

/** Says whether a block opens a page of itself. */
export function opensPage(block: ReportBlock): boolean {
  return block.kind === 'heading' && block.level === 1 && block.follows !== true;
}

function contentsPages({ contentsTitle, body }: ReportDocument): number {
  const lines = body.filter(isListed).map((block) => textSlabs(block.kind === 'heading' && block.level === 1 ? 'contents1' : 'contents2', [], WIDE));
  return layPages([textSlabs('contents-title', [{ text: contentsTitle }], WIDE), ...lines].map((slabs) => ({ slabs, opens: false }))).count;
}

/**
 * Gives back the pages of the headings. Texts are laid out as narrow and as wide as they may be; a heading that would
 * not stand on the same page in both is made to open a page, so that no program shows it elsewhere than we say.
 */
export function pageNumbers(document: ReportDocument): PageNumbers {
  const { body, cover } = document;
  const forced = new Set<number>();
  const laid = (caution: number): LaidBlock[] => body.map((block) => ({ slabs: slabsOf(block, caution), opens: opensPage(block) }));
  const [narrowBlocks, wideBlocks] = [laid(NARROW), laid(WIDE)];
  const pages = (blocks: readonly LaidBlock[]): Pages => layPages(blocks.map((block, index) => (forced.has(index) ? { ...block, opens: true } : block)));
  const listed = body.flatMap((block, index) => (isListed(block) ? [index] : []));
  let wide = pages(wideBlocks);
  for (;;) {
    const narrow = pages(narrowBlocks);
    const doubtful = listed.find((index) => narrow.ofBlock[index] !== wide.ofBlock[index]);
    if (doubtful === undefined || forced.has(doubtful)) break;
    forced.add(doubtful);
    wide = pages(wideBlocks);
  }
  const before = layPages(cover.map((block) => ({ slabs: slabsOf(block, WIDE), opens: false }))).count + contentsPages(document);
  return { ofHeading: new Map(listed.map((index) => [index, (wide.ofBlock[index] ?? 0) + before + 1])), forced, count: wide.count + before };
}
