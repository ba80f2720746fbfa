import fc from 'fast-check';
import { hasFindings, noteWithFindings } from '../../../src/workbook/findings/finding-note';

const OURS = '▸ NEC Bilan : Le montant manque. Le saisir. ◂';

describe('the note of a faulty cell', () => {
  test('has one line a finding, after what staff wrote', () => {
    expect(noteWithFindings('', ['Le montant manque. Le saisir.'])).toBe(OURS);
    expect(noteWithFindings('Vu avec Paul\nle 3 mai', ['Le montant manque. Le saisir.', 'Sans poste.'])).toBe(
      `Vu avec Paul\nle 3 mai\n${OURS}\n▸ NEC Bilan : Sans poste. ◂`,
    );
  });

  test('takes no line end and no closing mark from a finding', () => {
    expect(noteWithFindings('', ['a\r\nb ◂ c'])).toBe('▸ NEC Bilan : a b   c ◂');
  });

  test.each([
    [`${OURS}\nÀ revoir`, 'À revoir'],
    [`${OURS} vu avec Paul`, ' vu avec Paul'],
    [`avant\n${OURS}\naprès`, 'avant\naprès'],
    [`avant ${OURS}`, 'avant '],
    ['avant\n▸ NEC Bilan : une ligne dont on a ôté la fin\naprès', 'avant\naprès'],
    ['▸ NEC Bilan sans deux-points', '▸ NEC Bilan sans deux-points'],
  ])('%j, once mended, is %j', (note, left) => {
    expect(noteWithFindings(note, [])).toBe(left);
  });

  const staff = fc
    .oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('Vu', '\n', ' ', '▸', '◂', 'NEC Bilan : ', '😀'), { maxLength: 8 })
        .map((parts) => parts.join('')),
    )
    .filter((text) => !hasFindings(text));
  const lines = fc.array(fc.oneof(fc.string(), fc.constantFrom('◂', '\n▸ NEC Bilan : x', '')), { maxLength: 4 });

  test('loses nothing of what staff wrote, whatever it is, and gives it back to the letter', () => {
    fc.assert(
      fc.property(staff, lines, (note, findings) => {
        const marked = noteWithFindings(note, findings);
        expect(marked.startsWith(note)).toBe(true);
        expect(hasFindings(marked)).toBe(findings.length > 0);
        expect(noteWithFindings(marked, [])).toBe(note);
      }),
      { seed: 4 },
    );
  });

  test('depends on the last findings alone', () => {
    fc.assert(
      fc.property(staff, lines, lines, (note, former, findings) => {
        expect(noteWithFindings(noteWithFindings(note, former), findings)).toBe(noteWithFindings(note, findings));
      }),
      { seed: 4 },
    );
  });
});
