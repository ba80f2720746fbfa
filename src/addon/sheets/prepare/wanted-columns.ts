import { INDICATOR_KEYS } from '../../../domain/indicators';
import type { Column } from '../../../workbook/cells/column';
import type { OwnColumn } from '../../../workbook/tabs/header';
import { labelOfIndicatorId } from '../../../words/indicator-labels';
import type { InputTabKey } from '../../../workbook/tabs/index';
import { indicatorColumn } from '../../../workbook/tabs/past-editions';
import { dayColumn } from '../../../workbook/tabs/day-columns';
import type { Tab } from '../../../workbook/tabs/tab';

/** A column that a tab should have. */
interface WantedColumn {
  readonly field: string;
  readonly column: Column<unknown>;
}

function dayColumns(days: readonly number[]): WantedColumn[] {
  return days.flatMap((day) =>
    (['registered', 'present'] as const).map((kind) => ({ field: `${kind}${day}`, column: dayColumn(kind, day) })),
  );
}

function indicatorColumns(): WantedColumn[] {
  return INDICATOR_KEYS.flatMap((key): OwnColumn[] => {
    const own = indicatorColumn(labelOfIndicatorId(key));
    return own?.field === key ? [own] : [];
  });
}

/**
 * Gives the columns that a tab should have, in order: those declared, two a day in Inscriptions, one an indicator
 * in an Éditions tab that is new. The questions of a survey in use are the form's own: nothing is added to it. What
 * serves European money alone comes only with `forEurope`.
 */
export function wantedColumns(
  tab: Tab & { readonly key: InputTabKey },
  days: readonly number[],
  isNew: boolean,
  forEurope: boolean,
): WantedColumn[] {
  const declared = Object.entries(tab.columns)
    .map(([field, column]): WantedColumn => ({ field, column }))
    .filter(({ column }) => forEurope || !column.forEurope);
  if (tab.key === 'registrations') return [...declared, ...dayColumns(days)];
  if (tab.key === 'pastEditions' && isNew) return [...declared, ...indicatorColumns()];
  return tab.key === 'survey' && !isNew ? [] : declared;
}
