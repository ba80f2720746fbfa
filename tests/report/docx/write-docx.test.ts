import vm from 'node:vm';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { bilanOf } from '../../../src/domain/bilan';
import type { Edition } from '../../../src/domain/edition';
import { docxBytes } from '../../../src/report/docx/write-docx';
import { pageNumbers } from '../../../src/report/layout/page-numbers';
import { partnersReportOf, reportOf } from '../../../src/report/report';
import type { ReportDocument } from '../../../src/report/report-document';
import { ANY_CHARACTER } from '../../make/any-character';
import { inputOf, randomEdition, type Size } from '../../make/report/report-editions';
import { schemaFaults } from '../../make/xlsx/schema-faults';
import { tinyPng } from '../../make/xlsx/tiny-png';
import { bilanOfTabs, exampleTabs } from '../../make/workbook-source';
import { listed } from '../../../src/domain/names';
import { runs } from '../../make/runs';

const PICTURES = new Map([
  ['days', tinyPng(500, 235)],
  ['charges', tinyPng(500, 235)],
] as const);

function documentOf(edition: Edition, madeOn = '2024-11-25'): ReportDocument {
  return reportOf({ bilan: bilanOf(edition), retained: new Map(), texts: new Map(), pictures: PICTURES, madeOn });
}

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      name.endsWith('.png') ? `${content.length} bytes` : strFromU8(content),
    ]),
  );
}

const { DOMParser } = new JSDOM('').window;
const parsed = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');

/** Gives why parts are no XML, as the parser of jsdom says. */
function malformed(bytes: Uint8Array, which: RegExp): string[] {
  return Object.entries(partsOf(bytes)).flatMap(([name, text]) => {
    const wrong: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', ({ message }) => wrong.push(`${name} ${message}`));
    if (which.test(name)) parser.write(text).close();
    return wrong;
  });
}

/** Gives what an independent reader makes of a document. */
async function readBack(bytes: Uint8Array): Promise<Document> {
  const styles = [
    "p[style-name='heading 1'] => h1:fresh",
    "p[style-name='heading 2'] => h2:fresh",
    "p[style-name='heading 3'] => h3:fresh",
    "p[style-name='Title'] => h1.title:fresh",
    "p[style-name='caption'] => p.caption:fresh",
  ];
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: styles });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  return new JSDOM(value).window.document;
}

const spaces = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f\s]+/gu, ' ').trim();
const textsOf = (root: ParentNode, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => spaces(textContent));

const example = bilanOfTabs(exampleTabs()).edition;
const bytes = docxBytes(documentOf(example));
const parts = partsOf(bytes);
const main = parts['word/document.xml'] ?? '';

