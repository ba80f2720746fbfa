import type { ReportBlock } from './report-document';

/** Gives the blocks with the captions of tables and pictures numbered, each in its own series. */
export function numbered(blocks: readonly ReportBlock[]): ReportBlock[] {
  let tables = 0;
  let pictures = 0;
  return blocks.map((block): ReportBlock => {
    if (block.kind === 'table') return { ...block, caption: `Tableau ${(tables += 1)} – ${block.caption}` };
    return block.kind === 'picture' ? { ...block, caption: `Figure ${(pictures += 1)} – ${block.caption}` } : block;
  });
}
