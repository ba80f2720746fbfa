import { BooleanNumber, type IStyleData } from '@univerjs/core';
import type { TextStyle, TextStyleBuilder } from '../../../google/surface';
import { GoogleException } from '../../values/exceptions';
import { plain, ServiceObject, type ServiceSpec } from '../../execution/method-spec';

/** A text style; what it does not say is left as it is in a cell. */
export class HostTextStyle extends ServiceObject<TextStyle> {
  readonly spec = { name: 'SpreadsheetApp.TextStyle', methods: {} };

  constructor(readonly style: IStyleData) {
    super();
  }
}

const BUILDER: ServiceSpec<HostTextStyleBuilder, TextStyleBuilder> = {
  name: 'SpreadsheetApp.TextStyleBuilder',
  methods: {
    setBold: plain.chained('boolean', (builder, bold) => builder.add({ bl: flag(bold) })),
    setStrikethrough: plain.chained('boolean', (builder, isStruck) => builder.add({ st: { s: flag(isStruck) } })),
    setFontSize: plain.chained('integer', (builder, points) => builder.add({ fs: points })),
    setForegroundColor: plain.chained('string?', (builder, color: string | null) =>
      builder.add({ cl: color === null ? null : { rgb: cssColor(color) } }),
    ),
    build: plain(({ style }) => new HostTextStyle(style)),
  },
};

/** Builds a text style (reference page "Class TextStyleBuilder"). */
export class HostTextStyleBuilder extends ServiceObject<TextStyleBuilder> {
  readonly spec = BUILDER;
  style: IStyleData = {};

  add(style: IStyleData): void {
    this.style = { ...this.style, ...style };
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
