import type {
  ChartService,
  DriveService,
  HtmlProvider,
  LockProvider,
  PropertiesProvider,
  ScriptService,
  SessionService,
  Spreadsheet,
  SpreadsheetService,
  UtilityService,
} from '../../google/surface';
import { scriptClock, zoneClock, type WallClock } from '../../workbook/cells/cell-input';
import { ZONES } from '../phrases/phrases';
import { RefusedError } from '../safe/refused';

// What Apps Script puts in the global scope, as far as the add-on uses it.
declare const SpreadsheetApp: SpreadsheetService;
declare const Charts: ChartService;
declare const LockService: LockProvider;
declare const PropertiesService: PropertiesProvider;
declare const HtmlService: HtmlProvider;
declare const Utilities: UtilityService;
declare const ScriptApp: ScriptService;
declare const Session: SessionService;
declare const Drive: DriveService | undefined;

export const spreadsheetApp = (): SpreadsheetService => SpreadsheetApp;

/**
 * Has Google do now what was asked of it so far: it may accept a write and only refuse it here, or later. Called inside
 * the `try` whose failure is told, before what must not be done if it is refused, and before the lock is given back.
 */
export const sendWrites = (): void => SpreadsheetApp.flush();

export const activeSpreadsheet = (): Spreadsheet => SpreadsheetApp.getActiveSpreadsheet();

export const charts = (): ChartService => Charts;

export const locks = (): LockProvider => LockService;

export const properties = (): PropertiesProvider => PropertiesService;

export const html = (): HtmlProvider => HtmlService;

export const utilities = (): UtilityService => Utilities;

export const scriptApp = (): ScriptService => ScriptApp;

/** Gives Google Drive; null where its advanced service is not declared. */
export const drive = (): DriveService | null => (typeof Drive === 'undefined' ? null : Drive);

/** Gives the script's time zone; null where Google does not say. */
export function scriptTimeZone(): string | null {
  try {
    return Session.getScriptTimeZone();
  } catch {
    return null;
  }
}

/** Gives the clock of a spreadsheet; its zone is asked for at the first date: cells without any cost no call. */
export function wallClockOf(spreadsheet: Spreadsheet): WallClock {
  let clock: WallClock | null = null;
  return (date) => (clock ??= clockIn(spreadsheet.getSpreadsheetTimeZone()))(date);
}

/** Where the zones differ and `Intl` does not know the spreadsheet's, no figure is better than dates a day off. */
function clockIn(timeZone: string): WallClock {
  const own = scriptTimeZone();
  const clock = own === timeZone ? scriptClock : zoneClock(timeZone);
  if (clock === null) throw new RefusedError(ZONES.unreadable(timeZone, own));
  return clock;
}

/** Gives the present time in universal time, `yyyy-MM-ddTHH:mm:ssZ`. */
export function universalNow(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

/** Gives the present time as the spreadsheet's clock shows it, `yyyy-MM-dd HH:mm:ss`. */
export function clockNow(spreadsheet: Spreadsheet): string {
  return wallClockOf(spreadsheet)(new Date());
}
