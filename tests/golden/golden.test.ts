import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { exampleDocument, openWith } from '../make/example';

const GOLDEN = readFileSync(join(__dirname, 'figures-nec-2024.json'), 'utf8');
const SCHEMA: unknown = JSON.parse(readFileSync(join(__dirname, '../../docs/figures.schema.json'), 'utf8'));

describe('the bilan of the example edition', () => {
  test('is the golden one, with the same native totals, from CSV as from .xlsx', async () => {
    const made = async (name: string) => {
      const host = await openWith(await exampleDocument(name));
      if (!name.endsWith('.xlsx')) await host.run('normaliserSaisie');
      await host.run('genererBilan');
      // Below the totals stand the fingerprints of the tabs, which tell texts from numbers.
      const totals = host
        .values('Tableau de bord')
        .filter(([label, value]) => typeof value === 'number' && !/lignes \d/u.test(String(label)));
      const figures = host.call('chiffresDuBilan');
      host.close();
      return { figures, totals: totals.map(([label, value]) => [label, value]) };
    };
    const made2024 = await made('nec-2024');
    expect(made2024.figures).toBe(GOLDEN);
    expect(made2024.totals.map(([, value]) => value)).toEqual(expect.arrayContaining([23_445.81, 3500, 19_945.81]));
    expect(await made('nec-2024.xlsx')).toEqual(made2024);
  });

  test('keeps to the schema of figures.json', () => {
    const validate = new Ajv({ strict: false }).compile(SCHEMA as object);
    expect([validate(JSON.parse(GOLDEN)), validate.errors]).toEqual([true, null]);
  });
});
