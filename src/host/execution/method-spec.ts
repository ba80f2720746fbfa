import type { EnumMember } from '../../google/surface';
import type { CallKind } from './meter';

const nowhere: string | null = null;

/**
 * One parameter: a base (`string`, `number`, `boolean`, `byte` from -128 to 127, `value` for what a cell may hold,
 * `object`, `any`, or the name of a service class), then `?` where null will do, then `[]` or `[][]`.
 */
export type Parameter = string;

/** What Google's method takes, and who may call it. */
export interface MethodSpec {
  readonly kind: CallKind;
  readonly parameters: readonly Parameter[];
  /** Who may call it: all, not custom functions (it changes the document), or menu actions (it needs a person). */
  readonly needs: 'nothing' | 'writing' | 'person';
}

/** A method with its work on one of the host's objects, which gives the script's answer. */
export interface Method extends MethodSpec {
  work(host: ServiceObject, ...given: unknown[]): unknown;
}

/** What the host has for a value of Google's: the same for plain values, an object of its own for an object. */
export type Held<T> = unknown extends T
  ? unknown
  : T extends readonly (infer Item)[]
    ? readonly Held<Item>[]
    : T extends Date
      ? Date
      : T extends object
        ? T | ServiceObject<T>
        : T;

type AllHeld<Given extends readonly unknown[]> = { [Place in keyof Given]: Held<Given[Place]> };

type WorkOf<Host, Called> = Called extends (...given: infer Given) => infer Answer
  ? { work(host: Host, ...given: AllHeld<Given>): Held<Answer> }
  : never;

type MethodNames<Google> = {
  [Name in keyof Google]: Google[Name] extends (...given: never[]) => unknown ? Exclude<Name, 'toString'> : never;
}[keyof Google];

/** A service class: its name in Google's documentation, each method of its interface, its fields that are no method. */
export interface ServiceSpec<Host, Google> {
  readonly name: string;
  readonly methods: { readonly [Name in MethodNames<Google>]: MethodSpec & WorkOf<Host, Google[Name]> };
  readonly fields?: readonly (keyof Google)[];
}

interface AnySpec {
  readonly name: string;
  readonly methods: Readonly<Record<string, Method>>;
  readonly fields?: readonly PropertyKey[];
}

type Declared<Work> = MethodSpec & { work: Work };

/** Gives what declares a method by its parameters, then its work; `chained`, the object itself is the answer. */
function declaring(kind: CallKind, needs: MethodSpec['needs']) {
  const declared = <Work>(parameters: unknown[], work: Work): Declared<Work> => ({
    kind,
    needs,
    parameters: parameters.slice(0, -1) as Parameter[],
    work,
  });
  const answering = <Work extends (host: never, ...given: never[]) => unknown>(
    ...given: [...parameters: Parameter[], work: Work]
  ) => declared(given, given.at(-1) as Work);
  const chained = <Host, Given extends unknown[]>(
    ...given: [...parameters: Parameter[], work: (host: Host, ...given: Given) => void]
  ) => {
    const work = given.at(-1) as (host: Host, ...given: Given) => void;
    return declared(given, (host: Host, ...passed: Given): Host => {
      work(host, ...passed);
      return host;
    });
  };
  return Object.assign(answering, { chained });
}

/** A method that carries no cell data and changes nothing. */
export const plain = declaring('plain', 'nothing');
/** A method that returns cell data, formulas, formats, notes or charts. */
export const read = declaring('read', 'nothing');
/** A method that writes cell data, formulas, formats, notes or charts. */
export const write = declaring('write', 'writing');
/** A method that changes the document otherwise: sheets, widths, protections, metadata. */
export const change = declaring('plain', 'writing');
/** A method that waits for, or shows something to, the person at the keyboard. */
export const dialog = declaring('plain', 'person');

/** Makes the work of a method that sets a field, and gives its object again. */
export function setting<Host, Field extends keyof Host>(field: Field): (host: Host, value: Host[Field]) => Host {
  return (host, value) => {
    host[field] = value;
    return host;
  };
}

/** An object of the host that the script sees as one of Google's. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- which of Google's it stands for
export abstract class ServiceObject<Google = unknown> {
  /** Of no value: it tells the compiler which of Google's objects this one stands for. */
  declare protected readonly google: Google;

  abstract readonly spec: AnySpec;

  /** The name of the tab that a call is about, for the meter. */
  get meteredTab(): string | null {
    return nowhere;
  }

  /** Throws when what a method would change is protected against the running user; most objects never are. */
  refuseProtected?(method: string): void;
}

/** One of Google's enumeration members: compared by identity, shown by its name. */
export class HostEnum extends ServiceObject<EnumMember> {
  readonly spec: AnySpec;

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

export function enumeration<Name extends string>(
  name: string,
  ...members: readonly Name[]
): Readonly<Record<Name, HostEnum>> {
  return Object.fromEntries(members.map((member) => [member, new HostEnum(name, member)])) as Record<Name, HostEnum>;
}
