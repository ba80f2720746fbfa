import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';

/** A folder of photos that cannot be taken; its message is French and fit to show. */
export class PhotosError extends Error {
  override readonly name = 'PhotosError';
}

/** A document with more can no longer be sent by e-mail. */
const MOST = 24;
const PHOTO = /\.(?:png|jpe?g)$/iu;

/** Gives the photos of a folder in the order of their names, each with its name and its bytes in base 64. */
export async function readPhotos(folder: string): Promise<{ readonly name: string; readonly base64: string }[]> {
  const names = await readdir(folder).catch(() => {
    throw new PhotosError(`${folder} : ce dossier de photos ne peut pas être lu.`);
  });
  const photos = names.filter((name) => PHOTO.test(name)).sort(new Intl.Collator('fr', { numeric: true }).compare);
  if (photos.length === 0) throw new PhotosError(`${folder} : ce dossier n’a aucune photo (.jpg ou .png).`);
  if (photos.length > MOST)
    throw new PhotosError(`${folder} : ${photos.length} photos, plus que les ${MOST} que le rapport peut prendre.`);
  return Promise.all(
    photos.map(async (file) => ({
      name: parse(file).name,
      base64: (await readFile(join(folder, file))).toString('base64'),
    })),
  );
}
