import { ExecutedObject } from './executed-object';
import type { BooleanCondition, ConditionalFormatRule, ConditionalFormatRuleBuilder } from '../../google/surface';
import type { ConditionalFormatState } from '../values/document';
import type { Execution } from '../execution/execution';
import { GoogleException, HostLimit } from '../values/exceptions';
import { scriptFormula } from '../french/formula-locale';
import type { Grid } from '../engine/grid';
import { plain, ServiceObject } from '../execution/method-spec';
import { HostRange } from './range/range';
import { cssColor } from './range/text-style';

class HostBooleanCondition extends ServiceObject implements BooleanCondition {
  readonly spec = { name: 'SpreadsheetApp.BooleanCondition', methods: { getCriteriaValues: plain() } };

  constructor(private readonly formula: string) {
    super();
  }

  getCriteriaValues(): string[] {
    return [this.formula];
  }
}

export class HostConditionalFormatRule extends ServiceObject implements ConditionalFormatRule {
  readonly spec = {
    name: 'SpreadsheetApp.ConditionalFormatRule',
    methods: { getRanges: plain(), getBooleanCondition: plain() },
  };

  constructor(
    private readonly execution: Execution,
    readonly grid: Grid,
    readonly state: ConditionalFormatState,
  ) {
    super();
  }

  getRanges(): HostRange[] {
    return this.state.areas.map((area) => new HostRange(this.execution, this.grid, area));
  }

  getBooleanCondition(): HostBooleanCondition {
    return new HostBooleanCondition(this.state.formula);
  }
}

/** Builds a rule (reference page "Class ConditionalFormatRuleBuilder"). */
export class HostConditionalFormatRuleBuilder extends ExecutedObject implements ConditionalFormatRuleBuilder {
  readonly spec = {
    name: 'SpreadsheetApp.ConditionalFormatRuleBuilder',
    methods: {
      whenFormulaSatisfied: plain('string'),
      setRanges: plain('SpreadsheetApp.Range[]'),
      setBackground: plain('string?'),
      setFontColor: plain('string?'),
      setStrikethrough: plain('boolean'),
      build: plain(),
    },
  };
  #ranges: readonly HostRange[] = [];
  #formula = '';
  #background: string | null = null;
  #fontColor: string | null = null;
  #strikethrough = false;

  whenFormulaSatisfied(formula: string): this {
    // Refuses what would not read the same in a French and in an American spreadsheet, as for a cell's formula.
    scriptFormula(formula, this.execution.document.behaviour.takesCommaInFormulas);
    this.#formula = formula;
    return this;
  }

  setRanges(ranges: HostRange[]): this {
    this.#ranges = [...ranges];
    return this;
  }

  setBackground(color: string | null): this {
    this.#background = color && cssColor(color);
    return this;
  }

  setFontColor(color: string | null): this {
    this.#fontColor = color && cssColor(color);
    return this;
  }

  setStrikethrough(strikethrough: boolean): this {
    this.#strikethrough = strikethrough;
    return this;
  }

  build(): HostConditionalFormatRule {
    const [first] = this.#ranges;
    if (!first) throw new GoogleException('The conditional format rule must have at least one range.');
    if (this.#formula === '') throw new HostLimit('ConditionalFormatRuleBuilder.build without whenFormulaSatisfied');
    if (this.#ranges.some((range) => range.grid.id !== first.grid.id))
      throw new GoogleException('All ranges of a conditional format rule must be on the same sheet.');
    return new HostConditionalFormatRule(this.execution, first.grid, {
      areas: this.#ranges.map((range) => range.area),
      formula: this.#formula,
      background: this.#background,
      fontColor: this.#fontColor,
      strikethrough: this.#strikethrough,
    });
  }
}
