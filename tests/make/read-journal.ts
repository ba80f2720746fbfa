/** What a journal comes to. */
interface ReadJournal {
  /** In cents, by account, sub-accounts apart. */
  readonly balances: ReadonlyMap<string, number>;
  readonly entries: number;
  /** How many balances the journal asserts. */
  readonly assertions: number;
}

function centsOf(text: string): number {
  const match = /^(-?)(\d+)\.(\d\d) EUR$/u.exec(text);
  if (match === null) throw new Error(`no amount: ${text}`);
  return Number(`${match[1] ?? ''}${match[2] ?? ''}${match[3] ?? ''}`);
}

/**
 * Reads a plain-text journal as hledger does, knowing nothing of the bilan: an account ends at two spaces, every entry
 * must add up to nothing, every assertion must hold when it is met, dates never fall, accounts are declared. Throws at
 * the first fault.
 */
export function readJournal(text: string): ReadJournal {
  const balances = new Map<string, number>();
  const declared = new Set<string>();
  let [entries, assertions, open, date] = [0, 0, 0, ''];
  const close = (line: string): void => {
    if (open !== 0) throw new Error(`an entry does not balance (${open}) before: ${line}`);
  };
  for (const line of text.split('\n')) {
    if (/^(?:;|commodity EUR$| {4}format 1000\.00 EUR$| {4};|$)/u.test(line)) continue;
    if (/[\p{Cc}\u2028\u2029]/u.test(line)) throw new Error(`a control character: ${line}`);
    const account = /^account (\S(?: ?\S)*)$/u.exec(line)?.[1];
    const head = /^(\d{4}-\d\d-\d\d) \*(?: \([^()]+\))? [\p{L}\p{N}][^;|]*$/u.exec(line)?.[1];
    const [, posted, moved, asserted] = /^ {4}([^\s([*!;=](?: ?\S)*) {2}(\S+ EUR)(?: = (\S+ EUR))?$/u.exec(line) ?? [];
    if (account !== undefined) declared.add(account);
    else if (head !== undefined) {
      close(line);
      if (head < date) throw new Error(`a date falls: ${line}`);
      date = head;
      entries += 1;
    } else if (posted !== undefined && moved !== undefined) {
      if (!declared.has(posted)) throw new Error(`an account is not declared: ${posted}`);
      open += centsOf(moved);
      const balance = (balances.get(posted) ?? 0) + centsOf(moved);
      balances.set(posted, balance);
      if (asserted === undefined) continue;
      assertions += 1;
      if (balance !== centsOf(asserted)) throw new Error(`${posted} holds ${balance}, not ${asserted}`);
    } else throw new Error(`not understood: ${JSON.stringify(line)}`);
  }
  close('the end');
  return { balances, entries, assertions };
}

/** Gives the sum, in cents, of what an account and its sub-accounts hold. */
export function totalOf({ balances }: ReadJournal, parent: string): number {
  return [...balances]
    .filter(([account]) => account === parent || account.startsWith(`${parent}:`))
    .reduce((sum, [, balance]) => sum + balance, 0);
}
