import type { Bilan } from '../../domain/bilan';
import { isRowOf } from '../../domain/comparison';
import { indicatorsOf } from '../../domain/indicators';
import { fold } from '../../domain/names';
import type { ReplacedCell } from '../anonymise/replaced-cells';
import { cellFigureOf } from '../cells/cell-figure';
import { formatOf, figureCell } from '../content/figure-cell';
import type { TabLayout } from '../cells/layout';
import { indicatorLabel } from '../../words/indicator-labels';
import { type CellValue, cellInput, isForeign, type WallClock } from '../cells/cell-input';
import type { CellFormat, ContentCell, TabContent } from '../content/tab-content';
import { pastEditionsTab } from '../tabs/past-editions';
import { bilanAsRetained } from '../../domain/bilan-as-retained';
import { band, generatedTab, headers, money, text, wrapped } from '../content/content-cell';
import { posteLabel } from '../../words/labels';
import { placeRetained, type RetainedReading, retainedValues } from '../generated/read-retained';
import { participationBlocks } from '../generated/summary-participation';

/** A cell to write in Éditions, and the format of its number. */
export interface FrozenCell extends ReplacedCell {
  readonly format: CellFormat;
}

/** The header of the day on which an edition was frozen, which nothing reads. */
const FROZEN_ON = 'Figé le';

const MINUTES_AN_HOUR = 60;

/** The Éditions tab as it stands; without layout, it is to be made. */
interface EditionsSheet {
  readonly sheetName: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly layout: TabLayout | null;
}

/** Gives what to write in Éditions for this edition's row to have its figures `today`; filled cells stay. */
export function frozenRow(
  bilan: Bilan,
  { sheetName, values, layout }: EditionsSheet,
  wallClock: WallClock,
  today: string,
): FrozenCell[] {
  const headerRow = layout?.headerRow ?? 1;
  const own = (bilan.edition.pastEditions ?? []).find((past) => isRowOf(past, bilan));
  const row = own?.row ?? Math.max(values.length, headerRow) + 1;
  const header = values[headerRow - 1] ?? [];
  let width = values.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const cells: FrozenCell[] = [];
  const placeOf = (known: number | undefined, label: string): number => {
    if (known !== undefined) return known;
    width += 1;
    cells.push({ sheetName, row: headerRow, column: width, value: label, format: 'general' });
    return width;
  };
  const fill = (known: number | undefined, label: string, value: CellValue, format: CellFormat): void => {
    const column = placeOf(known, label);
    const held = values[row - 1]?.[column - 1] ?? '';
    if (!isForeign(held) && cellInput(held, wallClock) === '') cells.push({ sheetName, row, column, value, format });
  };
  const { edition, year } = pastEditionsTab.columns;
  fill(layout?.columns.get('edition'), edition.label, bilan.edition.settings.name ?? '', 'text');
  fill(layout?.columns.get('year'), year.label, bilan.year ?? '', 'general');
  for (const indicator of indicatorsOf(bilan)) {
    if (indicator.value === null) continue;
    const known = layout?.columns.get(indicator.id);
    // In hours, as staff type them: a length of time would depend on the format of its cell.
    if (indicator.unit === 'minutes')
      fill(known, indicatorLabel(indicator), indicator.value / MINUTES_AN_HOUR, 'quantity');
    else
      fill(known, indicatorLabel(indicator), cellFigureOf(indicator.value, indicator.unit), formatOf(indicator.unit));
  }
  const stamp = header.findIndex((label) => typeof label === 'string' && fold(label) === fold(FROZEN_ON));
  fill(stamp < 0 ? undefined : stamp + 1, FROZEN_ON, today.split('-').reverse().join('/'), 'text');
  return cells;
}

/** What the tab of a frozen bilan says. */
const FROZEN = {
  headers: ['Indicateur', 'Valeur calculée', 'Valeur retenue', 'Note'],
  postes: 'Charges par poste (hors personnel)',
  partners: 'Équilibre',
  partnerHeaders: ['Structure', 'Avancé', 'Part', 'Solde'],
  rulesTitle: 'Qui est compté, et comment',
  rules: [
    'Participants : les personnes présentes au moins un jour, chacune une fois ; ni intervenants ni organisateurs.',
    'Une personne : les lignes du même prénom et du même nom qui partagent une adresse.',
    'Absents d’un jour : inscrits ce jour-là et non présents. Un jour où personne n’est pointé n’a pas de présence.',
    'CoNums : les participants cochés, rapportés aux CoNums du territoire.',
    'Ateliers : les sessions non annulées, hors plénières, accueils, pauses et repas.',
    'Les groupes de moins de 5 personnes sont réunis sous « Autres ».',
  ],
} as const;

/** Gives the tab that keeps the bilan: values alone, no free text; what was retained, how each figure counts. */
export function frozenBilanTab(bilan: Bilan, retained: RetainedReading, stamp: string, today: string): TabContent {
  const indicators = indicatorsOf(bilan);
  const { byIndicator } = placeRetained(retained, indicators);
  const name = `Bilan figé ${today}`;
  const { finances } = bilan;
  const told = bilanAsRetained(bilan, retainedValues(retained, bilan));
  const rows: ContentCell[][] = [
    band(4, 'title', bilan.edition.settings.name === null ? name : `${name} – ${bilan.edition.settings.name}`),
    band(4, 'muted', stamp),
    headers(FROZEN.headers, [1, 2]),
    ...indicators.map((indicator) => {
      const entry = byIndicator.get(indicator.id);
      return [
        text(indicatorLabel(indicator)),
        figureCell(indicator.value, indicator.unit),
        figureCell(entry?.value ?? indicator.value, indicator.unit),
        wrapped(String(entry?.note ?? '')),
      ];
    }),
    ...participationBlocks(bilan, told).flatMap(({ rows: block }) => [[], ...block.map((row) => [...row])]),
    [],
    band(4, 'section', FROZEN.postes),
    ...(finances.expenses?.postes ?? []).map(({ label, amount }) => [wrapped(posteLabel(label)), money(amount)]),
    [],
    band(4, 'section', FROZEN.partners),
    headers(FROZEN.partnerHeaders, [1, 2, 3]),
    ...finances.balance.partners.map(({ structure, advanced, share, balance }) => [
      wrapped(structure),
      money(advanced),
      money(share),
      money(balance),
    ]),
    [],
    band(4, 'section', FROZEN.rulesTitle),
    ...FROZEN.rules.map((rule) => [text(rule)]),
  ];
  return generatedTab({ name, widths: [270, 120, 120, 200], frozenRows: 3, rows });
}
