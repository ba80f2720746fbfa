import { bilanAsRetained } from '../domain/bilan-as-retained';
import { indicatorsOf, type Indicator, type IndicatorKey } from '../domain/indicators';
import { moneyText } from '../words/french';
import { RETAINED_MARK } from '../words/summary-sentences';
import { figureText } from '../words/indicator-labels';
import type { ReportFigures } from './report-input';

/** A figure as the report prints it: what staff retained if they did, unless it is money, or what derives from it. */
export interface ReportFigure extends Indicator {
  readonly calculated: number | null;
  /** Whether what is printed is not what was calculated: it was retained, or derives from what was. */
  readonly isRetained: boolean;
  /** The same figure of the former edition. */
  readonly former: number | null;
}

export type FigureList = readonly ReportFigure[];

/** Two figures closer than this are printed alike. */
const SAME = 1e-9;

export function figuresOf({ bilan, retained }: ReportFigures): FigureList {
  const told = indicatorsOf(bilanAsRetained(bilan, retained));
  return indicatorsOf(bilan).map((indicator, index) => {
    const typed = indicator.unit === 'money' ? undefined : retained.get(indicator.id);
    const value = typed ?? told[index]?.value ?? null;
    const isRetained = value !== null && (indicator.value === null || Math.abs(value - indicator.value) >= SAME);
    return {
      ...indicator,
      calculated: indicator.value,
      value: isRetained || value === null ? value : indicator.value,
      isRetained,
      former: bilan.former?.figures.get(indicator.id) ?? null,
    };
  });
}

/** Gives the figure of a key (and of a day for those that have one), or null when the bilan has none such. */
export function figureOf(figures: FigureList, key: IndicatorKey, day: number | null = null): ReportFigure | null {
  return figures.find((figure) => figure.key === key && figure.day === day) ?? null;
}

/** Gives the value of a figure, null when it cannot be had. */
export function valueOf(figures: FigureList, key: IndicatorKey, day: number | null = null): number | null {
  return figureOf(figures, key, day)?.value ?? null;
}

/** What stands in a table for a figure that cannot be had. */
export const UNKNOWN_FIGURE = '–';

/** Gives an amount of the bilan as a table shows it: a dash when it cannot be had. */
export function amountText(amount: number | null): string {
  return amount === null ? UNKNOWN_FIGURE : moneyText(amount);
}

/** Gives a figure as a table shows it: marked when it was retained, a dash when it cannot be had. */
export function shownFigure(figure: ReportFigure | null): string {
  const value = figure?.value ?? null;
  if (figure === null || value === null) return UNKNOWN_FIGURE;
  return `${figureText(value, figure.unit)}${figure.isRetained ? RETAINED_MARK : ''}`;
}
