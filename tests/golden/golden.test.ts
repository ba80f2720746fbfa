import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { exampleDocument, openWith } from '../make/example';

const GOLDEN = readFileSync(join(__dirname, 'figures-nec-2024.json'), 'utf8');
const SCHEMA: unknown = JSON.parse(readFileSync(join(__dirname, '../../docs/figures.schema.json'), 'utf8'));

describe('the bilan of the example edition', () => {
  test.each(['nec-2024', 'nec-2024.xlsx'])('is the golden one, from %s', async (name) => {
    const host = await openWith(await exampleDocument(name));
    await host.run('genererBilan');
    expect(host.call('chiffresDuBilan')).toBe(GOLDEN);
    host.close();
  });

  test('keeps to the schema of figures.json', () => {
    const validate = new Ajv({ strict: false }).compile(SCHEMA as object);
    expect([validate(JSON.parse(GOLDEN)), validate.errors]).toEqual([true, null]);
  });
});
