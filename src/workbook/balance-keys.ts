import type { Bilan } from '../domain/bilan';
import type { KeyBalance } from '../domain/sharing';
import { band, headers, money, text } from './content-cell';
import { paragraph } from './paragraph';
import { keyText, transfersText } from '../words/balance-sentences';
import { settingLabel } from './phrases/setting-labels';
import type { ContentCell } from './tab-content';

/** Why a key has no figures. */
function withoutFigures({ key }: KeyBalance): string {
  if (key.kind === 'percentages') return 'les « Part de … » ne sont pas dans Paramètres, ou ne font pas 100\u00a0%.';
  return 'aucune structure n’a de jours de préparation.';
}

function sentenceOf(balance: KeyBalance): string {
  const { transfers } = balance;
  if (transfers === null) return `${keyText(balance.key)} : ${withoutFigures(balance)}`;
  return `${keyText(balance.key)} : ${transfers.length === 0 ? 'aucun virement' : transfersText(transfers)}.`;
}

/** Gives back the balance under each key side by side: part and solde of each partner, then the transfers; nothing when no key gives one. */
export function underKeysRows({ finances, edition }: Bilan, columns: number, width: number): ContentCell[][] {
  const { underKeys } = finances;
  if (underKeys.length === 0) return [];
  const labels = underKeys.flatMap(({ key, chosen }) => ['part', 'solde'].map((figure) => `${keyText(key)}${chosen ? ' (retenue)' : ''} : ${figure}`));
  const partners = edition.settings.structures.map((structure, index) => [
    text(structure, { wrap: true }),
    ...underKeys.flatMap(({ partners: under, chosen }) => {
      const style = chosen ? 'subtotal' : 'plain';
      return [money(under[index]?.share ?? null, { style }), money(under[index]?.balance ?? null, { style })];
    }),
  ]);
  return [
    [],
    band(columns, 'section', 'Ce que donnerait chaque clé'),
    headers(['Structure', ...labels], labels.map((_, index) => index + 1)),
    ...partners,
    ...underKeys.flatMap((balance) => paragraph(sentenceOf(balance), width)),
    ...paragraph(`La clé retenue est celle de ${settingLabel('sharingKey')} dans Paramètres.`, width),
  ];
}
