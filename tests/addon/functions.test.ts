import { ALL_TABS, CHOICES, type Argument, type CustomFunction } from '../../src/addon/functions/declared';
import { FUNCTIONS } from '../../src/addon/functions/index';
import { bilanOf } from '../../src/domain/bilan';
import type { SpreadsheetHost } from '../../src/host/spreadsheet-host';
import { readEdition } from '../../src/workbook/reading/read-edition';
import { openWith } from '../make/example';
import { exampleTabs, makeWorkbookSource } from '../make/workbook-source';

let host: SpreadsheetHost;
beforeAll(async () => {
  host = await openWith();
});
afterAll(() => {
  host.close();
});

const call = (name: string, ...given: unknown[]): unknown => host.call(name, given, 'customFunction');

describe('the custom functions, on the example edition', () => {
  test.each<[string, unknown[], unknown]>([
    ['NEC_PARTICIPANTS', [], 90],
    ['NEC_FREQUENTATION', [1], 76],
    ['NEC_FREQUENTATION', ['vendredi'], 50],
    ['NEC_FREQUENTATION', ['Jour 2'], 50],
    ['NEC_FREQUENTATION', ['13/06/2024'], 76],
    ['NEC_FREQUENTATION', [[['jeudi 13 juin']]], 76],
    ['NEC_INSCRITS', [], 148],
    ['NEC_INSCRITS', ['jeudi'], 90],
    ['NEC_INSCRITS', [2], 58],
    ['NEC_ABSENTS', [], 23],
    ['NEC_ABSENTS', ['', 'version 12'], 23],
    ['NEC_ABSENTS', [2], 9],
    ['NEC_TAUX_ABSENCE', [], 23 / 148],
    ['NEC_TAUX_ABSENCE', [1], 14 / 90],
    ['NEC_CONUMS', [], 21],
    ['NEC_TAUX_CONUMS', [], 21 / 52],
    ['NEC_ATELIERS', [], 12],
    ['NEC_ATELIERS', ['RETEX'], 4],
    ['NEC_ATELIERS', ['Plénière'], 0],
    ['NEC_DUREE', [], 885 / 1440],
    ['NEC_INTERVENANTS', [], 21],
    ['NEC_DEMI_JOURNEES', [], 3],
    ['NEC_CHARGES', [], 23445.81],
    ['NEC_CHARGES', ['location lieu'], 2340],
    ['NEC_CHARGES', ['Charges de personnel'], 17820],
    ['NEC_RECETTES', [], 3500],
    ['NEC_RECETTES', ['Subvention'], 3500],
    ['NEC_PERSONNEL', [], 17820],
    ['NEC_PERSONNEL', ['alpi'], 9720],
    ['NEC_PART', ['ALPI'], 10879.53],
    ['NEC_PART', ['La Fibre64'], 9066.28],
    ['NEC_AVANCE', ['La Fibre64'], 10225.81],
    ['NEC_SOLDE', ['ALPI'], -1159.53],
    ['NEC_SATISFACTION', [], 0.9375],
    ['NEC_SATISFACTION', ['organisation'], 0.96875],
    ['NEC_NPS', [], 28.125],
    ['NEC_COUT_PAR_PARTICIPANT', [], 260.51],
  ])('%s(%j) is %p', (name, given, expected) => {
    expect(call(name, ...given)).toBe(expected);
  });

  test('NEC_BILAN spills the whole table', () => {
    const table = call('NEC_BILAN') as unknown[][];
    expect(table[0]).toEqual(['Indicateur', 'Valeur calculée']);
    expect(table).toContainEqual(['Participants', 90]);
    expect(table).toContainEqual(['Total des charges', 23445.81]);
    expect(new Set(table.map((row) => row.length))).toEqual(new Set([2]));
  });

  test.each<[string, unknown[], string]>([
    ['NEC_FREQUENTATION', ['samedi'], 'jeudi 13 juin 2024'],
    ['NEC_FREQUENTATION', [], '1'],
    ['NEC_INSCRITS', [3], 'vendredi 14 juin 2024'],
    ['NEC_ATELIERS', ['Conférence'], 'Masterclass'],
    ['NEC_CHARGES', ['Traiteur'], 'Location Lieu'],
    ['NEC_RECETTES', ['Don'], 'Subvention'],
    ['NEC_PERSONNEL', ['Fibre'], 'La Fibre64, ALPI'],
    ['NEC_PART', [''], 'La Fibre64, ALPI'],
    ['NEC_SATISFACTION', ['Traiteur'], 'Organisation'],
  ])('%s(%j) is an error that lists what is accepted', (name, given, listed) => {
    expect(() => call(name, ...given)).toThrow(listed);
  });

  test.each<[string, string[]]>([
    ['NEC_TAUX_ABSENCE', ['Inscriptions', 'Paramètres']],
    ['NEC_ATELIERS', ['Programme']],
    ['NEC_NPS', ['Satisfaction']],
    ['NEC_PERSONNEL', ['Paramètres', 'Personnel']],
    ['NEC_CHARGES', ['Dépenses', 'Paramètres', 'Personnel']],
    ['NEC_RECETTES', ['Paramètres', 'Recettes']],
  ])('%s reads each tab that it needs once and no other', (name, tabs) => {
    call(name);
    const read = host.meter.log.filter(({ kind }) => kind === 'read').map(({ tab }) => tab);
    expect([...read].sort()).toEqual(tabs);
    expect(host.meter.writes).toBe(0);
  });

  test('each is reckoned from the tabs that it declares as from all of them, whatever it is asked', () => {
    const source = makeWorkbookSource(exampleTabs());
    const bilanFrom = (tabs: CustomFunction['tabs']) => bilanOf(readEdition(source, new Set(tabs), []).edition);
    const whole = bilanFrom(ALL_TABS);
    const asked = Object.entries(FUNCTIONS).flatMap(([name, { tabs, argument, of }]) => {
      const own = bilanFrom(tabs);
      const named: Argument[] = argument === null ? [] : [...CHOICES[argument.of](whole)];
      return [...(argument?.required === true ? [] : [undefined]), ...named].map((given) => ({
        told: [name, given, of(own, given)],
        expected: [name, given, of(whole, given)],
      }));
    });
    expect(asked.map(({ told }) => told)).toEqual(asked.map(({ expected }) => expected));
    expect(asked.filter(({ told: [, , value] }) => value === '')).toEqual([]);
  });
});
