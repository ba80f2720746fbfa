const USUAL = { size: 12, line: 14 } as const;
/** Below this, letters cannot be read: names are skipped instead. */
const LEAST_SIZE = 8;
const LEADING = 1.15;

/** How names are written along an axis: font size, height and number of lines, names `skipped` between two shown. */
interface NameRoom {
  readonly size: number;
  readonly line: number;
  readonly lines: number;
  readonly skipped: number;
}

/** Gives how names are written along an axis that has `step` pixels for each, so that none touches the next. */
export function nameRoom(step: number): NameRoom {
  if (step >= USUAL.line) return { ...USUAL, lines: Math.floor(step / USUAL.line), skipped: 0 };
  const size = Math.max(LEAST_SIZE, Math.floor(step / LEADING));
  const line = size * LEADING;
  return { size, line, lines: 1, skipped: Math.max(0, Math.ceil(line / Math.max(step, 0.01)) - 1) };
}

/** Gives the size of values at the end of bars of `room` pixels each, null where they would touch. */
export function valueSize(room: number): number | null {
  const size = Math.min(USUAL.size, Math.floor(room));
  return size < LEAST_SIZE ? null : size;
}

/** Gives what a letter takes of the size of its font, a little more than Arial's do. */
function letterWidth(letter: string): number {
  if (/[ilj.,:;'’|!()[\]]/u.test(letter)) return 0.3;
  if (/[\p{Lu}mw%+@&]/u.test(letter)) return /[MW@%]/u.test(letter) ? 0.95 : 0.75;
  return /\s/u.test(letter) ? 0.28 : /[\p{Ll}\d]/u.test(letter) ? 0.56 : 1;
}

/** Gives what a name takes on one line, in pixels, in a font of a size. */
export function nameWidth(name: string, size: number): number {
  return Array.from(name).reduce((sum, letter) => sum + letterWidth(letter), 0) * size;
}

/** Gives how many letters stand within a width, in sizes of the font. */
function fitting(letters: readonly string[], width: number): number {
  let taken = 0;
  const over = letters.findIndex((letter) => (taken += letterWidth(letter)) > width);
  return over < 0 ? letters.length : Math.max(1, over);
}

/** Gives a name on at most so many lines of `width` pixels, cut with « … » when it is longer. */
export function fittedName(name: string, width: number, { size, lines }: Pick<NameRoom, 'size' | 'lines'>): string {
  const shown: string[] = [];
  const room = width / size;
  let rest = Array.from(name.replace(/\s+/gu, ' ').trim());
  while (shown.length < lines - 1 && fitting(rest, room) < rest.length) {
    const most = fitting(rest, room);
    const space = rest.slice(0, most + 1).lastIndexOf(' ');
    shown.push(rest.slice(0, space > 0 ? space : most).join(''));
    rest = rest.slice(space > 0 ? space + 1 : most);
  }
  const most = fitting(rest, room);
  const last =
    most === rest.length
      ? rest.join('')
      : `${rest
          .slice(0, fitting(rest, room - 1))
          .join('')
          .trimEnd()}…`;
  return [...shown, last].join('\n');
}
