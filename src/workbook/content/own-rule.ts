import type { ContentArea } from './tab-content';

/** A conditional format of the add-on's: how the cells of some areas look while a formula holds. */
export interface OwnRule {
  /** Tells the rules of one owner apart. */
  readonly key: string;
  /**
   * A condition in English names, without `=`, relative to the first cell of the first area: true, or a number above 0.
   * No function of several arguments: nobody knows whether Google wants `,` or `;` between them here.
   */
  readonly formula: string;
  readonly areas: readonly ContentArea[];
  /** `#rrggbb`, or null to leave it. */
  readonly background: string | null;
  readonly color: string | null;
  readonly strikethrough?: boolean;
}
