import { once } from '../domain/once';
import { pngOf } from './write-png';

type Color = readonly [number, number, number];
/** As the graphic guide of the Union has them, for screens. */
const BLUE: Color = [0, 51, 153];
const YELLOW: Color = [255, 204, 0];

/** In pixels: the flag is half as wide again as it is high. */
export const EMBLEM = { width: 540, height: 360 } as const;
const STARS = 12;
/** Twelve stars stand as the hours do, on a circle a third of the height away from the middle. */
const CIRCLE = EMBLEM.height / 3;
/** Each fills a circle of an eighteenth of the height, one point upwards. */
const STAR = EMBLEM.height / 18;
/** How far from the middle of a star, for one whose points are one, the five lines pass that join them. */
const LINE = Math.cos((2 * Math.PI) / 5);
/** Each pixel is looked at in as many places across and down, so that edges are smooth. */
const LOOKS = 4;

/** Where a point of a star, or a star of the circle, is: `rank` of so many, the first upwards; y goes down. */
function around(rank: number, count: number): { readonly across: number; readonly down: number } {
  const angle = (2 * Math.PI * rank) / count;
  return { across: Math.sin(angle), down: -Math.cos(angle) };
}

const POINTS = Array.from({ length: 5 }, (_, rank) => around(rank, 5));

/** Says whether a place is in a star around 0: beyond one of its five lines at most. */
function isInStar(x: number, y: number): boolean {
  return POINTS.reduce((beyond, { across, down }) => (x * across + y * down > LINE ? beyond + 1 : beyond), 0) < 2;
}

/** How much of each pixel is yellow, in looks. */
function yellows(): Uint8Array {
  const looks = new Uint8Array(EMBLEM.width * EMBLEM.height);
  for (let hour = 0; hour < STARS; hour += 1) {
    const { across, down } = around(hour, STARS);
    const [left, top] = [EMBLEM.width / 2 + CIRCLE * across - STAR, EMBLEM.height / 2 + CIRCLE * down - STAR];
    for (let y = Math.floor(top) * LOOKS; y < (top + 2 * STAR) * LOOKS; y += 1)
      for (let x = Math.floor(left) * LOOKS; x < (left + 2 * STAR) * LOOKS; x += 1)
        if (isInStar(((x + 0.5) / LOOKS - left) / STAR - 1, ((y + 0.5) / LOOKS - top) / STAR - 1)) {
          const pixel = Math.floor(y / LOOKS) * EMBLEM.width + Math.floor(x / LOOKS);
          looks[pixel] = (looks[pixel] ?? 0) + 1;
        }
  }
  return looks;
}

/** The colours from blue to yellow, by how many looks are yellow. */
const SHADES: readonly Color[] = Array.from({ length: LOOKS * LOOKS + 1 }, (_, looks) => {
  const mixed = (index: 0 | 1 | 2): number =>
    Math.round(BLUE[index] + ((YELLOW[index] - BLUE[index]) * looks) / (LOOKS * LOOKS));
  return [mixed(0), mixed(1), mixed(2)];
});

/** Gives back the emblem of the European Union as a PNG, drawn to the proportions and colours of its flag. */
export const europeanEmblem = once((): Uint8Array => pngOf(EMBLEM.width, SHADES, yellows()));
