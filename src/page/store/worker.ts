import { UnreadableFileError } from '../../files/unreadable-file';
import { readSource, writtenBytes, type ContentText, type ReadWorkbook, type Source } from './workbook-bytes';

/** What the worker is asked. */
export type Request =
  | { readonly kind: 'open'; readonly source: Source }
  /** What became of the workbook that it opened. */
  | { readonly kind: 'write'; readonly text: ContentText };

/** What it answers. */
export type Answer =
  | { readonly read: ReadWorkbook }
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  /** Why not, in French. */
  | { readonly refused: string };

// The worker's own copy: the page changes the document that it is given.
let opened: ReadWorkbook | null = null;

function answer(request: Request): Answer {
  try {
    if (request.kind === 'open') {
      opened = readSource(request.source);
      return { read: opened };
    }
    if (!opened) throw new Error('nothing was opened');
    return { bytes: writtenBytes(opened, request.text) };
  } catch (error) {
    if (error instanceof UnreadableFileError) return { refused: error.message };
    return {
      refused:
        request.kind === 'open'
          ? 'Ce classeur est abîmé : il ne peut pas être lu.'
          : 'son contenu ne peut pas être écrit dans un fichier .xlsx.',
    };
  }
}

addEventListener('message', ({ data }: MessageEvent<Request>) => postMessage(answer(data)));
