/** What a service call carries: cell data, formulas, formats, notes or charts one way or the other, or none of it. */
export type CallKind = 'plain' | 'read' | 'write';

interface ServiceCall {
  readonly service: string;
  readonly method: string;
  readonly kind: CallKind;
  /** The tab that it is about, when there is one. */
  readonly tab: string | null;
}

/** Counts the service calls of one execution, with their log. */
export class Meter {
  readonly log: ServiceCall[] = [];

  get calls(): number {
    return this.log.length;
  }

  get reads(): number {
    return this.#count('read');
  }

  get writes(): number {
    return this.#count('write');
  }

  tabs(): ReadonlyMap<string, { readonly reads: number; readonly writes: number }> {
    const tabs = new Map<string, { reads: number; writes: number }>();
    for (const { kind, tab } of this.log) {
      if (tab === null || kind === 'plain') continue;
      const counts = tabs.get(tab) ?? { reads: 0, writes: 0 };
      if (kind === 'read') counts.reads += 1;
      else counts.writes += 1;
      tabs.set(tab, counts);
    }
    return tabs;
  }

  #count(kind: CallKind): number {
    return this.log.reduce((sum, call) => (call.kind === kind ? sum + 1 : sum), 0);
  }
}
