import type {
  Edition,
  Expense,
  Observation,
  Opinion,
  PlannedLine,
  Session,
  SharingKey,
} from '../../../src/domain/edition';
import { cents } from '../../../src/domain/money';
import { fold } from '../../../src/domain/names';
import {
  makeEdition,
  makeExpense,
  makeReceipt,
  makeRegistration,
  makeSession,
  makeSettings,
  makeStaffLine,
} from '../edition';
import type { Bilan } from '../../../src/domain/bilan';
import type { ReportInput } from '../../../src/report/report-input';

/** Gives what the report is made of, of a bilan to which staff added nothing. */
export const inputOf = (bilan: Bilan, more: Partial<ReportInput> = {}): ReportInput => ({
  bilan,
  retained: new Map(),
  texts: new Map(),
  pictures: new Map(),
  madeOn: '2024-11-25',
  ...more,
});

const WORDS = (
  'atelier numérique inclusion médiation territoire accompagnement outils libres données ouvertes ' +
  'partenaires réseau jeunes publics usages apprentissage évaluation coopération communs'
).split(' ');
/** What no XML may hold, what XML means otherwise, what shows a text backwards, and half of a character. */
const HOSTILE = [
  '<w:p>',
  '&amp;',
  ']]>',
  '"\'',
  '\u0000\u0008\u001b',
  '\ud800',
  '\udc00x',
  '\u202e',
  '\ufffe',
  '\u2028',
  '=1+1',
  '😀',
  'x'.repeat(300),
  '{{nom}}',
  '\r\n',
  '\u00ad',
];

/** Up to ten partners, one of them with a name that takes several lines. */
const PARTNERS = [
  'La Fibre64',
  'ALPI',
  "Syndicat mixte départemental pour l'aménagement et le développement des usages numériques du territoire",
  'Mairie',
  'Agglomération',
  'Région',
  'Médiathèque',
  'Université',
  'Association des tiers-lieux',
  'Chambre des métiers',
];
const POSTES = [
  'Achats',
  'Lieu',
  'Communication',
  'Captation vidéo et diffusion en direct des séances plénières dans les autres lieux',
  '',
];

/** How large a random edition is; what is left out is drawn. */
export interface Size {
  readonly sessions?: number;
  readonly expenses?: number;
  readonly days?: number;
  readonly hostile?: boolean;
  readonly survey?: boolean;
  readonly partners?: number;
  readonly planned?: boolean;
}

/** Gives numbers drawn from a seed: the same ones every time. */
function drawing(seed: number): (low: number, high: number) => number {
  let state = seed + 1;
  return (low, high) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return low + Math.floor((state / 2_147_483_648) * (high - low + 1));
  };
}

