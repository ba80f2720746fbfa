import { createUniver, LocaleType } from '@univerjs/presets';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import frFR from '@univerjs/preset-sheets-core/locales/fr-FR';
import { CalculationMode } from '@univerjs/sheets-formula';
import { SheetsUIPart } from '@univerjs/sheets-ui';
import '@univerjs/preset-sheets-core/lib/index.css';
import type { Engine } from '../../engine';

/** Makes a Univer with its user interface, in French, in an element of the page. */
export function sheetEngine(container: HTMLElement): Engine {
  const engine = createUniver({
    locale: LocaleType.FR_FR,
    locales: { [LocaleType.FR_FR]: frFR },
    presets: [UniverSheetsCorePreset({ container, formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION } })],
  });
  // The bar of progress belongs to Univer's own calculation, which the host's replaces.
  engine.univerAPI.setUIVisible(SheetsUIPart.FORMULA_AUX as unknown as Parameters<typeof engine.univerAPI.setUIVisible>[0], false);
  return engine;
}
