import { countText } from '../words/french';
import { figureText, indicatorLabel } from '../words/indicator-labels';
import { DAY_LABELS, PARTNER_LABELS, TOTAL_LABELS } from '../words/labels';
import type { FiguresDocument } from './figures-document';

/** What the terminal shows of figures.json: money in cents, ratios not rounded, null for what is not known. */
export interface Figures extends Omit<FiguresDocument, 'participation' | 'finances'> {
  readonly participation: Omit<FiguresDocument['participation'], 'jours'> & {
    readonly jours:
      | readonly {
          readonly jour: string | null;
          readonly inscrits: number | null;
          readonly presents: number | null;
          readonly absents: number | null;
          readonly tauxAbsence: number | null;
        }[]
      | null;
  };
  readonly finances: FiguresDocument['finances'] & {
    readonly postes: readonly { readonly poste: string; readonly centimes: number | null }[] | null;
    readonly partenaires:
      | readonly {
          readonly structure: string;
          readonly personnel: number | null;
          readonly avance: number | null;
          readonly part: number | null;
          readonly solde: number | null;
        }[]
      | null;
    readonly virements: readonly { readonly de: string; readonly vers: string; readonly centimes: number }[] | null;
  };
  readonly constats: readonly {
    readonly gravite: string;
    readonly onglet: string;
    readonly cellule: string | null;
    readonly message: string;
  }[];
}

type Align = 'left' | 'right';

/** A figure that is not known. */
export const NONE = '—';
const NO_BREAK = '\u00a0';
/** More findings than this are told by their number: they all stand in the Contrôles tab. */
const FINDINGS_SHOWN = 200;
const GRAVITIES = ['erreur', 'avertissement', 'information'];

/** Gives text that a terminal shows as it is: one line, no control or escape, nothing that turns the writing round. */
export function printable(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (char) => (char === '\u200d' ? char : ''))
    .trim();
}

/** Gives French as one types it, for terminals and for those who search in what they print. */
const typed = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace('\u2212', '-');

/** Gives a figure as the bilan has it: money in cents as `23 445,81 €`, minutes as `14h45`, a ratio as `16 %`. */
export function figure(value: number | null, unit: Parameters<typeof figureText>[1]): string {
  return value === null ? NONE : typed(figureText(value, unit));
}

/** Gives an ISO day as `13/06/2024`. */
export function day(iso: string): string {
  return iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
}

const counted = (value: number | null, one: string, many: string): string =>
  value === null ? `${NONE} ${many}` : typed(countText(value, one, many));

/** The same, with the spaces at which no line may end. */
function printableUncut(text: string): string {
  return text
    .split(/[\u00a0\u202f]/)
    .map(printable)
    .join(NO_BREAK);
}

/** Gives the lines of a text cut at spaces so that none is longer than a width; longer words are cut. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (let word of text.split(' ')) {
    while (word.length > width) {
      if (line !== '') lines.push(line);
      line = '';
      lines.push(word.slice(0, width));
      word = word.slice(width);
    }
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines.map((each) => each.replaceAll(NO_BREAK, ' '));
}

/** Gives the lines of a table, its columns lined up; the last takes what is left of the width, on several lines. */
export function table(rows: readonly (readonly string[])[], aligns: readonly Align[], width: number): string[] {
  const last = aligns.length - 1;
  const widths = aligns.map((_, column) => Math.max(0, ...rows.map((row) => (row[column] ?? '').length)));
  const before = widths.slice(0, last).reduce((sum, size) => sum + size + 2, 2);
  widths[last] = Math.min(widths[last] ?? 0, Math.max(20, width - before));
  return rows.flatMap((row) =>
    wrapped(row[last] ?? '', widths[last] ?? 20).map((end, index) => {
      const cells = aligns.map((align, column) => {
        const text = column === last ? end : index === 0 ? (row[column] ?? '') : '';
        return align === 'right' ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
      });
      return `  ${cells.join('  ')}`.trimEnd();
    }),
  );
}

type IndicatorKey = Parameters<typeof indicatorLabel>[0]['key'];
const label = (key: IndicatorKey): string => indicatorLabel({ key, day: null });
const withRate = (count: number | null, rate: number | null): string =>
  `${figure(count, 'count')} (${figure(rate, 'ratio')})`;

function balanceLines({ finances: { partenaires, virements } }: Figures, width: number): string[] {
  const partners = partenaires ?? [];
  return [
    'Équilibre entre les partenaires',
    ...(partners.length === 0
      ? [`  ${NONE}`]
      : table(
          [
            [PARTNER_LABELS.structure, PARTNER_LABELS.share, PARTNER_LABELS.advanced, PARTNER_LABELS.balance],
            ...partners.map((one) => [
              printable(one.structure),
              figure(one.part, 'money'),
              figure(one.avance, 'money'),
              figure(one.solde, 'money'),
            ]),
          ],
          ['left', 'right', 'right', 'right'],
          width,
        )),
    ...(virements ?? []).map(
      ({ de, vers, centimes }) =>
        `  Virement : ${printable(de)} verse ${figure(centimes, 'money')} à ${printable(vers)}`,
    ),
    '',
  ];
}

