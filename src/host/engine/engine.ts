import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/lib/facade';

/** A running Univer, with or without a screen, which holds no workbook yet. */
export interface Engine {
  readonly univer: Univer;
  readonly univerAPI: FUniver;
}

/** Makes a Univer that does not calculate on its own; Node's is in engine-node.ts, a page's has the interface. */
export type EngineFactory = () => Engine;
