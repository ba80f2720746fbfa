import type { RememberedChoices } from '../../workbook/import/choices';
import { rememberedChoices } from '../../workbook/import/given-import';
import { documentProperties, storedText, storeText } from '../safe/stored-text';

const CHOICES = 'nec.import.choix';
const PARTS = 'nec.import.parties';
/** A form renamed each year leaves the labels of all its questions: the latest are enough. */
const MOST_LABELS = 300;

/** Gives the choices accepted at the last import of each tool, by its key. */
export function readRemembered(): Record<string, RememberedChoices> {
  const parts = Number(documentProperties()?.getProperty(PARTS) ?? 0);
  return parts > 0 ? rememberedChoices(storedText(CHOICES, parts)) : {};
}

function latest<T>(before: Readonly<Record<string, T>>, now: Readonly<Record<string, T>>): Record<string, T> {
  const entries = [...Object.entries(before).filter(([key]) => !(key in now)), ...Object.entries(now)];
  return Object.fromEntries(entries.slice(-MOST_LABELS));
}

/** Remembers the choices accepted for a tool, beside what its other files had. */
export function remember(tool: string, choices: RememberedChoices): void {
  const all = readRemembered();
  const before = all[tool];
  const merged =
    before === undefined
      ? choices
      : {
          roles: latest(before.roles, choices.roles),
          kept: latest(before.kept, choices.kept),
          days: latest(before.days, choices.days),
          everyone: choices.everyone,
        };
  documentProperties()?.setProperty(PARTS, String(storeText(CHOICES, JSON.stringify({ ...all, [tool]: merged }))));
}
