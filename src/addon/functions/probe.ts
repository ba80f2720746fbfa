import type { CellValue } from '../../google/surface';
import type { Argument } from './declared';
import { activeSpreadsheet, wallClockOf } from '../sheets/services';
import { described, verdictOf } from '../diagnostic/belief';
import { SCRATCH } from '../../workbook/phrases/tab-names';

function describedArgument(argument: Argument, wallClock: (date: Date) => string): string {
  if (!Array.isArray(argument)) return described(argument, wallClock);
  return `[${argument.map((row) => row.map((value) => described(value, wallClock)).join(', ')).join(' / ')}]`;
}

const READINGS = 20;

/** Gives how long some readings of a cell took. */
function costOfReading(row: Argument): string {
  const cell = scratchCell(row);
  const start = Date.now();
  for (let count = 0; count < READINGS; count += 1) cell?.getValue();
  return `${Date.now() - start} ms`;
}

function scratchCell(row: Argument) {
  return activeSpreadsheet().getSheetByName(SCRATCH)?.getRange(Number(row), 1, 1, 1) ?? null;
}

/**
 * Sonde du diagnostic, sans usage dans un classeur : décrit ses arguments, ou fait ce que nomme le premier. Elle n’est
 * pas proposée à la saisie, Google ne proposant que les fonctions annoncées comme telles.
 */
export function SONDE_NEC(first?: Argument, second?: Argument, third?: Argument): CellValue | CellValue[][] {
  if (first === 'lit') return scratchCell(second)?.getValue() ?? '';
  if (first === 'écrit') return verdictOf(() => scratchCell(second)?.setValue('écrit'));
  if (first === 'métadonnées')
    return verdictOf(() => activeSpreadsheet().createDeveloperMetadataFinder().withKey('nec.sonde').find());
  if (first === 'durée') return costOfReading(second);
  if (first === 'rend') return second ?? '';
  if (first === 'tableau')
    return [
      [1, 'x'],
      ['001', true],
    ];
  if (first === 'échoue') throw new Error('Échec voulu par le diagnostic.');
  const wallClock = wallClockOf(activeSpreadsheet());
  return [first, second, third].map((argument) => describedArgument(argument, wallClock)).join(' ; ');
}
