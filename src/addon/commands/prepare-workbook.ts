import { countText, listText } from '../../words/french';
import { bilanOf } from '../../domain/bilan';
import { ensureTabRules } from '../sheets/conditional-rules';
import { generatedTabs } from '../../workbook/generated/generated-tabs';
import { stampText } from '../../workbook/phrases/stamp';
import { GENERATED_TAB_NAMES, TAB_NAMES } from '../../workbook/phrases/tab-names';
import { prepareWorkbook, type Prepared } from '../sheets/prepare/prepare-workbook';
import { ensureProtection, type UnnamedProtections } from '../sheets/protection';
import { readEdition } from '../../workbook/reading/read-edition';
import type { Sheet } from '../../google/surface';
import type { TabContent } from '../../workbook/content/tab-content';
import { ALL_TABS } from '../functions/declared';
import { allFindings, readSummary } from '../findings/findings';
import { proposeAccounts, fillDerived } from '../filling/fill-workbook';
import { refreshAll } from '../freshness/refresh';
import { generatedSheetsByName, workbookSource } from '../sheets/workbook-source';
import { DONE, STEPS, writtenText } from '../phrases/phrases';
import { runCommand } from './run-command';
import { writeSafely } from '../safe/safe-writing';
import { clockNow } from '../sheets/services';
import { withUnnamedProtections } from '../editions/unnamed-protections';

const DOING = 'prépare le classeur';

/** Gives what is told of a prepared workbook: what was made, if anything, and the tabs left alone. */
function preparedText(
  { made, columns, lines, leftAlone }: Pick<Prepared, 'made' | 'columns' | 'lines' | 'leftAlone'>,
  generated: number,
): string {
  const tabs = made.length + generated;
  const added = [
    ...(tabs === 0 ? [] : [countText(tabs, 'onglet créé', 'onglets créés')]),
    ...(columns === 0 ? [] : [countText(columns, 'colonne ajoutée', 'colonnes ajoutées')]),
    ...(lines === 0 ? [] : [countText(lines, 'ligne ajoutée dans Paramètres', 'lignes ajoutées dans Paramètres')]),
  ];
  const done = `Le classeur est prêt : ${added.length === 0 ? 'rien à ajouter' : listText(added)}.`;
  const names = listText(leftAlone.map((name) => `« ${name} »`));
  if (leftAlone.length === 0) return done;
  const left =
    leftAlone.length === 1
      ? `L’onglet ${names} a un contenu, mais aucun en-tête connu : il est resté tel quel. Donnez-lui une ` +
        'ligne d’en-têtes, ou renommez-le pour qu’un nouvel onglet soit créé.'
      : `Les onglets ${names} ont un contenu, mais aucun en-tête connu : ils sont restés tels quels. ` +
        'Donnez-leur une ligne d’en-têtes, ou renommez-les pour que de nouveaux onglets soient créés.';
  return `${done} ${left}`;
}

/** Gives a generated tab what writing its content does not: its conditional formats and its protection. */
function ensureAround(sheet: Sheet, { rules, typed }: TabContent, unnamed: UnnamedProtections): void {
  if (rules !== undefined) ensureTabRules(sheet, rules);
  const rows = typed === undefined ? 0 : sheet.getMaxRows() - typed.fromRow + 1;
  const areas =
    rows < 1 ? [] : (typed?.columns ?? []).map((column) => ({ row: typed?.fromRow ?? 1, column, rows, columns: 1 }));
  ensureProtection(sheet, areas, unnamed);
}

/** NEC › Préparer le classeur. */
export function preparerClasseur(): void {
  runCommand(({ spreadsheet, step }) => {
    step(STEPS.reading);
    const generated = Object.values(GENERATED_TAB_NAMES);
    const former = readSummary(spreadsheet);
    const prepared = prepareWorkbook({ spreadsheet, step }, workbookSource(spreadsheet));
    step(STEPS.writing);
    const before = readEdition(prepared.source, new Set(ALL_TABS), generated);
    const source = proposeAccounts(spreadsheet, prepared.source, before);
    const reading = source === prepared.source ? before : readEdition(source, new Set(ALL_TABS), generated);
    const bilan = bilanOf(reading.edition);
    const { findings, layout } = allFindings(reading, bilan, former);
    fillDerived(spreadsheet, reading);
    const { stale, fingerprints } = refreshAll(spreadsheet, source, layout);
    const contents = generatedTabs({
      bilan,
      findings,
      layout,
      retained: former.retained,
      stamp: stampText(clockNow(spreadsheet), bilan),
      fingerprints,
    });
    const existing = generatedSheetsByName(spreadsheet);
    const missing = contents.filter(({ name }) => !existing.has(name));
    // The live totals are written anew each time, so that they know the columns just made.
    const written = writeSafely(
      spreadsheet,
      contents.filter((content) => content.name === GENERATED_TAB_NAMES.dashboard || missing.includes(content)),
    );
    const sheets = generatedSheetsByName(spreadsheet);
    withUnnamedProtections((unnamed) => {
      for (const content of contents) {
        const sheet = sheets.get(content.name);
        if (sheet !== undefined) ensureAround(sheet, content, unnamed);
      }
    });
    return {
      message: `${preparedText(prepared, missing.length)}${writtenText(written)}${DONE.stale(stale)}`,
      show: prepared.made.includes(TAB_NAMES.settings) ? TAB_NAMES.settings : null,
      layout,
    };
  }, DOING);
}
