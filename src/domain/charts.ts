/** The charts of a bilan, by name: the Bilan tab draws them, the report prints their pictures. */
export const CHART_IDS = ['days', 'satisfaction', 'charges', 'products'] as const;
export type ChartId = (typeof CHART_IDS)[number];
