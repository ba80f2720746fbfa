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

/** Gives back on which page each block begins; the first page keeps the space above its first block. */
export function layPages(blocks: readonly LaidBlock[]): Pages {
  const slabs = blocks.flatMap((block, index) => block.slabs.map((slab, rank): Placed => ({ ...slab, block: index, opens: rank === 0 && block.opens })));
  const ofBlock: number[] = [];
  let page = 0;
  let used = 0;
  for (const [index, slab] of slabs.entries()) {
    const isFree = index === 0 || slabs[index - 1]?.keepNext !== true;
    const before = used === 0 && page > 0 ? 0 : slab.before;
    const needed = isFree ? chainHeight(slabs, index) : slab.height;
    const isFull = used + before + needed > TEXT_HEIGHT && (needed <= TEXT_HEIGHT || used + before + slab.height > TEXT_HEIGHT);
    if (used > 0 && (slab.opens || isFull)) {
      page += 1;
      used = slab.repeated;
    } else used += before;
    used += slab.height;
    ofBlock[slab.block] ??= page;
  }
  return { ofBlock, count: page + 1 };
}
