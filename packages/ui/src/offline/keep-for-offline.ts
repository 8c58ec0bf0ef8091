/**
 * Lets the browser keep a front-end for opening without a line; by plain HTTP from another machine browsers offer no
 * such thing, and then the front-end needs a line to open.
 * @param base `/ward-portal/`
 */
export function keepForOffline(base: string): void {
  void keep(`${base}offline.js`, base);
}

async function keep(worker: string, scope: string): Promise<void> {
  try {
    await navigator.serviceWorker.register(worker, { scope });
  } catch {
    // Not offered here, or the line broke: the next opening tries again.
  }
}

/** Whether the front-end's pages open without a line; undefined while that is being made. */
export async function opensOffline(): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return false;
  await navigator.serviceWorker.ready;
  return true;
}
