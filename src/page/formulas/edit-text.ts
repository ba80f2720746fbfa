import { numfmt } from '@univerjs/core';
import { isDatePattern } from '../../host/engine/cell-values';
import { parseTyped } from '../../host/french/typed-text';

/**
 * Gives the text that a cell's editor opens with, for a value that is no formula: typed again unchanged, it gives the
 * same value (numbers whole, whatever their format rounds; dates as a French spreadsheet writes them; `'` before a text
 * that looks like something else).
 */
export function editText(value: string | number | boolean, pattern: string | null): string {
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  if (typeof value === 'string') return pattern === '@' || isPlainText(value) ? value : `'${value}`;
  if (pattern !== null && isDatePattern(pattern)) return momentText(value) ?? decimal(value);
  if (pattern?.includes('%') === true) return `${decimal(Number((value * 100).toPrecision(15)))}%`;
  return decimal(value);
}

function isPlainText(value: string): boolean {
  const typed = parseTyped(value, 2000);
  return typed.kind === 'text' && typed.value === value;
}

function decimal(value: number): string {
  return String(value).replace('.', ',');
}

/** A date or a time to the second; null when that would lose something, or when there is none. */
function momentText(serial: number): string | null {
  const seconds = Math.round(serial * 86_400);
  if (serial < 0 || Math.abs(seconds / 86_400 - serial) > 1e-9) return null;
  const days = Math.floor(seconds / 86_400);
  const time = seconds % 86_400 === 0 ? '' : seconds % 60 === 0 ? 'hh:mm' : 'hh:mm:ss';
  if (days === 0) return time === '' ? '00:00' : shown(time, serial);
  // Univer's formatter counts a 29th of February 1900, as Excel does.
  if (days < 61) return null;
  return shown(time === '' ? 'dd/mm/yyyy' : `dd/mm/yyyy ${time}`, serial);
}

function shown(pattern: string, serial: number): string {
  return numfmt.format(pattern, serial, { locale: 'fr' });
}
