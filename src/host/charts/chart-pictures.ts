import type { CellReader } from './chart-look';
import type { ChartState } from '../values/document';

export interface ChartPictures {
  /** Gets ready what drawing needs, once, before executions that may ask for a picture; resolves whatever comes. */
  prepare(): Promise<void>;
  /** Gives a chart as the bytes of a PNG picture; throws when what drawing needs could not be had. */
  png(chart: ChartState, read: CellReader): Uint8Array;
}
