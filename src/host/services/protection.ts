import type { Protection } from '../../google/surface';
import type { ProtectionState } from '../values/document';
import { GoogleException } from '../values/exceptions';
import type { Execution } from '../execution/execution';
import type { Grid } from '../engine/grid';
import { change, enumeration, plain, ServiceObject } from '../execution/method-spec';
import { mayEdit, protectedAgainst } from './range/protected-cells';
import { HostRange } from './range/range';

export const PROTECTION_TYPES = enumeration('SpreadsheetApp.ProtectionType', 'SHEET', 'RANGE');

/** The protection of a whole sheet or of a range (reference page "Class Protection"). */
export class HostProtection extends ServiceObject implements Protection {
  readonly spec = {
    name: 'SpreadsheetApp.Protection',
    methods: {
      getDescription: plain(),
      setDescription: change('string'),
      isWarningOnly: plain(),
      setWarningOnly: change('boolean'),
      canEdit: plain(),
      getUnprotectedRanges: plain(),
      setUnprotectedRanges: change('SpreadsheetApp.Range[]'),
      remove: change(),
    },
  };

  constructor(
    private readonly execution: Execution,
    private readonly grid: Grid,
    private state: ProtectionState,
  ) {
    super();
  }

  override get meteredTab(): string {
    return this.grid.name;
  }

  getDescription(): string {
    return this.state.description;
  }

  setDescription(description: string): this {
    return this.#replace({ ...this.state, description });
  }

  isWarningOnly(): boolean {
    return this.state.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.#replace({ ...this.state, warningOnly });
  }

  canEdit(): boolean {
    return mayEdit(this.state);
  }

  getUnprotectedRanges(): HostRange[] {
    return (this.state.unprotected ?? []).map((area) => new HostRange(this.execution, this.grid, area));
  }

  setUnprotectedRanges(ranges: HostRange[]): this {
    if (ranges.some((range) => range.grid.id !== this.grid.id))
      throw new GoogleException('Ranges must be on the protected sheet.');
    return this.#replace({ ...this.state, unprotected: ranges.map((range) => range.area) });
  }

  remove(): void {
    this.#refuse();
    this.grid.setExtras({ protections: this.grid.extras.protections.filter((each) => each !== this.state) });
  }

  #refuse(): void {
    if (!mayEdit(this.state)) throw protectedAgainst();
  }

  #replace(state: ProtectionState): this {
    this.#refuse();
    const { protections } = this.grid.extras;
    if (!protections.includes(this.state)) throw new GoogleException('The protection was removed.');
    this.grid.setExtras({ protections: protections.map((each) => (each === this.state ? state : each)) });
    this.state = state;
    return this;
  }
}
