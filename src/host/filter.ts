import type { Filter } from '../workbook/surface';
import type { Area } from './document';
import type { Execution } from './execution';
import type { Grid } from './grid';
import { plain, ServiceObject } from './method-spec';
import { HostRange } from './range';

/** The basic filter of a sheet (reference page "Class Filter"). */
export class HostFilter extends ServiceObject implements Filter {
  readonly spec = { name: 'SpreadsheetApp.Filter', methods: { getRange: plain() } };

  constructor(
    private readonly execution: Execution,
    private readonly grid: Grid,
    private readonly area: Area,
  ) {
    super();
  }

  getRange(): HostRange {
    return new HostRange(this.execution, this.grid, this.area);
  }
}
