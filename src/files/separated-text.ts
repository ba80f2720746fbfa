/** What a reader could not make sense of: a line of the file, and the cell where it stands (all from 1). */
export interface SeparatedFault {
  readonly line: number;
  readonly row: number;
  readonly column: number;
}

/** The cells of a text with separators, and what was wrong in it. */
export interface SeparatedText {
  readonly rows: readonly (readonly string[])[];
  /** The quotes that open a cell and never close it, or close it lines further only by chance: they are text. */
  readonly openQuotes: readonly SeparatedFault[];
}

const LINE_END = /\r\n|\n|\r/gu;
/** Fewer columns than that do not tell a line that a quote swallowed from a text on several lines. */
const LEAST_WIDTH = 3;
/** What a cell of a spreadsheet holds: a quote that closes further on closes another cell. */
const LONGEST_CELL = 50_000;

interface Cell {
  readonly text: string;
  readonly end: number;
  readonly isOpen: boolean;
}

/** Reads the cells of a text parted by one separator, from its start. */
class Reader {
  readonly rows: string[][] = [];
  readonly openQuotes: SeparatedFault[] = [];
  #at = 0;
  #line = 1;

  constructor(
    readonly text: string,
    readonly separator: string,
    readonly mostRows: number,
  ) {}

  read(): this {
    let cells: string[] = [];
    while (this.#at <= this.text.length && this.rows.length < this.mostRows) {
      const cell = this.#cell(cells.length);
      if (cell.isOpen) this.openQuotes.push({ line: this.#line, row: this.rows.length + 1, column: cells.length + 1 });
      this.#line += this.text.slice(this.#at, cell.end).match(LINE_END)?.length ?? 0;
      cells.push(cell.text);
      this.#at = cell.end + 1;
      if (this.text[cell.end] === this.separator) continue;
      if (this.text[cell.end] === '\r' && this.text[cell.end + 1] === '\n') this.#at += 1;
      this.#line += 1;
      if (cell.end < this.text.length || cells.length > 1 || cells[0] !== '') this.rows.push(cells);
      cells = [];
    }
    return this;
  }

  #endOfText(from: number): number {
    let at = from;
    while (at < this.text.length && !this.#isEnd(at)) at += 1;
    return at;
  }

  #isEnd(at: number): boolean {
    const char = this.text[at];
    return char === undefined || char === this.separator || char === '\n' || char === '\r';
  }

  #cell(column: number): Cell {
    let from = this.#at;
    while (this.text[from] === ' ') from += 1;
    if (this.text[from] !== '"') from = this.#at;
    const plain = (isOpen: boolean): Cell => {
      const end = this.#endOfText(this.#at);
      return { text: this.text.slice(this.#at, end), end, isOpen: isOpen && from === this.#at };
    };
    if (this.text[from] !== '"') return plain(false);
    const close = this.#close(from + 1);
    if (close < 0) return plain(true);
    let end = close + 1;
    while (this.text[end] === ' ') end += 1;
    if (!this.#isEnd(end)) return plain(/[\r\n]/u.test(this.text.slice(from, close)));
    const inside = this.text.slice(from + 1, close);
    if (this.#swallows(column, from, close)) return plain(true);
    return { text: inside.replaceAll('""', '"').replace(LINE_END, '\n'), end, isOpen: false };
  }

  /** Gives back where the next quote stands that is not doubled, -1 without one near enough. */
  #close(from: number): number {
    let at = this.text.indexOf('"', from);
    while (at >= 0 && at - from <= LONGEST_CELL && this.text[at + 1] === '"') at = this.text.indexOf('"', at + 2);
    return at - from <= LONGEST_CELL ? at : -1;
  }

  /** Says whether every line between two quotes is a whole row: the first was never meant to open a cell. */
  #swallows(column: number, from: number, close: number): boolean {
    const width = this.rows[0]?.length ?? 0;
    if (width < LEAST_WIDTH || !/[\r\n]/u.test(this.text.slice(from, close))) return false;
    const end = /[\r\n]/u.exec(this.text.slice(close))?.index;
    const lines = this.text.slice(from, end === undefined ? undefined : close + end).split(LINE_END);
    return lines.every((line, index) => line.split(this.separator).length + (index === 0 ? column : 0) === width);
  }
}

/** Gives the cells of a text parted by a separator; a quote that does not close its cell is text: no line is lost. */
export function readSeparated(text: string, separator: string, mostRows = Number.POSITIVE_INFINITY): SeparatedText {
  return new Reader(text, separator, mostRows).read();
}
