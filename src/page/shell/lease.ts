import { coverWith } from './cover';
import { PAGE, STOPPED } from './phrases';
import { CONFLICT_STATUS, RequestError } from './server-client';
import type { ServerClient } from './server-client';

/** A page that is loaded again asks before the server saw its former self go. */
const TRIES = 6;
const WAIT_MS = 350;

/** Takes the lease, and gives the address of its event stream; throws a RequestError. */
export async function takeLease(client: ServerClient): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await client.takeLease();
    } catch (error) {
      if (!isTaken(error) || tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }
}

/** Says why the workbook could not be opened, and loads the page again once somebody asks. */
export async function showFailure(error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  if (isTaken(error)) await coverWith(STOPPED.secondPage, message, STOPPED.secondPageHelp);
  else
    await coverWith(
      STOPPED.cannotOpen,
      error instanceof RequestError && error.status === 0 ? STOPPED.noServer : message || PAGE.unknownFailure,
    );
  location.reload();
}

function isTaken(error: unknown): boolean {
  return error instanceof RequestError && error.status === CONFLICT_STATUS;
}
