import { finding, type Finding, type FindingCode, type FindingParams } from '../../../src/domain/finding';
import { cents } from '../../../src/domain/money';
import { phraseOf } from '../../../src/workbook/phrases/finding-phrases';

const nothing = {};
const person = { person: 'Ada Lovelace', rows: [3, 5, 8] };

/** One finding a code; a code without parameters here does not compile. */
const SAMPLES: { readonly [C in FindingCode]: FindingParams[C] } = {
  'tab-missing': { required: true },
  'tab-renamed': { actual: 'Dépenses 2024' },
  'column-missing': { label: 'Montant' },
  'column-unread': { label: 'Porteur', known: 'Payé par' },
  'in-kind-maybe': {},
  'name-with-status': { rows: [3] },
  'several-people': { rows: [3] },
  'cancelled-elsewhere': {},
  'staff-line-maybe': { poste: 'Salaires' },
  'label-twice': { label: 'Montant', first: 'F' },
  'cell-foreign': nothing,
  'file-unreadable': { text: 'Dépenses.csv, ligne 3 : un caractère est illisible.' },
  'result-kept': nothing,
  'total-like': { label: 'Ensemble' },
  'total-row': { label: 'Total Achats' },
  'total-differs': { label: 'Total Achats', field: 'amount', stated: 70_000, ours: 67_958, money: true },
  'amount-ambiguous': { text: '1.234' },
  'amount-unreadable': { text: 'douze euros' },
  'amount-missing': nothing,
  'amount-negative': { amount: cents(-1250) },
  'quantity-unreadable': { text: 'deux' },
  'quantity-negative': { value: -2 },
  'percentage-unreadable': { text: 'la moitié' },
  'time-unreadable': { text: 'midi' },
  'day-unreadable': { text: 'hier' },
  'day-other-weekday': { text: 'vendredi 13/06' },
  'day-ambiguous': { text: 'jeudi' },
  'day-twice': { day: '2024-06-13' },
  'day-unknown': { label: 'Inscrit samedi' },
  'day-outside': { day: '2024-06-15' },
  'yes-no-unknown': nothing,
  'year-unreadable': { text: 'l’an dernier' },
  'phase-unknown': { text: 'Après' },
  'phase-quantity-missing': { phase: 'event' },
  'phase-other-quantity': { phase: 'preparation', quantity: 14 },
  'note-rows': { rows: [3, 9] },
  'span-contradicted': { end: 720, spanEnd: 675 },
  'receipt-maybe-internal': { name: 'Reprise' },
  'in-kind-unbalanced': { used: cents(40_000), given: cents(0) },
  'publish-unknown': nothing,
  'heading-unknown': { text: 'Divers' },
  'setting-missing': { setting: 'dayCost', consequence: 'staffCharges' },
  'gap-uncommented': {
    subject: { kind: 'poste', label: 'Achats' },
    planned: cents(50_000),
    actual: cents(67_958),
    threshold: 0.1,
  },
  'plan-differs': { subject: { kind: 'funder', label: 'ANCT' }, whole: cents(350_000), details: cents(300_000) },
  'plan-unbalanced': { charges: cents(100_000), products: cents(90_000) },
  'plan-two-subjects': { poste: 'Achats', funder: 'ANCT' },
  'plan-no-subject': { amount: cents(1000) },
  'setting-twice': { setting: 'Ville' },
  'setting-unknown': { setting: 'Météo' },
  'format-blank': { title: 'E-sport' },
  'format-unknown': { format: 'Speed dating', rows: [4, 9] },
  'status-unknown': nothing,
  'speakers-doubtful': { text: 'Jean DUPONT, ALPI' },
  'start-missing': { title: 'E-sport' },
  'end-missing': { title: '' },
  'end-before-start': { title: 'E-sport', start: 990, end: 930 },
  'session-twice': { title: 'E-sport', firstRow: 4 },
  'room-busy': { room: 'AMPHI', title: 'E-sport', other: 'Médias', otherRow: 9 },
  'speaker-busy': { speaker: 'Ada', title: 'E-sport', other: 'Médias', otherRow: 9 },
  'person-joined': person,
  'name-under-two-emails': { ...person, emails: 2 },
  'name-without-email': { ...person, rows: [8] },
  'anonymous-person': nothing,
  'profile-unknown': nothing,
  'registration-status-unknown': { rows: [4] },
  'participants-also-speakers': { rows: [4, 9] },
  'walk-ins': { day: 1, date: '2024-06-13', count: 1, rows: [106] },
  'day-not-recorded': { day: 2, date: null },
  'nothing-recorded': nothing,
  'nobody-registered': { day: 1, date: '2024-06-13' },
  'conums-exceed-territory': { present: 21, territory: 20 },
  'structure-unknown': { name: 'Alpi 40', like: 'ALPI' },
  'structure-like': { name: 'ALPI40', structure: 'ALPI' },
  'structure-missing': nothing,
  'structure-twice': { name: 'ALPI' },
  'agent-missing': nothing,
  'poste-blank': nothing,
  'poste-spellings': { poste: 'Achats', other: 'ACHATS' },
  'staff-line-in-ledger': { amount: cents(810_000), staff: cents(1_782_000) },
  'internal-receipt': { funder: 'ALPI', amount: cents(1_087_953) },
  'account-unknown': { text: '012', side: 'charges' },
  'account-missing': { rows: [2, 3], amount: cents(12_300) },
  'vat-differs': { net: cents(100), vat: cents(20), amount: cents(121) },
  'invoice-twice': { invoice: 'F1', supplier: 'Neopub', firstRow: 2 },
  'allocation-over': { allocation: 1.2 },
  'operation-shared': { text: '123 ; 456' },
  'proof-missing': { rows: [2, 3] },
  'net-missing': { rows: [2] },
  'payer-missing': { rows: [2, 3] },
  'mandat-twice': { mandat: '434', payer: 'ALPI', firstRow: 4 },
  'mandat-falls': {
    mandat: '546',
    month: '2024-04',
    payer: 'La Fibre64',
    later: [
      { row: 2, mandat: '533', month: '2024-08' },
      { row: 3, mandat: '385', month: '2024-06' },
    ],
  },
  'evidence-missing': { amount: cents(144) },
  'month-outside-year': { month: '2023-12', year: 2024 },
  'key-missing': nothing,
  'key-unknown': { text: 'au feeling' },
  'key-percentages': { total: 99.5, equal: false },
  'key-weights-zero': { reason: 'staff-days' },
  'no-structure': nothing,
  'retained-differs': { indicator: 'duration', calculated: 885, retained: 930, noted: false },
  'retained-unreadable': { indicator: 'participants', text: 'environ 90' },
  'objective-missed': { participants: 90, minimum: 100 },
  'objective-passed': { participants: 160, maximum: 150 },
  'no-survey-answer': nothing,
  'no-recommendation': nothing,
  'more-answers-than-participants': { answers: 12, participants: 8 },
  'answer-not-of-kind': { kind: 'scale' },
  'satisfaction-unrecognised': { question: 'Votre satisfaction' },
  'identity-columns': { labels: ['E-mail', 'Nom'] },
  'retention-passed': { until: '2027-06-30' },
  'no-former-edition': nothing,
};

