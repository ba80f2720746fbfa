/** A page that is loaded again asks before the browser saw its former self go. */
const TRIES = 6;
const WAIT_MS = 350;

/** Takes a workbook for this tab, and gives what leaves it before the tab is closed; null when another tab has it. */
export async function lockWorkbook(id: string): Promise<(() => void) | null> {
  // A page that came without https has no locks.
  if (!('locks' in navigator)) return () => undefined;
  for (let left = TRIES; left > 0; left -= 1) {
    const leave = await new Promise<(() => void) | null>((resolve) => {
      void navigator.locks.request(`nec-bilan ${id}`, { ifAvailable: true }, (lock) => {
        if (lock) return new Promise<void>((end) => resolve(end));
        resolve(null);
        return undefined;
      });
    });
    if (leave) return leave;
    if (left > 1) await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
  return null;
}
