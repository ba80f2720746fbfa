import fc from 'fast-check';
import { bilanOf } from '../../../src/domain/bilan';
import { shuffledNumbers } from '../../../src/domain/shuffled-numbers';
import { anonymisedCells } from '../../../src/workbook/anonymise/anonymised-cells';
import { replacedSource } from '../../../src/workbook/anonymise/replaced-cells';
import { figuresFile } from '../../../src/workbook/exports/figures-file';
import { GENERATED_TAB_NAMES } from '../../../src/workbook/phrases/tab-names';
import { readEdition } from '../../../src/workbook/reading/read-edition';
import type { WorkbookSource } from '../../../src/workbook/cells/layout';
import { INPUT_TABS } from '../../../src/workbook/tabs/index';
import { exampleTabs, makeWorkbookSource, type Tabs } from '../../make/workbook-source';
import { cellsOf } from '../../make/workbook-of-rows';
import { runs } from '../../make/runs';

/** A generator that gives the same draws again. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807 + 11) % 2147483647) / 2147483647;
}

function readingOf(source: WorkbookSource) {
  const reading = readEdition(source, new Set(INPUT_TABS.map(({ key }) => key)), Object.values(GENERATED_TAB_NAMES));
  const bilan = bilanOf(reading.edition);
  return {
    bilan,
    layout: reading.layout,
    figures: figuresFile(bilan, [...reading.findings, ...bilan.findings].filter(isNoNameShared), reading.layout),
  };
}

/** Names that stand in two tabs are told as long as they are names: that one finding goes with them. */
const isNoNameShared = ({ code }: { readonly code: string }): boolean => code !== 'participants-also-speakers';

/** Gives the figures before, after all cells are replaced, and after only the first `part` of them are. */
function anonymise(tabs: Tabs, seed: number, part = 1) {
  const source = makeWorkbookSource(tabs);
  const before = readingOf(source);
  const cells = anonymisedCells(source, before.layout, before.bilan, drawn(seed));
  const whole = replacedSource(source, cells);
  const cut = cells[Math.floor(cells.length * part)];
  // Columns are written one call each: a run that is cut off leaves whole columns.
  const columns = cells.filter(({ sheetName, column }) => sheetName !== cut?.sheetName || column !== cut.column);
  return {
    before: before.figures,
    after: readingOf(whole).figures,
    between: readingOf(replacedSource(source, columns)).figures,
    whole,
  };
}

const text = (source: WorkbookSource): string => JSON.stringify(source.sheets.map((sheet) => sheet.values()));

describe('anonymising the example', () => {
  test('gives the same figures, and leaves no name, address or free text', () => {
    const tabs = exampleTabs();
    const { before, after, whole } = anonymise(tabs, 7);
    expect(after).toEqual(before);
    const held = text(whole);
    const [, ...rows] = tabs['Inscriptions'] ?? [];
    expect(
      rows.filter(([name = '', firstName = '', email = '']) =>
        [name, firstName, email].some((value) => value !== '' && held.includes(`"${value}"`)),
      ),
    ).toEqual([]);
    expect(held).toMatch(/"Personne \d+","Personne \d+","p\d+@anonyme\.invalid"/u);
  });

  test('once more gives the same figures again', () => {
    const { whole, before } = anonymise(exampleTabs(), 7);
    const again = anonymise(Object.fromEntries(whole.sheets.map((sheet) => [sheet.name, sheet.values()])), 8);
    expect(again.after).toEqual(before);
  });
});

const WORD = fc.constantFrom(
  '',
  ' ',
  'Ana',
  'ANA',
  'ana ',
  'Éva',
  'eva',
  'Total',
  'Total Énergies',
  '!!',
  '12',
  '=1+1',
  'Personne 2',
);
const MAIL = fc.constantFrom('', 'a@b.fr', 'A@B.FR', 'c@d.fr', 'p1@anonyme.invalid');
const TICK = fc.constantFrom<string | boolean>('oui', 'non', '', true, false, 'Ana');
const GROUP = fc.constantFrom(
  '',
  'Mairie',
  'MAIRIE',
  'mairie ',
  'Ana',
  'Structure anonymisée 1',
  'Autres',
  'Non renseigné',
  'Zoo',
);
const PROFILE = fc.constantFrom(
  '',
  'Intervenant',
  'Intervenante Ana',
  'Organisateur',
  'organisat',
  'Participant',
  'Participants Ana',
  'participantes',
  'Ana',
  'Inter venant',
  '!!',
  '64',
);
const PERSON = fc.tuple(WORD, WORD, WORD, MAIL, GROUP, GROUP, PROFILE, TICK, TICK, TICK, WORD);
const ANSWER = fc.tuple(
  WORD,
  fc.constantFrom<string | boolean>('oui', 'Très satisfait', '3', '', 'Merci', true, false),
  WORD,
);
const EDITION = fc.record({
  people: fc.array(PERSON, { maxLength: 24 }),
  agents: fc.array(
    fc.tuple(
      fc.constantFrom('ALPI', 'La Fibre64', 'Total', ''),
      WORD,
      fc.constantFrom('Préparation', 'Événement'),
      fc.constantFrom('1', '2,5', ''),
      WORD,
    ),
    { maxLength: 8 },
  ),
  answers: fc.array(ANSWER, { maxLength: 16 }),
  opinions: fc.array(fc.tuple(WORD, WORD, fc.constantFrom('oui', '', 'avec le nom', 'Ana')), { maxLength: 5 }),
});

describe('anonymising any edition', () => {
  test('changes no figure, even when it is cut off between two columns', () => {
    fc.assert(
      fc.property(
        EDITION,
        fc.integer({ min: 1, max: 1e9 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        ({ people, agents, answers, opinions }, seed, part) => {
          const tabs: Tabs = {
            Paramètres: [
              ['Paramètre', 'Valeur'],
              ['Édition', 'NEC'],
              ['Jour 1', '13/06/2024'],
              ['Structure 1', 'ALPI'],
              ['Coût d’une journée d’agent', '540'],
              ['CoNums du territoire', '10'],
            ],
            Inscriptions: [
              cellsOf(
                'Remarque|Prénom|Nom|E-mail|Structure|Département|Profil|CoNum|Inscrit jour 1|Présent jour 1|Téléphone',
              ),
              ...people,
            ],
            Personnel: [['Structure', 'Agent', 'Phase', 'Jours', 'Courriel'], ...agents],
            Satisfaction: [['Horodatage', 'Que garder ?', ''], ...answers],
            Avis: [['Avis', 'Auteur', 'Publier'], ...opinions],
          };
          const { before, after, between } = anonymise(tabs, seed, part);
          expect(after).toEqual(before);
          // A name whose words stand in other cells is one person's only while both columns are whole.
          const names = people.map(([, first, last]) => `${first} ${last}`.trim().toLowerCase());
          const swapped = people.some(
            ([, first, last]) =>
              (first.trim() === '') !== (last.trim() === '') || names.includes(`${last} ${first}`.trim().toLowerCase()),
          );
          if (!swapped) expect(between).toEqual(before);
        },
      ),
      { numRuns: runs(30) },
    );
  });
});

test('shuffled numbers are each there once, whatever is drawn', () => {
  fc.assert(
    fc.property(fc.nat({ max: 200 }), fc.integer({ min: 1, max: 1e9 }), (count, seed) => {
      expect(shuffledNumbers(count, drawn(seed)).sort((a, b) => a - b)).toEqual(
        Array.from({ length: count }, (_, index) => index + 1),
      );
    }),
  );
  expect(shuffledNumbers(3, () => 1)).toEqual([1, 2, 3]);
});
