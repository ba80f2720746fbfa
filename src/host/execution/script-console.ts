/** Gives the script's `console`, which writes its lines to a list (Apps Script sends them to the execution log). */
export function scriptConsole(lines: string[]): Readonly<Record<string, (...parts: unknown[]) => void>> {
  const print =
    (level: string) =>
    (...parts: unknown[]): void => {
      lines.push([level, ...parts.map(String)].join(' '));
    };
  return {
    log: print('log'),
    info: print('info'),
    warn: print('warn'),
    error: print('error'),
    time: () => undefined,
    timeEnd: () => undefined,
  };
}
