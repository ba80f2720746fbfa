import fc from 'fast-check';
import type { Edition, Expense, PlannedLine, Receipt, Settings, SharingKey, StaffLine } from '../../src/domain/edition';
import { cents } from '../../src/domain/money';
import { fold } from '../../src/domain/names';
import { makeEdition, makeExpense, makeReceipt, makeSettings, makeStaffLine } from './edition';

/** Names that a plain-text journal could take for something else. */
export const HOSTILE_NAMES = [
  'Achats  et  fournitures',
  'Lieu; salle',
  '(Divers)',
  '[Divers]',
  '* Divers',
  '! Urgent',
  '=1+1',
  'A:B:C',
  'Tab\tulé',
  'Deux\nlignes',
  'Fin\r',
  '\u00a0Insécable\u00a0\u00a0x',
  'Nul\u0000x',
  'שלום \u202eabc',
  '{1.00 EUR}',
  '12.00 EUR',
  '2024-01-01',
  'date:demain',
  'note: [2024-99-99]',
  '"cité"',
  "l'été",
  '~',
  ';',
  ':',
  '@@ 3 EUR',
  '|',
  'Sans poste',
  'Budget interne',
  'Charges de personnel',
  '😀',
  'ÉCOLE',
  'école',
  '%',
  '# 3',
  'P 2024',
  'comment',
  'end',
];

const name = fc.oneof(
  fc.constantFrom('', 'Achats', 'Lieu', 'Communication', ...HOSTILE_NAMES),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
);
const amount = fc.oneof(fc.integer({ min: -50_000, max: 5_000_000 }), fc.constantFrom(0, 1, -1, 99, 100_000_000_00));
const orNone = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 3 });

const someStructures = fc.uniqueArray(
  fc
    .oneof(
      fc.constantFrom('La Fibre64', 'ALPI', '(Agence)', 'A; B', 'C:D'),
      fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
    )
    .filter((text) => fold(text) !== '' && text.trim() === text),
  { minLength: 1, maxLength: 10, selector: fold },
);

function keyFor(structures: readonly string[]): fc.Arbitrary<SharingKey> {
  const parts = fc
    .array(fc.integer({ min: 0, max: 20 }), { minLength: structures.length - 1, maxLength: structures.length - 1 })
    .map((free) => {
      const given = free.map((part) => Math.floor((part * 100) / (20 * structures.length)));
      return new Map(
        [...given, 100 - given.reduce((sum, part) => sum + part, 0)].map((part, index) => [
          fold(structures[index] ?? ''),
          part,
        ]),
      );
    });
  return fc.oneof(
    fc.constant<SharingKey>({ kind: 'staff-days' }),
    fc.constant<SharingKey>({ kind: 'equal' }),
    parts.map((points): SharingKey => ({ kind: 'percentages', points })),
  );
}

function expense(structures: readonly string[]): fc.Arbitrary<Expense> {
  return fc
    .record({
      poste: name,
      type: name,
      supplier: name,
      mandat: fc.oneof(fc.constantFrom('', '12', '7', 'M-3', '(4)'), name),
      amount: orNone(amount),
      payer: fc.constantFrom('', ...structures),
      planned: orNone(amount),
      month: fc.constantFrom('', '2024-02', '2024-07', '2023-12', 'text'),
      explained: name,
      evidence: name,
      account: fc.oneof(
        { weight: 3, arbitrary: fc.constant('') },
        fc.constantFrom('60', '6251', '64', '86', '74', 'non'),
      ),
    })
    .map(({ month, explained, ...line }) =>
      makeExpense(2, line.poste, 0, {
        ...line,
        amount: line.amount === null ? null : cents(line.amount),
        planned: line.planned === null ? null : cents(line.planned),
        payment:
          month === ''
            ? { kind: 'blank' }
            : month === 'text'
              ? { kind: 'text', text: explained }
              : { kind: 'month', month },
      }),
    );
}

function receipt(structures: readonly string[]): fc.Arbitrary<Receipt> {
  return fc
    .record({
      type: name,
      funder: fc.oneof(name, fc.constantFrom('ANCT', 'Région', ...structures)),
      amount: orNone(amount),
      receiver: fc.constantFrom('', ...structures),
      planned: orNone(amount),
      account: fc.constantFrom('', '', '', '74', '7478', '75', '87', '6'),
    })
    .map((line) =>
      makeReceipt(2, line.funder, 0, {
        ...line,
        amount: line.amount === null ? null : cents(line.amount),
        planned: line.planned === null ? null : cents(line.planned),
      }),
    );
}

const plannedLine = fc
  .record({
    poste: name,
    funder: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: name }),
    amount: orNone(amount),
    comment: fc.constantFrom('', 'Expliqué'),
  })
  .map((line): PlannedLine => ({ row: 2, ...line, amount: line.amount === null ? null : cents(line.amount) }));

const renumbered = <T extends { readonly row: number }>(lines: readonly T[]): T[] =>
  lines.map((line, index) => ({ ...line, row: index + 2 }));

/** An edition whose money is random and can be balanced: 1 to 10 partners, any key, names of every sort. */
export const randomEdition: fc.Arbitrary<Edition> = someStructures.chain((structures) =>
  fc
    .record({
      key: keyFor(structures),
      dayCost: fc.integer({ min: 0, max: 100_000 }),
      days: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: structures.length, maxLength: structures.length }),
      expenses: fc.array(expense(structures), { maxLength: 25 }),
      receipts: fc.array(receipt(structures), { maxLength: 6 }),
      plan: orNone(fc.array(plannedLine, { maxLength: 6 })),
      hasDays: fc.boolean(),
      gapThreshold: orNone(fc.constantFrom(0, 0.05, 0.1, 1)),
    })
    .map(({ key, dayCost, days, expenses, receipts, plan, hasDays, gapThreshold }) => {
      const settings: Settings = makeSettings({
        structures,
        defaultPayer: structures[0] ?? null,
        sharingKey: key,
        parts: key.kind === 'percentages' ? key.points : new Map(),
        dayCost: cents(dayCost),
        gapThreshold,
        ...(hasDays ? {} : { days: [] }),
      });
      // One day of the first at least, so that the key of days can always serve.
      const staff: StaffLine[] = structures.map((structure, index) =>
        makeStaffLine(index + 2, structure, ((days[index] ?? 0) + (index === 0 ? 1 : 0)) / 2),
      );
      return makeEdition({
        settings,
        staff,
        expenses: renumbered(expenses),
        receipts: renumbered(receipts),
        plan: plan === null ? null : renumbered(plan),
      });
    }),
);
