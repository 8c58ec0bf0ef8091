import { useSyncExternalStore } from "react";
import { sessionExpiry } from "#session/session-expiry.ts";

export function useSessionExpired(): boolean {
  return useSyncExternalStore(
    sessionExpiry.subscribe,
    sessionExpiry.isExpired,
    sessionExpiry.isExpired,
  );
}

/** Grows by one each time the person signs in again: put it among an effect's dependencies to send again. */
export function useSessionRenewals(): number {
  return useSyncExternalStore(
    sessionExpiry.subscribe,
    sessionExpiry.renewals,
    sessionExpiry.renewals,
  );
}
