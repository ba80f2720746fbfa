import { retainedFindings } from '../../../src/domain/retained';
import { indicatorsOf } from '../../../src/domain/indicators';
import {
  NOTHING_RETAINED,
  placeRetained,
  readRetained,
  retainedFigures,
  retainedInNewTab,
  type RetainedReading,
} from '../../../src/workbook/generated/read-retained';
import type { CellValue } from '../../../src/google/surface';
import type { TabContent } from '../../../src/workbook/content/tab-content';
import { bilanTab } from '../../../src/workbook/generated/write-bilan';
import { makeBilan, makeRegistration, makeRegistrations, makeSettings } from '../../make/edition';
import { heldAt, heldRows, rowOf } from '../../make/content';

const wallClock = (date: Date) => date.toISOString().slice(0, 19).replace('T', ' ');
const STAMP = 'Généré';

/** What the tab holds once it stands in a sheet, with what somebody typed over it. */
function standing(
  content: TabContent,
  typed: readonly { label: string; column: 3 | 6; value: CellValue }[] = [],
): { values: CellValue[][]; formulas: string[][] } {
  const values = content.rows.map((row, r) =>
    row.map(({ value }, c): CellValue => heldAt(content, r + 1, value.kind === 'formula' ? 2 : c + 1)),
  );
  const formulas = content.rows.map((row) => row.map(({ value }) => (value.kind === 'formula' ? value.formula : '')));
  for (const { label, column, value } of typed) {
    const row = rowOf(content, label) - 1;
    values[row]!.splice(column - 1, 1, value);
    formulas[row]!.splice(column - 1, 1, '');
  }
  return { values, formulas };
}

const reread = (
  content: TabContent,
  typed: readonly { label: string; column: 3 | 6; value: CellValue }[] = [],
): RetainedReading => {
  const { values, formulas } = standing(content, typed);
  return readRetained(values, formulas, wallClock);
};

const more = makeRegistrations([1, 2, 3, 4, 5, 6, 7, 8].map((n) => makeRegistration(n + 1, [1])));

