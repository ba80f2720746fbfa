import type { DataValidation, DataValidationBuilder, Range } from '../../../google/surface';
import type { Block } from './block';
import type { ValidationEntry, ValidationState, Area } from '../../values/document';
import { GoogleException, HostLimit } from '../../values/exceptions';
import { plain, ServiceObject, setting, type ServiceSpec } from '../../execution/method-spec';
import { patchOf } from '../../engine/cell-values';
import { cellArea, overlap, without } from '../../engine/areas';
import type { Grid } from '../../engine/grid';
import { readCells } from './range-values';

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

/** Gives each cell's rule of validation, null where there is none. */
export function readValidations(range: Block): (HostDataValidation | null)[][] {
  const entries = range.grid.extras.validations.filter((entry) =>
    entry.areas.some((area) => overlap(area, range.area)),
  );
  return readCells(range, (row, column) => {
    const cell = cellArea(row, column);
    const entry = entries.find((each) => each.areas.some((area) => overlap(area, cell)));
    return entry ? new HostDataValidation(entry) : null;
  });
}

/**
 * Puts a rule on the range, or takes rules away. A check box makes FALSE of a blank cell, which then counts for
 * getLastRow (reference page "Range.insertCheckboxes"; here for requireCheckbox as well, the stricter reading).
 */
export function writeValidation(range: Block, rule: HostDataValidation | null): void {
  const { grid, area } = range;
  const others = withoutArea(grid, area);
  grid.setExtras({ validations: rule ? [...others, { areas: [area], ...rule.entry }] : others });
  if (rule?.entry.rule.kind !== 'checkbox') return;
  grid.writeArea(area, (row, column) => {
    const before = grid.cell(row, column);
    const isBlank = (before?.v ?? null) === null && !before?.f;
    return isBlank ? patchOf({ kind: 'boolean', value: false }, before, { pattern: null }) : undefined;
  });
}

/** Gives a sheet's rules of validation once an area is taken out of them. */
export function withoutArea(grid: Grid, hole: Area): ValidationEntry[] {
  return grid.extras.validations
    .map((entry) => ({ ...entry, areas: entry.areas.flatMap((area) => without(area, hole)) }))
    .filter((entry) => entry.areas.length > 0);
}
