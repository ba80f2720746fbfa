import { ExecutedObject } from './executed-object';
import type { DeveloperMetadata, DeveloperMetadataFinder, DeveloperMetadataLocation } from '../../google/surface';
import type { Execution } from '../execution/execution';
import type { Grid } from '../engine/grid';
import { plain, ServiceObject } from '../execution/method-spec';
import { HostSheet } from './sheet';

class HostMetadataLocation extends ServiceObject implements DeveloperMetadataLocation {
  readonly spec = { name: 'SpreadsheetApp.DeveloperMetadataLocation', methods: { getSheet: plain() } };

  constructor(
    private readonly execution: Execution,
    private readonly grid: Grid,
  ) {
    super();
  }

  getSheet(): HostSheet {
    return new HostSheet(this.execution, this.grid);
  }
}

/** A key and a value that a script left on a sheet. */
export class HostDeveloperMetadata extends ServiceObject implements DeveloperMetadata {
  readonly spec = {
    name: 'SpreadsheetApp.DeveloperMetadata',
    methods: { getValue: plain(), getLocation: plain() },
  };

  constructor(
    private readonly execution: Execution,
    private readonly grid: Grid,
    private readonly entry: { readonly key: string; readonly value: string },
  ) {
    super();
  }

  getValue(): string {
    return this.entry.value;
  }

  getLocation(): HostMetadataLocation {
    return new HostMetadataLocation(this.execution, this.grid);
  }
}

/** Finds metadata of the sheets by key (reference page "Class DeveloperMetadataFinder"). */
export class HostMetadataFinder extends ExecutedObject implements DeveloperMetadataFinder {
  readonly spec = {
    name: 'SpreadsheetApp.DeveloperMetadataFinder',
    methods: { withKey: plain('string'), find: plain() },
  };
  #key: string | null = null;

  withKey(key: string): this {
    this.#key = key;
    return this;
  }

  find(): HostDeveloperMetadata[] {
    return this.execution.book
      .grids()
      .flatMap((grid) =>
        grid.extras.metadata
          .filter(({ key }) => this.#key === null || key === this.#key)
          .map((entry) => new HostDeveloperMetadata(this.execution, grid, entry)),
      );
  }
}
