import type { CellReader } from './chart-look';
import type { ChartState } from '../values/document';

export interface ChartPictures {
  /**
   * Gets ready what drawing needs, once; resolves even when it cannot be had. Called before each execution that may be
   * asked for a picture.
   */
  prepare(): Promise<void>;
  /** Gives a chart as the bytes of a PNG picture; throws when what drawing needs could not be had. */
  png(chart: ChartState, read: CellReader): Uint8Array;
}
