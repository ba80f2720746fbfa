import { programmeTab } from '../../../src/workbook/generated/write-programme';
import { makeBilan, makeSession } from '../../make/edition';
import { heldRows } from '../../make/content';
import { listed } from '../../../src/domain/names';

describe('Programme détaillé', () => {
  test('goes day by day, session by session, with cancelled ones marked and struck', () => {
    const content = programmeTab(
      makeBilan({
        sessions: [
          makeSession(2, { start: 840, end: null, title: 'Tard', cancelled: true }),
          makeSession(3, {
            room: 'AMPHI',
            speakers: [
              { name: 'Ada', role: 'Directrice' },
              { name: 'Bob', role: null },
            ],
            description: '=1+1',
          }),
          makeSession(4, { day: '2024-06-14', title: 'Demain' }),
          makeSession(5, { day: null, dayText: '31/06', start: null, end: null, format: '', title: 'Perdue' }),
        ],
      }),
    );
    expect(heldRows(content)).toEqual([
      ['Programme détaillé'],
      ['NEC Essai – UPPA – Bayonne'],
      ['Heure', 'Format', 'Titre', 'Salle', 'Intervenants', 'Description'],
      ['Jeudi 13 juin 2024'],
      ['10h – 11h', 'Atelier', 'Atelier 3', 'AMPHI', 'Ada – Directrice\nBob', '=1+1'],
      ['14h', 'ANNULÉ – Atelier', 'Tard'],
      ['Vendredi 14 juin 2024'],
      ['10h – 11h', 'Atelier', 'Demain'],
      ['Jour à préciser : 31/06'],
      ['', '', 'Perdue'],
    ]);
    expect(content.rows[5]?.map(({ style }) => style)).toEqual(
      listed('struck | bad | struck | struck | struck | struck'),
    );
    expect(content.rows[4]?.[5]?.value).toEqual({ kind: 'text', text: '=1+1' });
  });
});
