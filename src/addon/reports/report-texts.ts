import { NO_TEXTS, readReportTexts, type ReportTexts } from '../../workbook/generated/read-report-texts';
import type { Spreadsheet } from '../../google/surface';
import { generatedSheet } from '../sheets/generated-sheets';
import { wallClockOf } from '../sheets/services';

/** Gives the texts that staff retained in the « Rapport » tab, in two reads; none when there is no such tab. */
export function readReportTab(spreadsheet: Spreadsheet): ReportTexts {
  const sheet = generatedSheet(spreadsheet, 'report');
  if (sheet === null) return NO_TEXTS;
  const range = sheet.getDataRange();
  return readReportTexts(range.getValues(), range.getFormulas(), wallClockOf(spreadsheet));
}