const CODES = Object.keys(SAMPLES) as FindingCode[];
const sample = (code: FindingCode): Finding =>
  finding(code, { tab: 'expenses', row: 7, field: 'amount' }, SAMPLES[code]);
const message = (code: FindingCode): string => phraseOf(sample(code))[0].replace(/[\u00a0\u202f]/gu, ' ');

describe('the French of findings', () => {
  test.each(CODES)('%s says what is wrong and what to do', (code) => {
    const phrase = phraseOf(sample(code));
    for (const text of phrase) {
      expect(text).toMatch(/^[A-ZÀÉ«\d].*[.…]$/u);
      expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|\.\.$| \./u);
    }
  });

  test('gives both figures and the gap', () => {
    expect(message('total-differs')).toBe(
      'La ligne « Total Achats » annonce 700,00 €, mais le calcul donne 679,58 € (écart de 20,42 €). Cette ' +
        'ligne n’est pas comptée.',
    );
    expect(message('retained-differs')).toBe(
      'La valeur retenue pour « Durée des ateliers » est 15h30, mais le calcul donne 14h45 (écart de 45 minutes).',
    );
    const ofRates = phraseOf(
      finding(
        'retained-differs',
        { tab: 'summary', row: 4, field: null },
        { indicator: 'absenceRate', calculated: 0.1555, retained: 0.17, noted: false },
      ),
    );
    expect(ofRates[0].replace(/[\u00a0\u202f]/gu, ' ')).toBe(
      'La valeur retenue pour « Taux d’absence » est 17 %, mais le calcul donne 16 % (écart de 1,5 point).',
    );
    expect(message('objective-missed')).toBe(
      'L’objectif de 100 participants au moins n’est pas atteint : 90 participants (écart de 10 personnes).',
    );
    expect(message('key-percentages')).toContain('99,5 % au lieu de 100 % (écart de 0,5 %)');
  });

  test('no sentence begins with a figure', () => {
    const said = (Object.keys(SAMPLES) as FindingCode[]).flatMap((code) =>
      phraseOf(finding(code, { tab: 'expenses', row: 2, field: null }, SAMPLES[code])),
    );
    const sentences = said.flatMap((text) => text.split(/(?<=[.!?…])\s+/u));
    expect(sentences.filter((sentence) => /^[\d+\u2212]/u.test(sentence))).toEqual([]);
  });

  test('agrees with its numbers', () => {
    expect(message('walk-ins')).toBe(
      'Le jeudi 13 juin 2024, 1 personne était présente sans être inscrite ce jour-là (ligne 106).',
    );
    const many = phraseOf(
      finding(
        'walk-ins',
        { tab: 'registrations', row: 3, field: null },
        { day: 2, date: null, count: 2, rows: [3, 5] },
      ),
    );
    expect(many[0].replace(/\u00a0/gu, ' ')).toBe(
      'Le jour 2, 2 personnes étaient présentes sans être inscrites ce jour-là (lignes 3 et 5).',
    );
  });

  test('lists the mandats that come later', () => {
    expect(message('mandat-falls')).toBe(
      'Le mandat « 546 » de « La Fibre64 », payé en avril 2024, a un numéro plus élevé que 2 mandats payés ' +
        'plus tard : « 533 » (août 2024, ligne 2) et « 385 » (juin 2024, ligne 3).',
    );
    const one = { ...SAMPLES['mandat-falls'], later: [{ row: 2, mandat: '533', month: '2024-08' }] };
    expect(phraseOf(finding('mandat-falls', { tab: 'expenses', row: 11, field: 'mandat' }, one))[0]).toContain(
      'a un numéro plus élevé qu’un mandat payé plus tard :',
    );
  });

  test('shows the decimal by which a gap passes its threshold', () => {
    const told = (actual: number, threshold: number): string =>
      phraseOf(
        finding(
          'gap-uncommented',
          { tab: 'plan', row: 2, field: 'comment' },
          { subject: { kind: 'poste', label: 'Achats' }, planned: cents(100_000), actual: cents(actual), threshold },
        ),
      )[0].replace(/[\u00a0\u202f]/gu, ' ');
    expect([told(110_020, 0.1), told(112_000, 0.105), told(70_000, 0.1)]).toEqual([
      '« Achats » : 1 100,20 € au lieu de 1 000,00 € prévus (+100,20 €, soit +10,02 %), au-delà du seuil de 10 %, ' +
        'sans commentaire.',
      '« Achats » : 1 120,00 € au lieu de 1 000,00 € prévus (+120,00 €, soit +12 %), au-delà du seuil de 10,5 %, ' +
        'sans commentaire.',
      '« Achats » : 700,00 € au lieu de 1 000,00 € prévus (−300,00 €, soit −30 %), au-delà du seuil de 10 %, ' +
        'sans commentaire.',
    ]);
  });

  test('names the missing tab', () => {
    expect(message('tab-missing')).toBe(
      'L’onglet « Dépenses » est introuvable : les chiffres qui en dépendent manquent au bilan.',
    );
  });

  test('says that the balance cannot be made only where that is so', () => {
    const warning = phraseOf(finding('structure-missing', { tab: 'staff', row: 3, field: 'structure' }, {}));
    const error = phraseOf(finding('structure-missing', { tab: 'staff', row: 3, field: 'structure' }, {}, 'error'));
    expect([warning[0].includes('équilibre'), error[0].includes('équilibre')]).toEqual([false, true]);
  });
});
