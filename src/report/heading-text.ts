import type { Heading } from './report-document';

export function headingText({ runs }: Heading): string {
  return runs.map(({ text }) => text).join('');
}
