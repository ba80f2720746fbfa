import { ExecutedObject } from './executed-object';
import type { DeveloperMetadata, DeveloperMetadataFinder, DeveloperMetadataLocation } from '../../google/surface';
import { plain, ServiceObject, setting, type ServiceSpec } from '../execution/method-spec';
import { HostSheet } from './sheet';

const LOCATION: ServiceSpec<HostMetadataLocation, DeveloperMetadataLocation> = {
  name: 'SpreadsheetApp.DeveloperMetadataLocation',
  methods: { getSheet: plain(({ sheet }) => sheet) },
};

class HostMetadataLocation extends ServiceObject<DeveloperMetadataLocation> {
  readonly spec = LOCATION;

  constructor(readonly sheet: HostSheet) {
    super();
  }
}

const METADATA: ServiceSpec<HostDeveloperMetadata, DeveloperMetadata> = {
  name: 'SpreadsheetApp.DeveloperMetadata',
  methods: {
    getValue: plain(({ value }) => value),
    getLocation: plain(({ sheet }) => new HostMetadataLocation(sheet)),
  },
};

/** What a script left on a sheet under a key. */
export class HostDeveloperMetadata extends ServiceObject<DeveloperMetadata> {
  readonly spec = METADATA;

  constructor(
    readonly sheet: HostSheet,
    readonly value: string,
  ) {
    super();
  }
}

const FINDER: ServiceSpec<HostMetadataFinder, DeveloperMetadataFinder> = {
  name: 'SpreadsheetApp.DeveloperMetadataFinder',
  methods: {
    withKey: plain('string', setting('key')),
    find: plain(({ execution, key: wanted }) =>
      execution.book
        .grids()
        .flatMap((grid) =>
          grid.extras.metadata
            .filter(({ key }) => wanted === null || key === wanted)
            .map(({ value }) => new HostDeveloperMetadata(new HostSheet(execution, grid), value)),
        ),
    ),
  },
};

/** Finds metadata of the sheets by key (reference page "Class DeveloperMetadataFinder"). */
export class HostMetadataFinder extends ExecutedObject<DeveloperMetadataFinder> {
  readonly spec = FINDER;
  key: string | null = null;
}
