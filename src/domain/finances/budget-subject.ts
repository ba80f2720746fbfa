/** What a line of the budget is about; `label` is '' for expenses without poste and receipts from nobody. */
export type BudgetSubject =
  { readonly kind: 'poste' | 'funder' | 'partner'; readonly label: string } | { readonly kind: 'staff' | 'internal' };
