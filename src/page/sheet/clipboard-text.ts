/** Gives the rows of cells of a copied text: tabs part cells, quotes hold one with breaks, tabs or quotes. */
export function cellsOfText(text: string): string[][] {
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/y;
  for (;;) {
    const found = cell.exec(body);
    const quoted = found?.[1];
    // Only what needs quotes has them: a text that merely begins with one is left as it is.
    const isCell = quoted !== undefined && /[\t\n"]/.test(quoted);
    rows.at(-1)?.push(isCell ? quoted.replaceAll('""', '"') : (found?.[0] ?? ''));
    const next = body[cell.lastIndex];
    if (next === undefined) break;
    cell.lastIndex += 1;
    if (next === '\n') rows.push([]);
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

/** Gives texts repeated over an area as many whole times as they fit in it; themselves when it is not larger. */
export function repeatedOver(texts: readonly (readonly string[])[], rows: number, columns: number): string[][] {
  const [height, width] = [texts.length, texts[0]?.length ?? 1];
  const [down, across] = [Math.max(1, Math.floor(rows / height)), Math.max(1, Math.floor(columns / width))];
  return Array.from({ length: down * height }, (_, row) =>
    Array.from({ length: across }, () => texts[row % height] ?? []).flat(),
  );
}
