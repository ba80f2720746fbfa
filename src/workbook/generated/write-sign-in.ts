import type { Settings } from '../../domain/edition';
import type { Signatory, SignInSheet } from '../../domain/people/sign-in';
import { band, generatedTab, headers, number, titleRows, wrapped } from '../content/content-cell';
import { namesTheUnion, unionMention } from '../../words/european-mention';
import { signInKey } from '../phrases/tab-names';
import type { ContentArea, ContentCell, TabContent } from '../content/tab-content';
import { partsOf, weekdayOf } from '../../domain/calendar';
import { capitalised, clockText, countText, editionDayText } from '../../words/french';

const WEEKDAYS = ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam'] as const;
const HALVES = { morning: 'matin', afternoon: 'après-midi' } as const;

const SIGN_IN_WORDS = {
  title: (edition: string | null) => (edition === null ? 'Feuille d’émargement' : `Feuille d’émargement – ${edition}`),
  columns: ['N°', 'Nom', 'Prénom', 'Structure', 'Signature'],
  place: (place: string) => `Lieu : ${place}`,
  registered: (count: number) => countText(count, 'personne inscrite', 'personnes inscrites'),
  nameless: (row: number) => `(sans nom, ligne ${row} d’Inscriptions)`,
  walkIns: 'Personnes venues sans s’être inscrites',
  speakers: 'Intervenants',
  signatures: 'Nombre de signatures :',
  visa: 'Visa de l’organisateur (nom, qualité, date, signature) :',
} as const;

/** Gives the half-day of a sheet as « Jeudi 13 juin 2024, matin, 9h30 – 12h15 ». */
function signInWhen({ day, half, start, end }: SignInSheet): string {
  const hours = [start, end].flatMap((time) => (time === null ? [] : [clockText(time)])).join(' – ');
  return [capitalised(editionDayText(day.number, day.date)), half === null ? '' : HALVES[half], hours]
    .filter((part) => part !== '')
    .join(', ');
}

/** Gives a sheet's half-day in few letters, « jeu. 13 matin », or « jour 2 matin » without date or when alike. */
function signInHalfDay(sheet: SignInSheet, sheets: readonly SignInSheet[]): string {
  const named = ({ day: { number, date }, half }: SignInSheet): string =>
    [
      date === null ? `jour ${number}` : `${WEEKDAYS[weekdayOf(date)] ?? ''}. ${partsOf(date).day}`,
      half === null ? '' : HALVES[half],
    ]
      .filter((part) => part !== '')
      .join(' ');
  const name = named(sheet);
  return sheets.filter((other) => named(other) === name).length === 1
    ? name
    : named({ ...sheet, day: { ...sheet.day, date: null } });
}

const COLUMNS = SIGN_IN_WORDS.columns.length;
/** A page of A4 is some 700 pixels wide between its margins. */
const WIDTHS = [36, 150, 130, 184, 200];
const BLANK_ROWS = 12;
/** Sheets fits a row to its text: two lines of nothing leave room to sign. */
const ROOM = '\u00a0\n\u00a0';

function signingRow(rank: number, name: string, firstName: string, structure: string): ContentCell[] {
  const cell = (content: string) => wrapped(content);
  return [number(rank, 'integer', { align: 'left' }), cell(name), cell(firstName), cell(structure), cell(ROOM)];
}

function rowOf({ row, name, firstName, structure }: Signatory, index: number): ContentCell[] {
  return signingRow(
    index + 1,
    name === '' && firstName === '' ? SIGN_IN_WORDS.nameless(row) : name,
    firstName,
    structure,
  );
}

interface Part {
  readonly title: string | null;
  readonly rows: readonly ContentCell[][];
}

/** The rows of the parts, each under its title, and the area of the boxes of each, from row `first` (from 1) on. */
function laidOut(
  parts: readonly Part[],
  first: number,
): { readonly rows: ContentCell[][]; readonly boxes: ContentArea[] } {
  const rows: ContentCell[][] = [];
  const boxes: ContentArea[] = [];
  for (const part of parts) {
    if (part.title !== null) rows.push(band(COLUMNS, 'section', part.title));
    if (part.rows.length > 0)
      boxes.push({ row: first + rows.length, column: 1, rows: part.rows.length, columns: COLUMNS });
    rows.push(...part.rows);
  }
  return { rows, boxes };
}

function heading({ name, venue, city, cofunding }: Settings, sheet: SignInSheet): ContentCell[][] {
  const place = [venue, city].filter((part) => part !== null).join(' – ');
  const mention = cofunding === null ? [] : namesTheUnion(cofunding) ? unionMention(cofunding) : [cofunding];
  return [
    ...titleRows(COLUMNS, SIGN_IN_WORDS.title(name), signInWhen(sheet)),
    band(
      COLUMNS,
      'plain',
      [place === '' ? '' : SIGN_IN_WORDS.place(place), SIGN_IN_WORDS.registered(sheet.registered.length)]
        .filter((part) => part !== '')
        .join(' · '),
    ),
    ...mention.map((line) => band(COLUMNS, 'plain', line)),
    headers(SIGN_IN_WORDS.columns),
  ];
}

/**
 * Gives the tab of a sheet to sign, to be printed on A4 upright: those registered, blank rows for those who come
 * without, the speakers, and the organiser's visa; its heading is frozen, so that Sheets repeats it on each page.
 * `sheets` are all those of the edition, for a name that no other has.
 */
export function signInTab(settings: Settings, sheet: SignInSheet, sheets: readonly SignInSheet[]): TabContent {
  const top = heading(settings, sheet);
  const registered = sheet.registered.map(rowOf);
  const walkIns = Array.from({ length: BLANK_ROWS }, (_, index) =>
    signingRow(registered.length + index + 1, '', '', ''),
  );
  const speakers = sheet.speakers.map(({ name, role }, index) => signingRow(index + 1, name, '', role ?? ''));
  const { rows, boxes } = laidOut(
    [
      { title: null, rows: registered },
      { title: SIGN_IN_WORDS.walkIns, rows: walkIns },
      ...(speakers.length === 0 ? [] : [{ title: SIGN_IN_WORDS.speakers, rows: speakers }]),
    ],
    top.length + 1,
  );
  return generatedTab({
    name: signInKey(signInHalfDay(sheet, sheets)),
    widths: WIDTHS,
    frozenRows: top.length,
    rows: [
      ...top,
      ...rows,
      band(COLUMNS, 'plain'),
      band(COLUMNS, 'plain', SIGN_IN_WORDS.signatures),
      band(COLUMNS, 'plain', SIGN_IN_WORDS.visa),
    ],
    boxes,
    columns: COLUMNS,
  });
}
