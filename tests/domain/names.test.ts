import fc from 'fast-check';
import { firstWord, fold, groupByLabel } from '../../src/domain/names';

test.each([
  ['La Fibre64', 'la  fibre 64'],
  ['Frais d’accueil', "FRAIS D'ACCUEIL"],
  ['Anne-Marie', 'anne marie'],
  ['Élu·e', 'elue'],
  ['Cœur', 'COEUR'],
  ['N° mandat', 'n mandat.'],
  ['août', 'aou\u0302t'],
  ['- ’', '-  ’'],
])('« %s » and « %s » are the same label', (one, other) => {
  expect(fold(one)).toBe(fold(other));
});

test.each([
  ['Lot 12', 'Lot 1 2'],
  ['Poste A', 'Poste B'],
  ['?', '!'],
])('« %s » and « %s » are different labels', (one, other) => {
  expect(fold(one)).not.toBe(fold(other));
});

test('blank text has the key of nothing', () => {
  expect([fold(''), fold('  \u00a0\n')]).toEqual(['', '']);
});

test('the key of a key is itself', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(fold(fold(text))).toBe(fold(text))));
});

test('a French name keeps its key in capitals, without accents, or spaced out', () => {
  const names = fc.string({ unit: fc.constantFrom(...Array.from('abcdeéèêçàùïîôœ -’')), minLength: 1 });
  fc.assert(
    fc.property(names, (name) => {
      expect(fold(name.toUpperCase())).toBe(fold(name));
      expect(fold(name.normalize('NFD'))).toBe(fold(name));
      expect(fold(`  ${name.replace(/ /gu, '  ')} `)).toBe(fold(name));
    }),
  );
});

test('the first word leaves punctuation and accents behind', () => {
  expect(['Plénière d’ouverture', '« Pause »', '', '…'].map(firstWord)).toEqual(['pleniere', 'pause', '', '']);
});

test('labels are grouped in order of appearance under the first spelling met', () => {
  expect(groupByLabel(['b', 'A', ' B', 'a'], (label) => label)).toEqual([
    { key: 'b', label: 'b', spellings: ['b', 'B'], values: ['b', ' B'] },
    { key: 'a', label: 'A', spellings: ['A', 'a'], values: ['A', 'a'] },
  ]);
});
