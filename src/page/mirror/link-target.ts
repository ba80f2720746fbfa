/** Where a cell's link leads: cells of the workbook, or an address outside it. */
export type LinkTarget =
  | { readonly kind: 'cells'; readonly gid: number; readonly a1: string }
  | { readonly kind: 'address'; readonly url: string };

/** Reads a link of a cell: `#gid=…&range=…`, http(s) or mailto; null for any other, which nobody may follow. */
export function linkTarget(link: string): LinkTarget | null {
  const inside = /^#gid=(\d+)(?:&range=([A-Z]+\d*(?::[A-Z]+\d*)?))?$/.exec(link);
  if (inside) return { kind: 'cells', gid: Number(inside[1]), a1: inside[2] ?? 'A1' };
  return /^(?:https?:\/\/|mailto:)/i.test(link) ? { kind: 'address', url: link } : null;
}
