import { countText } from '../../words/french';
import { signInSheets } from '../../domain/people/sign-in';
import { generatedKeyOf } from '../../workbook/phrases/tab-names';
import { signInTab } from '../../workbook/generated/write-sign-in';
import { editionOf } from '../functions/declared';
import { generatedSheetsByName, markGenerated } from '../sheets/workbook-source';
import { STEPS, writtenText } from '../phrases/phrases';
import { runCommand } from './run-command';
import { writeSafely } from '../safe/safe-writing';

const WORDS = {
  doing: 'fait les feuilles d’émargement',
  writing: 'Écriture des feuilles d’émargement…',
  none:
    'Aucune feuille n’a été faite : saisissez les jours de l’événement dans l’onglet Paramètres (Jour 1, Jour ' +
    '2…), puis recommencez.',
  done: (sheets: number) =>
    `${countText(sheets, 'feuille d’émargement est prête', 'feuilles d’émargement sont prêtes')}. Pour ` +
    'imprimer : Fichier › Imprimer, A4 en portrait, ajusté à la largeur ; dans « En-têtes et pieds de page ' +
    '», cochez les lignes figées et les numéros de page.',
} as const;

/** NEC › Inscriptions › Feuilles d’émargement. */
export function feuillesEmargement(): void {
  runCommand(({ spreadsheet, step }) => {
    step(STEPS.reading);
    const { edition, layout } = editionOf(spreadsheet, ['settings', 'programme', 'registrations']);
    const sheets = signInSheets(edition);
    const contents = sheets.map((sheet) => signInTab(edition.settings, sheet, sheets));
    const [first] = contents;
    if (first === undefined) return { message: WORDS.none, show: null, layout };
    step(WORDS.writing);
    const written = writeSafely(spreadsheet, contents);
    const keys = contents.flatMap(({ name }) => generatedKeyOf(name) ?? []);
    markGenerated(spreadsheet, keys);
    const show = generatedSheetsByName(spreadsheet, keys).get(first.name)?.getName() ?? null;
    return { message: `${WORDS.done(contents.length)}${writtenText(written)}`, show, layout };
  }, WORDS.doing);
}
