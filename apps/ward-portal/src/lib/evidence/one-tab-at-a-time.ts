/**
 * Runs `act` when no other tab of this browser runs one of the same name; never, if `signal` ends the waiting. Browsers
 * offer this only on https and localhost: on plain http it runs at once, and what two tabs do at a time must be harmless.
 */
export async function oneTabAtATime(
  name: string,
  act: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (locks === undefined) return await act();
  try {
    await locks.request(`thuocdo/${name}`, { signal }, act);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
