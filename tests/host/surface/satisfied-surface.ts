/// <reference types="google-apps-script" />
// Not run: it compiles when Google's own types, and the host's classes by their specs, satisfy the surface that the
// add-on is written against.
import type * as surface from '../../../src/google/surface';
import { plain, ServiceObject, setting, type Held, type ServiceSpec } from '../../../src/host/execution/method-spec';
import type { HostBlob } from '../../../src/host/services/blob';
import type { HostCellImage, HostCellImageBuilder } from '../../../src/host/services/cell-image';
import type { HostChartBuilder, HostChartOptions, HostEmbeddedChart } from '../../../src/host/services/charts';
import type {
  HostBooleanCondition,
  HostConditionalFormatRule,
  HostConditionalFormatRuleBuilder,
} from '../../../src/host/services/conditional-format';
import type { HostDrive } from '../../../src/host/services/drive';
import type { HostFilter, HostSheet } from '../../../src/host/services/sheet';
import type { HostHtmlOutput, HostHtmlService } from '../../../src/host/services/html';
import type { HostLockService } from '../../../src/host/services/lock';
import type { HostMenu } from '../../../src/host/services/menu';
import type { HostDeveloperMetadata, HostMetadataFinder } from '../../../src/host/services/metadata';
import type { HostPropertiesService } from '../../../src/host/services/properties';
import type { HostProtection } from '../../../src/host/services/protection';
import type { HostRange } from '../../../src/host/services/range/range';
import type { HostRichTextValue, HostRichTextValueBuilder } from '../../../src/host/services/range/rich-text';
import type { HostScriptApp } from '../../../src/host/services/script-app';
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

/** Compiles only when a class of the host stands for an interface of Google's: each method in its spec, each field. */
type StandsFor<
  Google,
  Host extends ServiceObject<Google> & { readonly spec: ServiceSpec<Host, Google> } & {
    readonly [Name in keyof Google as Google[Name] extends (...given: never[]) => unknown ? never : Name]: Held<
      Google[Name]
    >;
  },
> = [Google, Host];

export type TheHostSatisfiesTheSurface = [
  StandsFor<surface.SpreadsheetService, HostSpreadsheetApp>,
  StandsFor<surface.Spreadsheet, HostSpreadsheet>,
  StandsFor<surface.Sheet, HostSheet>,
  StandsFor<surface.Range, HostRange>,
  StandsFor<surface.Filter, HostFilter>,
  StandsFor<surface.TextFinder, HostTextFinder>,
  StandsFor<surface.TextStyle, HostTextStyle>,
  StandsFor<surface.TextStyleBuilder, HostTextStyleBuilder>,
  StandsFor<surface.RichTextValue, HostRichTextValue>,
  StandsFor<surface.RichTextValueBuilder, HostRichTextValueBuilder>,
  StandsFor<surface.DataValidation, HostDataValidation>,
  StandsFor<surface.DataValidationBuilder, HostDataValidationBuilder>,
  StandsFor<surface.BooleanCondition, HostBooleanCondition>,
  StandsFor<surface.ConditionalFormatRule, HostConditionalFormatRule>,
  StandsFor<surface.ConditionalFormatRuleBuilder, HostConditionalFormatRuleBuilder>,
  StandsFor<surface.ChartOptions, HostChartOptions>,
  StandsFor<surface.EmbeddedChart, HostEmbeddedChart>,
  StandsFor<surface.ChartBuilder, HostChartBuilder>,
  StandsFor<surface.Protection, HostProtection>,
  StandsFor<surface.DeveloperMetadata, HostDeveloperMetadata>,
  StandsFor<surface.DeveloperMetadataFinder, HostMetadataFinder>,
  StandsFor<surface.Ui, HostUi>,
  StandsFor<surface.Menu, HostMenu>,
  StandsFor<surface.HtmlOutput, HostHtmlOutput>,
  StandsFor<surface.HtmlProvider, HostHtmlService>,
  StandsFor<surface.ChartService, HostCharts>,
  StandsFor<surface.LockProvider, HostLockService>,
  StandsFor<surface.PropertiesProvider, HostPropertiesService>,
  StandsFor<surface.CellImage, HostCellImage>,
  StandsFor<surface.CellImageBuilder, HostCellImageBuilder>,
  StandsFor<surface.SessionService, HostSession>,
  StandsFor<surface.UtilityService, HostUtilities>,
  StandsFor<surface.Blob, HostBlob>,
  StandsFor<surface.ScriptService, HostScriptApp>,
  StandsFor<surface.DriveService, HostDrive>,
];

interface Shelf {
  getLabel(): string;
  setLabel(label: string): Shelf;
  getSheet(): surface.Sheet;
}

class HostShelf extends ServiceObject<Shelf> {
  readonly spec = SHELF;
  label = '';
  sheet!: HostSheet;
}

const [name, setLabel] = ['Shelf', plain('string', setting<HostShelf, 'label'>('label'))];
const SHELF: ServiceSpec<HostShelf, Shelf> = {
  name,
  methods: { getLabel: plain(({ label }) => label), setLabel, getSheet: plain(({ sheet }) => sheet) },
};

/** Specs that do not compile. */
export const REFUSED: readonly ServiceSpec<HostShelf, Shelf>[] = [
  // @ts-expect-error A method lacks.
  { name, methods: { getLabel: plain(({ label }) => label), setLabel } },
  // @ts-expect-error A method gives a number for a text.
  { name, methods: { ...SHELF.methods, getLabel: plain(({ label }) => label.length) } },
  // @ts-expect-error A method gives an object that stands for something else.
  { name, methods: { ...SHELF.methods, getSheet: plain((shelf) => shelf) } },
  // @ts-expect-error A method takes a number where the script passes a text.
  { name, methods: { ...SHELF.methods, setLabel: plain.chained('string', (_: HostShelf, label: number) => label) } },
  // @ts-expect-error There is no such field.
  { ...SHELF, fields: ['Colour'] },
];