function figureLines(figures: Figures, width: number): string[] {
  const { programme, participation, agents, finances, satisfaction } = figures;
  const parts = finances.partenaires?.map(({ part }) => part) ?? [null];
  const products =
    parts.includes(null) || finances.recettes === null
      ? null
      : parts.reduce<number>((sum, part) => sum + (part ?? 0), finances.recettes);
  const pairs = (rows: readonly (readonly [string, string])[]): string[] => table(rows, ['left', 'right'], width);
  const { preparation, evenement } = agents;
  const people = (count: number | null): string => counted(count, 'agent', 'agents');
  const dayCount = (count: number | null): string => counted(count, 'jour', 'jours');
  const quantity = (value: number | null): string => figure(value, 'quantity');
  const days = participation.jours ?? [];
  const partners = finances.partenaires ?? [];
  return [
    'Programme',
    ...pairs([
      [label('halfDays'), figure(programme.demiJournees, 'count')],
      [label('workshops'), figure(programme.ateliers, 'count')],
      [label('duration'), figure(programme.dureeMinutes, 'minutes')],
      [label('speakers'), figure(programme.intervenants, 'count')],
    ]),
    '',
    'Participation',
    ...pairs([
      [label('participants'), figure(participation.participants, 'count')],
      [label('conums'), withRate(participation.conums, participation.tauxConums)],
      [DAY_LABELS.registered, figure(participation.inscrits, 'count')],
      [DAY_LABELS.absent, withRate(participation.absents, participation.tauxAbsence)],
    ]),
    ...(days.length === 0
      ? []
      : [
          '',
          ...table(
            [
              ['Jour', ...[DAY_LABELS.registered, DAY_LABELS.present, DAY_LABELS.absent, DAY_LABELS.absenceRate]],
              ...days.map((one, index) => [
                one.jour === null ? `Jour ${index + 1}` : day(one.jour),
                figure(one.inscrits, 'count'),
                figure(one.presents, 'count'),
                figure(one.absents, 'count'),
                figure(one.tauxAbsence, 'ratio'),
              ]),
            ],
            ['left', 'right', 'right', 'right', 'right'],
            width,
          ),
        ]),
    '',
    'Agents',
    ...table(
      [
        [
          'Préparation',
          `${people(preparation.agents)}, ${dayCount(preparation.jours)}, ${quantity(preparation.mois)} mois`,
        ],
        ['Événement', `${people(evenement.agents)}, ${quantity(evenement.heures)} h`],
      ],
      ['left', 'left'],
      width,
    ),
    '',
    'Finances',
    ...pairs([
      ...(finances.postes ?? []).map(({ poste, centimes }): [string, string] => [
        printable(poste),
        figure(centimes, 'money'),
      ]),
      [label('staffCharges'), figure(finances.personnel, 'money')],
      [label('charges'), figure(finances.charges, 'money')],
      [label('receipts'), figure(finances.recettes, 'money')],
      [label('remainder'), figure(finances.resteACharge, 'money')],
      [TOTAL_LABELS.products, figure(products, 'money')],
      [label('costPerParticipant'), figure(finances.coutParParticipant, 'money')],
    ]),
    '',
    ...(partners.length === 1 ? [] : balanceLines(figures, width)),
    'Satisfaction',
    ...pairs([
      [label('surveyAnswers'), withRate(satisfaction.reponses, satisfaction.tauxReponse)],
      [label('nps'), figure(satisfaction.nps, 'points')],
    ]),
  ];
}

function findingLines({ constats }: Figures, width: number): string[] {
  if (constats.length === 0) return ['Aucune anomalie.'];
  const counts = GRAVITIES.flatMap((gravity) => {
    const count = constats.filter(({ gravite }) => gravite === gravity).length;
    return count === 0 ? [] : [counted(count, gravity, `${gravity}s`)];
  });
  const rows = constats
    .slice(0, FINDINGS_SHOWN)
    .map(({ gravite, onglet, cellule, message }) => [
      printable(gravite),
      printable(onglet),
      cellule === null ? NONE : printable(cellule),
      printableUncut(message),
    ]);
  const rest = constats.length - rows.length;
  return [
    `Constats : ${counts.join(', ')}`,
    ...table(rows, ['left', 'left', 'left', 'left'], width),
    ...(rest > 0 ? [`  … et ${counted(rest, 'autre', 'autres')}, dans l’onglet Contrôles`] : []),
  ];
}

/** Gives the key figures and the findings as French text for a terminal of so many columns. */
export function consoleReport(figures: Figures, width: number): string {
  const title = printable(figures.edition ?? '') || 'Bilan';
  return [
    title,
    '='.repeat(Math.min(title.length, width)),
    '',
    ...figureLines(figures, width),
    '',
    ...findingLines(figures, width),
    '',
  ].join('\n');
}
