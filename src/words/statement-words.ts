import type { Side } from '../domain/finances/accounts';
import type { Expense, Receipt } from '../domain/edition';
import type { Cents } from '../domain/money';
import { cleaned, countText, moneyText } from './french';

// What the statement of charges and products says, as a tab and in the report.

const TOTALS: Readonly<Record<Side, readonly [whole: string, partial: string]>> = {
  charges: ['TOTAL DES CHARGES', 'TOTAL PARTIEL DES CHARGES'],
  products: ['TOTAL DES PRODUITS', 'TOTAL PARTIEL DES PRODUITS'],
};

/** What heads the contributions in kind, below the totals. */
export const IN_KIND_TITLE = 'Contributions volontaires en nature (hors charges et produits)';
export const IN_KIND_TOTALS = { uses: 'Total des emplois', origins: 'Total des ressources' } as const;

/** Gives the name of the last row of a side; its total is partial while something of it is not known. */
export function statementTotal(side: Side, isWhole: boolean): string {
  return TOTALS[side][isWhole ? 0 : 1];
}

export function funderName({ funder }: Pick<Receipt, 'funder'>): string {
  return cleaned(funder) === '' ? 'Financeur non précisé' : funder;
}

/** Gives what the personnel of a structure costs is made of, « 21 jours × 180,00 € ». */
export function staffDaysText(days: number, dayCost: Cents | null): string {
  return `${countText(days, 'jour', 'jours')}${dayCost === null ? '' : ` × ${moneyText(dayCost)}`}`;
}

/** Gives what something that nobody paid for was used for. */
export function inKindUse({ poste, type }: Expense): string {
  return poste === '' ? type : poste;
}

/** Gives where something that nobody paid for comes from. */
export function inKindOrigin({ type, funder }: Receipt): string {
  return [type, funder].filter((part) => part !== '').join(' – ');
}
