import type { Bilan } from '../../domain/bilan';
import {
  band,
  headers,
  money,
  paragraph,
  wrapped,
  blank,
  formula,
  sumCell,
  text,
  generatedTab,
  number,
  titleRows,
} from '../content/content-cell';
import { keySentence, keyTitle, explanation, keyText, receiptOrders } from '../../words/balance-sentences';
import { settingLabel } from '../phrases/setting-labels';
import type { ContentCell, CellFormat, ContentRule, TabContent } from '../content/tab-content';
import { borneBy, type BorneLine } from '../../domain/finances/borne';
import { paymentText, STAFF_CHARGES, PARTNER_LABELS, TOTAL_LABELS } from '../../words/labels';
import { countText, moneyText } from '../../words/french';
import { cellFractionOf } from '../cells/cell-figure';
import { whyNoBalance } from '../phrases/balance-phrases';
import { GENERATED_TAB_NAMES } from '../phrases/tab-names';
import { TAB_STYLES } from '../content/tab-styles';

/** Gives the balance under each key side by side: part and solde of each partner, transfers; or nothing. */
function underKeysRows({ finances, edition }: Bilan): ContentCell[][] {
  const { underKeys } = finances;
  if (underKeys.length === 0) return [];
  const labels = underKeys.flatMap((balance) => ['part', 'solde'].map((figure) => `${keyTitle(balance)} : ${figure}`));
  const partners = edition.settings.structures.map((structure, index) => [
    wrapped(structure),
    ...underKeys.flatMap(({ partners: under, chosen }) => {
      const style = chosen ? 'subtotal' : 'plain';
      return [money(under[index]?.share ?? null, { style }), money(under[index]?.balance ?? null, { style })];
    }),
  ]);
  return [
    [],
    band(COLUMNS.length, 'section', 'Ce que donnerait chaque clé'),
    headers(
      ['Structure', ...labels],
      labels.map((_, index) => index + 1),
    ),
    ...partners,
    ...underKeys.flatMap((balance) => paragraph(keySentence(balance), WIDTHS)),
    ...paragraph(`La clé retenue est celle de ${settingLabel('sharingKey')} dans Paramètres.`, WIDTHS),
  ];
}

/** The columns stand under those of the partners' table. */
const HEADERS = [
  'Détail',
  'N° mandat',
  'Paiement',
  PARTNER_LABELS.staff,
  PARTNER_LABELS.paid,
  PARTNER_LABELS.received,
  PARTNER_LABELS.advanced,
];
const SUMS = ['D', 'E', 'F'];

function cellsOf(line: BorneLine, dayCost: number | null): ContentCell[] {
  switch (line.kind) {
    case 'staff':
      return [
        wrapped(
          `${STAFF_CHARGES} : ${countText(line.days, 'jour', 'jours')}` +
            (dayCost === null ? '' : ` × ${moneyText(dayCost)}`),
        ),
        blank(),
        blank(),
        money(line.amount),
        blank(),
        blank(),
      ];
    case 'expense':
      return [
        wrapped([line.line.supplier, line.line.type].filter((part) => part !== '').join(' – ')),
        text(line.line.mandat),
        wrapped(paymentText(line.line.payment)),
        blank(),
        money(line.amount),
        blank(),
      ];
    case 'receipt':
      return [
        wrapped([line.line.type, line.line.funder].filter((part) => part !== '').join(' – ')),
        blank(),
        blank(),
        blank(),
        blank(),
        money(line.line.amount),
      ];
  }
}

/** Gives what each partner bore, line by line, each with its total; `above` rows come before. */
function advanceRows(bilan: Bilan, columns: number, above: number): ContentCell[][] {
  const rows: ContentCell[][] = [];
  for (const { structure, lines } of borneBy(bilan)) {
    if (lines.length === 0) continue;
    rows.push(
      [],
      band(columns, 'section', `Ce que ${structure} a avancé, ligne à ligne`),
      headers(HEADERS, [3, 4, 5, 6]),
    );
    const first = above + rows.length + 1;
    rows.push(...lines.map((line) => cellsOf(line, bilan.edition.settings.dayCost)));
    const last = above + rows.length;
    const row = last + 1;
    rows.push([
      ...band(3, 'subtotal', 'Total'),
      ...SUMS.map((column) => sumCell(column, first, last, 'subtotal')),
      formula(`=ROUND(D${row}+E${row}-F${row};2)`, 'money', { style: 'subtotal' }),
    ]);
  }
  return rows;
}

const COLUMNS: readonly string[] = Object.values(PARTNER_LABELS);
const WIDTHS = [300, 120, 120, 120, 120, 120, 120, 120];
const MONEY_COLUMNS = ['C', 'D', 'E', 'F', 'G', 'H'];
const TITLE = GENERATED_TAB_NAMES.balance;
/** The rows of the amounts that the remainder is made of: title, edition, key, then these. */
const CHARGES_ROW = 4;
const RECEIPTS_ROW = 5;

