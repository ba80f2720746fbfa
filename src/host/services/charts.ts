import type { ChartBuilder, ChartOptions, EmbeddedChart, Range } from '../../google/surface';
import type { HostBlob } from './blob';
import type { Block } from './range/block';
import type { Area, ChartState } from '../values/document';
import { GoogleException, HostLimit } from '../values/exceptions';
import type { Grid } from '../engine/grid';
import { enumeration, plain, read, ServiceObject } from '../execution/method-spec';
import type { HostEnum } from '../execution/method-spec';

/** The kinds of chart that the host knows. */
export const CHART_TYPES = enumeration('Charts.ChartType', 'BAR', 'COLUMN', 'PIE');

export class HostChartOptions extends ServiceObject implements ChartOptions {
  readonly spec = { name: 'Charts.ChartOptions', methods: { get: plain('string') } };

  constructor(private readonly options: Readonly<Record<string, unknown>>) {
    super();
  }

  get(option: string): unknown {
    return this.options[option] ?? null;
  }
}

/** A chart, in a sheet or not yet. */
export class HostEmbeddedChart extends ServiceObject implements EmbeddedChart {
  readonly spec = { name: 'SpreadsheetApp.EmbeddedChart', methods: { getOptions: plain(), getAs: read('string') } };

  constructor(
    readonly state: ChartState,
    /** Draws it; null for a chart that is in no sheet yet. */
    private readonly picture: ((contentType: string) => HostBlob) | null = null,
  ) {
    super();
  }

  getOptions(): HostChartOptions {
    return new HostChartOptions(this.state.options);
  }

  getAs(contentType: string): HostBlob {
    if (!this.picture) throw new HostLimit('EmbeddedChart.getAs of a chart that is in no sheet');
    return this.picture(contentType);
  }
}

/** Builds a chart of a sheet (reference page "Class EmbeddedChartBuilder"). */
export class HostChartBuilder extends ServiceObject implements ChartBuilder {
  readonly spec = {
    name: 'SpreadsheetApp.EmbeddedChartBuilder',
    methods: {
      setChartType: plain('Charts.ChartType'),
      addRange: plain('SpreadsheetApp.Range'),
      setNumHeaders: plain('integer'),
      setPosition: plain('integer', 'integer', 'number', 'number'),
      setOption: plain('string', 'any'),
      build: plain(),
    },
  };
  readonly #areas: Area[] = [];
  readonly #options: Record<string, unknown> = {};
  #type: ChartState['type'] = 'COLUMN';
  #headers = 0;
  #position: { row: number; column: number; offsetX: number; offsetY: number } | null = null;

  constructor(private readonly grid: Grid) {
    super();
  }

  setChartType(type: HostEnum): this {
    this.#type = type.member as ChartState['type'];
    return this;
  }

  addRange(range: Range & Block): this {
    if (range.grid.id !== this.grid.id)
      throw new HostLimit('EmbeddedChartBuilder.addRange with a range of another sheet');
    this.#areas.push(range.area);
    return this;
  }

  setNumHeaders(headers: number): this {
    this.#headers = headers;
    return this;
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    if (row < 1 || column < 1) throw new GoogleException('The position of the chart is outside the sheet.');
    this.#position = { row: row - 1, column: column - 1, offsetX, offsetY };
    return this;
  }

  setOption(option: string, value: unknown): this {
    // What the script passes belongs to its realm, which does not outlive the execution.
    this.#options[option] = JSON.parse(JSON.stringify(value)) as unknown;
    return this;
  }

  build(): HostEmbeddedChart {
    if (!this.#position) throw new GoogleException('Position is required.');
    return new HostEmbeddedChart({
      id: 0,
      type: this.#type,
      areas: [...this.#areas],
      headers: this.#headers,
      ...this.#position,
      options: { ...this.#options },
    });
  }
}
