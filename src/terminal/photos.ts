import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { ToldError } from '../files/unreadable-file';
import { photoTurn } from '../files/photo-turn';

export class PhotosError extends ToldError {}

/** A document with more can no longer be sent by e-mail. */
const MOST = 24;
const PHOTO = /\.(?:png|jpe?g)$/iu;

/** The longest side of a photo that is drawn anew, in pixels: sharp on the width of a page. */
const LONGEST_SIDE = 1400;

/** Gives a photo whose pixels stand as it is seen: word processors leave out what a camera says of how it was held. */
async function upright(photo: Buffer): Promise<Buffer> {
  const turn = photoTurn(photo);
  if (turn === 0) return photo;
  const { Resvg } = await import('@resvg/resvg-js');
  const svg = (inside: string, width: number, height: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`;
  const image = `<image href="data:image/jpeg;base64,${photo.toString('base64')}"/>`;
  const size = new Resvg(svg(image, 1, 1)).getBBox();
  // What its file says is no photo: the report leaves it out.
  if (size === undefined) return photo;
  const [width, height] = turn === 180 ? [size.width, size.height] : [size.height, size.width];
  const moved = { 90: `${size.height} 0`, 180: `${size.width} ${size.height}`, 270: `0 ${size.width}` }[turn];
  const drawing = svg(`<g transform="translate(${moved}) rotate(${turn})">${image}</g>`, width, height);
  const fitTo = { mode: 'zoom', value: Math.min(1, LONGEST_SIDE / Math.max(width, height)) } as const;
  return new Resvg(drawing, { fitTo }).render().asPng();
}

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
      base64: (await upright(await readFile(join(folder, file)))).toString('base64'),
    })),
  );
}
