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
/** How far from the middle of a star its five inner corners are, for one whose points are one. */
const INNER = (3 - Math.sqrt(5)) / 2;
/** Each pixel is looked at in as many places across and down, so that edges are smooth. */
const LOOKS = 4;

/** Says whether a place is in a star of points of one around 0; y goes down. */
function isInStar(x: number, y: number): boolean {
  const fifth = (2 * Math.PI) / 5;
  const angle = Math.abs((((Math.atan2(x, -y) % fifth) + 1.5 * fifth) % fifth) - fifth / 2);
  const [across, along] = [Math.hypot(x, y) * Math.sin(angle), Math.hypot(x, y) * Math.cos(angle)];
  // The edge goes from the point (0, 1) to the inner corner, a tenth of a turn away.
  const corner = [INNER * Math.sin(fifth / 2), INNER * Math.cos(fifth / 2)] as const;
  return across * (1 - corner[1]) + (along - 1) * corner[0] <= 0;
}

const CENTRES = Array.from({ length: STARS }, (_, hour) => {
  const angle = (2 * Math.PI * hour) / STARS;
  return [EMBLEM.width / 2 + CIRCLE * Math.sin(angle), EMBLEM.height / 2 - CIRCLE * Math.cos(angle)] as const;
});

function colorAt(x: number, y: number): Color {
  const near = CENTRES.find(([cx, cy]) => Math.hypot(x - cx, y - cy) < STAR + 2);
  if (near === undefined) return BLUE;
  let inside = 0;
  for (let look = 0; look < LOOKS * LOOKS; look += 1) {
    const at = (rank: number) => (rank + 0.5) / LOOKS;
    const [dx, dy] = [x + at(look % LOOKS) - near[0], y + at(Math.floor(look / LOOKS)) - near[1]];
    if (isInStar(dx / STAR, dy / STAR)) inside += 1;
  }
  const part = inside / (LOOKS * LOOKS);
  const mixed = (index: 0 | 1 | 2) => Math.round(BLUE[index] + (YELLOW[index] - BLUE[index]) * part);
  return [mixed(0), mixed(1), mixed(2)];
}

/** Gives back the emblem of the European Union as a PNG, drawn to the proportions and colours of its flag. */
export const europeanEmblem = once((): Uint8Array => pngOf(EMBLEM.width, EMBLEM.height, colorAt));