/** « Solde » stands in the column of the last of the headers. */
const SOLDE = { fromRow: 1, column: COLUMNS.length, columns: 1 };
const RULES: readonly ContentRule[] = [
  { ...SOLDE, key: 'solde-negatif', formula: 'ISNUMBER($H1)*($H1<0)', background: null, color: TAB_STYLES.bad.color },
  { ...SOLDE, key: 'solde-positif', formula: 'ISNUMBER($H1)*($H1>0)', background: null, color: TAB_STYLES.good.color },
];

function amounts({ finances, edition }: Bilan): ContentCell[][] {
  const known = finances.charges !== null && finances.receipts !== null;
  return [
    [text(settingLabel('sharingKey')), text(keyText(edition.settings.sharingKey))],
    [text(TOTAL_LABELS.charges), money(finances.charges)],
    [text(TOTAL_LABELS.receipts), money(finances.receipts?.amount ?? null)],
    [
      text('Reste à charge', { style: 'subtotal' }),
      known ? formula(`=ROUND(B${CHARGES_ROW}-B${RECEIPTS_ROW};2)`, 'money', { style: 'subtotal' }) : blank('subtotal'),
    ],
  ];
}

function partnerRows(bilan: Bilan, firstRow: number): ContentCell[][] {
  const { partners } = bilan.finances.balance;
  const isPercentage = bilan.edition.settings.sharingKey.kind === 'percentages';
  const format: CellFormat = isPercentage ? 'exactPercentage' : 'quantity';
  return partners.map((partner, index) => {
    const row = firstRow + index;
    const weight = partner.weight !== null && isPercentage ? cellFractionOf(partner.weight) : partner.weight;
    return [
      wrapped(partner.structure),
      number(weight, format),
      money(partner.share),
      money(partner.staff),
      money(partner.paid),
      money(partner.received),
      partner.advanced === null ? blank() : formula(`=ROUND(D${row}+E${row}-F${row};2)`, 'money'),
      partner.balance === null ? blank() : formula(`=ROUND(G${row}-C${row};2)`, 'money'),
    ];
  });
}

function totalRow(bilan: Bilan, firstRow: number): ContentCell[] {
  const { partners } = bilan.finances.balance;
  const lastRow = firstRow + partners.length - 1;
  const known = [
    partners.every(({ share }) => share !== null),
    partners.every(({ staff }) => staff !== null),
    partners.every(({ paid }) => paid !== null),
    partners.every(({ received }) => received !== null),
    partners.every(({ advanced }) => advanced !== null),
    partners.every(({ balance }) => balance !== null),
  ];
  const sums = MONEY_COLUMNS.map((column, index) =>
    known[index] === true ? sumCell(column, firstRow, lastRow, 'total') : blank('total'),
  );
  return [text('Total', { style: 'total' }), blank('total'), ...sums];
}

function transferRows(bilan: Bilan): ContentCell[][] {
  const { transfers } = bilan.finances.balance;
  if (transfers === null || transfers.length === 0) return [];
  return [
    band(COLUMNS.length, 'section', 'Virements'),
    headers(['De', 'Vers', 'Montant'], [2]),
    ...transfers.map((transfer) => [
      wrapped(transfer.from),
      wrapped(transfer.to),
      money(transfer.amount, { style: 'subtotal' }),
    ]),
    [],
  ];
}

function explanationRows(bilan: Bilan): ContentCell[][] {
  const causes = whyNoBalance(bilan);
  const orders = receiptOrders(bilan);
  return [
    ...(causes.length === 0
      ? []
      : [
          band(COLUMNS.length, 'warning', 'L’équilibre ne peut pas être fait.'),
          ...causes.flatMap((cause) => paragraph(cause.join(' '), WIDTHS)),
        ]),
    ...explanation(bilan).flatMap((sentence) => paragraph(sentence, WIDTHS)),
    ...(orders.length === 0
      ? []
      : [
          [],
          band(COLUMNS.length, 'section', 'Titres de recette à émettre'),
          ...orders.flatMap((lines) => lines.flatMap((line) => paragraph(line, WIDTHS))),
        ]),
  ];
}

/** Gives the tab « Équilibre »: the key, what each bore and should bear, transfers, explanations, other keys. */
export function balanceTab(bilan: Bilan): TabContent {
  const { partners } = bilan.finances.balance;
  const rows: ContentCell[][] = [
    ...titleRows(COLUMNS.length, TITLE, bilan.edition.settings.name ?? ''),
    ...amounts(bilan),
    [],
  ];
  if (partners.length > 0) {
    rows.push(headers(COLUMNS, [1, 2, 3, 4, 5, 6, 7]));
    const firstRow = rows.length + 1;
    rows.push(...partnerRows(bilan, firstRow), totalRow(bilan, firstRow), []);
  }
  rows.push(...transferRows(bilan), ...explanationRows(bilan));
  rows.push(...underKeysRows(bilan));
  rows.push(...advanceRows(bilan, COLUMNS.length, rows.length));
  return generatedTab({
    name: TITLE,
    widths: WIDTHS,
    frozenRows: 2,
    rows,
    rules: RULES,
  });
}
