import type { Bilan } from '../../domain/bilan';
import { band, headers, money, paragraph, wrapped } from '../content/content-cell';
import { keySentence, keyTitle } from '../../words/balance-sentences';
import { settingLabel } from '../phrases/setting-labels';
import type { ContentCell } from '../content/tab-content';

/** Gives the balance under each key side by side: part and solde of each partner, transfers; or nothing. */
export function underKeysRows({ finances, edition }: Bilan, columns: number, width: number): ContentCell[][] {
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
    band(columns, 'section', 'Ce que donnerait chaque clé'),
    headers(
      ['Structure', ...labels],
      labels.map((_, index) => index + 1),
    ),
    ...partners,
    ...underKeys.flatMap((balance) => paragraph(keySentence(balance), width)),
    ...paragraph(`La clé retenue est celle de ${settingLabel('sharingKey')} dans Paramètres.`, width),
  ];
}
