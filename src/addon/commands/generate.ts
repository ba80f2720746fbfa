import { bilanOf, type Bilan } from '../../domain/bilan';
import type { Finding } from '../../domain/finding';
import { generatedTabs } from '../../workbook/generated/generated-tabs';
import type { WorkbookLayout, WorkbookSource } from '../../workbook/cells/layout';
import { stampText } from '../../workbook/phrases/stamp';
import { GENERATED_TAB_NAMES, TAB_NAMES } from '../../workbook/phrases/tab-names';
import { retainedFigures, retainedInNewTab } from '../../workbook/generated/read-retained';
import type { TabContent } from '../../workbook/content/tab-content';
import { ALL_TABS, editionOf } from '../functions/declared';
import { allFindings, readSummary, type SummaryTab } from '../findings/findings';
import { refreshAll } from '../freshness/refresh';
import { markFindings } from '../findings/mark-findings';
import { DONE, STEPS, writtenText } from '../phrases/phrases';
import type { Work } from './run-command';
import { writeSafely } from '../safe/safe-writing';
import { clockNow } from '../sheets/services';
import { isRetained, type CarriedOver } from '../safe/typed-since';
import { workbookSource } from '../sheets/workbook-source';

/** What generated tabs are made from. */
export interface Figures {
  readonly bilan: Bilan;
  /** What staff retained over a calculated figure, by indicator id, in the unit of the indicator. */
  readonly retained: ReadonlyMap<string, number>;
  /** Why, by indicator id, where a Note says so. */
  readonly notes: ReadonlyMap<string, string>;
  /** The spreadsheet's clock, `yyyy-MM-dd HH:mm:ss`. */
  readonly moment: string;
}

/** Tabs that are written with those of the bilan. */
export interface MoreTabs {
  readonly contents: readonly TabContent[];
  readonly carried: CarriedOver;
}

/** From what to generate, when it was read already, and whether it can then be undone (it can unless said). */
export interface GenerateOptions {
  readonly source?: WorkbookSource;
  readonly former?: SummaryTab;
  readonly undoable?: boolean;
}

/** What became of the workbook. */
export interface Generation extends Figures {
  readonly contents: readonly TabContent[];
  readonly findings: number;
  /** The findings themselves, in no order. */
  readonly found: readonly Finding[];
  /** The staff's tabs of which cells to review could not be marked. */
  readonly unmarked: readonly string[];
  /** What to add about what staff had typed in the tabs; '' for nothing. */
  readonly told: string;
  readonly summaryName: string;
  readonly layout: WorkbookLayout;
}

/** Reads the edition, refreshes functions, writes the tabs (and `more`, made of its figures), marks findings. */
export function generate(
  { spreadsheet, step }: Work,
  more: (figures: Figures) => MoreTabs = () => ({ contents: [], carried: {} }),
  options: GenerateOptions = {},
): Generation {
  step(STEPS.reading);
  const source = options.source ?? workbookSource(spreadsheet);
  const reading = editionOf(spreadsheet, ALL_TABS, source);
  const bilan = bilanOf(reading.edition);
  const former = options.former ?? readSummary(spreadsheet);
  const { findings, layout } = allFindings(reading, bilan, {
    ...former,
    retained: retainedInNewTab(former.retained, bilan),
  });
  const retained = retainedFigures(former.retained, bilan).figures;
  const figures: Figures = {
    bilan,
    retained: new Map(retained.map(({ indicator, value }) => [indicator, value])),
    notes: new Map(retained.flatMap(({ indicator, note }) => (note === '' ? [] : [[indicator, note]]))),
    moment: clockNow(spreadsheet),
  };
  const others = more(figures);
  step(STEPS.functions);
  const { stale, fingerprints } = refreshAll(spreadsheet, source, layout);
  step(STEPS.writing);
  const contents = [
    ...generatedTabs({
      bilan,
      findings,
      layout,
      retained: former.retained,
      stamp: stampText(figures.moment, bilan),
      fingerprints,
    }),
    ...others.contents,
  ];
  const written = writeSafely(spreadsheet, contents, {
    carried: { ...others.carried, [GENERATED_TAB_NAMES.bilan]: isRetained(former.retained) },
    formulas: { [GENERATED_TAB_NAMES.bilan]: former.formulas },
    undoable: options.undoable ?? true,
  });
  const unmarked = markFindings(spreadsheet, findings, layout);
  return {
    ...figures,
    contents,
    findings: findings.length,
    found: findings,
    unmarked,
    told: `${writtenText(written)}${DONE.stale(stale)}`,
    summaryName: former.sheet?.sheetName ?? TAB_NAMES.summary,
    layout,
  };
}
