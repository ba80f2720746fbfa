import { bilanOf, type Bilan } from '../../domain/bilan';
import { cellAddress } from '../../workbook/cells/cell-address';
import { indicatorFormula, readColumns } from '../../workbook/filling/indicator-formula';
import { editionDayText } from '../../words/french';
import { generatedKeyOf } from '../../workbook/phrases/tab-names';
import type { Range, Spreadsheet } from '../../google/surface';
import { NUMBER_FORMATS } from '../../workbook/content/tab-styles';
import { editionOf } from '../functions/figures';
import { CHOICES } from '../functions/choices';
import { declaredFunction, type DeclaredArgument, type DeclaredFunction } from '../functions/declared';
import { DESCRIPTIONS } from '../functions/descriptions';
import body from '../pages/insert-indicator.html';
import { pageOf } from '../pages/page';
import { INDICATOR } from '../phrases/phrases';
import { activeSpreadsheet, spreadsheetApp } from '../sheets/services';

const PAGE = { width: 460, height: 420 };

/** Gives back what a person may choose for the argument: what is written, and what is read. */
function choicesOf(argument: DeclaredArgument, bilan: Bilan): { readonly value: string; readonly label: string }[] {
  const days = bilan.attendance?.days ?? bilan.edition.settings.days;
  return CHOICES[argument.of](bilan).map((value, index) => {
    const date = argument.of === 'day' ? (days[index]?.date ?? null) : null;
    return { value, label: date === null ? value : `${value} (${editionDayText(0, date)})` };
  });
}

/** NEC › Insérer un indicateur… */
export function insererIndicateur(): void {
  const spreadsheet = activeSpreadsheet();
  const bilan = bilanOf(editionOf(spreadsheet).edition);
  const functions = Object.entries(DESCRIPTIONS).map(([name, description]) => {
    const argument = declaredFunction(name)?.argument ?? null;
    return {
      name,
      description,
      argument:
        argument === null
          ? null
          : {
              label: INDICATOR.arguments[argument.of],
              required: argument.required,
              blank: argument.required ? INDICATOR.choose : INDICATOR.all[argument.of],
              choices: choicesOf(argument, bilan),
            },
    };
  });
  const page = pageOf(INDICATOR.title, body, { functions }).setWidth(PAGE.width).setHeight(PAGE.height);
  spreadsheetApp().getUi().showModalDialog(page, INDICATOR.title);
}

/**
 * Gives back the columns that a function reads, and no others: Google refuses a range that holds `NOW()` or `TODAY()`
 * somewhere; throws when the cell stands in one of them, since the formula would read itself.
 */
function rangesFor(spreadsheet: Spreadsheet, { tabs }: DeclaredFunction, cell: Range): string[] {
  const here = cell.getSheet().getName();
  if (generatedKeyOf(here) !== null) throw new Error(INDICATOR.generated(here));
  return [...editionOf(spreadsheet, tabs).layout].flatMap(([key, layout]) => {
    if (layout.sheetName === here) throw new Error(INDICATOR.circular(here));
    return readColumns(key, layout);
  });
}

/** Écrit dans la cellule active la formule d’un indicateur, et dit laquelle. */
export function ecrireIndicateur(name: string, argument: string): string {
  const declared = declaredFunction(name);
  if (declared === null) throw new Error(INDICATOR.unknown(name));
  if (declared.argument?.required === true && argument.trim() === '')
    throw new Error(INDICATOR.missing(INDICATOR.arguments[declared.argument.of]));
  const spreadsheet = activeSpreadsheet();
  const active = spreadsheet.getActiveRange();
  if (active === null) throw new Error(INDICATOR.noCell);
  const sheet = active.getSheet();
  const [row, column] = [active.getRow(), active.getColumn()];
  const cell = sheet.getRange(row, column, 1, 1);
  const address = cellAddress(row, column);
  const ranges = rangesFor(spreadsheet, declared, cell);
  if (cell.getFormula() !== '' || cell.getValue() !== '') throw new Error(INDICATOR.taken(sheet.getName(), address));
  if (declared.format !== 'general') cell.setNumberFormat(NUMBER_FORMATS[declared.format]);
  cell.setFormula(indicatorFormula(name, declared.argument === null ? null : argument.trim(), ranges));
  return INDICATOR.done(sheet.getName(), address);
}
