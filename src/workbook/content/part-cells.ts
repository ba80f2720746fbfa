import { wholePercents } from '../../words/whole-percents';
import { blank, number } from './content-cell';
import type { ContentCell } from './tab-content';

/** Gives the cells of parts of a whole: exact ratios that show percentages adding up to 100; blank for no whole. */
export function partCells(parts: readonly number[]): ContentCell[] {
  const shown = wholePercents(parts);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, index) => {
    const percent = shown?.[index];
    if (percent === undefined) return blank();
    const ratio = part / whole;
    return number(ratio, Math.floor(ratio * 100 + 0.5) === percent ? 'percentage' : `shown ${percent}`);
  });
}
