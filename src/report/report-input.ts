import type { Bilan } from '../domain/bilan';
import type { IsoDay } from '../domain/calendar';
import type { ChartId } from '../domain/charts';
import type { PartId } from './parts';
import { bilanAsRetained } from '../domain/bilan-as-retained';
import { indicatorsOf, type Indicator, type IndicatorKey } from '../domain/indicators';
import { moneyText } from '../words/french';
import { RETAINED_MARK } from '../words/summary-sentences';
import { figureText } from '../words/indicator-labels';

export interface ReportFigures {
  readonly bilan: Bilan;
  /** What staff retained over a calculated figure, by indicator id, in its unit; never money. */
  readonly retained: ReadonlyMap<string, number>;
  /** Why, by indicator id, where staff say so. */
  readonly notes?: ReadonlyMap<string, string>;
  readonly madeOn: IsoDay;
}

/** A finding as it is told to people: its gravity, where it is (`cell` is null for a whole tab), and what to do. */
export interface ToldFinding {
  readonly severity: string;
  readonly tab: string;
  readonly cell: string | null;
  readonly message: string;
  readonly action: string;
}

/** A photo: what it is called, and the bytes of a JPEG or a PNG. */
export interface Photo {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReportInput extends ReportFigures {
  /** The texts that staff retained (« Texte retenu »), a line a paragraph; a blank one counts as none. */
  readonly texts: ReadonlyMap<PartId, string>;
  /** PNG bytes by chart; where one is missing, or is no PNG, its table is printed instead and the report says so. */
  readonly pictures: ReadonlyMap<ChartId, Uint8Array>;
  /** Photos of the event; none when absent. */
  readonly photos?: readonly Photo[];
}

/** A figure as the report prints it: what staff retained if they did, unless it is money, or what derives from it. */
interface ReportFigure extends Indicator {
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
