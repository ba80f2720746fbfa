import { yesRows } from '../../../src/workbook/content/live-formula';
import { STATUSES } from '../../../src/workbook/tabs/registration-statuses';
import { open } from '../../host/open-workbook';

const column = (letter: string) => ({ whole: `A!${letter}:${letter}`, head: `A!${letter}1:${letter}1` });
const formula = yesRows([column('A')], column('B'), column('C'), STATUSES);

test('no text inside a formula is longer than spreadsheets take', () => {
  const lengths = [...formula.matchAll(/"([^"]*)"/gu)].map(([, text = '']) => text.length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(255);
});

test('rows that say yes are counted as the figures count them, but for those withdrawn and for speakers', async () => {
  const host = await open('', {
    A: [
      ['Inscrit', 'Profil', 'Statut'],
      [true, '', ''],
      [1, '', 'ok'],
      ['OUI', '', 'Confirmée'],
      ['Présent(e)', 'Participant', '-'],
      ['☑', '', 'Excusé'],
      ['inscrite', '', 'Inscrite'],
      ['oui', '', 'DÉSISTEMENT'],
      ['oui', '', 'En attente de paiement'],
      ['oui', '', 'Inscription annulée'],
      ['oui', '', 'Sur liste d’attente'],
      ['oui', 'Intervenante', ''],
      ['oui', 'organisatrice', ''],
      ['non', '', ''],
      [false, '', ''],
      ['', '', ''],
    ],
    B: [[`=${formula.replaceAll(';', ',')}`]],
  });
  expect(host.values('B')).toEqual([[6]]);
});

test('a row that says yes in either of two columns counts once', async () => {
  const halves = yesRows([column('A'), column('B')], null, null, STATUSES);
  const rows = [
    ['Inscrits (matin)', 'Inscrit'],
    [true, 'oui'],
    ['', 'x'],
    ['oui', ''],
    ['', 'non'],
  ];
  const host = await open('', { A: rows, B: [[`=${halves.replaceAll(';', ',')}`]] });
  expect(host.values('B')).toEqual([[3]]);
});
