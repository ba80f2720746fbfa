/** Who holds each document's lock; shared by the hosts of several users of one document. */
export class LockTable {
  readonly #holders = new Map<string, object>();

  /** Gives whether the holder has the document's lock from now on. */
  take(document: string, holder: object): boolean {
    const current = this.#holders.get(document);
    if (current !== undefined && current !== holder) return false;
    this.#holders.set(document, holder);
    return true;
  }

  /** Gives whether this holder has the document's lock. */
  isHeldBy(document: string, holder: object): boolean {
    return this.#holders.get(document) === holder;
  }

  /** Frees the document's lock if this holder has it. */
  release(document: string, holder: object): void {
    if (this.isHeldBy(document, holder)) this.#holders.delete(document);
  }
}
