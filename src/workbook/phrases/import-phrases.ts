import type { EditionDay } from '../../domain/edition';
import { cellAddress } from '../cells/cell-address';
import { type ImportedFile, type Refusal, ownLabel, type ImportedField } from '../import/import-record';
import type { MergePlan } from '../import/merge-plan';
import type { Role } from '../import/role';
import { dayColumn } from '../tabs/day-columns';
import { registrationsTab } from '../tabs/registrations';
import { cappedListText, countText, editionDayText, quoted, rowsText } from '../../words/french';

/** What an import tells once it is written: counts, then lists under their titles. */
export interface ImportSummary {
  readonly counts: readonly string[];
  readonly lists: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** Lists longer than this end with « … et n autres ». */
const LONGEST_LIST = 40;

const ROLES: Readonly<Partial<Record<Role, string>>> = {
  ignore: '— Ne pas reprendre —',
  fullName: 'Nom et prénom ensemble',
  days: 'Jours (selon la réponse)',
  checkedIn: 'Présence constatée (pointage)',
  status: 'Statut (lignes à garder)',
  ticket: 'Numéro de billet ou de réponse',
  order: 'Numéro de commande',
  keep: 'Garder telle quelle (même titre)',
};

/** Gives what a person reads for a role in the list of choices. */
export function roleText(role: Role): string {
  return ROLES[role] ?? fieldText(role);
}

/** Gives the label of the column of Inscriptions that a field fills. */
export function fieldText(field: ImportedField): string {
  const [, kind, number] = /^(registered|present)(\d+)$/u.exec(field) ?? [];
  if (kind !== undefined) return dayColumn(kind === 'registered' ? 'registered' : 'present', Number(number)).label;
  const declared = Object.entries(registrationsTab.columns).find(([key]) => key === field);
  return declared?.[1].label ?? ownLabel(field) ?? field;
}

/** Gives a day of the edition as it stands beside a box: « Jour 1 (jeudi 13 juin 2024) ». */
export function dayChoiceText({ number, date }: EditionDay): string {
  return date === null ? `Jour ${number}` : `Jour ${number} (${editionDayText(number, date)})`;
}

function capped(lines: readonly string[]): string[] {
  return lines.length <= LONGEST_LIST
    ? [...lines]
    : [...lines.slice(0, LONGEST_LIST), `… et ${lines.length - LONGEST_LIST} autres`];
}

/** Gives why lines were refused, a line a reason: « sans nom ni e-mail : lignes 4 et 9 ». */
export function refusalLines(refusals: readonly Refusal[]): string[] {
  const lines: string[] = [];
  const of = (kind: Refusal['kind']): number[] =>
    refusals.flatMap((refusal) => (refusal.kind === kind ? [refusal.line] : []));
  const statuses = new Map<string, number>();
  for (const refusal of refusals) {
    if (refusal.kind !== 'status') continue;
    const status = `${quoted(refusal.column)} ${refusal.status === '' ? 'vide' : `= ${quoted(refusal.status)}`}`;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  for (const [status, count] of statuses)
    lines.push(`${status} : ${countText(count, 'ligne non gardée', 'lignes non gardées')}.`);
  if (of('no-person').length > 0) lines.push(`Ni nom ni e-mail : ${rowsText(of('no-person'))}.`);
  for (const refusal of refusals) {
    if (refusal.kind === 'same-ticket')
      lines.push(`Ligne ${refusal.line} : même numéro de billet que la ligne ${refusal.first}.`);
    if (refusal.kind === 'joined')
      lines.push(
        `Ligne ${refusal.line} : même personne que la ligne ${refusal.first}, réunies en une seule inscription.`,
      );
  }
  return capped(lines);
}

/** Gives what is left out of a file: the personal columns, named first, then the others. */
export function droppedLines(dropped: ImportedFile['dropped']): string[] {
  const of = (personal: boolean): string[] =>
    dropped.flatMap((column) => (column.personal === personal ? [quoted(column.label)] : []));
  const line = (title: string, labels: readonly string[]): string[] =>
    labels.length === 0 ? [] : [`${title} : ${labels.join(', ')}.`];
  return [...line('Données personnelles inutiles au bilan', of(true)), ...line('Autres colonnes', of(false))];
}

/** Gives the doubts about a file: answers not understood, people without a day. */
export function doubtLines({ unread, withoutDay }: Pick<ImportedFile, 'unread' | 'withoutDay'>): string[] {
  const answers = unread.map(
    ({ label, answer, lines }) =>
      `${quoted(label)} : la réponse ${quoted(answer)} n’a pas été comprise (${countText(lines, 'ligne', 'lignes')}) ` +
      '; la case reste vide.',
  );
  return capped([
    ...answers,
    ...(withoutDay.length === 0
      ? []
      : [`Aucun jour trouvé : ${rowsText(withoutDay)}. L’inscription est reprise sans jour coché.`]),
  ]);
}

function keptLines({ kept }: MergePlan, places: ReadonlyMap<ImportedField, number>): string[] {
  return kept.map(({ row, field, value }) => {
    const says = value === '' ? 'rien' : value === 'oui' ? 'oui' : quoted(value);
    return (
      `${cellAddress(row, places.get(field) ?? 1)} (${fieldText(field)}) : la source dit ${says}, votre saisie ` +
      'reste.'
    );
  });
}

/** Gives the summary of an import once written; `moved` counts the rows that somebody moved or changed meanwhile. */
export function importSummary(
  file: ImportedFile,
  plan: MergePlan,
  places: ReadonlyMap<ImportedField, number>,
  moved: number,
): ImportSummary {
  const refused = file.refusals.filter(({ kind }) => kind !== 'joined').length;
  const counts = [
    countText(plan.added.length, 'nouvelle inscription', 'nouvelles inscriptions'),
    countText(plan.updated, 'mise à jour', 'mises à jour'),
    countText(plan.unchanged, 'inchangée', 'inchangées'),
    countText(refused, 'ligne refusée', 'lignes refusées'),
    ...(plan.cancelled === 0
      ? []
      : [
          countText(
            plan.cancelled,
            'annulée à la source : sa case « Inscrit » est décochée',
            'annulées à la source : leurs cases « Inscrit » sont décochées',
          ),
        ]),
  ];
  const notes = [
    ...(moved === 0
      ? []
      : [
          'Quelqu’un a modifié ou trié l’onglet pendant l’import : ' +
            `${countText(moved, 'ligne n’a pas été mise à jour', 'lignes n’ont pas été mises à jour')}. ` +
            'Importez de nouveau le même fichier.',
        ]),
    ...(plan.absent === 0
      ? []
      : [
          countText(
            plan.absent,
            'inscription importée auparavant n’est pas',
            'inscriptions importées auparavant ne sont pas',
          ) +
            ' ' +
            'dans ce fichier : rien n’y a changé.',
        ]),
    ...(plan.missing.length === 0
      ? []
      : [
          'L’onglet n’a pas de colonne ' +
            `${cappedListText(plan.missing.map((field) => quoted(fieldText(field))))} : lancez « Préparer le ` +
            'classeur », puis importez de nouveau.',
        ]),
    ...doubtLines(file),
  ];
  const lists = [
    { title: 'Lignes refusées ou réunies', lines: refusalLines(file.refusals) },
    { title: 'Cellules gardées telles que vous les avez saisies', lines: capped(keptLines(plan, places)) },
    { title: 'À voir', lines: notes },
    { title: 'Colonnes non reprises', lines: droppedLines(file.dropped) },
  ];
  return { counts, lists: lists.filter(({ lines }) => lines.length > 0) };
}
