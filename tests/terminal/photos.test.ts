import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PhotosError, readPhotos } from '../../src/terminal/photos';

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
