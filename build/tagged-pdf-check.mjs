import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));
const FILTER =
  'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},' +
  '"PDFUACompliance":{"type":"boolean","value":"true"}}';

/**
 * Has LibreOffice (`soffice`, which it needs) make tagged PDFs (PDF/UA) of both documents, and reads their tags: title,
 * language, headings in order, header rows with their scope, alternative texts. For the example, or the inputs given.
 */
const inputs = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'nec-balises-'));

function run(program, ...given) {
  const { status, error, stderr } = spawnSync(program, given, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
}

/** Gives back the objects of a PDF by number: LibreOffice writes those of the structure plain. */
function objectsOf(pdf) {
  return new Map([...pdf.matchAll(/(\d+) 0 obj\s*<<([\s\S]*?)>>\s*endobj/gu)].map(([, id, body]) => [id, body]));
}

/** Gives back the tag of an object with those below it, in the order in which they are read, but for marks alone. */
function tagOf(objects, id) {
  const body = objects.get(id) ?? '';
  const [, kids = ''] = /\/K\s*(\[[^\]]*\]|\d+ 0 R)/u.exec(body) ?? [];
  const below = [...kids.matchAll(/(\d+) 0 R/gu)].map(([, kid]) => kid);
  return {
    name: /\/S\/([^\s/<[]+)/u.exec(body)?.[1] ?? '',
    isDescribed: /\/Alt\s*(?:<FEFF[0-9A-F]+>|\([^)]+\))/u.test(body),
    hasScope: [...body.matchAll(/(\d+) 0 R/gu)].some(([, kid]) => /\/Scope/u.test(objects.get(kid) ?? '')),
    below: below.filter((kid) => objects.get(kid)?.includes('/Type/StructElem')).map((kid) => tagOf(objects, kid)),
  };
}

const flat = (tag) => [tag, ...tag.below.flatMap(flat)];
const count = (text, what) => text.split(what).length - 1;

/** Gives back what is wrong with the tags of a PDF that was made of a document. */
function faults(pdf, docx) {
  const objects = objectsOf(pdf);
  const [tree] = [...objects].find(([, body]) => body.includes('/Type/StructTreeRoot')) ?? [''];
  const tags = flat(tagOf(objects, tree));
  const named = (pattern) => tags.filter(({ name }) => pattern.test(name));
  const title = /<dc:title>([^<]*)<\/dc:title>/u.exec(strFromU8(docx['docProps/core.xml']))?.[1] ?? '';
  const body = strFromU8(docx['word/document.xml']);
  const grids = count(body, '<w:tblCaption w:val="Chiffres clés"/>');
  const told = [];
  const check = (isRight, what) => {
    if (!isRight) told.push(what);
  };

  check(title !== '' && /\/Title<FEFF/u.test(pdf) && pdf.includes('/DisplayDocTitle true'), 'the title is not shown');
  check(pdf.includes('/Lang(fr-FR)'), 'the language is not French');
  check(pdf.includes('<pdfuaid:part>1</pdfuaid:part>'), 'it does not say that it is PDF/UA');
  const levels = named(/^H\d$/u).map(({ name }) => Number(name.slice(1)));
  check(levels.length > 0 && levels[0] === 1, 'the first heading is not of level 1');
  levels.forEach((level, index) => check(level <= (levels[index - 1] ?? 0) + 1, `heading ${index + 1} skips a level`));
  const tables = named(/^Table$/u).map((table) => flat(table).filter(({ name }) => name === 'TR'));
  const data = tables.filter(([first]) => first.below.some(({ name }) => name === 'TH'));
  check(tables.length - data.length === grids, `${tables.length - data.length - grids} tables have no header`);
  check(count(body, '<w:tbl>') === tables.length, 'tables are not all tagged');
  for (const [first] of data)
    check(
      first.below.every(({ name }) => name === 'TH'),
      'a header row holds another cell',
    );
  check(
    named(/^TH$/u).every(({ hasScope }) => hasScope),
    'a header does not say what it is over',
  );
  const figures = named(/^Figure$/u);
  check(figures.length === count(body, '<w:drawing>'), 'pictures are not all tagged');
  check(
    figures.every(({ isDescribed }) => isDescribed),
    'a picture has no alternative text',
  );
  const sizes = `${levels.length} headings, ${data.length} tables, ${figures.length} pictures`;
  return { told, sizes };
}

try {
  for (const [index, input] of (inputs.length > 0 ? inputs : ['examples/nec-2024']).entries()) {
    const out = join(folder, String(index));
    run(process.execPath, 'build/host/bilan.cjs', input, '--sortie', out);
    for (const name of ['bilan', 'partenaires']) {
      const from = join(out, `${name}.docx`);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      run('soffice', profile, '--headless', '--convert-to', FILTER, '--outdir', out, from);
      const pdf = readFileSync(join(out, `${name}.pdf`), 'latin1');
      const { told, sizes } = faults(pdf, unzipSync(new Uint8Array(readFileSync(from))));
      console.log(`${basename(input)}, ${name}: ${sizes}${told.map((fault) => `\n  ${fault}`).join('')}`);
      if (told.length > 0) process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
