import { Worker } from 'node:worker_threads';
import { UnreadableFileError } from '../../host/xlsx/package';
import type { ReadWorkbook, Source } from './read-workbook';
import type { Answer } from './read-worker';

/** How long reading a workbook may take, in milliseconds, and how much memory, in megabytes. */
export interface ReadLimits {
  readonly time: number;
  readonly memory: number;
}

/** What a workbook of 100 000 rows needs, several times over. */
export const READ_LIMITS: ReadLimits = { time: 90_000, memory: 2048 };

/** Gives a workbook from wherever it comes. */
export type Reader = (source: Source) => Promise<ReadWorkbook>;

/**
 * Gives a reader that works in a thread of its own (`program` is the path of read-worker, built), so that a file
 * crafted to take all
 * the memory, or forever, gets an UnreadableFileError and not a dead server.
 */
export function guardedReader(program: string, limits: ReadLimits = READ_LIMITS): Reader {
  return async (source) => {
    const worker = new Worker(program, {
      workerData: source,
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    });
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<ReadWorkbook>((resolve, reject) => {
        const refuse = (message: string): void => reject(new UnreadableFileError(message));
        timer = setTimeout(
          () => refuse('Le classeur met trop de temps à être lu : il est trop gros, ou abîmé.'),
          limits.time,
        );
        worker.on('message', (answer: Answer) =>
          'workbook' in answer ? resolve(answer.workbook) : refuse(answer.unreadable),
        );
        worker.on('error', () => refuse('Le classeur est trop gros pour être lu, ou abîmé.'));
        worker.on('exit', () => refuse('Le classeur n’a pas pu être lu.'));
      });
    } finally {
      clearTimeout(timer);
      await worker.terminate();
    }
  };
}
