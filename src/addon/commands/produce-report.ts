import { listText, quoted } from '../../words/french';
import { deliver, type Delivery, docxBlob, formerReports, rememberReport } from '../reports/deliver-report';
import { causeOf, type Cause } from '../sheets/failure-causes';
import { generate, type Figures, type Generation } from './generate';
import page from '../pages/report.html';
import { showDialog } from '../pages/page';
import { RefusedError } from '../safe/refused';
import {
  givenPhotos,
  partnersFile,
  readReportTab,
  reportFile,
  reportParts,
  reportPictures,
  textsByPart,
} from '../reports/report-file';
import type { Photo } from '../../report/report-input';
import { runCommand, type Outcome, type Work } from './run-command';
import { spreadsheetApp, utilities } from '../sheets/services';
import { isRetainedText } from '../safe/typed-since';
import { CHART_IDS } from '../../domain/charts';
import { SUMMARY_CHARTS } from '../../workbook/phrases/summary-labels';
import { GENERATED_TAB_NAMES } from '../../workbook/phrases/tab-names';
import { placeTexts, type ReportTexts, reportTab } from '../../workbook/generated/report-tab';
import type { Blob } from '../../google/surface';
import { figuresText } from '../../workbook/exports/figures-file';
import { accountingText } from '../../workbook/exports/write-accounting';
import { journalText } from '../../workbook/journal/write-journal';

const WORDS = {
  doing: 'produit le rapport',
  pictures: 'Lecture des graphiques…',
  composing: 'Composition du rapport…',
  delivering: 'Dépôt du rapport…',
  title: 'Rapport',
  asking: 'Produire le rapport',
  question:
    'Le rapport est-il pour les financeurs ?\n\n' +
    'Oui : le document des financeurs, sans rien de ce qui ne regarde que les partenaires.\n' +
    'Non : le document des partenaires (équilibre, clés, titres de recette, pièces à compléter, constats).',
  name: {
    funders: (edition: string | null, day: string) => `Bilan ${edition === null ? '' : `${edition} `}– ${day}`,
    partners: (edition: string | null, day: string) => `Partenaires ${edition === null ? '' : `${edition} `}– ${day}`,
  },
  bothDone: 'Les deux documents sont prêts, au format Word (.docx).',
  stamp: (moment: string) =>
    `Textes proposés le ${moment.slice(0, 10).split('-').reverse().join('/')} à ` +
    `${moment.slice(11, 16).replace(':', 'h')}.`,
  done: (name: string, kind: 'document' | 'file') =>
    kind === 'document'
      ? `Le rapport ${quoted(name)} est dans votre Google Drive.`
      : 'Le rapport est prêt, au format Word (.docx).',
  withoutPictures: (charts: readonly string[]) =>
    charts.length === 0
      ? ''
      : ' ' +
        (charts.length === 1
          ? 'Un graphique n’a pas pu être repris'
          : `${charts.length} graphiques n’ont pas pu être repris`) +
        ' ' +
        ': ' +
        `${charts.length === 1 ? 'son tableau est imprimé à sa place' : 'leurs tableaux sont imprimés à leur place'} ` +
        `(${listText(charts.map(quoted))}).`,
  notMade: ({ what, action }: Cause) =>
    `Les onglets générés sont à jour, mais le rapport n’a pas pu être fait : ${what}. ${action}`,
} as const;

const figuresOf = ({ bilan, retained, notes, moment }: Figures) => ({
  bilan,
  retained,
  notes,
  madeOn: moment.slice(0, 10),
});

/** Shows where the report is, or gives it as a file: it was made all the same where no dialog can be shown. */
function showReport(name: string, delivery: Delivery, file: Blob, note: string): void {
  const former = formerReports().filter(({ url }) => delivery.kind === 'file' || url !== delivery.url);
  const content =
    delivery.kind === 'document'
      ? { url: delivery.url }
      : {
          why: delivery.why,
          help: delivery.help,
          consentUrl: delivery.consentUrl,
          file: { name: file.getName(), base64: utilities().base64Encode(file.getBytes()) },
        };
  const data = { title: name, note, former, ...content };
  try {
    showDialog(WORDS.title, page, data, { width: 520, height: former.length === 0 ? 260 : 420 });
  } catch {
    // The summary says where it is.
  }
}

type Reader = 'funders' | 'partners';

