import { partnersReportOf, reportOf } from '../../src/report/report';
import type { ReportDocument } from '../../src/report/report-document';
import type { ReportInput, ToldFinding } from '../../src/report/report-input';
import { bilanOfTabs, exampleTabs } from '../make/workbook-source';
import { makeBilan, makeExpense, makeReceipt, makeSession, makeSettings, makeStaffLine } from '../make/edition';
import { listed } from '../../src/domain/names';

type Bilan = ReportInput['bilan'];

const FINDINGS: readonly ToldFinding[] = [
  { severity: 'Erreur', tab: 'Dépenses', cell: 'F7', message: 'Montant illisible.', action: 'Le corriger.' },
];

function wordsOf({ cover, body, title, runningTitle }: ReportDocument): string {
  const told = [...cover, ...body].flatMap((block): string[] => {
    switch (block.kind) {
      case 'table':
        return [block.caption, ...block.columns.map((each) => each.title), ...block.rows.flatMap(({ cells }) => cells)];
      case 'figures':
        return [block.summary, ...block.figures.flatMap(({ value, label, detail }) => [value, label, detail])];
      case 'badges':
        return block.badges.map(({ name }) => name);
      case 'picture':
        return [block.caption, block.alternative];
      case 'heading':
      case 'paragraph':
      case 'item':
        return [block.runs.map(({ text }) => text).join('')];
    }
  });
  return [title, runningTitle, ...told].join('\n').replace(/[\u00a0\u202f]/gu, ' ');
}

const inputOf = (bilan: Bilan): ReportInput => ({
  bilan,
  retained: new Map(),
  madeOn: '2024-11-25',
  texts: new Map(),
  pictures: new Map(),
});
const forFunders = (bilan: Bilan): string => wordsOf(reportOf(inputOf(bilan)));
const forPartners = (bilan: Bilan): string => wordsOf(partnersReportOf(inputOf(bilan), FINDINGS));

/** What is said among partners, and to nobody else. */
const INTERNAL = [
  /titres? de recette/iu,
  /\bclés? (?:de répartition|retenue)/iu,
  /part de …/iu,
  /parts égales/iu,
  /\bsoldes?\b/iu,
  /\bverse\b/iu,
  /\bavancé?/iu,
  /virement/iu,
  /à compléter/iu,
  /à répartir/iu,
  /classeur/iu,
  /(?:pas|n’est) renseigné/iu,
  /il manque/iu,
  /justificatif/iu,
  /sans mandat/iu,
  /ne sont pas dans Paramètres/iu,
  /que faire/iu,
  /Erreur/u,
];

/** What tells of several who share. */
const SHARING = [
  /partag/iu,
  /répartition entre/iu,
  /\bclés? (?:de|retenue)/iu,
  /virement/iu,
  /verse\b/iu,
  /à répartir/iu,
  /\bsolde/iu,
  /partenaires/iu,
  /équilibre/iu,
];

const several = makeBilan({
  settings: makeSettings({ structures: ['A', 'B', 'C', 'D', 'E'], defaultPayer: 'A', sharingKey: { kind: 'equal' } }),
  staff: ['A', 'B', 'C', 'D', 'E'].map((structure, index) => makeStaffLine(index + 2, structure, index + 1)),
  expenses: [makeExpense(2, 'Achats', 12_345, { mandat: '' }), makeExpense(3, 'Divers', 99_999, { payer: 'C' })],
  receipts: ['ANCT', 'Région', 'Orange'].map((funder, index) => makeReceipt(index + 2, funder, 1_000 * (index + 1))),
});
const alone = makeBilan({
  settings: makeSettings({ structures: ['ALPI'], defaultPayer: 'ALPI', sharingKey: { kind: 'missing' } }),
  staff: [makeStaffLine(2, 'ALPI', 2)],
});
const onlyProgramme = makeBilan({
  registrations: null,
  staff: null,
  expenses: null,
  receipts: null,
  survey: null,
  opinions: null,
  observations: null,
  sessions: [makeSession(2)],
});
const noKey = makeBilan({ settings: makeSettings({ sharingKey: { kind: 'missing' } }) });

describe('the document for the funders', () => {
  test.each([
    ['of the example', bilanOfTabs(exampleTabs()).bilan],
    ['of five partners and three funders', several],
    ['of one structure', alone],
    ['of an edition with a programme alone', onlyProgramme],
    ['of an edition whose balance cannot be made', noKey],
    ['of charges whose products are not known', makeBilan({ receipts: null })],
    ['of a cancelled edition', makeBilan({ sessions: [makeSession(2, { cancelled: true })] })],
  ])('%s holds nothing that only partners need', (_, bilan) => {
    const words = forFunders(bilan);
    expect(INTERNAL.filter((word) => word.test(words))).toEqual([]);
  });

  test('holds the published figures', () => {
    const words = forFunders(bilanOfTabs(exampleTabs()).bilan);
    const published = ['23 445,81 €', '3 500,00 €', '10 879,53 €', '9 066,28 €', '17 820,00 €', '5 625,81 €'];
    expect(published.filter((figure) => !words.includes(figure))).toEqual([]);
  });
});

describe('the document for the partners', () => {
  test('explains the balance, each key, the titres de recette, the evidence to complete and the findings', () => {
    const words = forPartners(bilanOfTabs(exampleTabs()).bilan);
    const told = listed(`
      Équilibre entre les partenaires | Répartition entre les partenaires | Ce que donnerait chaque clé
      Parts égales | Titre de recette à émettre | 1 159,53 € | Pièces justificatives | Constats | Montant illisible.
      Le corriger.
    `);
    expect(told.filter((words_) => !words.includes(words_))).toEqual([]);
  });

  test('says that nothing was found when nothing was', () => {
    const words = wordsOf(partnersReportOf(inputOf(several), []));
    expect(words).toContain('Aucune anomalie n’a été relevée.');
  });
});

test('with one structure nothing speaks of sharing, and no key is asked for', () => {
  const words = `${forFunders(alone)}\n${forPartners(alone)}`;
  expect(SHARING.filter((word) => word.test(words))).toEqual([]);
  expect(alone.findings.filter(({ code }) => code.startsWith('key'))).toEqual([]);
  expect(alone.finances.balance.partners.map(({ share }) => share)).toEqual([alone.finances.remainder]);
});
