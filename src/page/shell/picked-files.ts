import { baseName, classified, type DroppedFile } from '../../host/files/dropped-files';
import { withExtension } from '../store/file-name';
import { askToWrite, UnsavedError } from '../store/file-in-place';
import type { NewWorkbook } from '../store/shelf';
import { element } from './element';
import { DROP } from './phrases';

/** A file of the person's, with its path within the folder that it came with. */
export interface PickedFile extends DroppedFile {
  readonly file: File;
  /** What the file can be saved by, where the browser gives it. */
  readonly handle: FileSystemFileHandle | null;
}

/** What browsers call an .xlsx file. */
export const XLSX_FILES: FilePickerAcceptType = {
  description: 'Classeur Excel',
  accept: {
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
    'application/vnd.ms-excel.sheet.macroEnabled.12': ['.xlsm'],
  },
};

/** What is opened beside workbooks: templates, which stay templates, and tabs. */
const OPENED_TOO: FilePickerAcceptType['accept'] = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.template': ['.xltx'],
  'application/vnd.ms-excel.template.macroEnabled.12': ['.xltm'],
  'text/csv': ['.csv'],
};

function picked(file: File, path: string, handle: FileSystemFileHandle | null = null): PickedFile {
  return { file, path, size: file.size, handle };
}

/** Gives the workbook that files are together, saved in its file if allowed; throws UnsavedError for none. */
export async function newWorkbook(files: readonly PickedFile[]): Promise<NewWorkbook> {
  const opened = classified(files);
  if (opened.kind === 'refused') throw new UnsavedError(DROP.refused[opened.refusal]);
  const bytes = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());
  if (opened.kind === 'workbook') {
    const { path, file, handle } = opened.file;
    // A person who refuses has it kept in the browser.
    if (handle) await askToWrite(handle);
    return { name: baseName(path), source: { bytes: await bytes(file) }, handle };
  }
  const tabs = opened.files.map(async ({ path, file }) => ({ name: baseName(path), bytes: await bytes(file) }));
  return { name: withExtension(opened.name), source: { files: await Promise.all(tabs) }, handle: null };
}

/** Gives what a person does with a window of the browser, null when it is closed. */
export async function unlessClosed<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Asks for files, or for a folder; gives none when nothing was chosen. */
export async function pickFiles(what: 'files' | 'folder'): Promise<PickedFile[]> {
  if (what === 'folder' || !('showOpenFilePicker' in window)) return pickByInput(what);
  const types: FilePickerAcceptType[] = [
    { description: 'Classeur Excel, ou fichiers CSV', accept: { ...XLSX_FILES.accept, ...OPENED_TOO } },
  ];
  const handles = await unlessClosed(window.showOpenFilePicker({ id: 'nec-bilan', multiple: true, types }));
  return Promise.all((handles ?? []).map(async (handle) => picked(await handle.getFile(), handle.name, handle)));
}

function pickByInput(what: 'files' | 'folder'): Promise<PickedFile[]> {
  const input = element('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    ...(what === 'folder' ? { webkitdirectory: true } : { accept: '.xlsx,.xlsm,.xltx,.xltm,.csv' }),
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

/** Shows where to drop files dragged over the page, and gives those dropped, `until` it is aborted. */
export function acceptDrops(onFiles: (files: PickedFile[]) => void, until?: AbortSignal): void {
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
      { capture: true, ...(until ? { signal: until } : {}) },
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
  // Handles and entries must be taken before anything is awaited; a browser (or a test) without them has the files
  // alone.
  const dropped = [...items].filter(({ kind }) => kind === 'file');
  const handles = dropped.map((item) =>
    'getAsFileSystemHandle' in item ? item.getAsFileSystemHandle().catch(() => null) : Promise.resolve(null),
  );
  const entries = dropped.flatMap((item) => item.webkitGetAsEntry() ?? []);
  const loose = [...files].map((file) => picked(file, file.name));
  const [handle = null] = await Promise.all(handles);
  if (dropped.length === 1 && handle?.kind === 'file')
    return [picked(await (handle as FileSystemFileHandle).getFile(), handle.name, handle as FileSystemFileHandle)];
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
