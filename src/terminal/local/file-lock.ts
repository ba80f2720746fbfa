import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode } from '../../host/files/input-file';

/** A workbook that another server of ours has open; its message is French and fit to show. */
export class FileInUseError extends Error {
  override readonly name = 'FileInUseError';
}

function lockOf(path: string): string {
  return join(tmpdir(), `nec-bilan-${createHash('sha256').update(path).digest('hex').slice(0, 24)}.lock`);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** Gives the port of the live server that holds a lock, or null when what left it is gone. */
async function holder(lock: string): Promise<number | null> {
  const text = await readFile(lock, 'utf8').catch(() => '');
  const [pid = 0, port = 0] = text.split(' ').map(Number);
  return pid > 0 && port > 0 && isAlive(pid) && (await answers(port)) ? port : null;
}

/**
 * Declares that the server at this port has the file open, and gives what ends it. Throws FileInUseError when another
 * has it; where
 * nothing can be declared, the file is still watched for changes.
 */
export async function lockFile(path: string, port: number): Promise<() => Promise<void>> {
  const lock = lockOf(path);
  for (const last of [false, true]) {
    try {
      await writeFile(lock, `${process.pid} ${port}`, { flag: 'wx', mode: 0o600 });
      return () => rm(lock, { force: true });
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') break;
      const other = await holder(lock);
      if (other !== null || last)
        throw new FileInUseError(
          `Ce classeur est déjà ouvert${other === null ? '' : ` à l’adresse http://127.0.0.1:${other}/`}.`,
        );
      await rm(lock, { force: true });
    }
  }
  return () => Promise.resolve();
}
