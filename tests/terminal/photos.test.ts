import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { photoTurn } from '../../src/files/photo-turn';
import { pngSize } from '../../src/report/pictures';
import { PhotosError, readPhotos } from '../../src/terminal/photos';

/** A drawing 40 pixels wide and 20 high, red on its left, blue on its right, as a JPEG held as EXIF says. */
function heldJpeg(orientation: number, isLittle: boolean): Buffer {
  const two = (number: number) => (isLittle ? [number, 0] : [0, number]);
  const four = (number: number) => (isLittle ? [number, 0, 0, 0] : [0, 0, 0, number]);
  const entry = (tag: number, value: number) => {
    const id = isLittle ? [tag, 1] : [1, tag];
    return [...id, ...two(3), ...four(1), ...two(value), 0, 0];
  };
  const tiff = [
    ...Buffer.from(isLittle ? 'II' : 'MM'),
    ...two(42),
    ...four(8),
    ...two(2),
    ...entry(0x10, 7),
    ...entry(0x12, orientation),
    ...four(0),
  ];
  const exif = [...Buffer.from('Exif'), 0, 0, ...tiff];
  const plain = readFileSync(join(__dirname, '../samples/photo.jpg'));
  return Buffer.concat([
    plain.subarray(0, 2),
    Buffer.from([0xff, 0xe1, 0, exif.length + 2, ...exif]),
    plain.subarray(2),
  ]);
}

const folder = mkdtempSync(join(tmpdir(), 'nec-photos-'));
const put = (name: string) => writeFileSync(join(folder, name), name);

afterAll(() => rmSync(folder, { recursive: true }));

test('photos are read in the order of their names; a folder without any, or with too many, is refused', async () => {
  await expect(readPhotos(join(folder, 'absent'))).rejects.toThrow('ce dossier de photos ne peut pas être lu');
  put('notes.txt');
  await expect(readPhotos(folder)).rejects.toThrow(PhotosError);
  for (const name of ['photo 10.JPG', 'photo 2.jpeg', 'Accueil.png']) put(name);
  const read = await readPhotos(folder);
  expect(read.map(({ name, base64 }) => [name, Buffer.from(base64, 'base64').toString()])).toEqual([
    ['Accueil', 'Accueil.png'],
    ['photo 2', 'photo 2.jpeg'],
    ['photo 10', 'photo 10.JPG'],
  ]);
  for (let count = 0; count < 22; count += 1) put(`lot ${count}.png`);
  await expect(readPhotos(folder)).rejects.toThrow('25 photos, plus que les 24');
});

test.each([
  [1, 0],
  [3, 180],
  [6, 90],
  [8, 270],
  [2, 0],
  [99, 0],
])('a photo held as EXIF’s %d is turned by %d degrees', (orientation, turn) => {
  expect([true, false].map((isLittle) => photoTurn(heldJpeg(orientation, isLittle)))).toEqual([turn, turn]);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('Exif\0\0')],
  ['a JPEG cut in its EXIF', heldJpeg(6, true).subarray(0, 20)],
])('%s is not turned', (_, bytes) => {
  expect(photoTurn(bytes)).toBe(0);
});

test('a photo taken upright is given upright', async () => {
  const held = mkdtempSync(join(tmpdir(), 'nec-photos-'));
  writeFileSync(join(held, 'Salle.jpg'), heldJpeg(6, true));
  const [photo] = await readPhotos(held);
  rmSync(held, { recursive: true });
  const bytes = Buffer.from(photo?.base64 ?? '', 'base64');
  expect(pngSize(bytes)).toEqual({ width: 20, height: 40 });
  const image = `<image width="20" height="40" href="data:image/png;base64,${photo?.base64 ?? ''}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="40">${image}</svg>`;
  const { pixels } = new Resvg(svg).render();
  const colourAt = (x: number, y: number) => [...pixels.subarray((y * 20 + x) * 4, (y * 20 + x) * 4 + 3)];
  const [red = 0, , blue = 0] = colourAt(10, 5);
  const [lowerRed = 0, , lowerBlue = 0] = colourAt(10, 35);
  // Turned clockwise, what was on the left is on top.
  expect([red > 200 && blue < 80, lowerRed < 80 && lowerBlue > 200]).toEqual([true, true]);
});
