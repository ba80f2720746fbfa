import { unzlibSync } from 'fflate';
import { EMBLEM, europeanEmblem } from '../../src/report/european-emblem';
import { pngSize } from '../../src/report/pictures';
import { namesTheUnion, unionMention } from '../../src/words/european-mention';

/** Gives the colour of a pixel of the emblem, read from its PNG. */
function pixels(): (x: number, y: number) => number[] {
  const png = europeanEmblem();
  const contentAt = (at: number) => png.slice(at + 8, at + 8 + new DataView(png.buffer, png.byteOffset).getUint32(at));
  const colors = contentAt(33);
  const rows = unzlibSync(contentAt(33 + 12 + colors.length));
  return (x, y) => [...colors.subarray(3 * (rows[y * (1 + EMBLEM.width) + 1 + x] ?? 0)).subarray(0, 3)];
}

const BLUE = [0, 51, 153];
const YELLOW = [255, 204, 0];

describe('the emblem of the Union', () => {
  const at = pixels();
  const stars = Array.from({ length: 12 }, (_, hour) => {
    const angle = (hour * Math.PI) / 6;
    return [Math.floor(270 + 120 * Math.sin(angle)), Math.floor(180 - 120 * Math.cos(angle))] as const;
  });

  test('is a blue flag, half as wide again as it is high', () => {
    expect(pngSize(europeanEmblem())).toEqual({ width: 540, height: 360 });
    expect([at(0, 0), at(539, 0), at(0, 359), at(539, 359), at(270, 180)]).toEqual([BLUE, BLUE, BLUE, BLUE, BLUE]);
  });

  test('has twelve yellow stars as the hours, each with a point upwards', () => {
    expect(stars.map(([x, y]) => at(x, y))).toEqual(stars.map(() => YELLOW));
    expect(stars.map(([x, y]) => at(x, y - 16))).toEqual(stars.map(() => YELLOW));
    expect(stars.map(([x, y]) => at(x, y + 17))).toEqual(stars.map(() => BLUE));
    expect(stars.map(([x, y]) => [at(x - 15, y - 5), at(x + 15, y - 5)])).toEqual(stars.map(() => [YELLOW, YELLOW]));
  });

  test('has nothing but blue, yellow and what lies between, and little of it yellow', () => {
    let yellow = 0;
    const strange: number[][] = [];
    for (let y = 0; y < EMBLEM.height; y += 1)
      for (let x = 0; x < EMBLEM.width; x += 1) {
        const [red = 0, green = 0, blue = 0] = at(x, y);
        yellow += red / 255;
        if (Math.abs(green - (51 + red * 0.6)) > 1 || Math.abs(blue - (153 - red * 0.6)) > 1) strange.push([x, y]);
      }
    expect(strange).toEqual([]);
    // A star of points of 20 covers 1,1226 × 20².
    expect(Math.abs(yellow / (12 * 1.1226 * 400) - 1)).toBeLessThan(0.01);
  });
});

test.each([
  ["Cofinancé par l'Union européenne", true, ["Cofinancé par l'Union européenne"]],
  ['Financé par l’Union européenne – FSE+', true, ['Financé par l’Union européenne – FSE+']],
  ['FSE+ 2021-2027', true, ['Cofinancé par l’Union européenne', 'FSE+ 2021-2027']],
  ['Avec le soutien de l’UE', true, ['Cofinancé par l’Union européenne', 'Avec le soutien de l’UE']],
  ['Union départementale des centres sociaux', false, null],
  ['Avec le soutien de l’ANCT', false, null],
  ['', false, null],
])('« %s » names the Union: %s', (cofunding, named, mention) => {
  expect(namesTheUnion(cofunding)).toBe(named);
  expect(named ? unionMention(cofunding) : null).toEqual(mention);
});
