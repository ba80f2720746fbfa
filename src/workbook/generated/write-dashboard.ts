import type { Bilan } from '../../domain/bilan';
import { formula, generatedTab, headers, titleRows, wrapped } from '../content/content-cell';
import type { WorkbookLayout } from '../cells/layout';
import { liveColumn, yesRows } from '../content/live-formula';
import { ledgerTotal, personnelTotal, posteTotals, receiptsTotal, unreadCells } from './live-money';
import { watchedRows, type Fingerprints } from './watched-tabs';
import { capitalised, editionDayText } from '../../words/french';
import { DASHBOARD } from '../phrases/dashboard-labels';
import { GENERATED_TAB_NAMES } from '../phrases/tab-names';
import type { CellFormat, CellStyle, ContentCell, TabContent } from '../content/tab-content';
import { STATUSES } from '../tabs/registration-statuses';

const COLUMNS = 3;
/** The title, the explanation and the state of the functions. */
const HEADER_ROWS = 3;

/** The tab as it grows downwards; each line says in which cell its total stands. */
class Lines {
  readonly rows: ContentCell[][] = [];

  section(title: string, value: string): void {
    if (this.rows.length > 0) this.rows.push([]);
    this.rows.push(headers([title, value], [1]));
  }

  /** Adds a line; gives back its cell, or null when there is no formula, hence no line. */
  line(label: string, content: string | null, format: CellFormat = 'money', style: CellStyle = 'plain'): string | null {
    if (content === null) return null;
    this.rows.push([wrapped(label, { style }), formula(`=${content}`, format, { style })]);
    return `B${HEADER_ROWS + this.rows.length}`;
  }
}

function sum(cells: readonly (string | null)[]): string | null {
  const known = cells.filter((cell) => cell !== null);
  return known.length === 0 ? null : `ROUND(${known.join('+')};2)`;
}

function addMoney(lines: Lines, bilan: Bilan, layout: WorkbookLayout): void {
  lines.section(DASHBOARD.money, DASHBOARD.amount);
  const personnel = lines.line(DASHBOARD.personnel, personnelTotal(bilan, layout));
  const postes = posteTotals(bilan, layout).map(({ label, formula: content }) => lines.line(label, content));
  const ledger = ledgerTotal(bilan, layout, personnel);
  const others = lines.line(
    DASHBOARD.otherPostes,
    ledger === null ? null : `ROUND(${[ledger, ...postes].join('-')};2)`,
  );
  const charges = lines.line(DASHBOARD.charges, sum([personnel, ...postes, others]), 'money', 'total');
  const receipts = lines.line(DASHBOARD.receipts, receiptsTotal(bilan, layout));
  lines.line(
    DASHBOARD.remainder,
    charges === null ? null : `ROUND(${charges}${receipts === null ? '' : `-${receipts}`};2)`,
    'money',
    'total',
  );
  for (const key of ['expenses', 'receipts', 'staff'] as const)
    lines.line(DASHBOARD.unread[key], unreadCells(layout, key), key === 'staff' ? 'integer' : 'unread');
}

function addAttendance(lines: Lines, bilan: Bilan, layout: WorkbookLayout): void {
  const days = bilan.attendance?.days ?? [];
  const profile = liveColumn(layout, 'registrations', 'profile');
  const status = liveColumn(layout, 'registrations', 'status');
  const counts = days.flatMap(({ number, date }) =>
    (['registered', 'present'] as const).flatMap((field) => {
      const fields = [`${field}${number}`, `${field}${number}-morning`, `${field}${number}-afternoon`];
      const columns = fields.flatMap((each) => liveColumn(layout, 'registrations', each) ?? []);
      return columns.length === 0
        ? []
        : [
            {
              label: `${DASHBOARD[field]} – ${capitalised(editionDayText(number, date))}`,
              content: yesRows(columns, profile, field === 'registered' ? status : null, STATUSES),
            },
          ];
    }),
  );
  if (counts.length === 0) return;
  lines.section(DASHBOARD.attendance, DASHBOARD.rows);
  for (const { label, content } of counts) lines.line(label, content, 'integer');
}

/**
 * Gives the tab « Tableau de bord »: live totals in native formulas over the staff's tabs, and whether the custom
 * functions show the present data. `fingerprints` are those of the tabs as the functions know them; a tab without one
 * is watched as changed.
 */
export function dashboardTab(bilan: Bilan, layout: WorkbookLayout, fingerprints: Fingerprints): TabContent {
  const lines = new Lines();
  addMoney(lines, bilan, layout);
  addAttendance(lines, bilan, layout);
  const watched = watchedRows(layout, fingerprints, HEADER_ROWS + lines.rows.length);
  const columns = Math.max(COLUMNS, ...watched.rows.map(({ length }) => length));
  return generatedTab({
    name: GENERATED_TAB_NAMES.dashboard,
    widths: [420, 170, 170, ...Array<number>(columns - COLUMNS).fill(170)],
    frozenRows: 1,
    rows: [
      ...titleRows(COLUMNS, GENERATED_TAB_NAMES.dashboard, DASHBOARD.explanation, 'muted'),
      watched.state,
      ...lines.rows,
      ...watched.rows,
    ],
    ...(watched.rows.length === 0
      ? {}
      : { hiddenRows: { row: HEADER_ROWS + lines.rows.length + 1, rows: watched.rows.length } }),
    columns,
  });
}