describe('the .docx of the example', () => {
  test('is read by an independent reader: parts, tables, figures, pictures', async () => {
    const page = await readBack(bytes);
    expect(textsOf(page, 'h1:not(.title)')).toEqual(
      listed(`
        Introduction | Bilan quantitatif | Bilan qualitatif | Bilan financier | Conclusion
        Annexe 1 – État des dépenses | Annexe 2 – Programme détaillé | Annexe 3 – Compte rendu financier
      `),
    );
    expect(textsOf(page, 'h1.title')).toEqual(['NEC Sud-Ouest #2']);
    const tables = [...page.querySelectorAll('table')];
    const captioned = (end: string) =>
      tables.find((table) => spaces(table.previousElementSibling?.textContent ?? '').endsWith(end));
    expect(textsOf(captioned('Inscrits, présents et absents de chaque jour')!, 'tr').slice(1)).toEqual([
      'Jeudi 13 juin 2024907614016 %',
      'Vendredi 14 juin 202458509116 %',
    ]);
    expect(textsOf(captioned('État des charges')!, 'th')).toEqual(
      listed('Type de dépense | Fournisseur | N° mandat | Paiement | Montant'),
    );
    expect(textsOf(captioned('État des charges')!, 'tr')).toHaveLength(1 + 14 + 4 * 2 + 2 + 2 + 1);
    expect(textsOf(captioned('État des charges')!, 'tr').pop()).toBe('TOTAL DES CHARGES23 445,81 €');
    expect(textsOf(captioned('État des produits')!, 'tr').pop()).toBe('TOTAL DES PRODUITS23 445,81 €');
    expect([...page.querySelectorAll('img')].map((image) => image.getAttribute('alt')?.slice(0, 21))).toEqual([
      'Drapeau de l’Union eu',
      'Diagramme en barres :',
      'Diagramme en barres :',
    ]);
    expect(textsOf(page, 'h3').filter((title) => title.startsWith('ANNULÉ'))).toHaveLength(1);
    expect(page.querySelectorAll('a[href^="#_Toc"]')).toHaveLength(29);
  });

  test('is French, has a title, and says nothing that makes Word ask for an update', () => {
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="fr-FR"');
    expect(parts['docProps/core.xml']).toContain('<dc:title>Bilan NEC Sud-Ouest #2</dc:title>');
    expect(parts['docProps/core.xml']).toContain('<dc:language>fr-FR</dc:language>');
    expect(Object.values(parts).join('')).not.toMatch(/updateFields|w:dirty/u);
  });

  test('has a table of contents that links to its headings, with their pages', () => {
    const document = documentOf(example);
    const { ofHeading, count } = pageNumbers(document);
    const lines = [
      ...main.matchAll(
        new RegExp(
          String.raw`<w:hyperlink w:anchor="(\w+)"[^>]*>.*?<w:t xml:space="preserve">([^<]*)<\/w:t>` +
            String.raw`.*?PAGEREF (\w+) \\h .*?<w:t xml:space="preserve">(\d+)<\/w:t>`,
          'gu',
        ),
      ),
    ];
    expect(
      lines.map(([, anchor, , reference]) => anchor === reference && main.includes(`w:name="${anchor}"`)),
    ).not.toContain(false);
    expect(lines.map(([, , , , page]) => Number(page))).toEqual([...ofHeading.values()]);
    expect(lines[0]?.[2]).toBe('Introduction');
    expect(main.match(/w:fldCharType="begin"/gu)).toHaveLength(main.match(/w:fldCharType="end"/gu)!.length);
    expect(parts['word/footer.xml']).toContain(`<w:t xml:space="preserve">${count}</w:t>`);
  });

  test('repeats the headers of its tables and cuts no row', () => {
    const tree = parsed(main);
    const rows = [...tree.getElementsByTagName('w:tr')];
    expect(rows.filter((row) => row.getElementsByTagName('w:cantSplit').length !== 1)).toEqual([]);
    const captions = [...tree.getElementsByTagName('w:pStyle')].filter(
      (style) => style.getAttribute('w:val') === 'Caption',
    );
    expect(tree.getElementsByTagName('w:tblHeader')).toHaveLength(captions.length);
    expect(tree.getElementsByTagName('w:tblDescription')).toHaveLength(tree.getElementsByTagName('w:tbl').length);
  });

  test('names every style and relationship that it uses, and each bookmark once', () => {
    const styles = new Set([...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="(\w+)"/gu)].map(([, id]) => id));
    expect([...main.matchAll(/w:pStyle w:val="(\w+)"/gu)].filter(([, id]) => !styles.has(id))).toEqual([]);
    const relationships = new Set(
      [...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/Id="(\w+)"/gu)].map(([, id]) => id),
    );
    expect([...main.matchAll(/r:(?:id|embed)="(\w+)"/gu)].filter(([, id]) => !relationships.has(id))).toEqual([]);
    const bookmarks = [...main.matchAll(/<w:bookmarkStart w:id="(\d+)"/gu)].map(([, id]) => id);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
  });

  test('is the same to the byte when it is made twice, and another day changes only the day', () => {
    expect(Buffer.from(docxBytes(documentOf(example))).equals(Buffer.from(bytes))).toBe(true);
    const later = partsOf(docxBytes(documentOf(example, '2025-01-02')));
    expect(Object.keys(later).filter((name) => later[name] !== parts[name])).toEqual([
      'word/footer.xml',
      'docProps/core.xml',
    ]);
  });
});

