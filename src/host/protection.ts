import type { Protection } from '../workbook/surface';
import type { ProtectionState } from './document';
import { GoogleException } from './exceptions';
import type { Grid } from './grid';
import { change, enumeration, plain, ServiceObject } from './method-spec';

/** What a protection covers. */
export const PROTECTION_TYPES = enumeration('SpreadsheetApp.ProtectionType', 'SHEET', 'RANGE');

/** The protection of a whole sheet (reference page "Class Protection"). */
export class HostProtection extends ServiceObject implements Protection {
  readonly spec = {
    name: 'SpreadsheetApp.Protection',
    methods: { getDescription: plain(), setDescription: change('string'), setWarningOnly: change('boolean'), remove: change() },
  };

  constructor(
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

  setWarningOnly(warningOnly: boolean): this {
    return this.#replace({ ...this.state, warningOnly });
  }

  remove(): void {
    this.grid.setExtras({ protections: this.grid.extras.protections.filter((each) => each !== this.state) });
  }

  #replace(state: ProtectionState): this {
    const { protections } = this.grid.extras;
    if (!protections.includes(this.state)) throw new GoogleException('The protection was removed.');
    this.grid.setExtras({ protections: protections.map((each) => (each === this.state ? state : each)) });
    this.state = state;
    return this;
  }
}
