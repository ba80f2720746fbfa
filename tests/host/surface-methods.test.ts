import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Gives each method that the surface declares, by its interface. */
function surfaceMethods(): [string, string][] {
  const text = ['surface.ts', 'surface-ui.ts', 'surface-files.ts']
    .map((file) => readFileSync(join(__dirname, '../../src/google', file), 'utf8'))
    .join('\n');
  return [...text.matchAll(/export interface (\w+) \{([^]*?)\n\}/g)].flatMap(([, name = '', body = '']) =>
    [...body.matchAll(/^ {2}(\w+)\(/gm)].map(([, method = '']): [string, string] => [name, method]),
  );
}

const tests = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && file !== 'surface-methods.test.ts')
  .map((file) => readFileSync(join(__dirname, file), 'utf8'))
  .join('\n');

test.each(surfaceMethods().filter(([, method]) => method !== 'toString'))(
  '%s.%s has a conformance test',
  (_, method) => {
    expect(tests).toContain(`.${method}(`);
  },
);