describe('the .docx of any edition', () => {
  const sizes: [string, Size][] = [
    ['no session, no survey, one day', { sessions: 0, survey: false, days: 1 }],
    ['40 sessions in five days', { sessions: 40, days: 5, expenses: 5 }],
    ['120 expenses, on several pages', { expenses: 120, sessions: 5 }],
    ['hostile texts', { hostile: true, sessions: 15, survey: true }],
  ];

  test.each(sizes)('is read back whole: %s', async (_, size) => {
    const edition = randomEdition(7, size);
    const document = documentOf(edition);
    const page = await readBack(docxBytes(document));
    const expected = document.body.flatMap((block) => (block.kind === 'table' ? [block.rows.length + 1] : []));
    const shown = [...page.querySelectorAll('p.caption + table')].map((table) => table.querySelectorAll('tr').length);
    expect(shown).toEqual(expected);
    const titles = document.body.flatMap((block) =>
      block.kind === 'heading' ? [spaces(block.runs.map(({ text }) => text).join(''))] : [],
    );
    expect(textsOf(page, 'h1:not(.title), h2, h3')).toEqual(titles);
    const { charges, remainder } = bilanOf(edition).finances;
    expect(textsOf(page, 'tr').some((row) => row.startsWith('TOTAL DES CHARGES'))).toBe(
      charges !== null && remainder !== null,
    );
  });

  // It takes more than a second a file: what stands in all of them is looked at in one.
  test('is as the schemas want it', async () => {
    const documents = [
      ...sizes.map(([, size]) => documentOf(randomEdition(7, size))).reverse(),
      documentOf(example),
      partnersReportOf(inputOf(bilanOf(example)), []),
    ];
    const [cover, body] = [documents.flatMap((each) => each.cover), documents.flatMap((each) => each.body)];
    // The title and the top of the pages are those of the first, hostile.
    expect(await schemaFaults(docxBytes({ ...documents[0]!, cover, body }), { kind: 'docx' })).toEqual([]);
  });

  test('is well-formed whatever was typed', () => {
    const [session] = randomEdition(3, { sessions: 1 }).sessions ?? [];
    const edition = { ...randomEdition(3, { sessions: 0, expenses: 1, survey: false, days: 1 }), registrations: null };
    fc.assert(
      fc.property(fc.string({ unit: ANY_CHARACTER, maxLength: 60 }), (text) => {
        const made = docxBytes(
          documentOf({
            ...edition,
            settings: { ...edition.settings, name: text, cofunding: text, structures: [text] },
            sessions: [{ ...session!, title: text, description: text }],
          }),
        );
        expect(malformed(made, /document\.xml|header|core/u)).toEqual([]);
      }),
      { numRuns: runs(5) },
    );
  });
});

describe('the bare context that Apps Script offers', () => {
  test('is enough to make the same bytes', () => {
    const code = buildSync({
      stdin: {
        contents:
          "import { reportOf } from './src/report/report'; import { docxBytes } from " +
          "'./src/report/docx/write-docx'; globalThis.make = (input) => docxBytes(reportOf(input));",
        resolveDir: `${__dirname}/../../..`,
        loader: 'ts',
      },
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2019',
      platform: 'neutral',
      mainFields: ['module', 'main'],
    }).outputFiles[0]?.text;
    const context = vm.createContext({});
    vm.runInContext(code ?? '', context);
    const make = vm.runInContext('make', context) as (input: unknown) => Uint8Array;
    const made = make({
      bilan: bilanOf(example),
      retained: new Map(),
      texts: new Map(),
      pictures: PICTURES,
      madeOn: '2024-11-25',
    });
    expect(Buffer.from(made).equals(Buffer.from(bytes))).toBe(true);
  });
});
