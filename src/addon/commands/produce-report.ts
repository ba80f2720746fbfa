import { deliver, type Delivery } from '../reports/deliver-report';
import { causeOf } from '../sheets/failure-causes';
import { docxBlob } from '../reports/files';
import { formerReports, rememberReport } from '../reports/former-reports';
import { generate, type Figures, type Generation } from './generate';
import page from '../pages/report.html';
import { pageOf } from '../pages/page';
import { DOING, REPORT, STEPS } from '../phrases/phrases';
import { RefusedError } from '../safe/refused';
import { reportFile, reportParts, textsByPart } from '../reports/report-file';
import { reportPictures } from '../reports/report-pictures';
import { readReportTab } from '../reports/report-texts';
import { runCommand, type Outcome, type Work } from './run-command';
import { spreadsheetApp, utilities } from '../sheets/services';
import { isRetainedText } from '../safe/typed-since';
import { CHART_IDS } from '../../domain/charts';
import { SUMMARY_CHARTS } from '../../workbook/phrases/summary-labels';
import { GENERATED_TAB_NAMES } from '../../workbook/phrases/tab-names';
import { placeTexts, type ReportTexts } from '../../workbook/generated/read-report-texts';
import type { Blob } from '../../google/surface';
import { reportTab } from '../../workbook/generated/write-report';

const PAGE = { width: 520, height: 260, heightWithFormer: 420 };

const figuresOf = ({ bilan, retained, moment }: Figures) => ({ bilan, retained, madeOn: moment.slice(0, 10) });

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
    spreadsheetApp()
      .getUi()
      .showModalDialog(
        pageOf(REPORT.title, page, data)
          .setWidth(PAGE.width)
          .setHeight(former.length === 0 ? PAGE.height : PAGE.heightWithFormer),
        REPORT.title,
      );
  } catch {
    // The summary says where it is.
  }
}

/** Makes the document of the tabs that were just written, puts it where it can be had, and shows it. */
function produce({ spreadsheet, step }: Work, made: Generation, texts: ReportTexts): Outcome {
  const figures = figuresOf(made);
  step(STEPS.pictures);
  const pictures = reportPictures(spreadsheet);
  const drawn = made.contents.flatMap(({ charts }) => charts.map(({ title }) => title));
  const missing = CHART_IDS.filter((id) => drawn.includes(SUMMARY_CHARTS[id]) && !pictures.has(id)).map(
    (id) => SUMMARY_CHARTS[id],
  );
  step(STEPS.report);
  const { byTitle } = placeTexts(
    texts,
    reportParts(figures).map(({ title }) => title),
  );
  const name = REPORT.name(made.bilan.edition.settings.name, figures.madeOn);
  const file = docxBlob(name, reportFile({ ...figures, texts: textsByPart(byTitle), pictures }));
  step(STEPS.delivering);
  const delivery = deliver(name, file);
  if (delivery.kind === 'document') rememberReport({ name, url: delivery.url, moment: made.moment.slice(0, 16) });
  const note = REPORT.withoutPictures(missing);
  showReport(name, delivery, file, note);
  return { message: `${REPORT.done(name, delivery.kind)}${note}${made.told}`, show: null, layout: made.layout };
}

/** NEC › Produire le rapport. */
export function produireRapport(): void {
  runCommand((work) => {
    const texts = readReportTab(work.spreadsheet);
    const made = generate(work, (figures) => ({
      contents: [reportTab(reportParts(figuresOf(figures)), texts, REPORT.stamp(figures.moment))],
      carried: { [GENERATED_TAB_NAMES.report]: isRetainedText(texts) },
    }));
    try {
      return produce(work, made, texts);
    } catch (failure) {
      throw new RefusedError(REPORT.notMade(causeOf(failure)));
    }
  }, DOING.report);
}
