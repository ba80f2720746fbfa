import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODE } from '../../make/example';

const ROOT = join(__dirname, '../../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
/** Gives what stands under a title of a page, up to the next of its rank or higher. */
function section(page: string, title: string): string {
  const [rank = ''] = /^#+/u.exec(title) ?? [];
  const [, under = ''] = page.split(`\n${title}\n`);
  return under.split(new RegExp(`\n#{1,${rank.length}} `, 'u'))[0] ?? '';
}
const GUIDE = read('docs/guide.md');
const INSTALL = section(GUIDE, '## Installer dans Google Sheets');

describe('10.11 getting it onto Google', () => {
  test('10.11 one file and the manifest are all there is to paste: no page of its own is asked for', () => {
    expect(readdirSync(join(ROOT, 'build/addon')).sort()).toEqual(['Code.js', 'appsscript.json']);
    expect(CODE.match(/createTemplateFromFile|createHtmlOutputFromFile|\binclude\(|<\?!?=/gu)).toBeNull();
  });

  test('10.11 the guide tells the way without any tool and the way by clasp, with what each step shows', () => {
    const [, pasting = '', clasp = ''] = INSTALL.split(/\*\*(?:Sans outil|Avec clasp)\*\*/u);
    const steps = (text: string): RegExpMatchArray | null => text.match(/^\| \d \| [^|]+ \| [^|]+ \|$/gmu);
    expect([steps(pasting)?.length, steps(clasp)?.length]).toEqual([7, 5]);
    for (const named of ['Extensions › Apps Script', '`Code.js`', '`appsscript.json`', 'NEC › Aide › Diagnostic'])
      expect(pasting).toContain(named);
    expect(clasp).toContain('clasp push -f');
    expect(read('README.md')).toContain('docs/guide.md#installer-dans-google-sheets');
  });

  test('10.11 the guide goes through the warning of an unverified script, and names every scope that is asked', () => {
    const consent = section(INSTALL, '### La première autorisation');
    for (const shown of ['Google n’a pas validé cette application', 'Paramètres avancés', 'non sécurisé'])
      expect(consent).toContain(shown);
    const { oauthScopes } = JSON.parse(read('build/addon/appsscript.json')) as { readonly oauthScopes: string[] };
    expect(consent.match(/^ {3}- /gmu)).toHaveLength(oauthScopes.length);
    expect(section(INSTALL, '### Qui a besoin de quels droits').match(/^\| (?!Pour|---)/gmu)?.length).toBe(6);
  });

  test('10.11 frames of the page allow what Google’s dialogs do: downloads that a page makes itself', () => {
    const downloading = readdirSync(join(ROOT, 'src/addon/pages')).filter(
      (file) => file.endsWith('.html') && /\bdownload(?:Text|Word)\(/u.test(read(`src/addon/pages/${file}`)),
    );
    expect(downloading).toEqual(['attestations.html', 'export-journal.html', 'export-programme.html', 'report.html']);
    expect(read('src/page/shell/page-frame.ts')).toContain("sandbox: 'allow-scripts allow-forms allow-downloads'");
  });
});
