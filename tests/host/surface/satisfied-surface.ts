/// <reference types="google-apps-script" />
// Not run: it compiles when Google's own types, and the host's classes, satisfy the surface that the add-on is written
// against.
import type * as surface from '../../../src/google/surface';
import type { HostBlob } from '../../../src/host/services/blob';
import type { HostCellImage, HostCellImageBuilder } from '../../../src/host/services/cell-image';
import type { HostChartBuilder, HostChartOptions, HostEmbeddedChart } from '../../../src/host/services/charts';
import type {
  HostConditionalFormatRule,
  HostConditionalFormatRuleBuilder,
} from '../../../src/host/services/conditional-format';
import type { HostDrive } from '../../../src/host/services/drive';
import type { HostFilter } from '../../../src/host/services/filter';
import type { HostHtmlOutput, HostHtmlService } from '../../../src/host/services/html';
import type { HostLockService } from '../../../src/host/services/lock';
import type { HostMenu } from '../../../src/host/services/menu';
import type { HostDeveloperMetadata, HostMetadataFinder } from '../../../src/host/services/metadata';
import type { HostPropertiesService } from '../../../src/host/services/properties';
import type { HostProtection } from '../../../src/host/services/protection';
import type { HostRange } from '../../../src/host/services/range/range';
import type { HostRichTextValue, HostRichTextValueBuilder } from '../../../src/host/services/range/rich-text';
import type { HostScriptApp } from '../../../src/host/services/script-app';
import type { HostSheet } from '../../../src/host/services/sheet';
import type { HostSpreadsheet } from '../../../src/host/services/spreadsheet';
import type { HostSpreadsheetApp } from '../../../src/host/services/spreadsheet-app';
import type { HostTextFinder } from '../../../src/host/services/text-finder';
import type { HostTextStyle, HostTextStyleBuilder } from '../../../src/host/services/range/text-style';
import type { HostUi } from '../../../src/host/services/ui';
import type { HostCharts, HostSession, HostUtilities } from '../../../src/host/services/utilities';
import type { HostDataValidation, HostDataValidationBuilder } from '../../../src/host/services/range/validation';

/** Compiles only when the second type satisfies the first. */
type Satisfies<Surface, Implementation extends Surface> = [Surface, Implementation];

type Google = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

export type GoogleSatisfiesTheSurface = [
  Satisfies<surface.SpreadsheetService, Google>,
  Satisfies<surface.Spreadsheet, GoogleAppsScript.Spreadsheet.Spreadsheet>,
  Satisfies<surface.Sheet, GoogleAppsScript.Spreadsheet.Sheet>,
  Satisfies<surface.Range, GoogleAppsScript.Spreadsheet.Range>,
  Satisfies<surface.BooleanCondition, GoogleAppsScript.Spreadsheet.BooleanCondition>,
  Satisfies<surface.ConditionalFormatRule, GoogleAppsScript.Spreadsheet.ConditionalFormatRule>,
  Satisfies<surface.Protection, GoogleAppsScript.Spreadsheet.Protection>,
  Satisfies<surface.ChartBuilder, GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder>,
  Satisfies<surface.Ui, GoogleAppsScript.Base.Ui>,
  Satisfies<surface.Menu, GoogleAppsScript.Base.Menu>,
  Satisfies<surface.ChartService, GoogleAppsScript.Charts.Charts>,
  Satisfies<surface.LockProvider, GoogleAppsScript.Lock.LockService>,
  Satisfies<surface.PropertiesProvider, GoogleAppsScript.Properties.PropertiesService>,
  Satisfies<surface.HtmlProvider, GoogleAppsScript.HTML.HtmlService>,
  Satisfies<surface.CellImage, GoogleAppsScript.Spreadsheet.CellImage>,
  Satisfies<surface.CellImageBuilder, GoogleAppsScript.Spreadsheet.CellImageBuilder>,
  Satisfies<surface.SessionService, GoogleAppsScript.Base.Session>,
  Satisfies<surface.UtilityService, GoogleAppsScript.Utilities.Utilities>,
  Satisfies<surface.Blob, GoogleAppsScript.Base.Blob>,
  Satisfies<surface.EmbeddedChart, GoogleAppsScript.Spreadsheet.EmbeddedChart>,
  Satisfies<surface.ScriptService, GoogleAppsScript.Script.ScriptApp>,
  Satisfies<surface.DriveService, GoogleAppsScript.Drive>,
  Satisfies<Pick<surface.EditEvent, 'range' | 'value'>, GoogleAppsScript.Events.SheetsOnEdit>,
];

export type TheHostSatisfiesTheSurface = [
  Satisfies<surface.SpreadsheetService, HostSpreadsheetApp>,
  Satisfies<surface.Spreadsheet, HostSpreadsheet>,
  Satisfies<surface.Sheet, HostSheet>,
  Satisfies<surface.Range, HostRange>,
  Satisfies<surface.Filter, HostFilter>,
  Satisfies<surface.TextFinder, HostTextFinder>,
  Satisfies<surface.TextStyle, HostTextStyle>,
  Satisfies<surface.TextStyleBuilder, HostTextStyleBuilder>,
  Satisfies<surface.RichTextValue, HostRichTextValue>,
  Satisfies<surface.RichTextValueBuilder, HostRichTextValueBuilder>,
  Satisfies<surface.DataValidation, HostDataValidation>,
  Satisfies<surface.DataValidationBuilder, HostDataValidationBuilder>,
  Satisfies<surface.BooleanCondition, ReturnType<HostConditionalFormatRule['getBooleanCondition']>>,
  Satisfies<surface.ConditionalFormatRule, HostConditionalFormatRule>,
  Satisfies<surface.ConditionalFormatRuleBuilder, HostConditionalFormatRuleBuilder>,
  Satisfies<surface.ChartOptions, HostChartOptions>,
  Satisfies<surface.EmbeddedChart, HostEmbeddedChart>,
  Satisfies<surface.ChartBuilder, HostChartBuilder>,
  Satisfies<surface.Protection, HostProtection>,
  Satisfies<surface.DeveloperMetadata, HostDeveloperMetadata>,
  Satisfies<surface.DeveloperMetadataFinder, HostMetadataFinder>,
  Satisfies<surface.Ui, HostUi>,
  Satisfies<surface.Menu, HostMenu>,
  Satisfies<surface.HtmlOutput, HostHtmlOutput>,
  Satisfies<surface.HtmlProvider, HostHtmlService>,
  Satisfies<surface.ChartService, HostCharts>,
  Satisfies<surface.LockProvider, HostLockService>,
  Satisfies<surface.PropertiesProvider, HostPropertiesService>,
  Satisfies<surface.CellImage, HostCellImage>,
  Satisfies<surface.CellImageBuilder, HostCellImageBuilder>,
  Satisfies<surface.SessionService, HostSession>,
  Satisfies<surface.UtilityService, HostUtilities>,
  Satisfies<surface.Blob, HostBlob>,
  Satisfies<surface.ScriptService, HostScriptApp>,
  Satisfies<surface.DriveService, HostDrive>,
];