/** Gives a random edition, planned or not; every name of a participant begins with « Participant ». */
export function randomEdition(seed: number, size: Size = {}): Edition {
  const draw = drawing(seed);
  const words = size.hostile === true ? [...WORDS, ...HOSTILE] : WORDS;
  const text = (low: number, high: number) =>
    Array.from({ length: draw(low, high) }, () => words[draw(0, words.length - 1)]).join(' ');
  const many = <T>(count: number, make: (row: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index + 2));
  const days = many(size.days ?? draw(1, 5), (row) => ({
    number: row - 1,
    date: `2024-06-${String(8 + row).padStart(2, '0')}`,
  }));
  const dayOf = () => days[draw(0, days.length - 1)]?.date ?? null;
  const numbers = () => days.filter(() => draw(0, 9) < 6).map(({ number }) => number);
  const session = (row: number): Session =>
    makeSession(row, {
      day: draw(0, 19) === 0 ? null : dayOf(),
      start: draw(16, 34) * 30,
      end: draw(0, 3) === 0 ? null : 1100,
      title: text(1, 14),
      format: ['Atelier', 'Plénière', ''][draw(0, 2)] ?? '',
      room: text(0, 1),
      description: text(0, 60),
      speakers: many(draw(0, 3), () => ({
        name: `Intervenante ${text(1, 2)}`,
        role: draw(0, 1) === 0 ? null : text(1, 9),
      })),
      cancelled: draw(0, 9) === 0,
    });
  const structures = PARTNERS.slice(0, size.partners ?? [1, 2, 2, 3, 10][draw(0, 4)]);
  const isPlanned = size.planned ?? draw(0, 2) > 0;
  const strangerPays = draw(0, 9) === 0;
  const whoever = () => (draw(0, 1) === 0 ? '' : (structures[draw(0, structures.length - 1)] ?? ''));
  const poste = () => POSTES[draw(0, POSTES.length - 1)] ?? '';
  const planned = () => (isPlanned && draw(0, 2) === 0 ? cents(draw(-500, 400_000)) : null);
  const expense = (row: number): Expense =>
    makeExpense(row, poste(), draw(-500, 500_000), {
      type: text(0, 8),
      supplier: text(0, 4),
      mandat: draw(0, 4) === 0 ? '' : String(draw(1, 999)),
      payment: draw(0, 4) === 0 ? { kind: 'blank' } : { kind: 'month', month: '2024-07' },
      evidence: draw(0, 2) === 0 ? '' : text(1, 3),
      payer: strangerPays && row === 2 ? 'Personne de connu' : whoever(),
      planned: planned(),
    });
  const plannedLine = (row: number): PlannedLine => {
    const funder = [`Financeur ${text(1, 1)}`, 'Budget interne', structures[0] ?? ''][draw(0, 2)] ?? '';
    return {
      row,
      ...(draw(0, 2) === 0
        ? { poste: '', funder }
        : { poste: [poste(), 'Buffet', 'Charges de personnel'][draw(0, 2)] ?? '', funder: '' }),
      amount: draw(0, 6) === 0 ? null : cents(draw(-500, 900_000)),
      comment: draw(0, 1) === 0 ? '' : text(1, 30),
    };
  };
  const points = new Map(
    structures.map((structure, index) => [
      fold(structure),
      index === 0
        ? 100 - Math.floor(100 / structures.length) * (structures.length - 1)
        : Math.floor(100 / structures.length),
    ]),
  );
  const keys: readonly SharingKey[] = [
    { kind: 'staff-days' },
    { kind: 'equal' },
    { kind: 'percentages', points },
    { kind: 'unknown', text: 'à la louche' },
    { kind: 'missing' },
  ];
  const opinion = (row: number): Opinion => ({
    row,
    text: `${text(2, 40)}.`,
    author: `Auteure ${text(1, 2)}`,
    publish: (['no', 'anonymous', 'named'] as const)[draw(0, 2)] ?? 'no',
  });
  const observation = (row: number): Observation => ({
    row,
    kind: (['keep', 'improve', 'consider'] as const)[draw(0, 2)] ?? 'keep',
    text: text(1, 20),
  });
  const answers = (of: readonly string[]) => many(40, () => of[draw(0, of.length - 1)] ?? '');
  const registration = (row: number) =>
    makeRegistration(row, numbers(), {
      name: `Participant${row}`,
      firstName: `Prénom${row}`,
      email: `secret${row}@example.org`,
      present: new Set(numbers()),
      department: String(draw(30, 45)),
      structure: `Structure ${draw(1, 40)}`,
      conum: draw(0, 4) === 0,
    });
  const dayNumbers = new Set(days.map(({ number }) => number));
  return makeEdition({
    settings: makeSettings({
      name: `NEC ${text(1, size.hostile === true ? 40 : 4)}`,
      days,
      structures,
      sharingKey: keys[draw(0, keys.length - 1)] ?? { kind: 'missing' },
      parts: draw(0, 1) === 0 ? new Map() : points,
      objective: { minimum: [null, 50, 150][draw(0, 2)] ?? null, maximum: [null, 150, 200][draw(0, 2)] ?? null },
      cofunding: draw(0, 1) === 0 ? null : text(3, 6),
    }),
    sessions: many(size.sessions ?? draw(0, 25), session),
    registrations: { rows: many(draw(0, 120), registration), registeredDays: dayNumbers, presentDays: dayNumbers },
    staff: many(draw(1, structures.length), (row) =>
      makeStaffLine(row, structures[row - 2] ?? '', draw(0, 20), { agent: 'Agente secrète' }),
    ),
    expenses: many(size.expenses ?? draw(0, 40), expense),
    receipts: many(draw(0, 4), (row) =>
      makeReceipt(row, `Financeur ${text(1, 2)}`, draw(1000, 900_000), { receiver: whoever(), planned: planned() }),
    ),
    plan: isPlanned ? many(draw(0, 8), plannedLine) : null,
    survey:
      (size.survey ?? draw(0, 4) > 0)
        ? {
            answers: 40,
            rows: [],
            questions: [
              ...many(draw(0, 6), (row) => ({
                column: row,
                label: `Question ${text(1, 9)}`,
                answers: answers([
                  'Très satisfait',
                  'Satisfait',
                  'Moyennement satisfait',
                  'Peu satisfait',
                  'Sans avis',
                  '',
                ]),
              })),
              { column: 20, label: 'Recommandation (0 à 10)', answers: answers(['10', '9', '8', '5', '0']) },
              { column: 21, label: 'Confort', answers: answers(['1', '3', '5']) },
              { column: 22, label: 'Reviendrez-vous ?', answers: answers(['oui', 'non']) },
              {
                column: 23,
                label: 'Format préféré',
                answers: answers(['Atelier', 'Table ronde', 'Conférence', 'Rare']),
              },
              { column: 24, label: 'Commentaire', answers: many(40, (row) => `Commentaire secret ${row}`) },
            ],
          }
        : null,
    opinions: many(draw(0, 8), opinion),
    observations: many(draw(0, 12), observation),
  });
}