describe('what was typed in Bilan', () => {
  const bilan = makeBilan();
  const content = bilanTab(bilan, NOTHING_RETAINED, STAMP);

  test('is nothing when nobody typed', () => {
    expect(reread(content).entries).toEqual([]);
    expect(readRetained([], [], wallClock)).toEqual(NOTHING_RETAINED);
  });

  test('is found again by its label, in the unit of the indicator', () => {
    const reading = reread(content, [
      { label: 'Participants', column: 3, value: 92 },
      { label: 'Participants', column: 6, value: '=recompté' },
      { label: 'Durée des ateliers', column: 3, value: '15h30' },
      { label: 'Taux d’absence', column: 3, value: '15 %' },
      { label: 'Total des charges', column: 3, value: '2 000,50 €' },
      { label: 'Heures de travail pendant l’événement', column: 3, value: '15,5' },
      { label: 'Demi-journées', column: 6, value: 'oui' },
    ]);
    expect(reading.entries.map(({ indicator, value, note }) => [indicator, value, note])).toEqual([
      ['halfDays', null, 'oui'],
      ['duration', 930, ''],
      ['participants', 92, '=recompté'],
      ['absenceRate', 0.15, ''],
      ['eventHours', 15.5, ''],
      ['charges', 200_050, ''],
    ]);
    expect(
      reread(content, [{ label: 'Durée des ateliers', column: 3, value: new Date(Date.UTC(1899, 11, 31, 6)) }])
        .entries[0]?.value,
    ).toBe(1800);
  });

  test('survives regeneration on its indicator, though the rows changed', () => {
    const typed = reread(content, [
      { label: 'Participants', column: 3, value: 92 },
      { label: 'Participants', column: 6, value: '=note' },
      { label: 'Fréquentation du jour 2', column: 3, value: 4 },
    ]);
    const next = makeBilan({ registrations: more });
    const again = bilanTab(next, typed, STAMP);
    expect(heldRows(again)[rowOf(again, 'Participants') - 1]).toEqual([
      'Participants',
      8,
      92,
      8,
      '+84 (+1\u202f050\u00a0%)',
      '=note',
    ]);
    expect(again.rows[rowOf(again, 'Participants') - 1]?.map(({ style }) => style)[2]).toBe('input');
    expect(reread(again).entries).toEqual(retainedInNewTab(typed, next).entries);
    expect(
      retainedFindings(indicatorsOf(next), retainedFigures(retainedInNewTab(typed, next), next).figures).map(
        ({ row, params }) => [row, params],
      ),
    ).toEqual([
      [rowOf(again, 'Participants'), { indicator: 'participants', calculated: 8, retained: 92, noted: true }],
      [
        rowOf(again, 'Fréquentation du jour 2'),
        { indicator: 'dayPresent:2', calculated: null, retained: 4, noted: false },
      ],
    ]);
  });

  test('is kept apart when its indicator is withdrawn, and goes back to it', () => {
    const typed = reread(content, [
      { label: 'Fréquentation du jour 2', column: 3, value: 4 },
      { label: 'Fréquentation du jour 2', column: 6, value: 'compté à la main' },
    ]);
    const oneDay = makeBilan({
      settings: makeSettings({ days: [{ number: 1, date: '2024-06-13' }] }),
      registrations: more,
    });
    const without = bilanTab(oneDay, typed, STAMP);
    const at = rowOf(without, 'Indicateurs retirés');
    expect(heldRows(without)[at]).toEqual(['Fréquentation du jour 2', '', 4, '', '', 'compté à la main']);
    const kept = reread(without);
    expect(kept.entries).toEqual(retainedInNewTab(typed, oneDay).entries);
    const back = bilanTab(bilan, kept, STAMP);
    expect(heldRows(back)[rowOf(back, 'Fréquentation du jour 2') - 1]).toEqual([
      'Fréquentation du jour 2',
      3,
      4,
      '',
      '',
      'compté à la main',
    ]);
    expect(heldRows(back).some(([label]) => label === 'Indicateurs retirés')).toBe(false);
  });

  test('is kept as typed when it is not understood, with a finding', () => {
    const typed = reread(content, [{ label: 'Participants', column: 3, value: 'environ 90' }]);
    expect(retainedFigures(typed, bilan)).toEqual({
      figures: [],
      findings: [
        expect.objectContaining({
          code: 'retained-unreadable',
          row: rowOf(content, 'Participants'),
          field: 'retained',
          params: { indicator: 'participants', text: 'environ 90' },
        }),
      ],
    });
    const again = bilanTab(bilan, typed, STAMP);
    expect(heldAt(again, rowOf(again, 'Participants'), 3)).toBe('environ 90');
  });

  test('becomes the formula again once emptied', () => {
    const typed = reread(content, [{ label: 'Participants', column: 3, value: 92 }]);
    expect(reread(bilanTab(bilan, typed, STAMP), [{ label: 'Participants', column: 3, value: '' }]).entries).toEqual(
      [],
    );
  });

  test('is not the copy of our own values', () => {
    const { values, formulas } = standing(content);
    const copied = formulas.map((row) => row.map(() => ''));
    expect(readRetained(values, copied, wallClock).entries).toEqual([]);
    const excel = formulas.map((row) => row.map((formula) => formula.replaceAll(';', ',')));
    expect(readRetained(values, excel, wallClock).entries).toEqual([]);
  });

  test('a formula of the staff is kept, its references to its own row following it', () => {
    const { values, formulas } = standing(content);
    const row = rowOf(content, 'Participants') - 1;
    values[row]!.splice(2, 1, 93);
    formulas[row]!.splice(2, 1, '=90+3');
    expect(readRetained(values, formulas, wallClock).entries).toMatchObject([
      { indicator: 'participants', value: 93, formula: '=90+3' },
    ]);
    formulas[row]!.splice(2, 1, `=B${row + 1}+3+Dépenses!B${row + 1}`);
    const moved = readRetained(
      [[], ...values],
      [
        [],
        ...formulas.map((line) =>
          line.map((content) =>
            content.replace(
              /(?<![!\w])([A-Z])(\d+)/gu,
              (_, column: string, at: string) => `${column}${Number(at) + 1}`,
            ),
          ),
        ),
      ],
      wallClock,
    );
    const again = bilanTab(bilan, moved, 'stamp');
    expect(again.rows[row]?.[2]?.value).toEqual({ kind: 'formula', formula: `=B${row + 1}+3+Dépenses!B${row + 1}` });
  });

  test('a second entry of one indicator is not lost', () => {
    const entry = {
      row: 9,
      label: 'Participants',
      indicator: 'participants',
      typed: 1,
      value: 1,
      formula: '',
      note: '',
    };
    const placed = placeRetained(
      { ...NOTHING_RETAINED, entries: [entry, { ...entry, row: 10, typed: 2, value: 2 }] },
      indicatorsOf(bilan),
    );
    expect([placed.byIndicator.get('participants')?.typed, placed.withdrawn.map(({ typed }) => typed)]).toEqual([
      1,
      [2],
    ]);
  });
});
