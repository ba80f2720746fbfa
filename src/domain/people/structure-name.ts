import { fold } from '../names';

const ARTICLE = /^(?:(?:le|la|les)\s+|l['’]\s*)(?=.)/iu;

/** Fewer letters than these stand in too many names to say anything. */
const FEWEST_LETTERS = 3;

/** Gives the key of a structure's name, without its leading article (« Fibre64 », « La Fibre64 »). */
export function structureKey(name: string): string {
  return fold(name.trim().replace(ARTICLE, ''));
}

/** A partner with every name that Paramètres gives it, its own first. */
export interface NamedStructure {
  readonly name: string;
  readonly others: readonly string[];
}

/** Gives the partner that a name is one of the names of, as Paramètres writes it, or null. */
export function structureOf(name: string, structures: readonly NamedStructure[]): string | null {
  const key = structureKey(name);
  const isNamed = ({ name: own, others }: NamedStructure) =>
    [own, ...others].some((other) => structureKey(other) === key);
  return key === '' ? null : (structures.find(isNamed)?.name ?? null);
}

/** Gives the partner whose name a name that is none of its own holds (`ALPI40` holds ALPI), or null. */
export function structureHeldBy(name: string, structures: readonly string[]): string | null {
  const key = fold(name);
  return (
    structures.find((structure) => {
      const held = structureKey(structure);
      return held.length >= FEWEST_LETTERS && key !== held && key.includes(held) && structureKey(name) !== held;
    }) ?? null
  );
}
