import type * as ReportFile from './report-file';

/** Gives back what makes the report: its code is evaluated at the first call only, so that the other executions (each cell with a custom function is one) do not pay for it. */
export function lazyReport(): typeof ReportFile {
  return require('./report-file') as typeof ReportFile;
}
