import { BooleanNumber } from '@univerjs/core';
import type { IStyleData } from '@univerjs/core';
import type { TextStyle, TextStyleBuilder } from '../../../google/surface';
import { GoogleException } from '../../values/exceptions';
import { plain, ServiceObject } from '../../execution/method-spec';

/** A text style; what it does not say is left as it is in a cell. */
export class HostTextStyle extends ServiceObject implements TextStyle {
  readonly spec = { name: 'SpreadsheetApp.TextStyle', methods: {} };

  constructor(readonly style: IStyleData) {
    super();
  }
}

/** Builds a text style (reference page "Class TextStyleBuilder"). */
export class HostTextStyleBuilder extends ServiceObject implements TextStyleBuilder {
  readonly spec = {
    name: 'SpreadsheetApp.TextStyleBuilder',
    methods: {
      setBold: plain('boolean'),
      setStrikethrough: plain('boolean'),
      setFontSize: plain('integer'),
      setForegroundColor: plain('string?'),
      build: plain(),
    },
  };
  readonly #style: IStyleData = {};

  setBold(bold: boolean): this {
    this.#style.bl = flag(bold);
    return this;
  }

  setStrikethrough(strikethrough: boolean): this {
    this.#style.st = { s: flag(strikethrough) };
    return this;
  }

  setFontSize(points: number): this {
    this.#style.fs = points;
    return this;
  }

  setForegroundColor(color: string | null): this {
    this.#style.cl = color === null ? null : { rgb: cssColor(color) };
    return this;
  }

  build(): HostTextStyle {
    return new HostTextStyle({ ...this.#style });
  }
}

function flag(isSet: boolean): BooleanNumber {
  return isSet ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

/** Gives a colour as `#rrggbb` in lower case; the host takes no other notation and no colour names. */
export function cssColor(color: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(color))
    throw new GoogleException(`Unrecognized color: ${color}. The host takes #rrggbb only.`);
  return color.toLowerCase();
}
