import type { Run } from './report-document';
import { oncePattern } from '../domain/once';

// Direction marks could show a text otherwise than it is written; the others are not allowed in XML.
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const NOT_TEXT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/gu;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** Gives a text that any document may hold: no control, direction or half character; line breaks are `\n`. */
export function safeText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(NOT_TEXT, ' ')
    .replace(DIRECTION, '')
    .replace(LONE_SURROGATE, '\ufffd');
}

const straightApostrophe = oncePattern(String.raw`(\p{L})'(?=[\p{L}\p{N}«])`, 'gu');

/** Gives a text on one line, with single spaces and the apostrophe of printed French. */
export function oneLine(text: string): string {
  return safeText(text)
    .replace(/[ \t\n]+/gu, ' ')
    .replace(straightApostrophe(), '$1’')
    .trim();
}

/** Gives the lines of a text that hold something, each on one line. */
export function linesOf(text: string): string[] {
  return safeText(text)
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
}

/** Gives a text as the only run of a paragraph. */
export function plainRun(text: string, look?: Run['look']): Run[] {
  const content = oneLine(text);
  return content === '' ? [] : [look === undefined ? { text: content } : { text: content, look }];
}
