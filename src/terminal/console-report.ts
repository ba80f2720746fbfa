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

/** On which side the cells of a column line up. */
type Align = 'left' | 'right';

const NONE = '—';
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

/** Gives a whole number with its thousands set apart. */
function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ' ');
}

/** Gives a number the French way, with at most so many decimals. */
export function french(value: number | null, decimals = 2): string {
  if (value === null) return NONE;
  const [whole = '', rest = ''] = Math.abs(value).toFixed(decimals).split('.');
  const decimal = rest.replace(/0+$/, '');
  const text = `${grouped(whole)}${decimal === '' ? '' : `,${decimal}`}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Gives cents as French euros: `23 445,81 €`. */
export function euros(cents: number | null): string {
  if (cents === null) return NONE;
  const digits = String(Math.abs(Math.round(cents))).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${grouped(digits.slice(0, -2))},${digits.slice(-2)} €`;
}

/** Gives an exact ratio as a whole percentage rounded half up, `16 %`. */
export function percent(ratio: number | null): string {
  return ratio === null ? NONE : `${french(Math.floor(ratio * 100 + 0.5), 0)} %`;
}

/** Gives minutes as `14h45`. */
export function duration(minutes: number | null): string {
  return minutes === null ? NONE : `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}`;
}

/** Gives an ISO day as `13/06/2024`. */
export function day(iso: string): string {
  return iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
}

function counted(value: number | null, one: string, many: string): string {
  return `${french(value)} ${value !== null && Math.abs(value) < 2 ? one : many}`;
}

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

function balanceLines({ finances: { partenaires, virements } }: Figures, width: number): string[] {
  const partners = partenaires ?? [];
  return [
    'Équilibre entre les partenaires',
    ...(partners.length === 0
      ? [`  ${NONE}`]
      : table(
          [
            ['Structure', 'Part', 'Avancé', 'Solde'],
            ...partners.map((one) => [printable(one.structure), euros(one.part), euros(one.avance), euros(one.solde)]),
          ],
          ['left', 'right', 'right', 'right'],
          width,
        )),
    ...(virements ?? []).map(
      ({ de, vers, centimes }) => `  Virement : ${printable(de)} verse ${euros(centimes)} à ${printable(vers)}`,
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
  const days = participation.jours ?? [];
  const partners = finances.partenaires ?? [];
  return [
    'Programme',
    ...pairs([
      ['Demi-journées', french(programme.demiJournees)],
      ['Ateliers', french(programme.ateliers)],
      ['Durée des ateliers', duration(programme.dureeMinutes)],
      ['Intervenants', french(programme.intervenants)],
    ]),
    '',
    'Participation',
    ...pairs([
      ['Participants', french(participation.participants)],
      ['Conseillers numériques', `${french(participation.conums)} (${percent(participation.tauxConums)})`],
      ['Inscrits', french(participation.inscrits)],
      ['Absents', `${french(participation.absents)} (${percent(participation.tauxAbsence)})`],
    ]),
    ...(days.length === 0
      ? []
      : [
          '',
          ...table(
            [
              ['Jour', 'Inscrits', 'Présents', 'Absents', 'Taux d’absence'],
              ...days.map((one, index) => [
                one.jour === null ? `Jour ${index + 1}` : day(one.jour),
                french(one.inscrits),
                french(one.presents),
                french(one.absents),
                percent(one.tauxAbsence),
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
          `${counted(agents.preparation.agents, 'agent', 'agents')}, ` +
            `${counted(agents.preparation.jours, 'jour', 'jours')}, ${french(agents.preparation.mois)} mois`,
        ],
        ['Événement', `${counted(agents.evenement.agents, 'agent', 'agents')}, ${french(agents.evenement.heures)} h`],
      ],
      ['left', 'left'],
      width,
    ),
    '',
    'Finances',
    ...pairs([
      ...(finances.postes ?? []).map(({ poste, centimes }): [string, string] => [printable(poste), euros(centimes)]),
      ['Charges de personnel', euros(finances.personnel)],
      ['Total des charges', euros(finances.charges)],
      ['Recettes', euros(finances.recettes)],
      ['Reste à charge', euros(finances.resteACharge)],
      ['Total des produits', euros(products)],
      ['Coût par participant', euros(finances.coutParParticipant)],
    ]),
    '',
    ...(partners.length === 1 ? [] : balanceLines(figures, width)),
    'Satisfaction',
    ...pairs([
      ['Réponses', `${french(satisfaction.reponses)} (${percent(satisfaction.tauxReponse)})`],
      ['Recommandation (NPS)', french(satisfaction.nps, 0)],
    ]),
  ];
}

function findingLines({ constats }: Figures, width: number): string[] {
  if (constats.length === 0) return ['Aucune anomalie.'];
  const counts = GRAVITIES.flatMap((gravity) => {
    const count = constats.filter(({ gravite }) => gravite === gravity).length;
    return count === 0 ? [] : [`${grouped(String(count))} ${gravity}${count > 1 ? 's' : ''}`];
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
    ...(rest > 0 ? [`  … et ${grouped(String(rest))} ${rest > 1 ? 'autres' : 'autre'}, dans l’onglet Contrôles`] : []),
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
