import { GENERATED_TAB_NAMES } from '../../src/workbook/phrases/tab-names';

/**
 * The names of the tabs that « Générer le bilan » writes: « Rapport » is written by « Produire le rapport » only,
 * « État récapitulatif » for European money only.
 */
export const BILAN_TABS: readonly string[] = Object.values(GENERATED_TAB_NAMES).filter(
  (name) => name !== GENERATED_TAB_NAMES.report && name !== GENERATED_TAB_NAMES.europe,
);
