import type { ICellData } from '@univerjs/core';
import type { CellImage, CellImageBuilder } from '../../google/surface';
import { blankPatch } from '../engine/cell-values';
import { withExtras, type CellPatch } from '../engine/grid';
import { plain, ServiceObject } from '../execution/method-spec';

/** A picture in a cell, as getValue gives it (reference page "Class CellImage"). */
export class HostCellImage extends ServiceObject implements CellImage {
  readonly spec = { name: 'SpreadsheetApp.CellImage', methods: { getContentUrl: plain() } };

  constructor(readonly url: string) {
    super();
  }

  getContentUrl(): string {
    return this.url;
  }
}

/** Makes a picture for a cell (reference page "Class CellImageBuilder"); the address is kept, never opened. */
export class HostCellImageBuilder extends ServiceObject implements CellImageBuilder {
  readonly spec = {
    name: 'SpreadsheetApp.CellImageBuilder',
    methods: { setSourceUrl: plain('string'), build: plain() },
  };
  #url = '';

  setSourceUrl(url: string): this {
    this.#url = url;
    return this;
  }

  build(): HostCellImage {
    return new HostCellImage(this.#url);
  }
}

/** Gives the patch that puts a picture in a cell, in the place of what it held. */
export function picturePatch(url: string, before: ICellData | undefined): CellPatch {
  return {
    v: null,
    ...blankPatch(before),
    custom: withExtras(before, { link: undefined, kept: undefined, picture: url }),
  };
}
