import type { DroppedFile } from '../../host/files/dropped-files';
import { element } from './element';
import { DROP } from './phrases';

/** A file of the person's, with its path within the folder that it came with. */
export interface PickedFile extends DroppedFile {
  readonly file: File;
}

function picked(file: File, path: string): PickedFile {
  return { file, path, size: file.size };
}

/** Asks for files, or for a folder; gives none when nothing was chosen. */
export function pickFiles(what: 'files' | 'folder'): Promise<PickedFile[]> {
  const input = element('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    ...(what === 'folder' ? { webkitdirectory: true } : { accept: '.xlsx,.xlsm,.csv' }),
  });
  document.body.append(input);
  return new Promise((resolve) => {
    const end = (): void => {
      resolve(
        [...(input.files ?? [])].map((file) =>
          picked(file, file.webkitRelativePath === '' ? file.name : file.webkitRelativePath),
        ),
      );
      input.remove();
    };
    input.addEventListener('change', end);
    input.addEventListener('cancel', end);
    input.click();
  });
}

/** Shows where to drop when files are dragged over the page, and gives those that are dropped. */
export function acceptDrops(onFiles: (files: PickedFile[]) => void): void {
  const overlay = element(
    'div',
    { class: 'nec-drop', hidden: true, 'aria-hidden': 'true' },
    element('div', { class: 'nec-card' }, element('strong', {}, DROP.title), element('p', {}, DROP.text)),
  );
  document.body.append(overlay);
  const hasFiles = (event: DragEvent): event is DragEvent & { readonly dataTransfer: DataTransfer } =>
    event.dataTransfer?.types.includes('Files') === true && !document.querySelector('dialog[open]');
  // In the capture phase: the sheet has its own idea of what a drop is.
  const listen = (
    type: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
    act: (event: DragEvent & { readonly dataTransfer: DataTransfer }) => void,
  ): void =>
    window.addEventListener(
      type,
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.stopPropagation();
        act(event);
      },
      true,
    );
  listen('dragenter', () => {
    overlay.hidden = false;
  });
  listen('dragover', ({ dataTransfer }) => {
    dataTransfer.dropEffect = 'copy';
  });
  // It leaves the page when it goes to nothing.
  listen('dragleave', ({ relatedTarget }) => {
    overlay.hidden = relatedTarget === null;
  });
  listen('drop', ({ dataTransfer }) => {
    overlay.hidden = true;
    void filesIn(dataTransfer).then(onFiles);
  });
}

async function filesIn({ items, files }: DataTransfer): Promise<PickedFile[]> {
  // Entries must be taken before anything is awaited; a browser (or a test) without them has the files alone.
  const entries = [...items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));
  const loose = [...files].map((file) => picked(file, file.name));
  return entries.length === 0 ? loose : (await Promise.all(entries.map((entry) => filesOf(entry)))).flat();
}

/** Gives a file, or the files that stand right in a folder: those of folders below are no tabs. */
async function filesOf(entry: FileSystemEntry, isInside = false): Promise<PickedFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile)
    return [
      picked(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)), path),
    ];
  if (isInside) return [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  // A reader gives a hundred at a time, then none.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    inside.push(...some);
  }
  return (await Promise.all(inside.map((each) => filesOf(each, true)))).flat();
}
