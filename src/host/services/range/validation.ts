import type { DataValidation, DataValidationBuilder, Range } from '../../../google/surface';
import type { Block } from './block';
import type { ValidationEntry, ValidationState } from '../../values/document';
import { GoogleException, HostLimit } from '../../values/exceptions';
import { plain, ServiceObject } from '../../execution/method-spec';

/** A rule of data validation, apart from the cells it is on. */
export class HostDataValidation extends ServiceObject implements DataValidation {
  readonly spec = { name: 'SpreadsheetApp.DataValidation', methods: { getHelpText: plain() } };

  constructor(readonly entry: Omit<ValidationEntry, 'areas'>) {
    super();
  }

  getHelpText(): string | null {
    return this.entry.help;
  }
}

/** The longest list of a rule (reports of "Data validation rule has more items than the limit of 500"). */
const MOST_CHOICES = 500;

/** Builds a rule (reference page "Class DataValidationBuilder"); invalid data only warns until told otherwise. */
export class HostDataValidationBuilder extends ServiceObject implements DataValidationBuilder {
  readonly spec = {
    name: 'SpreadsheetApp.DataValidationBuilder',
    methods: {
      requireValueInList: plain('string[]', 'boolean'),
      requireValueInRange: plain('SpreadsheetApp.Range', 'boolean'),
      requireCheckbox: plain(),
      setAllowInvalid: plain('boolean'),
      setHelpText: plain('string'),
      build: plain(),
    },
  };
  #rule: ValidationState | null = null;
  #allowInvalid = true;
  #help: string | null = null;

  requireValueInList(values: string[]): this {
    if (values.length > MOST_CHOICES)
      throw new GoogleException(
        `Data validation rule has more items than the limit of ${MOST_CHOICES}. Use the ‘List from a range’ ` +
          'criteria instead.',
      );
    this.#rule = { kind: 'list', values: [...values] };
    return this;
  }

  requireValueInRange(range: Range & Block): this {
    this.#rule = { kind: 'range', gid: range.grid.gid, area: range.area };
    return this;
  }

  requireCheckbox(): this {
    this.#rule = { kind: 'checkbox' };
    return this;
  }

  setAllowInvalid(allow: boolean): this {
    this.#allowInvalid = allow;
    return this;
  }

  setHelpText(text: string): this {
    this.#help = text;
    return this;
  }

  build(): HostDataValidation {
    if (!this.#rule) throw new HostLimit('DataValidationBuilder.build without a criterion');
    return new HostDataValidation({ rule: this.#rule, allowInvalid: this.#allowInvalid, help: this.#help });
  }
}
