import { evidenceOf, type EvidenceLine, type PayerEvidence, type Piece } from '../../domain/finances/evidence';
import { sumCents } from '../../domain/money';
import { capitalised, countText, listText, moneyText, numberText, quoted } from '../../words/french';
import { paymentText, PIECES } from '../../words/labels';
import { column, paragraph, row, table, type ReportBlock, type TableRow } from '../report-document';
import { UNKNOWN_FIGURE, type ReportInput } from '../report-input';

const ALL = Object.keys(PIECES) as Piece[];
const TO_COMPLETE = 'Pièces à compléter';
const NO_PAYER = 'Payeur non précisé';

const named = (pieces: readonly Piece[]): string => listText(pieces.map((piece) => PIECES[piece]));
const payerName = ({ payer }: PayerEvidence): string => (payer === '' ? NO_PAYER : payer);

function payerRow(label: string, lines: readonly EvidenceLine[], kind: 'line' | 'total'): TableRow {
  const without = ALL.map((piece) => numberText(lines.filter(({ missing }) => missing.includes(piece)).length));
  return row(
    [label, numberText(lines.length), ...without, moneyText(sumCents(lines.map(({ line }) => line.amount)))],
    kind,
  );
}

/** What no expense has is said once; what some lack is told line by line. */
function sentences(lines: readonly EvidenceLine[], nowhere: readonly Piece[], lacking: number): string[] {
  const articles = nowhere.map((piece) => `le ${PIECES[piece]}`);
  const rest = ALL.filter((piece) => !nowhere.includes(piece));
  const none =
    nowhere.length === 0
      ? []
      : [
          `${capitalised(listText(articles))} ${nowhere.length === 1 ? 'n’est indiqué' : 'ne sont indiqués'} ` +
            'pour aucune dépense.',
        ];
  if (rest.length === 0) return none;
  const explained = rest.includes('mandat')
    ? ' Une explication, dans le paiement ou le justificatif, tient lieu de mandat.'
    : '';
  if (lacking === 0)
    return [
      ...none,
      `Pour chaque dépense, le classeur indique ${listText(rest.map((piece) => `le ${PIECES[piece]}`))}.${explained}`,
    ];
  return [
    ...none,
    `Il reste ${countText(lacking, 'dépense', 'dépenses')} à compléter, sur ${numberText(lines.length)} ` +
      `(tableau ${quoted(TO_COMPLETE)}).${explained}`,
  ];
}

/** Gives who paid and what stands behind the expenses: by payer, then each that lacks a piece which others have. */
export function evidence({ bilan }: ReportInput): ReportBlock[] {
  const payers = evidenceOf(bilan);
  const lines = payers.flatMap((payer) => payer.lines);
  if (lines.length === 0) return [];
  const nowhere = ALL.filter((piece) => lines.every(({ missing }) => missing.includes(piece)));
  const lacks = ({ missing }: EvidenceLine): Piece[] => missing.filter((piece) => !nowhere.includes(piece));
  const rows = payers.flatMap((payer) => {
    const lacking = payer.lines.filter((line) => lacks(line).length > 0);
    const told = lacking.map((each) =>
      row(
        [
          each.line.mandat,
          paymentText(each.line.payment),
          each.line.supplier,
          each.line.type,
          moneyText(each.line.amount),
          named(lacks(each)),
        ].map((cell) => (cell === '' ? UNKNOWN_FIGURE : cell)),
      ),
    );
    return told.length === 0 || payers.length < 2 ? told : [row([payerName(payer)], 'group'), ...told];
  });
  const lacking = lines.filter((line) => lacks(line).length > 0).length;
  const byPayer = payers.map((payer) => payerRow(payerName(payer), payer.lines, 'line'));
  return [
    ...paragraph(sentences(lines, nowhere, lacking).join(' ')),
    ...table(
      'Dépenses et pièces, par payeur',
      [
        column('Payé par', 30),
        column('Dépenses', 13, 'right'),
        ...ALL.map((piece) => column(`Sans ${PIECES[piece]}`, 13, 'right')),
        column('Montant', 18, 'right'),
      ],
      payers.length < 2 ? byPayer : [...byPayer, payerRow('Total', lines, 'total')],
    ),
    ...table(
      TO_COMPLETE,
      [
        column('N°\u00a0mandat', 13),
        column('Paiement', 15),
        column('Fournisseur', 20),
        column('Type de dépense', 22),
        column('Montant', 15.5, 'right'),
        column('Manque', 14.5),
      ],
      rows,
    ),
  ];
}
