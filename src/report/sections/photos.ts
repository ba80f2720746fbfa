import { heading, oneLine, type ReportBlock } from '../report-document';
import { pictureFile } from '../picture-file';
import type { ReportInput } from '../report-input';

/** Gives the photos that were given, each with its name; nothing, and no empty place, without. */
export function photos({ photos: given = [] }: ReportInput): ReportBlock[] {
  const shown = given.flatMap(({ name, bytes }): ReportBlock[] => {
    const file = pictureFile(bytes);
    const caption = oneLine(name);
    return file === null ? [] : [{ kind: 'picture', caption, alternative: `Photographie : ${caption}.`, ...file }];
  });
  return shown.length === 0 ? [] : [heading(2, 'Photos'), ...shown];
}
