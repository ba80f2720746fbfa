import { parentPort, workerData } from 'node:worker_threads';
import { UnreadableFileError } from '../../host/xlsx/package';
import { readWorkbook, type ReadWorkbook, type Source } from './read-workbook';

/** What the worker answers: the workbook, or in French why it cannot be read. */
export type Answer = { readonly workbook: ReadWorkbook } | { readonly unreadable: string };

async function answer(source: Source): Promise<Answer> {
  try {
    return { workbook: await readWorkbook(source) };
  } catch (error) {
    if (error instanceof UnreadableFileError) return { unreadable: error.message };
    return { unreadable: 'Ce classeur est abîmé : il ne peut pas être lu.' };
  }
}

void answer(workerData as Source).then((found) => parentPort?.postMessage(found));
