import { useSyncExternalStore } from "react";
import { connection } from "#connection/connection.ts";

/** Whether the server answered last time. */
export function useReachable(): boolean {
  return useSyncExternalStore(connection.subscribe, connection.isReachable, connection.isReachable);
}
