import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Runs the tests of the page in the Firefox that is installed: those that `npm test` runs in Chromium, but for a file
 * saved in place, which Firefox has no way to, and for a renderer that is killed and a disk that is full, which nothing
 * asks of it. Takes about three minutes on an idle machine. Playwright asks for more than Firefox 140 has.
 */
const SUITES = ['scenario', 'shell.test', 'sheet.test', 'accessibility', 'store/drafts'];
const OTHERS = '^(?!.*(?:the renderer killed|has no place for))';

const firefox = [
  process.env.NEC_FIREFOX ?? '',
  ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => [`${folder}/firefox-esr`, `${folder}/firefox`]),
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  join(process.env.ProgramFiles ?? '', 'Mozilla Firefox', 'firefox.exe'),
].find((path) => existsSync(path));

if (firefox) {
  const jest = ['node_modules/jest/bin/jest.js', '--config', 'build/jest.config.mjs', '--runInBand'];
  const { status } = spawnSync(
    process.execPath,
    [...jest, '--testTimeout', '120000', '-t', OTHERS, ...SUITES.map((suite) => `tests/page/${suite}`)],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      env: { ...process.env, NEC_FIREFOX: firefox },
      stdio: 'inherit',
    },
  );
  process.exitCode = status ?? 1;
} else {
  console.error(
    'No Firefox was found: install 153 or later (apt install firefox-esr, mozilla.org), or say where in NEC_FIREFOX.',
  );
  process.exitCode = 1;
}
