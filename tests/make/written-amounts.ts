/** Gives a number of cents in each form in which staff may type it (RULES), none of which can be read two ways. */
export function writtenAmounts(whole: number): string[] {
  const absolute = Math.abs(whole);
  const euros = String(Math.floor(absolute / 100));
  const decimals = String(absolute % 100).padStart(2, '0');
  const grouped = (by: string) => euros.replace(/\B(?=(?:\d{3})+$)/gu, by);
  const plain = [
    `${euros}.${decimals}`,
    `${euros},${decimals} €`,
    `${grouped(' ')},${decimals}`,
    `${grouped(' ')}.${decimals} €`,
    `${grouped('\u00a0')},${decimals}\u00a0€`,
    `${grouped('\u202f')},${decimals}\u202f€`,
    `${grouped('.')},${decimals} €`,
    `${grouped(',')}.${decimals}`,
    `${euros},${decimals} EUR`,
    `${euros},${decimals}€`,
    `${euros}€${decimals}`,
    `${euros},${decimals} euros`,
    `${grouped("'")},${decimals}`,
    `${euros},${decimals} € TTC`,
  ];
  if (whole > 0) return [...plain, ...plain.map((text) => `+${text}`)];
  if (whole === 0) return [...plain, '0', '0 €'];
  return plain.flatMap((text) => [`-${text}`, `−${text}`, `- ${text}`, `(${text})`, `${text}-`, `${text} −`]);
}
