import { ConditionalFormattingRuleModel } from '@univerjs/preset-sheets-conditional-formatting';
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import { DataValidationModel } from '@univerjs/preset-sheets-data-validation';
import { SheetsFilterService } from '@univerjs/preset-sheets-filter';
import type { Book } from '../../host/engine/book';
import type { Area } from '../../host/values/document';
import type { Grid } from '../../host/engine/grid';
import { univerFormats, univerValidations } from './univer-rules';

/**
 * Has Univer's plugins show the lists, check boxes, conditional formats and filter that the host keeps of each tab.
 * They are told anew when theirs are not the same.
 */
export class ShownRules {
  readonly #told = new Map<string, string>();

  constructor(private readonly book: Book) {
    // The plugins move rules of themselves with cells that are cut and pasted, and otherwise than the host does.
    book.observe(({ id }) => {
      if (id === 'sheet.mutation.move-range') for (const key of this.#told.keys()) this.#told.set(key, '');
    });
  }

  /** Makes what a plugin shows of a tab what the host keeps. */
  show(grid: Grid): void {
    const { validations, conditionalFormats, filter } = grid.extras;
    this.#tell(
      grid,
      'validations',
      univerValidations(validations, (gid) => this.#name(gid)),
      (rules) => {
        const model = this.book.injector.get(DataValidationModel);
        const { unitId } = this.book;
        for (const { uid } of [...model.getRules(unitId, grid.id)]) model.removeRule(unitId, grid.id, uid, 'patched');
        model.addRule(unitId, grid.id, [...rules], 'patched');
      },
    );
    this.#tell(grid, 'formats', univerFormats(conditionalFormats, grid.extent().rows), (rules) => {
      const model = this.book.injector.get(ConditionalFormattingRuleModel);
      const { unitId } = this.book;
      for (const { cfId } of [...(model.getSubunitRules(unitId, grid.id) ?? [])])
        model.deleteRule(unitId, grid.id, cfId);
      // Each is put before those already there.
      for (const rule of [...rules].reverse())
        model.addRule(unitId, grid.id, rule as unknown as IConditionFormattingRule);
    });
    this.#tell(grid, 'filter', filter ? [filter] : [], ([area]) => {
      this.#showFilter(grid, area);
    });
  }

  #showFilter(grid: Grid, area: Area | undefined): void {
    const service = this.book.injector.get(SheetsFilterService);
    const shown = service.getFilterModel(this.book.unitId, grid.id)?.getRange();
    if (!area) service.removeFilterModel(this.book.unitId, grid.id);
    else if (!shown || !isSame(shown, area)) service.ensureFilterModel(this.book.unitId, grid.id).setRange({ ...area });
  }

  #tell<T>(grid: Grid, kind: string, wanted: readonly T[], tell: (wanted: readonly T[]) => void): void {
    const key = `${grid.id} ${kind}`;
    const text = JSON.stringify(wanted);
    if ((this.#told.get(key) ?? '[]') === text) return;
    tell(wanted);
    this.#told.set(key, text);
  }

  #name(wanted: number): string | null {
    return this.book.grids().find(({ gid }) => gid === wanted)?.name ?? null;
  }
}

function isSame(a: Area, b: Area): boolean {
  return (
    a.startRow === b.startRow && a.startColumn === b.startColumn && a.endRow === b.endRow && a.endColumn === b.endColumn
  );
}
