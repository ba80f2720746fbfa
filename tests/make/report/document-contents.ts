import type { WorkbookDocument } from '../../../src/host/values/document';

interface Cell {
  readonly v?: unknown;
  readonly f?: unknown;
  readonly s?: unknown;
  readonly custom?: unknown;
}

interface Extras {
  readonly charts?: readonly {
    readonly options: unknown;
    readonly areas: unknown;
    readonly row: unknown;
    readonly column: unknown;
  }[];
  readonly protections?: unknown;
  readonly validations?: unknown;
  readonly conditionalFormats?: unknown;
}

/** Gives a value as a text in which fields of objects come in one order. */
const textOf = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, given: unknown) =>
    typeof given === 'object' && given !== null && !Array.isArray(given)
      ? Object.fromEntries(Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1)))
      : given,
  );

/** Gives all that a workbook holds, tab by tab, looks and charts included, but ids and the stamp of the Bilan. */
export function contentsOf(document: WorkbookDocument): Record<string, unknown> {
  const texts = new Map(Object.entries(document.styles).map(([id, style]) => [id, textOf(style)]));
  return Object.fromEntries(
    document.sheetOrder.map((id) => {
      const sheet = document.sheets[id];
      const { cellData, columnData, freeze, hidden, mergeData, custom } = sheet ?? {};
      const cells = Object.entries(cellData ?? {}).flatMap(([row, columns]) =>
        Object.entries(columns as Record<string, Cell>).flatMap(([column, cell]) => {
          const style = typeof cell.s === 'string' ? texts.get(cell.s) : textOf(cell.s);
          const value = typeof cell.v === 'string' && cell.v.startsWith('Généré le') ? 'stamp' : cell.v;
          return value === undefined && cell.f === undefined && style === undefined
            ? []
            : [[row, column, cell.f ?? value, style, textOf(cell.custom)]];
        }),
      );
      const { charts, protections, validations, conditionalFormats } = (custom ?? {}) as Extras;
      const drawn = charts?.map(({ options, areas, row, column }) => ({ options, areas, row, column }));
      return [
        sheet?.name ?? '',
        { cells, columnData, freeze, hidden, mergeData, protections, validations, conditionalFormats, drawn },
      ];
    }),
  );
}

/** Gives the same without the hidden copies of former generated tabs, which are there to undo a generation. */
export function contentsInSight(document: WorkbookDocument): Record<string, unknown> {
  return Object.fromEntries(Object.entries(contentsOf(document)).filter(([name]) => !name.startsWith('~NEC ')));
}
