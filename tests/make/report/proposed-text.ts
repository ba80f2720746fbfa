import type { Edition, Registration } from '../../../src/domain/edition';
import type { PartId } from '../../../src/report/parts';
import { proposedTexts } from '../../../src/report/proposed-texts';
import { makeBilan, makeRegistration, makeSettings } from '../edition';

/** Gives the proposed text of a part, its no-break spaces as spaces. */
export function textOf(
  part: PartId,
  more: Partial<Edition> = {},
  retained: ReadonlyMap<string, number> = new Map(),
): string {
  return shown(proposedTexts({ bilan: makeBilan(more), retained, madeOn: '2024-11-25' }).get(part) ?? '');
}
/** Gives a text with its no-break spaces as spaces. */
export const shown = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');
/** Gives so many people registered on the first day. */
export const people = (count: number, more: (row: number) => Partial<Registration> = () => ({})) => ({
  rows: Array.from({ length: count }, (_, index) => makeRegistration(index + 2, [1], more(index + 2))),
  registeredDays: new Set([1, 2]),
  presentDays: new Set([1, 2]),
});
/** Gives settings with an objective of participants. */
export const objective = (minimum: number | null, maximum: number | null) => ({
  settings: makeSettings({ objective: { minimum, maximum } }),
});
