import { bilanOf, type Bilan } from '../../domain/bilan';
import type { Cents } from '../../domain/money';
import { cellFigureOf } from '../../workbook/cells/cell-figure';
import { GENERATED_TAB_NAMES } from '../../workbook/phrases/tab-names';
import { readEdition, type EditionReading } from '../../workbook/reading/read-edition';
import type { Spreadsheet } from '../../google/surface';
import { INPUT_TABS, type InputTabKey } from '../../workbook/tabs/index';
import { activeSpreadsheet } from '../sheets/services';
import { workbookSource } from '../sheets/workbook-source';

/** Every tab that staff fill. */
export const ALL_TABS: readonly InputTabKey[] = INPUT_TABS.map(({ key }) => key);

/** Gives the edition that a spreadsheet states; only the sheets of the tabs needed are read, once each. */
export function editionOf(
  spreadsheet: Spreadsheet,
  needed: readonly InputTabKey[] = ALL_TABS,
  source = workbookSource(spreadsheet),
): EditionReading {
  return readEdition(source, new Set(needed), Object.values(GENERATED_TAB_NAMES));
}

/** Gives the bilan that a custom function needs, reckoned from its tabs alone; what other tabs give is null in it. */
export function bilanFor(tabs: readonly InputTabKey[]): Bilan {
  const spreadsheet = activeSpreadsheet();
  return bilanOf(editionOf(spreadsheet, tabs, workbookSource(spreadsheet, 'formula')).edition);
}

/** Gives what a custom function shows for a figure: '' when it cannot be had. */
export function shown(figure: number | null | undefined): number | '' {
  return figure ?? '';
}

/** Gives what a custom function shows for an amount: euros, or '' when it cannot be had. */
export function shownEuros(amount: Cents | null | undefined): number | '' {
  return amount === null || amount === undefined ? '' : cellFigureOf(amount, 'money');
}
