import type { TabContent } from '../../workbook/content/tab-content';
import { documentProperties, storedText, storeText } from './stored-text';

/** The charts that the add-on drew in a tab: Google gives no way to read a chart back and draw it again. */
export type DrawnCharts = Pick<TabContent, 'name' | 'charts' | 'chartTitles'>;

/** A tab and its hidden copy; `name` is the add-on's name for the tab, which staff may have renamed. */
export interface Copy {
  readonly name: string;
  readonly sheetId: number;
  readonly copyId: number;
  /** True for a tab of the staff's, of which only cells were written: its looks, lists and protections are its own. */
  readonly inPlace?: boolean;
}

/** Where the hashes of what was last written in each generated tab are kept. */
export interface MemoryPlace {
  readonly slot: number;
  readonly parts: number;
}

/** The generated tabs as they were before some of them were written. */
export interface Snapshot {
  readonly copies: readonly Copy[];
  /** The tabs that did not exist. */
  readonly created: readonly string[];
  readonly charts: readonly DrawnCharts[];
  readonly memory: MemoryPlace | null;
  /** How many times bringing it back has failed. */
  readonly attempts: number;
}

/** What is kept of the writing of generated tabs from one run to the next; it changes as a whole or not at all. */
export interface WritingState {
  /** What to bring back: writing has begun, and has not ended unless this is null. */
  readonly running: Snapshot | null;
  /** What « Annuler la dernière génération » brings back. */
  readonly undo: Snapshot | null;
  readonly charts: readonly DrawnCharts[];
  readonly memory: MemoryPlace | null;
}

const STATE = 'nec.ecriture';
const MEMORY = 'nec.memoire';
const NOTHING: WritingState = { running: null, undo: null, charts: [], memory: null };
/** Google keeps 500 kB a document, and three memories may be kept at once. */
const LARGEST_MEMORY = 120_000;
const SLOTS = [0, 1, 2];

/** The place of the state, a property written last: until then the former state is the true one. */
function head(): { readonly slot: number; readonly parts: number } | null {
  const text = documentProperties()?.getProperty(STATE) ?? null;
  const [slot, parts] = (text ?? '').split(':').map(Number);
  return slot === undefined || parts === undefined ? null : { slot, parts };
}

/** Gives what is known of the writing of generated tabs; nothing when it cannot be made out. */
export function readState(): WritingState {
  const place = head();
  return place === null
    ? NOTHING
    : ((storedText(`${STATE}.${place.slot}`, place.parts) as WritingState | null) ?? NOTHING);
}

export function keepState(state: WritingState): void {
  const slot = head()?.slot === 0 ? 1 : 0;
  const parts = storeText(`${STATE}.${slot}`, JSON.stringify(state));
  documentProperties()?.setProperty(STATE, `${slot}:${parts}`);
}

/** The memory of each generated tab, by the add-on's name for it. */
export type Memories = Readonly<Record<string, string>>;

/** Gives what was last written in each generated tab, as short hashes. */
export function readMemories(place: MemoryPlace | null): Memories {
  return place === null ? {} : ((storedText(`${MEMORY}.${place.slot}`, place.parts) as Memories | null) ?? {});
}

/** Keeps memories where the state needs none, and gives where; the longest go when there is no room for all. */
export function keepMemories(memories: Memories, state: WritingState): MemoryPlace {
  let room = LARGEST_MEMORY;
  const kept = Object.entries(memories)
    .sort(([, a], [, b]) => a.length - b.length)
    .filter(([, memory]) => (room -= memory.length) >= 0);
  const used = [state.memory, state.undo?.memory, state.running?.memory].map((place) => place?.slot);
  const slot = SLOTS.find((free) => !used.includes(free)) ?? 0;
  return { slot, parts: storeText(`${MEMORY}.${slot}`, JSON.stringify(Object.fromEntries(kept))) };
}
