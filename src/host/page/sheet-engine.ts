import { createUniver, LocaleType } from '@univerjs/presets';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import frFR from '@univerjs/preset-sheets-core/locales/fr-FR';
import { CalculationMode } from '@univerjs/sheets-formula';
import '@univerjs/preset-sheets-core/lib/index.css';
import type { EngineFactory } from '../engine';

/** Makes a Univer with its user interface, in French, in an element of the page. */
export function sheetEngine(container: HTMLElement): EngineFactory {
  return () =>
    createUniver({
      locale: LocaleType.FR_FR,
      locales: { [LocaleType.FR_FR]: frFR },
      presets: [UniverSheetsCorePreset({ container, formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION } })],
    });
}
