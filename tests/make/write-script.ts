import { buildSync } from 'esbuild';
import { join } from 'node:path';
import type { TabContent } from '../../src/workbook/content/tab-content';

const ROOT = join(__dirname, '../..');

/** Gives a script for the host whose `write(json)` writes contents into tabs, made if need be. */
export function writeScript(): string {
  const source = `
    import { tabWriter } from './src/addon/sheets/write-tab';
    export function write(json) {
      const book = SpreadsheetApp.getActiveSpreadsheet();
      for (const content of JSON.parse(json)) {
        const sheet = book.getSheetByName(content.name) ?? book.insertSheet(content.name, book.getSheets().length);
        tabWriter()(sheet, content);
      }
    }`;
  const { outputFiles } = buildSync({
    stdin: { contents: source, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Writing',
    target: 'es2019',
    charset: 'utf8',
  });
  return `${outputFiles[0]?.text ?? ''}\nfunction write(json) { Writing.write(json); }`;
}

/** Gives contents as the script takes them. */
export function asArgument(contents: readonly TabContent[]): string {
  return JSON.stringify(contents);
}
