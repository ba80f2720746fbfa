import type { ICellData } from '@univerjs/core';
import type { TextFinder } from '../../google/surface';
import { rawValue, displayText } from '../engine/cell-values';
import type { Grid } from '../engine/grid';
import type { Execution } from '../execution/execution';
import { shownFormula } from '../french/formula-locale';
import { plain, read, ServiceObject, setting, type ServiceSpec } from '../execution/method-spec';
import { HostRange } from './range/range';
import { cellArea } from '../engine/areas';

const FINDER: ServiceSpec<HostTextFinder, TextFinder> = {
  name: 'SpreadsheetApp.TextFinder',
  methods: {
    matchFormulaText: plain('boolean', setting('inFormulas')),
    findAll: read(({ execution, text: typed, inFormulas }) => {
      const wanted = typed.toLowerCase();
      return execution.book.grids().flatMap((grid) => {
        const found: HostRange[] = [];
        const { rows, columns } = grid.extent();
        for (let row = 0; row < rows; row += 1) {
          for (let column = 0; column < columns; column += 1) {
            const cell = grid.cell(row, column);
            if (!cell) continue;
            const text = inFormulas && cell.f ? shownFormula(cell.f) : shown(grid, cell, column);
            if (!text.toLowerCase().includes(wanted)) continue;
            found.push(new HostRange(execution, grid, cellArea(row, column)));
          }
        }
        return found;
      });
    }),
  },
};

/** Finds a text in every sheet, in part of a cell and in whatever case (reference page "Class TextFinder"). */
export class HostTextFinder extends ServiceObject<TextFinder> {
  readonly spec = FINDER;
  inFormulas = false;

  constructor(
    readonly execution: Execution,
    readonly text: string,
  ) {
    super();
  }
}

/** A format is looked for where it says something: a tab may have a million texts. */
function shown(grid: Grid, cell: ICellData, column: number): string {
  return displayText(cell, typeof rawValue(cell) === 'number' ? grid.pattern(cell, column) : null);
}
