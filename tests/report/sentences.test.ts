import fc from 'fast-check';
import { bilanOf, type Bilan } from '../../src/domain/bilan';
import { partnersReportOf, reportOf } from '../../src/report/report';
import type { ReportBlock, ReportDocument } from '../../src/report/report-document';
import { makeBilan, makeRegistration, makeRegistrations, makeSession, makeSettings } from '../make/edition';
import { inputOf, randomEdition } from '../make/report/report-editions';
import { bilanOfTabs, exampleTabs } from '../make/workbook-source';
import { plain } from '../make/report/said';
import { runs } from '../make/runs';

const documentsOf = (bilan: Bilan): ReportDocument[] => [
  reportOf(inputOf(bilan)),
  partnersReportOf(inputOf(bilan), []),
];

/** What people typed is printed as they did: opinions, and the lines of the programme and of the cover. */
const isOurs = (block: ReportBlock): boolean =>
  block.kind === 'item' || (block.kind === 'paragraph' && (block.role === 'body' || block.role === 'note'));

function sentencesOf({ body }: ReportDocument): string[] {
  return body
    .filter(isOurs)
    .map((block) => ('runs' in block ? block.runs.map(({ text }) => text).join('') : ''))
    .flatMap((text) => text.split(/(?<=[.!?])\s+/u));
}

const withFigureFirst = (bilan: Bilan): string[] =>
  documentsOf(bilan).flatMap((document) => sentencesOf(document).filter((each) => /^[\d+\u2212]/u.test(each)));

/** Everything that a document prints. */
function allOf({ cover, body }: ReportDocument): string {
  return JSON.stringify([cover, body], (key, value: unknown) => (key === 'bytes' ? undefined : value));
}

const example = bilanOfTabs(exampleTabs()).bilan;
const small = makeBilan({
  settings: makeSettings({ territoryConums: 1, structures: ['ALPI', 'Département des Landes'] }),
  sessions: [
    makeSession(2, { start: 600, end: 645 }),
    makeSession(3, { cancelled: true, reason: 'intervenante malade' }),
  ],
  registrations: makeRegistrations([
    makeRegistration(2, [1], { conum: true }),
    makeRegistration(3, [1], { registered: new Set() }),
  ]),
});

describe('the sentences of a report', () => {
  test.each([
    ['the example', example],
    ['an edition of ones', small],
    [
      'a programme alone',
      makeBilan({ registrations: null, staff: null, expenses: null, receipts: null, survey: null }),
    ],
  ])('none begins with a figure: %s', (_, bilan) => {
    expect(withFigureFirst(bilan)).toEqual([]);
  });

  test('none begins with a figure in any edition', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => expect(withFigureFirst(bilanOf(randomEdition(seed)))).toEqual([])),
      { numRuns: runs(12) },
    );
  });

  test('have the apostrophe of printed French, whatever people typed', () => {
    const straight = makeBilan({ settings: makeSettings({ name: "L'édition d'été", city: "Villeneuve-d'Ascq" }) });
    for (const bilan of [example, straight])
      expect(documentsOf(bilan).flatMap((document) => allOf(document).match(/.{10}\p{L}'\p{L}.{10}/gu) ?? [])).toEqual(
        [],
      );
  });

  test('agree with one, elide and contract', () => {
    const said = documentsOf(small).flatMap(sentencesOf).map(plain);
    const expected = [
      'Il a été organisé conjointement par l’ALPI et le Département des Landes.',
      'Le programme a proposé 1 atelier, soit 45 minutes d’échanges sur 1 demi-journée.',
      'Il a fallu annuler 1 séance prévue (« Atelier 3 » : intervenante malade).',
      'L’événement a réuni 2 participants, dont 1 CoNum, soit 100 % du seul CoNum du territoire.',
      'On relève aussi 1 présence sans inscription.',
    ];
    expect(expected.filter((sentence) => !said.includes(sentence))).toEqual([]);
  });
});
