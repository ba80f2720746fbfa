import { daysNamed } from '../../../src/workbook/import/answers';
import { TWO_DAYS } from '../../make/imported-file';

const THREE_DAYS = [...TWO_DAYS, { number: 3, date: '2024-06-15' }];

describe('the days that an answer names', () => {
  test.each([
    ['Jeudi', [1]],
    ['VENDREDI après-midi', [2]],
    ['Thursday, Friday', [1, 2]],
    ['Pass 2 jours', [1, 2]],
    ['les deux journées', [1, 2]],
    ['Pass complet', [1, 2]],
    ['Billet jour 2', [2]],
    ['J1', [1]],
    ['premier jour', [1]],
    ['13/06', [1]],
    ['6/14/24', [2]],
    ['2024-06-14', [2]],
    ['13 et 14 juin', [1, 2]],
    ['le 14 juin 2024', [2]],
    ['jeudi 13 juin;vendredi 14 juin;', [1, 2]],
    ['13-14 juin', [1, 2]],
    ['13/14 juin', [1, 2]],
    ['2024-06-13T07:31:00Z', [1]],
    ['les deux', [1, 2]],
    ['aucun des deux jours', []],
    ['ni l’un ni l’autre', []],
    ['pas le jeudi', []],
    ['vendredi, pas jeudi', [2]],
    ['pas jeudi mais vendredi', [2]],
    ['les deux jours sauf le jeudi', [2]],
    ['sauf vendredi', [1]],
    ['Samedi', []],
    ['3 jours', []],
    ['1 jour', []],
    ['13/07', []],
    ['Repas', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(daysNamed(text, TWO_DAYS)).toEqual(expected);
  });

  test('« du 13 au 15 juin » names the day between, and a date cell its own', () => {
    expect(daysNamed('du 13 au 15 juin', THREE_DAYS)).toEqual([1, 2, 3]);
    expect(daysNamed({ day: '2024-06-14', minutes: 600 }, THREE_DAYS)).toEqual([2]);
  });

  test('a weekday that the edition has twice names none', () => {
    expect(
      daysNamed('jeudi', [
        { number: 1, date: '2024-06-13' },
        { number: 2, date: '2024-06-20' },
      ]),
    ).toEqual([]);
  });
});
