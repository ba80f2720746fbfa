import { ExecutedObject } from './executed-object';
import type { BooleanCondition, ConditionalFormatRule, ConditionalFormatRuleBuilder } from '../../google/surface';
import type { ConditionalFormatState } from '../values/document';
import type { Execution } from '../execution/execution';
import { GoogleException, HostLimit } from '../values/exceptions';
import { scriptFormula } from '../french/formula-locale';
import type { Grid } from '../engine/grid';
import { plain, ServiceObject, setting, type ServiceSpec } from '../execution/method-spec';
import { HostRange } from './range/range';
import { cssColor } from './range/text-style';

const CONDITION: ServiceSpec<HostBooleanCondition, BooleanCondition> = {
  name: 'SpreadsheetApp.BooleanCondition',
  methods: { getCriteriaValues: plain(({ formula }) => [formula]) },
};

export class HostBooleanCondition extends ServiceObject<BooleanCondition> {
  readonly spec = CONDITION;

  constructor(readonly formula: string) {
    super();
  }
}

const RULE: ServiceSpec<HostConditionalFormatRule, ConditionalFormatRule> = {
  name: 'SpreadsheetApp.ConditionalFormatRule',
  methods: {
    getRanges: plain(({ execution, grid, state }) => state.areas.map((area) => new HostRange(execution, grid, area))),
    getBooleanCondition: plain(({ state }) => new HostBooleanCondition(state.formula)),
  },
};

export class HostConditionalFormatRule extends ServiceObject<ConditionalFormatRule> {
  readonly spec = RULE;

  constructor(
    readonly execution: Execution,
    readonly grid: Grid,
    readonly state: ConditionalFormatState,
  ) {
    super();
  }
}

const BUILDER: ServiceSpec<HostConditionalFormatRuleBuilder, ConditionalFormatRuleBuilder> = {
  name: 'SpreadsheetApp.ConditionalFormatRuleBuilder',
  methods: {
    whenFormulaSatisfied: plain.chained('string', (builder, formula) => {
      // Refuses what would not read the same in a French and in an American spreadsheet, as for a cell's formula.
      scriptFormula(formula, builder.execution.document.behaviour.takesCommaInFormulas);
      builder.formula = formula;
    }),
    setRanges: plain.chained('SpreadsheetApp.Range[]', (builder, ranges: HostRange[]) => {
      builder.ranges = [...ranges];
    }),
    setBackground: plain.chained('string?', (builder, color) => {
      builder.background = color && cssColor(color);
    }),
    setFontColor: plain.chained('string?', (builder, color) => {
      builder.fontColor = color && cssColor(color);
    }),
    setStrikethrough: plain('boolean', setting('strikethrough')),
    build: plain(({ execution, ranges, formula, background, fontColor, strikethrough }) => {
      const [first] = ranges;
      if (!first) throw new GoogleException('The conditional format rule must have at least one range.');
      if (formula === '') throw new HostLimit('ConditionalFormatRuleBuilder.build without whenFormulaSatisfied');
      if (ranges.some(({ grid }) => grid.id !== first.grid.id))
        throw new GoogleException('All ranges of a conditional format rule must be on the same sheet.');
      const areas = ranges.map(({ area }) => area);
      const state = { areas, formula, background, fontColor, strikethrough };
      return new HostConditionalFormatRule(execution, first.grid, state);
    }),
  },
};

/** Builds a rule (reference page "Class ConditionalFormatRuleBuilder"). */
export class HostConditionalFormatRuleBuilder extends ExecutedObject<ConditionalFormatRuleBuilder> {
  readonly spec = BUILDER;
  ranges: readonly HostRange[] = [];
  formula = '';
  background: string | null = null;
  fontColor: string | null = null;
  strikethrough = false;
}
