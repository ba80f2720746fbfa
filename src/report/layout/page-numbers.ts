import { TEXT_HEIGHT, BAND } from '../look';
import { type Slab, slabsOf, textSlabs, type Caution } from './slabs';
import type { ReportBlock, ReportDocument } from '../report-document';

/** A block as it is laid out: its slabs, and whether it opens a page. */
interface LaidBlock {
  readonly slabs: readonly Slab[];
  readonly opens: boolean;
}

/** Where blocks stand: the page of each, from 0 for the first page laid out. */
interface Pages {
  readonly ofBlock: readonly number[];
  /** The page on which each block ends. */
  readonly endOfBlock: readonly number[];
  readonly count: number;
}

interface Placed extends Slab {
  readonly block: number;
  readonly opens: boolean;
}

/** The height of a slab with those that it must keep on its page, and the first that may be cut from them. */
function chainHeight(slabs: readonly Placed[], from: number): number {
  let height = 0;
  for (let index = from; index < slabs.length; index += 1) {
    const slab = slabs[index];
    if (slab === undefined || (index > from && slab.opens)) return height;
    height += slab.height + (index > from ? slab.before : 0);
    if (!slab.keepNext) return height;
  }
  return height;
}

/** Gives the page of each block, `pageHeight` points each; the first keeps the space above its first block. */
function layPages(blocks: readonly LaidBlock[], pageHeight: number = TEXT_HEIGHT): Pages {
  const slabs = blocks.flatMap((block, index) =>
    block.slabs.map((slab, rank): Placed => ({ ...slab, block: index, opens: rank === 0 && block.opens })),
  );
  const ofBlock: number[] = [];
  const endOfBlock: number[] = [];
  let page = 0;
  let used = 0;
  for (const [index, slab] of slabs.entries()) {
    const isFree = index === 0 || slabs[index - 1]?.keepNext !== true;
    const needed = isFree ? chainHeight(slabs, index) : slab.height;
    const before = used === 0 && page > 0 ? 0 : slab.before;
    const isFull =
      used + before + needed > pageHeight && (needed <= pageHeight || used + before + slab.height > pageHeight);
    if (used > 0 && (slab.opens || isFull)) {
      page += 1;
      // A break that we ask for keeps the space above what it moves; one that comes of itself does not.
      used = slab.opens ? slab.before : slab.repeated;
    } else used += before;
    used += slab.height;
    ofBlock[slab.block] ??= page;
    endOfBlock[slab.block] = page;
  }
  return { ofBlock, endOfBlock, count: page + 1 };
}

/** How much more or less than we reckon a page may hold, in points. */
const SLACK = 7;

/** What our measure may be wrong by: kerning, rounding, another font, edges drawn inside or outside of rows. */
const CAUTIONS = {
  likely: { width: 1, edge: 0.5 },
  narrow: { width: 0.985, edge: 0.3 },
  wide: { width: 1.015, edge: 0.7 },
} as const;

/** Where the headings stand, and which blocks must open a page for that to be sure. */
interface PageNumbers {
  /** The page of each block of the body that is a heading of level 1 or 2; the cover is page 1. */
  readonly ofHeading: ReadonlyMap<number, number>;
  readonly forced: ReadonlySet<number>;
  readonly count: number;
}

/** Says whether a block is a heading that the table of contents lists. */
export function isListed(block: ReportBlock): boolean {
  return block.kind === 'heading' && block.level < 3;
}

export function opensPage(block: ReportBlock): boolean {
  return block.kind === 'heading' && block.level === 1 && block.follows !== true;
}

function contentsPages({ contentsTitle, body }: ReportDocument): number {
  if (contentsTitle === '') return 0;
  const lines = body
    .filter(isListed)
    .map((block) =>
      textSlabs(block.kind === 'heading' && block.level === 1 ? 'contents1' : 'contents2', [], CAUTIONS.wide),
    );
  return layPages(
    [textSlabs('contents-title', [{ text: contentsTitle }], CAUTIONS.wide), ...lines].map((slabs) => ({
      slabs,
      opens: false,
    })),
  ).count;
}

/** The blocks of the cover, and the space around those that stand on a ground. */
function coverPages({ cover }: ReportDocument): number {
  if (cover.length === 0) return 0;
  const ground = { height: 2 * (BAND.edge + BAND.above), before: 0, keepNext: true, repeated: 0 };
  return layPages([
    { slabs: [ground], opens: false },
    ...cover.map((block) => ({ slabs: slabsOf(block, CAUTIONS.wide), opens: false })),
  ]).count;
}

/** Gives the block that must open a page so that `narrow` and `wide` page every heading alike, or null. */
function doubtfulBlock(
  body: readonly ReportBlock[],
  isOpening: (index: number) => boolean,
  narrow: Pages,
  wide: Pages,
): number | null {
  const pageIn = (pages: Pages, index: number) => pages.ofBlock[index] ?? 0;
  let opening = 0;
  for (let index = 0; index <= body.length; index += 1) {
    const block = body[index];
    const start = opening;
    const since = (pages: Pages) =>
      (index === body.length ? pages.count - 1 : pageIn(pages, index)) - pageIn(pages, start);
    const endsPart = block === undefined || isOpening(index);
    if (endsPart && index > 0 && since(narrow) !== since(wide)) {
      const last = pageIn(wide, index - 1);
      const first = wide.ofBlock.indexOf(last);
      const isOnTop = wide.endOfBlock[first - 1] !== last;
      if (first > start && isOnTop && pageIn(narrow, first) - pageIn(narrow, start) !== last - pageIn(wide, start))
        return first;
    }
    if (endsPart) opening = index;
    else if (isListed(block) && since(narrow) !== since(wide)) return index;
  }
  return null;
}

/**
 * Gives the pages of the headings. Texts are laid out as narrow and as wide as they may be; where the two differ,
 * a heading (or what comes last in its part) is made to open a page, so that no program shows it elsewhere than we say.
 * Inside a table longer than a page only the likely layout is left to tell.
 */
export function pageNumbers(document: ReportDocument): PageNumbers {
  const { body } = document;
  const forced = new Set<number>();
  const laid = (caution: Caution): LaidBlock[] =>
    body.map((block) => ({ slabs: slabsOf(block, caution), opens: opensPage(block) }));
  const blocks = { likely: laid(CAUTIONS.likely), narrow: laid(CAUTIONS.narrow), wide: laid(CAUTIONS.wide) };
  const isOpening = (index: number) => forced.has(index) || blocks.likely[index]?.opens === true;
  const pages = (of: readonly LaidBlock[], height = TEXT_HEIGHT): Pages =>
    layPages(
      of.map((block, index) => ({ ...block, opens: isOpening(index) })),
      height,
    );
  for (;;) {
    const doubtful = doubtfulBlock(
      body,
      isOpening,
      pages(blocks.narrow, TEXT_HEIGHT + SLACK),
      pages(blocks.wide, TEXT_HEIGHT - SLACK),
    );
    if (doubtful === null || forced.has(doubtful)) break;
    forced.add(doubtful);
  }
  const likely = pages(blocks.likely);
  const before = coverPages(document) + contentsPages(document);
  const listed = body.flatMap((block, index) => (isListed(block) ? [index] : []));
  return {
    ofHeading: new Map(listed.map((index) => [index, (likely.ofBlock[index] ?? 0) + before + 1])),
    forced,
    count: likely.count + before,
  };
}
