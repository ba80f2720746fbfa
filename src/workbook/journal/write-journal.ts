import type { Bilan } from '../../domain/bilan';
import type { IsoDay } from '../../domain/calendar';
import { decimalText } from '../../domain/money';
import { dayText, quoted } from '../../words/french';
import { controlsOf } from './controls';
import { accountsOf, entriesOf, lastDay, type Entry, type Posting } from './entries';
import { safeName, safeText } from './safe-text';

const CURRENCY = 'EUR';
/** Two spaces at least part an account from its amount. */
const GAP = '  ';

function postingLine({ account, amount, total }: Posting): string {
  return (
    `    ${account}${GAP}${decimalText(amount)} ${CURRENCY}` +
    (total === undefined ? '' : ` = ${decimalText(total)} ${CURRENCY}`)
  );
}

function entryText({ date, code, description, comments, postings }: Entry): string {
  const safeCode = safeName(code);
  return [
    `${date} *${safeCode === '' ? '' : ` (${safeCode})`} ${safeName(description) || 'Sans libellé'}`,
    ...comments.map(
      (parts) =>
        `    ; ${parts
          .map(safeText)
          .filter((part) => part !== '')
          .join(', ')}`,
    ),
    ...postings.map(postingLine),
  ].join('\n');
}

function heading(bilan: Bilan, date: IsoDay): string {
  const { name } = bilan.edition.settings;
  return [
    `Journal comptable du bilan${name === null ? '' : ` ${quoted(name)}`}, fait par NEC Bilan.`,
    'À vérifier par un autre programme : « hledger -f bilan.journal check » puis « balance », ou « ledger -f ' +
      'bilan.journal balance ».',
    'Charges au-dessus de zéro, produits au-dessous. Partenaires : au-dessous de zéro, les autres structures ' +
      'lui doivent cette somme.',
    `Un paiement est daté du premier jour de son mois ; ce qui n’a pas de mois l’est du ${dayText(date)}.`,
    ...(bilan.finances.balance.transfers === null
      ? ['L’équilibre entre les structures ne peut pas être fait : leurs parts n’y sont pas.']
      : []),
  ]
    .map((line) => `; ${line}`)
    .join('\n');
}

/** Gives `bilan.journal`, as hledger and ledger read it: accounts in euros, the bilan's totals asserted. */
export function journalText(bilan: Bilan): string {
  const accounts = accountsOf(bilan);
  const entries = entriesOf(bilan, accounts);
  const date = lastDay(bilan);
  // Both programs want what comes before an assertion to be dated no later: the order of the file is that of the dates.
  const byDate = entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => (a.entry.date === b.entry.date ? a.index - b.index : a.entry.date < b.entry.date ? -1 : 1))
    .map(({ entry }) => entry);
  const all = [...byDate, ...controlsOf(bilan, accounts, byDate[byDate.length - 1]?.date ?? date)];
  const used = [...new Set(all.flatMap(({ postings }) => postings.map(({ account }) => account)))].sort();
  return (
    [
      heading(bilan, date),
      `commodity ${CURRENCY}\n    format 1000.00 ${CURRENCY}`,
      used.map((account) => `account ${account}`).join('\n'),
      ...all.map(entryText),
    ]
      .filter((part) => part !== '')
      .join('\n\n') + `\n`
  );
}
