import type { SharingKey } from '../../domain/edition';
import { fold } from '../../domain/names';
import { once } from '../../domain/once';
import { percentage } from '../cells/kinds';
import { keyOfText, pointsOf } from '../cells/quantity';
import { partOf, type ReadLine, type SettingLine } from './setting-lines';
import { SHARING_KEYS } from './setting-names';

/** What each key may be called: add here what others say. */
const WORDS: Readonly<Record<keyof typeof SHARING_KEYS, readonly string[]>> = {
  'staff-days': [
    ...[SHARING_KEYS['staff-days'], 'Jours', 'Jours de préparation', 'Jours d’agents', 'Prorata des jours'],
    ...['Au prorata des jours', 'Au prorata des jours de personnel', 'Prorata des jours de personnel'],
  ],
  equal: [SHARING_KEYS.equal, 'À parts égales', 'Part égale', 'Égalité', 'À égalité', 'Moitié-moitié'],
  percentages: [SHARING_KEYS.percentages, 'Pourcentage', 'En pourcentages'],
};

const kinds = once(
  () =>
    new Map(
      (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((kind) =>
        WORDS[kind].map((words) => [fold(words), kind] as const),
      ),
    ),
);

/** Gives the points of each structure that a row « Part de … » states, by its folded name. */
export function readParts(
  lines: readonly SettingLine[],
  structures: readonly string[],
  read: ReadLine,
): Map<string, number> {
  const parts = lines.flatMap((line) => {
    const structure = partOf(line.key, structures);
    const value = structure === null ? null : read(line, percentage);
    return structure === null || value === null ? [] : [{ structure, value }];
  });
  const points = pointsOf(parts.map(({ value }) => value));
  return new Map(parts.map(({ structure }, index) => [structure, points[index] ?? 0]));
}

/** Gives the points of each structure, in their order, of a key typed whole (`50/50`), or null. */
export function pointsOfKey(typed: string, structures: readonly string[]): ReadonlyMap<string, number> | null {
  const points = keyOfText(typed);
  return points?.length === structures.length
    ? new Map(structures.map((structure, index) => [fold(structure), points[index] ?? 0]))
    : null;
}

/** Gives the key that a text names; `points` are those of the « Part de … » rows. */
export function sharingKeyOf(typed: string, points: ReadonlyMap<string, number>): SharingKey {
  if (fold(typed) === '') return { kind: 'missing' };
  const kind = kinds().get(fold(typed));
  if (kind === undefined) return { kind: 'unknown', text: typed };
  return kind === 'percentages' ? { kind, points } : { kind };
}
