import { DataValidationErrorStyle } from '@univerjs/core';
import { univerFormats, univerValidations } from '../../../src/page/mirror/univer-rules';

const CELLS = { startRow: 1, startColumn: 2, endRow: 999, endColumn: 2 };
const nameOf = (gid: number): string | null => (gid === 3 ? 'Jours d’août' : null);

describe('rules of validation, as Univer shows them', () => {
  test('are lists and check boxes that never refuse by themselves', () => {
    expect(
      univerValidations(
        [
          {
            areas: [CELLS],
            rule: { kind: 'list', values: ['Atelier', 'Plénière'] },
            allowInvalid: false,
            help: 'Un format de la liste.',
          },
          { areas: [CELLS], rule: { kind: 'checkbox' }, allowInvalid: false, help: null },
        ],
        nameOf,
      ),
    ).toEqual([
      {
        uid: 'nec-0',
        type: 'list',
        formula1: 'Atelier,Plénière',
        ranges: [CELLS],
        allowBlank: true,
        errorStyle: DataValidationErrorStyle.WARNING,
        showErrorMessage: true,
        error: 'Un format de la liste.',
      },
      {
        uid: 'nec-1',
        type: 'checkbox',
        ranges: [CELLS],
        allowBlank: true,
        errorStyle: DataValidationErrorStyle.WARNING,
      },
    ]);
  });

  test(
    'are a constant array where a choice has a comma, a reference where choices are cells, and nothing where ' +
      'their tab is gone',
    () => {
      const range = { startRow: 1, startColumn: 0, endRow: 4, endColumn: 0 };
      const rules = univerValidations(
        [
          {
            areas: [CELLS],
            rule: { kind: 'list', values: ['Lieu, salle', 'dite "A"'] },
            allowInvalid: true,
            help: null,
          },
          { areas: [CELLS], rule: { kind: 'range', gid: 3, area: range }, allowInvalid: true, help: null },
          { areas: [CELLS], rule: { kind: 'range', gid: 9, area: range }, allowInvalid: true, help: null },
          { areas: [], rule: { kind: 'checkbox' }, allowInvalid: true, help: null },
        ],
        nameOf,
      );
      expect(rules.map(({ formula1 }) => formula1)).toEqual([
        '={"Lieu, salle";"dite ""A"""}',
        "='Jours d’août'!$A$2:$A$5",
      ]);
    },
  );
});

describe('conditional formats, as Univer shows them', () => {
  const state = {
    areas: [CELLS],
    formula: '=AND(N("a;b")=0;$C2="x")',
    background: '#fbdcdc',
    fontColor: null,
    strikethrough: true,
  };

  test('keep their order, take commas between arguments, and end with what is written', () => {
    expect(
      univerFormats(
        [state, { ...state, formula: '=TRUE', background: null, fontColor: '#112233', strikethrough: false }],
        16,
      ),
    ).toEqual([
      {
        cfId: 'nec-0',
        stopIfTrue: false,
        ranges: [{ ...CELLS, endRow: 15 }],
        rule: {
          type: 'highlightCell',
          subType: 'formula',
          value: '=AND(N("a;b")=0,$C2="x")',
          style: { bg: { rgb: '#fbdcdc' }, st: { s: 1 } },
        },
      },
      {
        cfId: 'nec-1',
        stopIfTrue: false,
        ranges: [{ ...CELLS, endRow: 15 }],
        rule: { type: 'highlightCell', subType: 'formula', value: '=TRUE', style: { cl: { rgb: '#112233' } } },
      },
    ]);
  });

  test('are none where nothing is written', () => {
    expect(univerFormats([state], 1)).toEqual([]);
  });
});
