import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { bilanOf, type Bilan } from '../../../src/domain/bilan';
import { decimalText, cents } from '../../../src/domain/money';
import { journalText } from '../../../src/workbook/journal/write-journal';
import { randomEdition } from '../../make/random-editions';

/** Not a test: `npm run hledger` has hledger (and ledger) read the journals of the example and of random ledgers. */
const RUNS = 150;
const folder = mkdtempSync(join(tmpdir(), 'nec-hledger-'));
const file = join(folder, 'bilan.journal');

function hledger(...args: readonly string[]): string {
  return execFileSync('hledger', ['-f', file, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Gives what hledger makes of the top accounts, `Charges` to `12.00`; an account at zero has no line. */
function topBalances(): Map<string, string> {
  const rows = hledger('balance', '--depth', '1', '--flat', '--no-total', '-O', 'csv').trim().split('\n').slice(1);
  return new Map(
    rows
      .map((row) => /^"([^"]+)","(?:([^"]*) EUR|0)"$/u.exec(row))
      .map((match) => [match?.[1] ?? '', match?.[2] ?? '0.00']),
  );
}

/** Gives what hledger says otherwise than the bilan, or null. */
function difference(text: string, charges: number, soldes: readonly number[]): string | null {
  writeFileSync(file, text);
  try {
    hledger('check');
    hledger('check', 'accounts', 'commodities', 'ordereddates');
    const found = topBalances();
    const wanted = { Charges: decimalText(cents(charges)), Produits: decimalText(cents(0 - charges)) };
    for (const [account, total] of Object.entries(wanted))
      if ((found.get(account) ?? '0.00') !== total)
        return `${account}: ${found.get(account) ?? 'nothing'}, not ${total}`;
    const partners = hledger('balance', '^Partenaires:', '--flat', '--no-total', '--empty', '-O', 'csv')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => /","(?:(-?[\d.]+) EUR|0)"$/u.exec(row)?.[1] ?? '0.00')
      .sort();
    const owed = soldes.map((solde) => decimalText(cents(0 - solde))).sort();
    if (JSON.stringify(partners) !== JSON.stringify(owed))
      return `soldes: ${partners.join(' ')}, not ${owed.join(' ')}`;
    return hasLedger ? ledgerDifference(charges) : null;
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}

const hasLedger = spawnSync('ledger', ['--version']).status === 0;

/** Gives what ledger says otherwise than the bilan of charges and products, its assertions included, or null. */
function ledgerDifference(charges: number): string | null {
  const { status, stdout, stderr } = spawnSync(
    'ledger',
    [
      '--args-only',
      '-f',
      file,
      'balance',
      '--depth',
      '1',
      '--no-total',
      '--balance-format',
      '%(account)\t%(quantity(scrub(display_total)))\n',
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0 || stderr !== '') return `ledger: ${stderr}`;
  const found = new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([account = '', total = '']) => [account, Math.round(Number(total) * 100)]),
  );
  const [ofCharges, ofProducts] = [found.get('Charges') ?? 0, found.get('Produits') ?? 0];
  return ofCharges === charges && ofProducts === 0 - charges
    ? null
    : `ledger: charges ${ofCharges}, products ${ofProducts}, not ${charges} cents`;
}

const wrong: string[] = [];
const [, , journal = '', figures = ''] = process.argv;
const { finances } = JSON.parse(readFileSync(figures, 'utf8')) as {
  finances: { charges: number; partenaires: { solde: number }[] };
};
const ofExample = difference(
  readFileSync(journal, 'utf8'),
  finances.charges,
  finances.partenaires.map(({ solde }) => solde),
);
if (ofExample !== null) wrong.push(`the example: ${ofExample}`);
for (const bilan of fc.sample(randomEdition, RUNS).map((edition): Bilan => bilanOf(edition))) {
  const text = journalText(bilan);
  const found = difference(
    text,
    bilan.finances.charges ?? 0,
    bilan.finances.balance.partners.map(({ balance }) => balance ?? 0),
  );
  if (found !== null) wrong.push(`${found}\n${text}`);
}
rmSync(folder, { recursive: true });
process.stdout.write(
  `hledger${hasLedger ? ' and ledger' : ' (ledger is not installed)'} read the example and ${RUNS} random ` +
    `ledgers: ${wrong.length} wrong\n${wrong.slice(0, 1).join('')}\n`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;
