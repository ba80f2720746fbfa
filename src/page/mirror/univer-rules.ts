import type { IRange, ISheetDataValidationRule, IStyleBase } from '@univerjs/core';
import { DataValidationErrorStyle, DataValidationType } from '@univerjs/core';
import { absoluteAddress, quotedSheetName } from '../../host/values/a1-notation';
import type { Area, ConditionalFormatState, ValidationEntry, ValidationState } from '../../host/values/document';
import { withSeparator } from '../../host/xlsx/formulas';

/** A conditional format as Univer's plugin takes it: cells that meet a formula get a style. */
interface UniverFormat {
  readonly cfId: string;
  readonly stopIfTrue: boolean;
  readonly ranges: IRange[];
  readonly rule: {
    readonly type: 'highlightCell';
    readonly subType: 'formula';
    readonly value: string;
    readonly style: IStyleBase;
  };
}

function rangesOf(areas: readonly Area[]): IRange[] {
  return areas.map((area) => ({ ...area }));
}

/** A list as Univer reads one: texts between commas, or a constant array where a text has a comma of its own. */
function listText(values: readonly string[]): string {
  if (!values.some((value) => value.includes(','))) return values.join(',');
  return `={${values.map((value) => `"${value.replaceAll('"', '""')}"`).join(';')}}`;
}

function criterionOf(
  rule: ValidationState,
  sheetName: (gid: number) => string | null,
): Pick<ISheetDataValidationRule, 'type' | 'formula1'> | null {
  switch (rule.kind) {
    case 'checkbox':
      return { type: DataValidationType.CHECKBOX };
    case 'list':
      return { type: DataValidationType.LIST, formula1: listText(rule.values) };
    case 'range': {
      const name = sheetName(rule.gid);
      return name === null
        ? null
        : { type: DataValidationType.LIST, formula1: `=${quotedSheetName(name)}!${absoluteAddress(rule.area)}` };
    }
  }
}

/** Gives a sheet's rules as Univer's plugin shows them (the host refuses); a list in a tab that is gone is left out. */
export function univerValidations(
  entries: readonly ValidationEntry[],
  sheetName: (gid: number) => string | null,
): ISheetDataValidationRule[] {
  return entries.flatMap(({ areas, rule, help }, index) => {
    const criterion = criterionOf(rule, sheetName);
    if (!criterion || areas.length === 0) return [];
    return [
      {
        ...criterion,
        uid: `nec-${index}`,
        ranges: rangesOf(areas),
        allowBlank: true,
        errorStyle: DataValidationErrorStyle.WARNING,
        ...(help !== null && { showErrorMessage: true, error: help }),
      },
    ];
  });
}

/**
 * Gives a sheet's conditional formats as Univer's plugin takes them, in their order, within its first `rows` rows: the
 * plugin calculates a formula for each of their cells, and rules go down to the last row of the sheet where nothing is
 * written.
 */
export function univerFormats(states: readonly ConditionalFormatState[], rows: number): UniverFormat[] {
  return states.flatMap(({ areas, formula, background, fontColor, strikethrough }, index) => {
    const ranges = rangesOf(areas).flatMap((area) =>
      area.startRow < rows ? [{ ...area, endRow: Math.min(area.endRow, rows - 1) }] : [],
    );
    return ranges.length === 0
      ? []
      : [
          {
            cfId: `nec-${index}`,
            stopIfTrue: false,
            ranges,
            rule: {
              type: 'highlightCell' as const,
              subType: 'formula' as const,
              value: `=${withSeparator(formula, ';', ',').replace(/^=/, '')}`,
              style: {
                ...(background !== null && { bg: { rgb: background } }),
                ...(fontColor !== null && { cl: { rgb: fontColor } }),
                ...(strikethrough && { st: { s: 1 } }),
              },
            },
          },
        ];
  });
}
