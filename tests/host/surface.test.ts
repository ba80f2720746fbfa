import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODE } from '../make/example';
import { calledMethods } from './open-workbook';
import './surface/drive';
import './surface/execution';
import './surface/formulas';
import './surface/pictures';
import './surface/range-formats';
import './surface/range-values';
import './surface/sheets';

/** The interfaces of the surface whose name does not end the name of Google's service. */
const SERVICES: Readonly<Record<string, string>> = {
  SpreadsheetService: 'SpreadsheetApp',
  ChartService: 'Charts',
  ChartBuilder: 'EmbeddedChartBuilder',
  LockProvider: 'LockService',
  PropertiesProvider: 'PropertiesService',
  HtmlProvider: 'HtmlService',
  UtilityService: 'Utilities',
  SessionService: 'Session',
  ScriptService: 'ScriptApp',
  DriveFiles: 'Files',
};

/** Gives each method that the surface declares, after the service that it is of. */
function surfaceMethods(): string[] {
  return ['surface.ts', 'surface-ui.ts', 'surface-files.ts'].flatMap((file) => {
    const text = readFileSync(join(__dirname, '../../src/google', file), 'utf8');
    return [...text.matchAll(/export interface (\w+) \{([^]*?)\n\}/g)].flatMap(([, name = '', body = '']) =>
      [...body.matchAll(/^ {2}(\w+)\(/gm)].flatMap(([, method = '']) =>
        method === 'toString' ? [] : `${SERVICES[name] ?? name}.${method}`,
      ),
    );
  });
}

// Last, when the others have run.
describe('what the add-on may call', () => {
  test('each method was called on the host by a test that says what Google does', () => {
    const called = new Set([...calledMethods].map((name) => name.split('.').slice(-2).join('.')));
    expect(surfaceMethods().filter((method) => !called.has(method))).toEqual([]);
  });

  test('the add-on calls each, but for what tells the compiler that a picture is no other value', () => {
    const never = surfaceMethods().filter((name) => !CODE.includes(`.${name.split('.')[1]}(`));
    expect(never).toEqual(['CellImage.getContentUrl']);
  });
});
