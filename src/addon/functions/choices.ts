import type { Bilan } from '../../domain/bilan';
import type { PosteFigures } from '../../domain/finances/ledger';
import { isStaffLine } from '../../domain/finances/line-words';
import { groupByLabel } from '../../domain/names';
import { posteLabel, STAFF_CHARGES } from '../../words/labels';
import type { DeclaredArgument } from './declared';

const labelsOf = (groups: readonly { readonly key: string; readonly label: string }[]): string[] =>
  groups.flatMap(({ key, label }) => (key === '' ? [] : [label]));

/** Gives the postes of the ledger that hold no personnel charges. */
export function ledgerPostes({ finances }: Bilan): PosteFigures[] {
  return (finances.expenses?.postes ?? []).filter((poste) => !poste.lines.some(isStaffLine));
}

/** What the argument of a function may name in a workbook, as it is written there; days go by their number. */
export const CHOICES: Readonly<Record<DeclaredArgument['of'], (bilan: Bilan) => readonly string[]>> = {
  day: ({ attendance, edition }) => (attendance?.days ?? edition.settings.days).map(({ number }) => `Jour ${number}`),
  poste: (bilan) => [...ledgerPostes(bilan).map(({ label }) => posteLabel(label)), STAFF_CHARGES],
  receiptType: ({ finances }) => labelsOf(groupByLabel(finances.receipts?.lines ?? [], (line) => line.type)),
  structure: ({ edition }) => edition.settings.structures,
  format: ({ edition }) => labelsOf(groupByLabel(edition.sessions ?? [], (session) => session.format)),
  question: ({ satisfaction }) =>
    (satisfaction?.questions ?? []).flatMap(({ kind, label }) =>
      kind === 'satisfaction' || kind === 'yes-no' ? [label] : [],
    ),
};
