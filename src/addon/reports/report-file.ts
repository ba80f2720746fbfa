import { docxBytes } from '../../report/docx/write-docx';
import type { Finding } from '../../domain/finding';
import { partnersReportOf, reportOf } from '../../report/report';
import { PART_IDS, PART_TITLES, type PartId } from '../../report/parts';
import { proposedTexts } from '../../report/proposed-texts';
import type { ReportFigures, ReportInput, ToldFinding, Photo } from '../../report/report-input';
import { capitalised } from '../../words/french';
import type { WorkbookLayout } from '../../workbook/cells/layout';
import { sortedFindings } from '../../workbook/findings/sorted-findings';
import { SEVERITY_NAMES } from '../../workbook/phrases/severities';
import { type ReportPart, NO_TEXTS, readReportTexts, type ReportTexts } from '../../workbook/generated/report-tab';
import type { Spreadsheet, EmbeddedChart } from '../../google/surface';
import { generatedSheet } from '../sheets/workbook-source';
import { wallClockOf } from '../sheets/services';
import { CHART_IDS, type ChartId } from '../../domain/charts';
import { isDrawn } from '../../report/drawn-picture';
import { SUMMARY_CHARTS } from '../../workbook/phrases/summary-labels';

/** How many times a picture is asked for: Google was seen to give a blank or tiny one at first. */
const TRIES = 2;

function pngOf(chart: EmbeddedChart): Uint8Array | null {
  try {
    const png = Uint8Array.from(chart.getAs('image/png').getBytes());
    return isDrawn(png) ? png : null;
  } catch {
    return null;
  }
}

/** Gives the pictures of the Bilan tab's own charts, as PNG bytes; those that cannot be had are left out. */
export function reportPictures(spreadsheet: Spreadsheet): Map<ChartId, Uint8Array> {
  const pictures = new Map<ChartId, Uint8Array>();
  try {
    const charts = (generatedSheet(spreadsheet, 'bilan')?.getCharts() ?? []).flatMap((chart) => {
      const title = chart.getOptions()?.get('title');
      const id = CHART_IDS.find((each) => SUMMARY_CHARTS[each] === title);
      return id === undefined ? [] : [{ id, chart }];
    });
    for (let attempt = 1; attempt <= TRIES; attempt += 1)
      for (const { id, chart } of charts) {
        const png = pictures.has(id) ? null : pngOf(chart);
        if (png !== null) pictures.set(id, png);
      }
  } catch {
    // Their tables are printed instead.
  }
  return pictures;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Gives the bytes that a text in base 64 stands for; what is no such letter ends it. */
function bytesOf(base64: string): Uint8Array {
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const letter of base64) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) break;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** Gives the photos that the command line passes, each with its name and its bytes in base 64. */
export function givenPhotos(given: readonly { readonly name: string; readonly base64: string }[]): Photo[] {
  return given.map(({ name, base64 }) => ({ name, bytes: bytesOf(base64) }));
}

/** Gives the texts that staff retained in the « Rapport » tab, in two reads; none when there is no such tab. */
export function readReportTab(spreadsheet: Spreadsheet): ReportTexts {
  const sheet = generatedSheet(spreadsheet, 'report');
  if (sheet === null) return NO_TEXTS;
  const range = sheet.getDataRange();
  return readReportTexts(range.getValues(), range.getFormulas(), wallClockOf(spreadsheet));
}

/** Gives the parts of the report in order, with the text that the figures propose for each. */
export function reportParts(figures: ReportFigures): ReportPart[] {
  const proposed = proposedTexts(figures);
  return PART_IDS.map((part) => ({ title: PART_TITLES[part], proposed: proposed.get(part) ?? '' }));
}

export function textsByPart(byTitle: ReadonlyMap<string, { readonly text: string }>): Map<PartId, string> {
  return new Map(
    PART_IDS.flatMap((part) => {
      const retained = byTitle.get(PART_TITLES[part]);
      return retained === undefined ? [] : [[part, retained.text] as const];
    }),
  );
}

export function reportFile(input: ReportInput): Uint8Array {
  return docxBytes(reportOf(input));
}

/** Gives the bytes of the document for the partners as a .docx file. */
export function partnersFile(input: ReportInput, found: readonly Finding[], layout: WorkbookLayout): Uint8Array {
  const told = sortedFindings(found, layout).map(({ finding, tabName, cell, message, action }): ToldFinding => ({
    severity: capitalised(SEVERITY_NAMES[finding.severity]),
    tab: tabName,
    cell,
    message,
    action,
  }));
  return docxBytes(partnersReportOf(input, told));
}