/** Documents of one generation, and what is missing in them. */
interface Documents {
  readonly files: readonly { readonly name: string; readonly file: Blob }[];
  readonly note: string;
}

/** Makes the documents of the tabs that were just written. */
function documentsFor(
  { spreadsheet, step }: Work,
  made: Generation,
  texts: ReportTexts,
  readers: readonly Reader[],
  photos: readonly Photo[],
): Documents {
  const figures = figuresOf(made);
  step(WORDS.pictures);
  const pictures = reportPictures(spreadsheet);
  const drawn = made.contents.flatMap(({ charts }) => charts.map(({ title }) => title));
  const missing = CHART_IDS.filter((id) => drawn.includes(SUMMARY_CHARTS[id]) && !pictures.has(id)).map(
    (id) => SUMMARY_CHARTS[id],
  );
  step(WORDS.composing);
  const { byTitle } = placeTexts(
    texts,
    reportParts(figures).map(({ title }) => title),
  );
  const input = { ...figures, texts: textsByPart(byTitle), pictures, photos };
  const files = readers.map((reader) => {
    const name = WORDS.name[reader](made.bilan.edition.settings.name, figures.madeOn);
    const bytes = reader === 'funders' ? reportFile(input) : partnersFile(input, made.found, made.layout);
    return { name, file: docxBlob(name, bytes) };
  });
  return { files, note: readers.includes('funders') ? WORDS.withoutPictures(missing) : '' };
}

/** Puts a document where it can be had, and shows it. */
function handOver(work: Work, made: Generation, { files, note }: Documents): Outcome {
  work.step(WORDS.delivering);
  const told = files.map(({ name, file }) => {
    const delivery = deliver(name, file);
    if (delivery.kind === 'document') rememberReport({ name, url: delivery.url, moment: made.moment.slice(0, 16) });
    showReport(name, delivery, file, note);
    return WORDS.done(name, delivery.kind);
  });
  return { message: `${told.join(' ')}${note}${made.told}`, show: null, layout: made.layout };
}

/** Asks whom the report is for; null when staff closed the question. Where nothing can be asked, the funders. */
function askedReader(): Reader | null {
  try {
    const ui = spreadsheetApp().getUi();
    const answer = ui.alert(WORDS.asking, WORDS.question, ui.ButtonSet.YES_NO);
    if (answer === ui.Button.NO) return 'partners';
    return answer === ui.Button.CLOSE ? null : 'funders';
  } catch {
    return 'funders';
  }
}

/** Generates once, makes these documents, and does `then` with them. */
function makeReports(
  readers: readonly Reader[],
  then: (work: Work, made: Generation, documents: Documents) => Outcome,
  photos: readonly Photo[] = [],
): void {
  runCommand((work) => {
    const texts = readReportTab(work.spreadsheet);
    const made = generate(work, (figures) => ({
      contents: [reportTab(reportParts(figuresOf(figures)), texts, WORDS.stamp(figures.moment))],
      carried: { [GENERATED_TAB_NAMES.report]: isRetainedText(texts) },
    }));
    try {
      return then(work, made, documentsFor(work, made, texts, readers, photos));
    } catch (failure) {
      throw new RefusedError(WORDS.notMade(causeOf(failure)));
    }
  }, WORDS.doing);
}

/** NEC › Produire le rapport. */
export function produireRapport(): void {
  const reader = askedReader();
  if (reader !== null) makeReports([reader], handOver);
}

/**
 * Les deux documents, pour la ligne de commande : celui des financeurs, puis celui des partenaires ; avec des photos,
 * chacune avec son nom et son contenu en base 64. Donne les textes de figures.json, de bilan.journal et
 * d’export-comptable.csv, des mêmes chiffres, dans un objet JSON ; '' si le classeur a seulement été remis en ordre.
 */
export function produireDocuments(photos: Parameters<typeof givenPhotos>[0] = []): string {
  let texts = '';
  const then = (_work: Work, made: Generation, { note }: Documents): Outcome => {
    const { bilan, found, layout } = made;
    const figures = figuresText(bilan, found, layout);
    texts = JSON.stringify({ figures, journal: journalText(bilan), accounting: accountingText(bilan) });
    return { message: `${WORDS.bothDone}${note}${made.told}`, show: null, layout };
  };
  makeReports(['funders', 'partners'], then, givenPhotos(photos));
  return texts;
}
