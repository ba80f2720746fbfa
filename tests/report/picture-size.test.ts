import { TEXT_WIDTH } from '../../src/report/look';
import { pictureSize } from '../../src/report/pictures';

describe('the size of a picture', () => {
  test.each([
    ['a chart as wide as the text', 500, 235, TEXT_WIDTH, (TEXT_WIDTH * 235) / 500],
    ['the same, three times finer', 1500, 705, TEXT_WIDTH, (TEXT_WIDTH * 235) / 500],
    ['one that would be too high', 600, 371, (250 * 600) / 371, 250],
    ['one of many bars, that has its page', 500, 510, TEXT_WIDTH, (TEXT_WIDTH * 510) / 500],
    ['one of as many bars as may be', 500, 690, (540 * 500) / 690, 540],
  ])('%s', (_, width, height, printedWidth, printedHeight) => {
    const printed = pictureSize({ width, height });
    expect([printed.width, printed.height]).toEqual([expect.closeTo(printedWidth), expect.closeTo(printedHeight)]);
  });
});
