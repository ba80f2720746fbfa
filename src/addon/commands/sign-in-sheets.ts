import { signInSheets } from '../../domain/people/sign-in';
import { generatedKeyOf } from '../../workbook/phrases/tab-names';
import { signInTab } from '../../workbook/generated/write-sign-in';
import { editionOf } from '../functions/figures';
import { generatedSheetsByName } from '../sheets/generated-sheets';
import { DOING, SIGN_IN, STEPS, writtenText } from '../phrases/phrases';
import { runCommand } from './run-command';
import { writeSafely } from '../safe/safe-writing';
import { markGenerated } from '../sheets/workbook-source';

/** NEC › Feuilles d’émargement. */
export function feuillesEmargement(): void {
  runCommand(({ spreadsheet, step }) => {
    step(STEPS.reading);
    const { edition, layout } = editionOf(spreadsheet, ['settings', 'programme', 'registrations']);
    const sheets = signInSheets(edition);
    const contents = sheets.map((sheet) => signInTab(edition.settings, sheet, sheets));
    const [first] = contents;
    if (first === undefined) return { message: SIGN_IN.none, show: null, layout };
    step(STEPS.signIn);
    const written = writeSafely(spreadsheet, contents);
    const keys = contents.flatMap(({ name }) => generatedKeyOf(name) ?? []);
    markGenerated(spreadsheet, keys);
    const show = generatedSheetsByName(spreadsheet, keys).get(first.name)?.getName() ?? null;
    return { message: `${SIGN_IN.done(contents.length)}${writtenText(written)}`, show, layout };
  }, DOING.signIn);
}
