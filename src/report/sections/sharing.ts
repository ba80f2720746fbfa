import { sumCents, type Cents } from '../../domain/money';
import type { PartnerFigures } from '../../domain/finances/sharing';
import { keyText, receiptOrders, weightText, keySentence, keyTitle } from '../../words/balance-sentences';
import { quoted } from '../../words/french';
import { column, heading, list, paragraph, row, table, type ReportBlock } from '../report-document';
import { amountText, UNKNOWN_FIGURE, type ReportInput } from '../report-input';
import { sharingSentences } from '../sentences/money';
import { PARTNER_LABELS } from '../../words/labels';

/** Gives an amount of all partners together, null while one of theirs is not known. */
function sumOf(partners: readonly PartnerFigures[], amountOf: (partner: PartnerFigures) => Cents | null): Cents | null {
  const known = partners.flatMap((partner) => amountOf(partner) ?? []);
  return known.length < partners.length ? null : sumCents(known);
}

/** What each partner bore, by kind: what it advanced is the first two less the third. */
function borneTable({ bilan }: ReportInput): ReportBlock[] {
  const { partners } = bilan.finances.balance;
  if (partners.every(({ advanced }) => advanced === null)) return [];
  const cells = ({
    staff,
    paid,
    received,
    advanced,
  }: Pick<PartnerFigures, 'staff' | 'paid' | 'received' | 'advanced'>) =>
    [staff, paid, received, advanced].map(amountText);
  const total = {
    staff: sumOf(partners, ({ staff }) => staff),
    paid: sumOf(partners, ({ paid }) => paid),
    received: sumOf(partners, ({ received }) => received),
    advanced: sumOf(partners, ({ advanced }) => advanced),
  };
  const rows = partners.map((partner) => row([partner.structure, ...cells(partner)]));
  const columns = [
    column(PARTNER_LABELS.structure, 28),
    column(PARTNER_LABELS.staff, 18, 'right'),
    column(PARTNER_LABELS.paid, 18, 'right'),
    column(PARTNER_LABELS.received, 18, 'right'),
    column(PARTNER_LABELS.advanced, 18, 'right'),
  ];
  return [
    ...table(
      'Ce que chaque partenaire a supporté',
      columns,
      partners.length < 2 ? rows : [...rows, row(['Total', ...cells(total)], 'total')],
    ),
    ...paragraph('Avancé\u00a0: charges de personnel + dépenses payées \u2212 recettes perçues.', 'note'),
  ];
}

/** What each partner should bear beside what it advanced. */
function balanceTable({ bilan }: ReportInput): ReportBlock[] {
  const { partners, transfers } = bilan.finances.balance;
  if (transfers === null) return [];
  const key = bilan.edition.settings.sharingKey;
  const rows = partners.map((partner) =>
    row([
      partner.structure,
      partner.weight === null ? UNKNOWN_FIGURE : weightText(partner.weight, key),
      amountText(partner.share),
      amountText(partner.advanced),
      amountText(partner.balance),
    ]),
  );
  const total = row(
    [
      'Total',
      '',
      ...[
        sumOf(partners, ({ share }) => share),
        sumOf(partners, ({ advanced }) => advanced),
        sumOf(partners, ({ balance }) => balance),
      ].map(amountText),
    ],
    'total',
  );
  const columns = [
    column(PARTNER_LABELS.structure, 32),
    column(PARTNER_LABELS.weight, 14, 'right'),
    column(PARTNER_LABELS.share, 18, 'right'),
    column(PARTNER_LABELS.advanced, 18, 'right'),
    column(PARTNER_LABELS.balance, 18, 'right'),
  ];
  return [
    ...table('Part, avance et solde de chaque partenaire', columns, partners.length < 2 ? rows : [...rows, total]),
    ...paragraph(
      'Solde\u00a0: avancé \u2212 part. Au-dessus de zéro, la structure a avancé plus que sa part\u00a0; ' +
        'au-dessous, moins.',
      'note',
    ),
  ];
}

/** Gives how the internal budget is shared and why, what each partner bore and should bear, and who owes whom. */
export function sharing(input: ReportInput): ReportBlock[] {
  // One structure alone has nobody to share with.
  if (input.bilan.edition.settings.structures.length === 1) return [];
  const [why = '', ...details] = sharingSentences(input.bilan);
  return [
    heading(2, 'Répartition entre les partenaires'),
    ...paragraph(why),
    ...borneTable(input),
    ...balanceTable(input),
    ...list(details),
  ];
}

/** Gives what each key would give, side by side, or why not; nothing for one partner, or when none gives any. */
export function otherKeys({ bilan }: ReportInput): ReportBlock[] {
  const { underKeys } = bilan.finances;
  const { structures } = bilan.edition.settings;
  const usable = underKeys.filter(({ transfers }) => transfers !== null);
  if (structures.length < 2 || usable.length === 0) return [];
  // As a subtotal, a solde stays on the page of its partner's name.
  const rows = structures.flatMap((structure, index) => [
    row([structure], 'group'),
    row([PARTNER_LABELS.share, ...usable.map(({ partners }) => amountText(partners[index]?.share ?? null))]),
    row(
      [PARTNER_LABELS.balance, ...usable.map(({ partners }) => amountText(partners[index]?.balance ?? null))],
      'subtotal',
    ),
  ]);
  const chosen = usable.find((balance) => balance.chosen);
  const intro =
    chosen === undefined
      ? 'Aucune clé n’est retenue, ou elle ne donne rien.'
      : `La clé retenue est ${quoted(keyText(chosen.key))}.`;
  return [
    heading(3, 'Ce que donnerait chaque clé'),
    ...paragraph(`${intro} Pour les mêmes charges et les mêmes recettes, chaque clé donnerait\u00a0:`).map((block) => ({
      ...block,
      keepNext: true,
    })),
    ...table(
      'Part et solde de chaque partenaire, selon la clé',
      [column('Part et solde', 22), ...usable.map((balance) => column(keyTitle(balance), 78 / usable.length, 'right'))],
      rows,
    ),
    ...list(underKeys.map(keySentence)),
  ];
}

/** Gives the words of the titres de recette to issue; nothing when there is nothing to pay. */
export function ordersToIssue({ bilan }: ReportInput): ReportBlock[] {
  const orders = receiptOrders(bilan);
  if (orders.length === 0) return [];
  const words = orders.flatMap(([order = '', ...details]) => [
    ...paragraph(order).map((block) => ({
      ...block,
      keepNext: true,
      runs: block.runs.map(({ text }) => ({ text, look: 'strong' as const })),
    })),
    ...details.flatMap((line) => paragraph(line)),
  ]);
  return [heading(3, orders.length === 1 ? 'Titre de recette à émettre' : 'Titres de recette à émettre'), ...words];
}
