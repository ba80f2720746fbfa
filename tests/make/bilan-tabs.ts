import { GENERATED_TAB_NAMES } from '../../src/workbook/phrases/tab-names';

/** The names of generated tabs: « Rapport » is of its own command, « État récapitulatif » of European money. */
export const BILAN_TABS: readonly string[] = Object.values(GENERATED_TAB_NAMES).filter(
  (name) => name !== GENERATED_TAB_NAMES.report && name !== GENERATED_TAB_NAMES.europe,
);
