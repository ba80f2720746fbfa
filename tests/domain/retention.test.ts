import { retentionFindings } from '../../src/domain/retention';
import { phraseOf } from '../../src/workbook/phrases/finding-phrases';
import { bilanOfTabs } from '../make/workbook-source';

describe('the day until which names are kept', () => {
  test('is told once it has passed, not on the day itself', () => {
    expect(retentionFindings('2027-06-30', '2027-06-30')).toEqual([]);
    const [late] = retentionFindings('2027-06-30', '2027-07-01');
    expect(late).toMatchObject({ code: 'retention-passed', severity: 'warning', tab: 'settings', field: 'retention' });
    expect(late && phraseOf(late)[0]).toBe(
      'Les noms et les adresses devaient être conservés jusqu’au mercredi 30 juin 2027 : cette date est passée.',
    );
  });

  test('is read from Paramètres; without it nothing is said', () => {
    const settings = [
      ['Paramètre', 'Valeur'],
      ['Jour 1', '13/06/2024'],
      ['Conservation jusqu’au', '30/06/2027'],
    ];
    expect(bilanOfTabs({ Paramètres: settings }).edition.settings.retention).toBe('2027-06-30');
    const without = bilanOfTabs({ Paramètres: settings.slice(0, 2) });
    expect([without.edition.settings.retention, without.told.filter((line) => line.includes('retention'))]).toEqual([
      null,
      [],
    ]);
  });
});
