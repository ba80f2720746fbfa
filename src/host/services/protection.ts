import type { Protection } from '../../google/surface';
import type { ProtectionState } from '../values/document';
import { GoogleException } from '../values/exceptions';
import type { Execution } from '../execution/execution';
import type { Grid } from '../engine/grid';
import { change, enumeration, plain, ServiceObject, type ServiceSpec } from '../execution/method-spec';
import { mayEdit, protectedAgainst } from './range/protected-cells';
import { HostRange } from './range/range';

export const PROTECTION_TYPES = enumeration('SpreadsheetApp.ProtectionType', 'SHEET', 'RANGE');

const PROTECTION: ServiceSpec<HostProtection, Protection> = {
  name: 'SpreadsheetApp.Protection',
  methods: {
    getDescription: plain(({ state }) => state.description),
    setDescription: change.chained('string', (protection, description) => protection.replace({ description })),
    isWarningOnly: plain(({ state }) => state.warningOnly),
    setWarningOnly: change.chained('boolean', (protection, warningOnly) => protection.replace({ warningOnly })),
    canEdit: plain(({ state }) => mayEdit(state)),
    getUnprotectedRanges: plain(({ execution, grid, state }) =>
      (state.unprotected ?? []).map((area) => new HostRange(execution, grid, area)),
    ),
    setUnprotectedRanges: change.chained('SpreadsheetApp.Range[]', (protection, ranges: HostRange[]) => {
      if (ranges.some(({ grid }) => grid.id !== protection.grid.id))
        throw new GoogleException('Ranges must be on the protected sheet.');
      protection.replace({ unprotected: ranges.map(({ area }) => area) });
    }),
    remove: change(({ grid, state }) => {
      if (!mayEdit(state)) throw protectedAgainst();
      grid.setExtras({ protections: grid.extras.protections.filter((each) => each !== state) });
    }),
  },
};

/** The protection of a whole sheet or of a range (reference page "Class Protection"). */
export class HostProtection extends ServiceObject<Protection> {
  readonly spec = PROTECTION;

  constructor(
    readonly execution: Execution,
    readonly grid: Grid,
    public state: ProtectionState,
  ) {
    super();
  }

  override get meteredTab(): string {
    return this.grid.name;
  }

  replace(changed: Partial<ProtectionState>): void {
    if (!mayEdit(this.state)) throw protectedAgainst();
    const { protections } = this.grid.extras;
    if (!protections.includes(this.state)) throw new GoogleException('The protection was removed.');
    const state = { ...this.state, ...changed };
    this.grid.setExtras({ protections: protections.map((each) => (each === this.state ? state : each)) });
    this.state = state;
  }
}
