/** A page that is loaded again asks before the browser saw its former self go. */
const TRIES = 6;
const WAIT_MS = 350;

/** Takes a workbook for this tab, for as long as it is open; gives false when another tab has it. */
export async function lockWorkbook(id: string): Promise<boolean> {
  // A page that came without https has no locks.
  if (!('locks' in navigator)) return true;
  for (let left = TRIES; left > 0; left -= 1) {
    const isTaken = await new Promise<boolean>((resolve) => {
      void navigator.locks.request(`nec-bilan ${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock && new Promise(() => undefined);
      });
    });
    if (isTaken) return true;
    if (left > 1) await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
  return false;
}
