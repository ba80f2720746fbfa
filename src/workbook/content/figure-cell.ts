import type { Unit } from '../../domain/indicators';
import { amountOfNumber, amountOfText, type AmountReading } from '../cells/amount';
import { hoursOfMoment, type CellInput } from '../cells/cell-input';
import { cellFigureOf } from '../cells/cell-figure';
import { number } from './content-cell';
import { fractionOf, hoursOfText, percentageIn, quantityOfText } from '../cells/quantity';
import type { CellFormat, CellStyle, ContentCell } from './tab-content';

const FORMATS: Readonly<Record<Unit, CellFormat>> = {
  count: 'integer',
  quantity: 'quantity',
  minutes: 'duration',
  ratio: 'percentage',
  points: 'points',
  money: 'money',
};

/** Gives the number format under which figures of a unit show. */
export function formatOf(unit: Unit): CellFormat {
  return FORMATS[unit];
}

/** Gives a cell for a figure in its unit, empty for null. */
export function figureCell(value: number | null, unit: Unit, style: CellStyle = 'plain'): ContentCell {
  return number(value === null ? null : cellFigureOf(value, unit), FORMATS[unit], { style });
}

function centsOf(reading: AmountReading): number | null {
  return reading.kind === 'amount' ? reading.cents : null;
}

function minutesOf(input: CellInput): number | null {
  const hours =
    typeof input === 'string'
      ? hoursOfText(input)
      : typeof input === 'number'
        ? input * 24
        : typeof input === 'object'
          ? hoursOfMoment(input)
          : null;
  return hours === null ? null : Math.round(hours * 60);
}

function ratioOf(input: CellInput): number | null {
  const reading = percentageIn(input);
  return reading === null ? null : fractionOf(reading);
}

/** Gives the figure that somebody typed in a cell, in the unit of its indicator, or null when it is not understood. */
export function figureOfCell(input: CellInput, unit: Unit): number | null {
  switch (unit) {
    case 'money':
      return typeof input === 'number'
        ? centsOf(amountOfNumber(input))
        : typeof input === 'string'
          ? centsOf(amountOfText(input))
          : null;
    case 'minutes':
      return minutesOf(input);
    case 'ratio':
      return ratioOf(input);
    case 'count':
    case 'quantity':
    case 'points':
      if (typeof input !== 'string') return typeof input === 'number' ? input : null;
      return quantityOfText(input, 'heads', 'days', 'hours', 'months');
  }
}
