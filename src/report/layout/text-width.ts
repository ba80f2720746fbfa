/** Widths of the characters from space to `~` in Arial (and its likes), in thousandths of the size. */
const REGULAR =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 ' +
  '278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 ' +
  '611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 ' +
  '556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584';
const BOLD =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 ' +
  '333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 ' +
  '611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 ' +
  '611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584';

/** Those of other usual characters; accented letters are as wide as their letter. */
const OTHERS: Readonly<Record<string, number>> = {
  '–': 556,
  '—': 1000,
  '’': 240,
  '‘': 240,
  '“': 420,
  '”': 420,
  '…': 1000,
  '€': 556,
  '\u2212': 584,
  '•': 350,
  '·': 305,
  '«': 556,
  '»': 556,
  œ: 944,
  Œ: 1000,
  æ: 889,
  Æ: 1000,
  '\u202f': 278,
  '\u00a0': 278,
  '×': 584,
  '÷': 584,
  '°': 400,
  ø: 611,
  ß: 611,
};
const UNUSUAL_LETTER = 640;
/** Ideograms, pictographs and the like fill a whole square. */
const SQUARE = 1000;

const FIRST = 32;
const ACCENTS = /\p{M}/gu;

interface Widths {
  readonly regular: readonly number[];
  readonly bold: readonly number[];
}

let known: Widths | null = null;

/** Read at the first need: nothing of the report is worked out when the bundle loads. */
function widths(): Widths {
  const numbers = (text: string) => text.split(' ').map(Number);
  known ??= { regular: numbers(REGULAR), bold: numbers(BOLD) };
  return known;
}

/** Gives the width of a text in points, set in Arial at `size` points. */
export function textWidth(text: string, size: number, isBold: boolean): number {
  const table = isBold ? widths().bold : widths().regular;
  let total = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    total +=
      table[code - FIRST] ??
      OTHERS[character] ??
      table[(character.normalize('NFD').replace(ACCENTS, '').codePointAt(0) ?? 0) - FIRST] ??
      (code > 0x1100 ? SQUARE : UNUSUAL_LETTER);
  }
  return (total * size) / 1000;
}
