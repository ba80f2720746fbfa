import type { DataValidation, DataValidationBuilder, Range } from '../../../google/surface';
import type { Block } from './block';
import type { ValidationEntry, ValidationState } from '../../values/document';
import { GoogleException, HostLimit } from '../../values/exceptions';
import { plain, ServiceObject, setting, type ServiceSpec } from '../../execution/method-spec';

/** A rule of data validation, apart from the cells it is on. */
export class HostDataValidation extends ServiceObject<DataValidation> {
  readonly spec = VALIDATION;

  constructor(readonly entry: Omit<ValidationEntry, 'areas'>) {
    super();
  }
}

const VALIDATION: ServiceSpec<HostDataValidation, DataValidation> = {
  name: 'SpreadsheetApp.DataValidation',
  methods: { getHelpText: plain(({ entry }) => entry.help) },
};

/** The longest list of a rule (reports of "Data validation rule has more items than the limit of 500"). */
const MOST_CHOICES = 500;

const BUILDER: ServiceSpec<HostDataValidationBuilder, DataValidationBuilder> = {
  name: 'SpreadsheetApp.DataValidationBuilder',
  methods: {
    requireValueInList: plain.chained('string[]', 'boolean', (builder, values) => {
      if (values.length > MOST_CHOICES)
        throw new GoogleException(
          `Data validation rule has more items than the limit of ${MOST_CHOICES}. Use the ‘List from a range’ ` +
            'criteria instead.',
        );
      builder.rule = { kind: 'list', values: [...values] };
    }),
    requireValueInRange: plain.chained(
      'SpreadsheetApp.Range',
      'boolean',
      (builder, { grid, area }: ServiceObject<Range> & Block) => {
        builder.rule = { kind: 'range', gid: grid.gid, area };
      },
    ),
    requireCheckbox: plain.chained((builder) => {
      builder.rule = { kind: 'checkbox' };
    }),
    setAllowInvalid: plain('boolean', setting('allowInvalid')),
    setHelpText: plain('string', setting('help')),
    build: plain(({ rule, allowInvalid, help }) => {
      if (!rule) throw new HostLimit('DataValidationBuilder.build without a criterion');
      return new HostDataValidation({ rule, allowInvalid, help });
    }),
  },
};

/** Builds a rule (reference page "Class DataValidationBuilder"); invalid data only warns until told otherwise. */
export class HostDataValidationBuilder extends ServiceObject<DataValidationBuilder> {
  readonly spec = BUILDER;
  rule: ValidationState | null = null;
  allowInvalid = true;
  help: string | null = null;
}
