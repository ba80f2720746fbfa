import { TEXT_HEIGHT } from '../look';
import type { Slab } from './slabs';

/** A block as it is laid out: its slabs, and whether it opens a page. */
export interface LaidBlock {
  readonly slabs: readonly Slab[];
  readonly opens: boolean;
}

/** Where blocks stand: the page of each, from 0 for the first page laid out. */
export interface Pages {
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
export function layPages(blocks: readonly LaidBlock[], pageHeight: number = TEXT_HEIGHT): Pages {
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
