import { bilanOf, type Bilan } from '../../domain/bilan';
import { cellAddress } from '../../workbook/cells/cell-address';
import { indicatorFormula, readColumns } from '../../workbook/filling/indicator-formula';
import { editionDayText } from '../../words/french';
import { generatedKeyOf } from '../../workbook/phrases/tab-names';
import type { Range, Spreadsheet } from '../../google/surface';
import { NUMBER_FORMATS } from '../../workbook/content/tab-styles';
import { editionOf, type CustomFunction, type DeclaredArgument, CHOICES } from '../functions/declared';
import { declaredFunction, FUNCTIONS } from '../functions/index';
import body from '../pages/insert-indicator.html';
import { showDialog } from '../pages/page';
import { RefusedError } from '../safe/refused';
import { toldInFrench } from '../safe/told';
import { activeSpreadsheet, sendWrites } from '../sheets/services';

const WORDS = {
  title: 'Insérer un indicateur',
  all: {
    day: 'Tous les jours',
    poste: 'Tous les postes',
    receiptType: 'Tous les types',
    structure: 'Toutes les structures',
    format: 'Tous les formats',
    question: 'La première question de satisfaction',
  },
  choose: 'Choisissez…',
  arguments: {
    day: 'Jour',
    poste: 'Poste',
    receiptType: 'Type de recette',
    structure: 'Structure',
    format: 'Format',
    question: 'Question',
  },
  noCell: 'Sélectionnez d’abord une cellule vide.',
  unknown: (name: string) => `« ${name} » n’est pas un indicateur. Rechargez le classeur, puis recommencez.`,
  missing: (label: string) => `Choisissez d’abord : ${label}.`,
  generated: (tab: string) =>
    `L’onglet « ${tab} » est réécrit à chaque génération. Sélectionnez une cellule d’un autre onglet.`,
  circular: (tab: string) =>
    `Cet indicateur est calculé à partir de l’onglet « ${tab} » : sa formule s’y lirait elle-même. ` +
    'Sélectionnez une cellule d’un autre onglet.',
  taken: (tab: string, cell: string) =>
    `La cellule ${cell} de l’onglet « ${tab} » n’est pas vide. Videz-la ou sélectionnez-en une autre.`,
  done: (tab: string, cell: string) => `L’indicateur est dans la cellule ${cell} de l’onglet « ${tab} ».`,
} as const;

/** Gives what a person may choose for the argument: what is written, and what is read. */
function choicesOf(argument: DeclaredArgument, bilan: Bilan): { readonly value: string; readonly label: string }[] {
  const days = bilan.attendance?.days ?? bilan.edition.settings.days;
  return CHOICES[argument.of](bilan).map((value, index) => {
    const date = argument.of === 'day' ? (days[index]?.date ?? null) : null;
    return { value, label: date === null ? value : `${value} (${editionDayText(0, date)})` };
  });
}

/** NEC › Chiffres › Insérer un indicateur… */
export function insererIndicateur(): void {
  toldInFrench(() => {
    const spreadsheet = activeSpreadsheet();
    const bilan = bilanOf(editionOf(spreadsheet).edition);
    const functions = Object.entries(FUNCTIONS).map(([name, { help, argument }]) => {
      return {
        name,
        // The help begins with what it gives.
        label: help.replace(/(?: ?:|,| \(|\.).*$/u, ''),
        description: `${help} Formule : ${name}.`,
        argument:
          argument === null
            ? null
            : {
                label: WORDS.arguments[argument.of],
                required: argument.required,
                blank: argument.required ? WORDS.choose : WORDS.all[argument.of],
                choices: choicesOf(argument, bilan),
              },
      };
    });
    showDialog(WORDS.title, body, { functions }, { width: 460, height: 420 });
  });
}

/** Gives the columns that a function reads, no others: Google refuses `NOW()` in a range; throws for its own cell. */
function rangesFor(spreadsheet: Spreadsheet, { tabs }: CustomFunction, cell: Range): string[] {
  const here = cell.getSheet().getName();
  if (generatedKeyOf(here) !== null) throw new RefusedError(WORDS.generated(here));
  return [...editionOf(spreadsheet, tabs).layout].flatMap(([key, layout]) => {
    if (layout.sheetName === here) throw new RefusedError(WORDS.circular(here));
    return readColumns(key, layout);
  });
}

/** Écrit dans la cellule active la formule d’un indicateur, et dit laquelle. */
export function ecrireIndicateur(name: string, argument: string): string {
  return toldInFrench(() => {
    const declared = declaredFunction(name);
    if (declared === null) throw new RefusedError(WORDS.unknown(name));
    if (declared.argument?.required === true && argument.trim() === '')
      throw new RefusedError(WORDS.missing(WORDS.arguments[declared.argument.of]));
    const spreadsheet = activeSpreadsheet();
    const active = spreadsheet.getActiveRange();
    if (active === null) throw new RefusedError(WORDS.noCell);
    const sheet = active.getSheet();
    const [row, column] = [active.getRow(), active.getColumn()];
    const cell = sheet.getRange(row, column, 1, 1);
    const address = cellAddress(row, column);
    const ranges = rangesFor(spreadsheet, declared, cell);
    if (cell.getFormula() !== '' || cell.getValue() !== '')
      throw new RefusedError(WORDS.taken(sheet.getName(), address));
    if (declared.format !== 'general') cell.setNumberFormat(NUMBER_FORMATS[declared.format]);
    // The formula comes once its format is accepted: refused, it leaves the cell blank.
    sendWrites();
    cell.setFormula(indicatorFormula(name, declared.argument === null ? null : argument.trim(), ranges));
    sendWrites();
    return WORDS.done(sheet.getName(), address);
  });
}
