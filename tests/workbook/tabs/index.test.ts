import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tabsDocument } from '../../make/tabs-document';

const FILE = join(__dirname, '../../../docs/workbook.md');

describe('the declarations of the tabs', () => {
  test('are what docs/workbook.md says', () => {
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(FILE, tabsDocument());
    expect(readFileSync(FILE, 'utf8')).toBe(tabsDocument());
  });
});
