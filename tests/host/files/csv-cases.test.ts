import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCsvFolder, type CsvFile } from '../../../src/host/files/csv';
import { openWith } from '../../make/example';
import { TAB_ORDER } from '../../../src/files/tab-order';

const FOLDER = join(__dirname, '../../../examples/nec-2024');
const EXAMPLE = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));

interface Told {
  readonly finances: {
    readonly charges: number;
    readonly virements: readonly { readonly de: string; readonly vers: string; readonly centimes: number }[];
  };
  readonly participation: { readonly participants: number };
}

async function figuresOf(files: readonly CsvFile[]): Promise<unknown> {
  const host = await openWith(readCsvFolder(files, TAB_ORDER).document);
  try {
    const { finances, participation } = JSON.parse(String(host.call('chiffresDuBilan'))) as Told;
    return [finances.charges, finances.virements, participation.participants];
  } finally {
    host.close();
  }
}

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

/** Gives the example with something done to each of its files. */
function changed(change: (text: string, name: string) => string | Uint8Array): CsvFile[] {
  return EXAMPLE.map(({ name, text }) => {
    const made = change(text, name);
    return { name, bytes: typeof made === 'string' ? bytesOf(made) : made };
  });
}

/** Parts each line at `;` outside quotes and joins it by another mark, quoted where it must be. */
function separated(text: string, mark: string): string {
  let inside = false;
  return Array.from(text)
    .map((letter) => {
      if (letter === '"') inside = !inside;
      return letter === ';' && !inside ? '\u0000' : letter;
    })
    .join('')
    .split('\n')
    .map((line) => {
      const cells = line.split('\u0000');
      if (line.includes('"')) return cells.join(mark);
      return cells.map((cell) => (cell.includes(mark) ? `"${cell}"` : cell)).join(mark);
    })
    .join('\n');
}

const AS_PRINTED = [2_344_581, [{ de: 'ALPI', vers: 'La Fibre64', centimes: 115_953 }], 90];

// Expected: the figures of the example, whatever program wrote its files.
describe('the example in CSV of another sort', () => {
  test.each<[string, (text: string, name: string) => string | Uint8Array]>([
    ['as it is', (text) => text],
    ['a stray quote', (text) => text.replace('inscrit003@example.org', '"Le Lab" numerique')],
    ['header ended by CRLF, rows by LF', (text) => text.replace(/\r?\n/, '\r\n')],
    ['rows ended by CR alone', (text) => text.replaceAll('\r\n', '\n').replaceAll('\n', '\r')],
    ['parted by tabs', (text) => separated(text, '\t')],
    ['sep=;', (text) => `sep=;\r\n${text}`],
    ['UTF-8 with its mark', (text) => `\ufeff${text}`],
    ['UTF-16', (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['no « Jour 1 »', (text) => text.replace(/^Jour [12];.*\n/gm, '')],
    ['a quote left open at the end', (text, name) => (name === 'Avis.csv' ? `${text}"Merci;Moi;oui\n` : text)],
  ])('%s', async (_, change) => {
    expect(await figuresOf(changed(change))).toEqual(AS_PRINTED);
  });
});

test('a quote that no separator follows is text: no line of a ledger is swallowed', async () => {
  const ledger =
    'Poste;Fournisseur;N° mandat;Paiement;Montant;Payé ' +
    'par\nAchats;Boulangerie;1;juin-24;100,00;S1\nAchats;"Chez Léa" ' +
    'traiteur;2;juin-24;200,00;S1\nAchats;"Imprimerie";3;juin-24;300,00;S1\nAchats;Librairie;4;juin-24;400,00;S2\n';
  const settings = 'Paramètre;Valeur\nStructure 1;S1\nStructure 2;S2\nClé de répartition;Parts égales\n';
  const files = [
    { name: 'Dépenses.csv', bytes: bytesOf(ledger) },
    { name: 'Paramètres.csv', bytes: bytesOf(settings) },
    { name: 'Personnel.csv', bytes: bytesOf('Structure;Agent;Phase;Jours;Heures\n') },
  ];
  expect(await figuresOf(files)).toEqual([100_000, null, null]);
});
