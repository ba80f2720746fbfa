import type { Filter } from '../../google/surface';
import type { Area } from '../values/document';
import type { Execution } from '../execution/execution';
import type { Grid } from '../engine/grid';
import { plain, ServiceObject } from '../execution/method-spec';
import { HostRange } from './range/range';

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
