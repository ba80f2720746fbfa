import type { ChartBuilder, ChartOptions, EmbeddedChart, Range } from '../../google/surface';
import type { HostBlob } from './blob';
import type { Block } from './range/block';
import type { Area, ChartState } from '../values/document';
import { GoogleException, HostLimit } from '../values/exceptions';
import type { Grid } from '../engine/grid';
import { enumeration, plain, read, ServiceObject, setting } from '../execution/method-spec';
import type { HostEnum, ServiceSpec } from '../execution/method-spec';

export const CHART_TYPES = enumeration('Charts.ChartType', 'BAR', 'COLUMN', 'PIE');

const OPTIONS: ServiceSpec<HostChartOptions, ChartOptions> = {
  name: 'Charts.ChartOptions',
  methods: { get: plain('string', ({ options }, option) => options[option] ?? null) },
};

export class HostChartOptions extends ServiceObject<ChartOptions> {
  readonly spec = OPTIONS;

  constructor(readonly options: Readonly<Record<string, unknown>>) {
    super();
  }
}

const CHART: ServiceSpec<HostEmbeddedChart, EmbeddedChart> = {
  name: 'SpreadsheetApp.EmbeddedChart',
  methods: {
    getOptions: plain(({ state }) => new HostChartOptions(state.options)),
    getAs: read('string', ({ picture }, contentType) => {
      if (!picture) throw new HostLimit('EmbeddedChart.getAs of a chart that is in no sheet');
      return picture(contentType);
    }),
  },
};

/** A chart, in a sheet or not yet. */
export class HostEmbeddedChart extends ServiceObject<EmbeddedChart> {
  readonly spec = CHART;

  constructor(
    readonly state: ChartState,
    /** Draws it; null for a chart that is in no sheet yet. */
    readonly picture: ((contentType: string) => HostBlob) | null = null,
  ) {
    super();
  }
}

const BUILDER: ServiceSpec<HostChartBuilder, ChartBuilder> = {
  name: 'SpreadsheetApp.EmbeddedChartBuilder',
  methods: {
    setChartType: plain.chained('Charts.ChartType', (builder, { member }: HostEnum) => {
      builder.type = member as ChartState['type'];
    }),
    addRange: plain.chained('SpreadsheetApp.Range', (builder, { grid, area }: ServiceObject<Range> & Block) => {
      if (grid.id !== builder.grid.id)
        throw new HostLimit('EmbeddedChartBuilder.addRange with a range of another sheet');
      builder.areas.push(area);
    }),
    setNumHeaders: plain('integer', setting('headers')),
    setPosition: plain.chained(
      ...(['integer', 'integer', 'number', 'number'] as const),
      (builder, row, column, offsetX, offsetY) => {
        if (row < 1 || column < 1) throw new GoogleException('The position of the chart is outside the sheet.');
        builder.position = { row: row - 1, column: column - 1, offsetX, offsetY };
      },
    ),
    setOption: plain.chained('string', 'any', ({ options }, option, value) => {
      // What the script passes belongs to its realm, which does not outlive the execution.
      options[option] = JSON.parse(JSON.stringify(value)) as unknown;
    }),
    build: plain(({ type, areas, headers, position, options }) => {
      if (!position) throw new GoogleException('Position is required.');
      return new HostEmbeddedChart({ id: 0, type, areas: [...areas], headers, ...position, options: { ...options } });
    }),
  },
};

/** Builds a chart of a sheet (reference page "Class EmbeddedChartBuilder"). */
export class HostChartBuilder extends ServiceObject<ChartBuilder> {
  readonly spec = BUILDER;
  readonly areas: Area[] = [];
  readonly options: Record<string, unknown> = {};
  type: ChartState['type'] = 'COLUMN';
  headers = 0;
  position: Pick<ChartState, 'row' | 'column' | 'offsetX' | 'offsetY'> | null = null;

  constructor(readonly grid: Grid) {
    super();
  }
}
