import type { ICellData } from '@univerjs/core';
import type { CellImage, CellImageBuilder } from '../../google/surface';
import { blankPatch } from '../engine/cell-values';
import { withExtras, type CellPatch } from '../engine/grid';
import { plain, ServiceObject, setting, type ServiceSpec } from '../execution/method-spec';

const IMAGE: ServiceSpec<HostCellImage, CellImage> = {
  name: 'SpreadsheetApp.CellImage',
  methods: { getContentUrl: plain(({ url }) => url) },
};

/** A picture in a cell, as getValue gives it (reference page "Class CellImage"). */
export class HostCellImage extends ServiceObject<CellImage> {
  readonly spec = IMAGE;

  constructor(readonly url: string) {
    super();
  }
}

const BUILDER: ServiceSpec<HostCellImageBuilder, CellImageBuilder> = {
  name: 'SpreadsheetApp.CellImageBuilder',
  methods: { setSourceUrl: plain('string', setting('url')), build: plain(({ url }) => new HostCellImage(url)) },
};

/** Makes a picture for a cell (reference page "Class CellImageBuilder"); the address is kept, never opened. */
export class HostCellImageBuilder extends ServiceObject<CellImageBuilder> {
  readonly spec = BUILDER;
  url = '';
}

/** Gives the patch that puts a picture in a cell, in the place of what it held. */
export function picturePatch(url: string, before: ICellData | undefined): CellPatch {
  return {
    v: null,
    ...blankPatch(before),
    custom: withExtras(before, { link: undefined, kept: undefined, picture: url }),
  };
}
