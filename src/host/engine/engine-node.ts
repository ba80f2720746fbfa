import { createUniver, LocaleType } from '@univerjs/presets';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import { CalculationMode } from '@univerjs/sheets-formula';
import type { Engine } from './engine';

export function createHeadlessEngine(): Engine {
  return createUniver({
    locale: LocaleType.FR_FR,
    locales: {},
    presets: [UniverSheetsNodeCorePreset({ formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION } })],
  });
}
