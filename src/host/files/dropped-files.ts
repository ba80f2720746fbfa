/** A file that was dropped or chosen: its path within the folder dropped, else its name; its size in bytes. */
export interface DroppedFile {
  readonly path: string;
  readonly size: number;
}

/** Why files cannot be opened as a workbook. */
export type Refusal =
  | 'nothing'
  | 'several workbooks'
  | 'workbook and tabs'
  /** A workbook that is no .xlsx: what to do is told. */
  | 'other spreadsheet'
  | 'other type'
  | 'too big';

/** What dropped files are: one workbook, the tabs of one as CSV files, or neither. */
type Dropped<F> =
  | { readonly kind: 'workbook'; readonly file: F }
  | { readonly kind: 'tabs'; readonly name: string; readonly files: readonly F[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What is opened, in bytes. */
const LARGEST_UPLOAD = 64e6;
/** Files of the system's own, in whatever folder. */
const HIDDEN = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;
const NAME_OF_LOOSE_TABS = 'Classeur';

/** Gives what files are together; hidden ones are passed over, and in a folder with tabs whatever is no tab. */
export function classified<F extends DroppedFile>(dropped: readonly F[]): Dropped<F> {
  const files = dropped.filter(({ path }) => !HIDDEN.test(baseName(path)));
  const workbooks = files.filter(({ path }) => /\.xl[st][xm]$/i.test(path));
  const tabs = files.filter(({ path }) => /\.csv$/i.test(path));
  const [workbook] = workbooks;
  const refused = (refusal: Refusal): Dropped<F> => ({ kind: 'refused', refusal });
  if (files.length === 0) return refused('nothing');
  if (workbook && tabs.length > 0) return refused('workbook and tabs');
  if (workbooks.length > 1) return refused('several workbooks');
  const opened = workbook ? [workbook] : tabs;
  if (opened.length === 0)
    return refused(
      files.some(({ path }) => /\.(?:xls|xlsb|xlt|ods|fods|numbers|gsheet|tsv)$/i.test(path))
        ? 'other spreadsheet'
        : 'other type',
    );
  if (opened.reduce((sum, { size }) => sum + size, 0) > LARGEST_UPLOAD) return refused('too big');
  return workbook ? { kind: 'workbook', file: workbook } : { kind: 'tabs', name: folderOf(tabs), files: tabs };
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(tabs: readonly DroppedFile[]): string {
  const [folder, inside] = tabs[0]?.path.split('/') ?? [];
  return inside === undefined || folder === undefined || folder === '' ? NAME_OF_LOOSE_TABS : folder;
}
