import type { ChartService, DriveService, HtmlProvider, LockProvider, PropertiesProvider, ScriptService, Spreadsheet, SpreadsheetService, UtilityService } from '../workbook/surface';

// What Apps Script puts in the global scope, as far as the add-on uses it.
declare const SpreadsheetApp: SpreadsheetService;
declare const Charts: ChartService;
declare const LockService: LockProvider;
declare const PropertiesService: PropertiesProvider;
declare const HtmlService: HtmlProvider;
declare const Utilities: UtilityService;
declare const ScriptApp: ScriptService;
declare const Drive: DriveService | undefined;

/** Gives back the spreadsheet service. */
export const spreadsheetApp = (): SpreadsheetService => SpreadsheetApp;

/** Gives back the spreadsheet that the script is bound to. */
export const activeSpreadsheet = (): Spreadsheet => SpreadsheetApp.getActiveSpreadsheet();

/** Gives back the chart service, for its chart types. */
export const charts = (): ChartService => Charts;

/** Gives back the lock service. */
export const locks = (): LockProvider => LockService;

/** Gives back the properties service. */
export const properties = (): PropertiesProvider => PropertiesService;

/** Gives back the service that makes pages. */
export const html = (): HtmlProvider => HtmlService;

/** Gives back the service of blobs and encodings. */
export const utilities = (): UtilityService => Utilities;

/** Gives back the service that knows which scopes were granted. */
export const scriptApp = (): ScriptService => ScriptApp;

/** Gives back Google Drive; null where its advanced service is not declared. */
export const drive = (): DriveService | null => (typeof Drive === 'undefined' ? null : Drive);

/** Gives back what a `Date` shows on the clock of a time zone, `yyyy-MM-dd HH:mm:ss`; each date is asked for once. */
export function wallClockIn(timeZone: string): (date: Date) => string {
  const known = new Map<number, string>();
  return (date) => {
    const instant = date.getTime();
    const shown = known.get(instant) ?? Utilities.formatDate(date, timeZone, 'yyyy-MM-dd HH:mm:ss');
    known.set(instant, shown);
    return shown;
  };
}

/** Gives back the present time in universal time, `yyyy-MM-ddTHH:mm:ssZ`. */
export function universalNow(): string {
  return `${Utilities.formatDate(new Date(), 'UTC', 'yyyy-MM-dd HH:mm:ss').replace(' ', 'T')}Z`;
}

/** Gives back the present time as the spreadsheet's clock shows it, `yyyy-MM-dd HH:mm:ss`. */
export function clockNow(spreadsheet: Spreadsheet): string {
  return Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm:ss');
}
