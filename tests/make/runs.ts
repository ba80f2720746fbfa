/** How many cases a law is tried on: few in `npm test`, NEC_TIMES as many where that is said (`npm run hasard`). */
export const runs = (few: number): number => few * Number(process.env['NEC_TIMES'] ?? 1);
