import { createUniver, LocaleType, mergeLocales } from '@univerjs/presets';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formatsFrench from '@univerjs/preset-sheets-conditional-formatting/locales/fr-FR';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreFrench from '@univerjs/preset-sheets-core/locales/fr-FR';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationFrench from '@univerjs/preset-sheets-data-validation/locales/fr-FR';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import sortFrench from '@univerjs/preset-sheets-sort/locales/fr-FR';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import filterFrench from '@univerjs/preset-sheets-filter/locales/fr-FR';
import { UniverSheetsFindReplacePreset } from '@univerjs/preset-sheets-find-replace';
import findFrench from '@univerjs/preset-sheets-find-replace/locales/fr-FR';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteFrench from '@univerjs/preset-sheets-note/locales/fr-FR';
import { CalculationMode } from '@univerjs/sheets-formula';
import { SheetsUIPart } from '@univerjs/sheets-ui';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-find-replace/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';
import type { Engine } from '../../host/engine/engine';

/** Makes a Univer with its user interface, in French, in an element of the page. */
export function sheetEngine(container: HTMLElement): Engine {
  const { 'sheets-ui': sheets } = coreFrench as { 'sheets-ui': { rightClick: Record<string, string> } };
  // Two menus were called « Collage spécial ».
  sheets.rightClick['copySpecial'] = 'Copie spéciale';
  const engine = createUniver({
    locale: LocaleType.FR_FR,
    locales: {
      [LocaleType.FR_FR]: mergeLocales(
        coreFrench,
        formatsFrench,
        validationFrench,
        filterFrench,
        findFrench,
        noteFrench,
        sortFrench,
      ),
    },
    presets: [
      UniverSheetsCorePreset({
        container,
        formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
        // Univer marks each text that it takes for a number, in its own reading of it; Google Sheets does not.
        sheets: { disableForceStringMark: true, disableForceStringAlert: true },
      }),
      UniverSheetsConditionalFormattingPreset(),
      // Its search would take the keys that one types in the cell.
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
      UniverSheetsFilterPreset(),
      UniverSheetsNotePreset(),
      UniverSheetsFindReplacePreset(),
      UniverSheetsSortPreset(),
    ],
  });
  // The bar of progress belongs to Univer's own calculation, which the host's replaces.
  engine.univerAPI.setUIVisible(
    SheetsUIPart.FORMULA_AUX as unknown as Parameters<typeof engine.univerAPI.setUIVisible>[0],
    false,
  );
  return engine;
}
