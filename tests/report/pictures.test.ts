import { strFromU8, unzipSync } from 'fflate';
import { docxBytes } from '../../src/report/docx/write-docx';
import { TEXT_WIDTH } from '../../src/report/look';
import { pictureFile, pictureSize } from '../../src/report/pictures';
import { reportOf } from '../../src/report/report';
import type { Photo } from '../../src/report/report-input';
import { makeBilan } from '../make/edition';
import { tinyPng } from '../make/xlsx/tiny-png';

/** A JPEG of that size, as far as its headers go: an application marker, a table, then a frame. */
function tinyJpeg(width: number, height: number, frame = 0xc2): Uint8Array {
  const two = (number: number) => [number >> 8, number & 0xff];
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...[0xff, 0xe1, ...two(6), 1, 2, 3, 4],
    ...[0xff, 0xc4, ...two(4), 9, 9],
    ...[0xff, frame, ...two(11), 8, ...two(height), ...two(width), 1, 1, 0x11, 0],
    ...[0xff, 0xd9],
  ]);
}

test.each([
  ['a PNG', tinyPng(30, 20), 'png', 30, 20],
  ['a JPEG', tinyJpeg(4032, 3024), 'jpeg', 4032, 3024],
  ['a plain JPEG', tinyJpeg(640, 480, 0xc0), 'jpeg', 640, 480],
])('%s is known by its bytes', (_, bytes, type, width, height) => {
  expect(pictureFile(bytes)).toEqual({ bytes, type, width, height });
});

test.each([
  ['nothing', Uint8Array.of()],
  ['a text', Uint8Array.from(Array.from('pas une image du tout', (letter) => letter.charCodeAt(0)))],
  ['a JPEG cut off', tinyJpeg(640, 480).slice(0, 12)],
  ['a JPEG of no width', tinyJpeg(0, 480)],
])('%s is no picture', (_, bytes) => {
  expect(pictureFile(bytes)).toBeNull();
});

describe('photos of the report', () => {
  const documentWith = (photos?: readonly Photo[]) =>
    reportOf({
      bilan: makeBilan(),
      retained: new Map(),
      madeOn: '2024-11-25',
      texts: new Map(),
      pictures: new Map(),
      ...(photos === undefined ? {} : { photos }),
    });
  const pictures = (photos?: readonly Photo[]) =>
    documentWith(photos).body.flatMap((block) =>
      block.kind === 'picture' ? [[block.caption, block.alternative]] : [],
    );
  const photo = { name: "L'atelier du matin", bytes: tinyJpeg(400, 300) };

  test('stand with their name; what is no picture, and no photo at all, leaves no place', () => {
    expect(pictures([photo, { name: 'notes', bytes: Uint8Array.of(1) }])).toEqual([
      ['Figure 1 – L’atelier du matin', 'Photographie : L’atelier du matin.'],
    ]);
    expect([pictures([]), pictures()]).toEqual([[], []]);
    const titles = documentWith([]).body.flatMap((block) => (block.kind === 'heading' ? block.runs : []));
    expect(titles.map(({ text }) => text)).not.toContain('Photos');
  });

  test('are in the file as they came, under their own type', () => {
    const parts = unzipSync(docxBytes(documentWith([photo])));
    expect(parts['word/media/image1.jpeg']).toEqual(photo.bytes);
    expect(strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())).toContain('media/image1.jpeg');
    expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain('Extension="jpeg"');
  });
});

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
