import type { CallKind } from './meter';

/**
 * One parameter: a base (`string`, `number`, `boolean`, `byte` from -128 to 127, `value` for what a cell may hold,
 * `object`, `any`, or the name of a service class), then `?` where null will do, then `[]` or `[][]`.
 */
export type Parameter = string;

/** What Google's method takes and does. */
export interface MethodSpec {
  readonly kind: CallKind;
  readonly parameters: readonly Parameter[];
  /** Who may call it: all, not custom functions (it changes the document), or menu actions (it needs a person). */
  readonly needs: 'nothing' | 'writing' | 'person';
}

/** Gives the spec of a method that carries no cell data and changes nothing. */
export function plain(...parameters: Parameter[]): MethodSpec {
  return { kind: 'plain', parameters, needs: 'nothing' };
}

/** Gives the spec of a method that returns cell data, formulas, formats, notes or charts. */
export function read(...parameters: Parameter[]): MethodSpec {
  return { kind: 'read', parameters, needs: 'nothing' };
}

/** Gives the spec of a method that writes cell data, formulas, formats, notes or charts. */
export function write(...parameters: Parameter[]): MethodSpec {
  return { kind: 'write', parameters, needs: 'writing' };
}

/** Gives the spec of a method that changes the document otherwise: sheets, widths, protections, metadata. */
export function change(...parameters: Parameter[]): MethodSpec {
  return { kind: 'plain', parameters, needs: 'writing' };
}

/** Gives the spec of a method that waits for, or shows something to, the person at the keyboard. */
export function dialog(...parameters: Parameter[]): MethodSpec {
  return { kind: 'plain', parameters, needs: 'person' };
}

/** A service class: its name in Google's documentation, its methods, and its fields that are no method. */
export interface ServiceSpec {
  readonly name: string;
  readonly methods: Readonly<Record<string, MethodSpec>>;
  readonly fields?: readonly string[];
}

const nowhere: string | null = null;

/** An object of the host that the script sees as one of Google's. */
export abstract class ServiceObject {
  abstract readonly spec: ServiceSpec;

  /** The name of the tab that a call is about, for the meter. */
  get meteredTab(): string | null {
    return nowhere;
  }

  /** Throws when what a method would change is protected against the running user; most objects never are. */
  refuseProtected?(method: string): void;
}

/** One of Google's enumeration members: compared by identity, shown by its name. */
export class HostEnum extends ServiceObject {
  readonly spec: ServiceSpec;

  constructor(
    enumeration: string,
    readonly member: string,
  ) {
    super();
    this.spec = { name: enumeration, methods: {} };
  }

  override toString(): string {
    return this.member;
  }
}

/** Gives the members of an enumeration by their names. */
export function enumeration<Name extends string>(
  name: string,
  ...members: readonly Name[]
): Readonly<Record<Name, HostEnum>> {
  return Object.fromEntries(members.map((member) => [member, new HostEnum(name, member)])) as Record<Name, HostEnum>;
}
