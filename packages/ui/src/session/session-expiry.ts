const listeners = new Set<() => void>();
let expired = false;
let renewals = 0;

/** The sign-in ended while a page is open. The page stays as it is; a dialog over it asks for the password again. */
export const sessionExpiry = {
  isExpired: () => expired,

  /** How often the person has signed in again: a change is the moment to send again what was refused. */
  renewals: () => renewals,

  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  noteExpired: (): void => {
    if (expired) return;
    expired = true;
    announce();
  },

  noteRenewed: (): void => {
    expired = false;
    renewals += 1;
    announce();
  },
} as const;

function announce(): void {
  for (const listener of listeners) listener();
}
