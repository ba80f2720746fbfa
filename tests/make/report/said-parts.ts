import type { Edition } from '../../../src/domain/edition';
import type { ReportInput } from '../../../src/report/report-input';
import type { ReportBlock } from '../../../src/report/report-document';
import { makeBilan } from '../edition';
import { plain } from './said';
import { inputOf } from './report-editions';

/** Gives what the blocks say: a line for each text, « a | b » for each row of a table. */
export function said(blocks: readonly ReportBlock[]): string[] {
  return blocks
    .flatMap((block): string[] => {
      if (block.kind === 'table')
        return [
          `[${block.caption}]`,
          block.columns.map(({ title }) => title).join(' | '),
          ...block.rows.map(({ kind, cells }) => `${kind === 'line' ? '' : `${kind}: `}${cells.join(' | ')}`),
        ];
      return 'runs' in block ? [block.runs.map(({ text }) => text).join('')] : [];
    })
    .map(plain);
}

/** Gives what a part of the report says of an edition. */
export const saidOf = (make: (input: ReportInput) => readonly ReportBlock[], more: Partial<Edition> = {}): string[] =>
  said(make(inputOf(makeBilan(more))));
