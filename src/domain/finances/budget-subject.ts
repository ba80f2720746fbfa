/** What a line of the budget is about. */
export type BudgetSubject =
  /** `label` is '' for expenses without poste and receipts from nobody. */
  { readonly kind: 'poste' | 'funder' | 'partner'; readonly label: string } | { readonly kind: 'staff' | 'internal' };
