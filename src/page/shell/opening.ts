import { messageOf } from '../../host/values/exceptions';
import { Shelf } from '../store/shelf';
import type { WorkbookRecord } from '../store/records';
import type { WorkbookStore } from '../store/workbook-store';
import favicon from '../favicon.svg';
import { coverWith, coverWithFailure } from './cover';
import { button, element } from './element';
import { eraseKept } from './kept-workbooks';
import { BUTTONS, KEPT, OPENING, PAGE, STOPPED } from './phrases';
import { acceptDrops, newWorkbook, pickFiles } from './picked-files';

/** The workbooks of this browser, and the one that this tab shows. */
export interface Opened {
  readonly shelf: Shelf;
  readonly store: WorkbookStore;
}

/** Opens the workbook that stands to reason, else the one that somebody chooses. */
export async function openWorkbook(): Promise<Opened> {
  const shelf = await Shelf.open().catch(async (error: unknown) => {
    await showFailure(error instanceof DOMException ? STOPPED.noStorage : error);
    throw error;
  });
  let [refusal, find] = ['', () => shelf.first()];
  for (;;) {
    try {
      const record = await find();
      const store = record && (await shelf.openRecord(record));
      if (store) return { shelf, store };
      if (record && (await isToTryAgain())) find = () => Promise.resolve(record);
      else find = () => asked(shelf, refusal);
      refusal = '';
    } catch (error) {
      refusal = messageOf(error);
      find = () => asked(shelf, refusal);
    }
  }
}

/** Says why the page does not work, and loads it again once somebody asks. */
export async function showFailure(error: unknown): Promise<void> {
  const text = messageOf(error) || PAGE.unknownFailure;
  await coverWithFailure(STOPPED.cannotOpen, [text], [{ caption: BUTTONS.retry, value: null, isMain: true }]);
  location.reload();
}

function isToTryAgain(): Promise<boolean> {
  return coverWithFailure(
    STOPPED.secondPage,
    [STOPPED.secondPageHelp],
    [
      { caption: BUTTONS.retry, value: true, isMain: true },
      { caption: STOPPED.another, value: false },
    ],
  );
}

/** Asks which workbook to open. Throws why the one that was chosen could not be. */
async function asked(shelf: Shelf, refusal: string): Promise<WorkbookRecord> {
  const kept = await shelf.list();
  const ended = new AbortController();
  try {
    const chosen = await new Promise<() => Promise<WorkbookRecord | null>>((resolve) => {
      const taken = (files: Parameters<typeof newWorkbook>[0]): void =>
        resolve(async () => (files.length === 0 ? null : shelf.take(await newWorkbook(files))));
      acceptDrops(taken, ended.signal);
      coverWith(
        element('img', { src: favicon, alt: '', width: 48, height: 48 }),
        element('h1', {}, OPENING.title),
        element('p', {}, OPENING.text),
        element('p', { class: 'nec-dialog-error', role: 'alert' }, refusal),
        element(
          'div',
          { class: 'nec-card-buttons' },
          button(OPENING.open, () => void pickFiles('files').then(taken), { class: 'nec-main' }),
          button(OPENING.empty, () => resolve(() => shelf.takeEmpty())),
          button(OPENING.example, () => resolve(() => shelf.takeExample())),
        ),
        ...keptList(kept, (record) => resolve(() => Promise.resolve(record))),
        ...(kept.length === 0
          ? []
          : [
              button(
                KEPT.erase,
                () => void eraseKept(shelf).then((isErased) => isErased && resolve(() => Promise.resolve(null))),
                { class: 'nec-link' },
              ),
            ]),
      );
    });
    return (await chosen()) ?? (await asked(shelf, ''));
  } finally {
    ended.abort();
  }
}

function keptList(kept: readonly WorkbookRecord[], choose: (record: WorkbookRecord) => void): HTMLElement[] {
  if (kept.length === 0) return [];
  const lines = kept.map((record) =>
    element(
      'li',
      {},
      button(record.name, () => choose(record), { class: 'nec-link' }),
      element('span', { class: 'nec-muted' }, OPENING.kept(record.at, record.size)),
    ),
  );
  return [element('h2', {}, OPENING.resume), element('ul', { class: 'nec-kept' }, ...lines)];
}
