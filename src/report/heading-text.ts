import type { Heading } from './report-document';

/** Gives back the text of a heading. */
export function headingText({ runs }: Heading): string {
  return runs.map(({ text }) => text).join('');
}
