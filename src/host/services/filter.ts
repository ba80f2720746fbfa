import type { Filter } from '../../google/surface';
import { plain, ServiceObject, type ServiceSpec } from '../execution/method-spec';
import type { HostRange } from './range/range';

const FILTER: ServiceSpec<HostFilter, Filter> = {
  name: 'SpreadsheetApp.Filter',
  methods: { getRange: plain(({ range }) => range) },
};

/** The basic filter of a sheet (reference page "Class Filter"). */
export class HostFilter extends ServiceObject<Filter> {
  readonly spec = FILTER;

  constructor(readonly range: HostRange) {
    super();
  }
}
