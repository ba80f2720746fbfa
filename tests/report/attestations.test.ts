import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import mammoth from 'mammoth';
import { attestationsOf, badgesOf, type Present } from '../../src/report/attestations';
import { docxBytes } from '../../src/report/docx/write-docx';
import { pageNumbers } from '../../src/report/layout/page-numbers';
import { makeSettings } from '../make/edition';
import { schemaFaults } from '../make/xlsx/schema-faults';
import { listed } from '../../src/domain/names';

const DAY = { number: 1, date: '2024-06-13' };
const HALF = { day: DAY, half: 'morning', start: 570, end: 735 } as const;
const person = (firstName: string, name: string, structure = 'Mairie'): Present => ({
  firstName,
  name,
  structure,
  halves: [HALF, { day: { number: 2, date: null }, half: null, start: null, end: null }],
});
const EVENT = makeSettings({ structures: ['La Fibre64', 'ALPI'], cofunding: 'Cofinancé par l’Union européenne' });
const MADE = '2024-11-25';

async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const { document } = new JSDOM(value).window;
  return [...document.querySelectorAll('p, h1, td, th')]
    .map(({ textContent }) => textContent.replace(/[\s\u00a0]+/gu, ' ').trim())
    .filter((line) => line !== '');
}

const mainPart = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

describe('an attestation of presence', () => {
  const bytes = docxBytes(attestationsOf(EVENT, [person('Ada', 'LOVELACE'), person('', '<Bob>', '')], MADE));

  test('says who was there, when, at what, and leaves room to sign', async () => {
    const lines = await linesOf(bytes);
    const second = lines.lastIndexOf('Attestation de présence');
    expect(lines.slice(0, second)).toEqual(
      expect.arrayContaining(
        listed(`
          Attestation de présence
          La Fibre64 et l’ALPI, qui organisent l’événement NEC Essai, attestent la présence de : | Ada LOVELACE
          Mairie | Lieu : UPPA, Bayonne. | Jeudi 13 juin 2024 | matin | 9h30 – 12h15 | Jour 2 | journée
          Nom, qualité et signature de l’organisateur : | Cofinancé par l’Union européenne
        `),
      ),
    );
    expect(lines.slice(second)).toContain('<Bob>');
  });

  test('bears the emblem of the Union, which the file holds once', () => {
    const parts = Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('word/media/'));
    expect(parts).toEqual(['word/media/image1.png']);
    const shown = [...mainPart(bytes).matchAll(/<wp:docPr id="(\d+)".*?r:embed="(\w+)"/gu)].map(([, ...told]) => told);
    expect(shown.map(([, part]) => part)).toEqual(['image1', 'image1']);
    expect(new Set(shown.map(([id]) => id)).size).toBe(2);
    const without = mainPart(docxBytes(attestationsOf({ ...EVENT, cofunding: null }, [person('A', 'B')], MADE)));
    expect(without).not.toContain('w:drawing');
  });

  test('has a page of its own, without contents nor running lines', () => {
    const document = attestationsOf(EVENT, [person('A', 'B'), person('C', 'D'), person('E', 'F')], MADE);
    expect(pageNumbers(document).count).toBe(3);
    expect(mainPart(bytes)).not.toMatch(/w:sdt|headerReference|footerReference/u);
    expect(mainPart(bytes).match(/<w:pStyle w:val="Heading1"\/><w:pageBreakBefore\/>/gu)).toHaveLength(2);
  });

  test('of one organiser, or of none, agrees', async () => {
    const alone = await linesOf(
      docxBytes(attestationsOf({ ...EVENT, structures: ['ALPI'] }, [person('A', 'B')], MADE)),
    );
    const none = await linesOf(
      docxBytes(attestationsOf({ ...EVENT, structures: [], name: null }, [person('A', 'B')], MADE)),
    );
    expect(alone).toContain('L’ALPI, qui organise l’événement NEC Essai, atteste la présence de :');
    expect(none).toContain('L’organisation de l’événement atteste la présence de :');
  });
});

describe('badges', () => {
  const people = (count: number) => Array.from({ length: count }, (_, index) => person('Ada', `NOM ${index}`));
  const rowsOf = (xml: string): number => xml.match(/<w:trHeight w:val="3440" w:hRule="exact"\/>/gu)?.length ?? 0;

  test.each([
    [1, 1, 1],
    [8, 4, 1],
    [9, 5, 2],
    [90, 45, 12],
  ])('%d stand in %d rows on %d pages of A4, eight a page', (count, rows, pages) => {
    const document = badgesOf(EVENT, people(count), MADE);
    expect([rowsOf(mainPart(docxBytes(document))), pageNumbers(document).count]).toEqual([rows, pages]);
  });

  test('bear the name, the structure and the event; a long name is set smaller', async () => {
    const long = person('Marie-Antoinette', 'DE LA TOUR DU PIN', '');
    const badges = badgesOf(EVENT, [person('Ada', 'LOVELACE'), long], MADE);
    const bytes = docxBytes(badges);
    // Both papers as one, which the schemas take more than a second to look at.
    const { body } = attestationsOf(EVENT, [person('Ada', 'LOVELACE'), person('', '<Bob>', '')], MADE);
    const both = docxBytes({ ...badges, body: [...body, ...badges.body] });
    expect(await schemaFaults(both, { kind: 'docx' })).toEqual([]);
    expect(await linesOf(bytes)).toEqual(
      expect.arrayContaining(['NEC Essai', 'Ada LOVELACE', 'Mairie', 'Marie-Antoinette DE LA TOUR DU PIN']),
    );
    expect(mainPart(bytes).match(/NecBadgeNom(?:Long)?"/gu)).toEqual(['NecBadgeNom"', 'NecBadgeNomLong"']);
  });
});
