import fc from 'fast-check';
import { cancelledRow, mergeRow } from '../../../src/workbook/import/merge-row';
import { readReference, referenceText } from '../../../src/workbook/import/import-record';
import type { RegistrationRow } from '../../../src/workbook/import/registration-rows';

const FIELDS = ['name', 'email', 'conum', 'registered1', 'present1', 'own:Atelier'] as const;
const isTick = (field: string): boolean => ['conum', 'registered1', 'present1'].includes(field);
const values = fc.record(
  Object.fromEntries(
    FIELDS.map((field) => [
      field,
      isTick(field) ? fc.constantFrom('', 'oui') : fc.constantFrom('', 'a', 'b', '=1', 'c d'),
    ]),
  ) as Record<(typeof FIELDS)[number], fc.Arbitrary<string>>,
);
const row = (cells: RegistrationRow['values'], formulas: readonly string[] = []): RegistrationRow => ({
  row: 2,
  reference: null,
  values: cells,
  formulas: new Set(formulas),
});
const said = (source: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  readReference(referenceText({ source: 'HelloAsso 1', said: new Map() }, source))?.said ?? new Map<string, string>();

describe('an import over a row that is there', () => {
  test('writes only cells that still hold what the source said before', () => {
    fc.assert(
      fc.property(values, values, values, (before, cells, now) => {
        const { written, kept } = mergeRow(row(cells), now, said(before));
        for (const field of FIELDS) {
          const isWritten = field in written;
          if (isWritten) expect([cells[field], written[field]]).toEqual([before[field], now[field]]);
          if (cells[field] !== before[field]) expect(isWritten).toBe(false);
          if (now[field] === before[field]) expect([isWritten, kept.includes(field)]).toEqual([false, false]);
        }
      }),
    );
  });

  test('never takes a presence away, whatever was said before', () => {
    fc.assert(
      fc.property(values, values, values, fc.constantFrom('memory', 'none', 'lost'), (before, cells, now, kind) => {
        const former = kind === 'memory' ? said(before) : kind === 'none' ? 'none' : 'lost';
        expect(mergeRow(row({ ...cells, present1: 'oui' }), now, former).written['present1']).toBeUndefined();
      }),
    );
  });

  test('changes nothing when the memory was lost, and fills only blanks of a row typed by hand', () => {
    fc.assert(
      fc.property(values, values, (cells, now) => {
        expect(mergeRow(row(cells), now, 'lost').written).toEqual({});
        for (const [field, value] of Object.entries(mergeRow(row(cells), now, 'none').written))
          expect([cells[field as 'name'], value]).toEqual(['', now[field as 'name']]);
      }),
    );
  });

  test('leaves formulas and cells that are neither yes nor no', () => {
    expect(
      mergeRow(row({ name: 'a', conum: null }, ['name']), { name: 'b', conum: 'oui' }, said({ name: 'a', conum: '' })),
    ).toEqual({ written: {}, kept: ['name', 'conum'] });
  });

  test('unticks the days of a registration that was cancelled, but those that somebody ticked', () => {
    const cells = { registered1: 'oui', registered2: 'oui', present1: 'oui' };
    expect(
      cancelledRow(row(cells), ['registered1', 'registered2'], said({ registered1: 'oui', registered2: '' })),
    ).toEqual({ written: { registered1: '' }, kept: ['registered2'] });
  });
});

describe('« Réf. import »', () => {
  test('reads back what it says, whatever the ticket', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N} @/:.-]*[\p{L}\p{N}]$/u), values, (ticket, source) => {
        const text = referenceText(
          { source: `Fichier ${ticket.replace(/\s+/gu, ' ').trim()}`, said: new Map() },
          source,
        );
        expect(referenceText(readReference(text) ?? { source: '', said: new Map() }, {})).toBe(text);
      }),
    );
  });

  test('what somebody typed there is a source without memory', () => {
    expect(readReference(' HelloAsso  12 ')).toEqual({ source: 'HelloAsso 12', said: new Map() });
    expect(readReference('HelloAsso 12 [n:AbC')).toEqual({ source: 'HelloAsso 12 [n:AbC', said: new Map() });
    expect(readReference('')).toBeNull();
  });
});
