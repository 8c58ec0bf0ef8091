import type { Me } from "@thuocdo/contract/me";
import { useSession } from "@thuocdo/ui/session";
import { clockFrom, type ServerClock } from "#lib/clock/server-clock.ts";

const clocks = new WeakMap<Me, ServerClock>();

/** The server's clock, set when the session was loaded: each loading brings the server's instant anew. */
export function useServerClock(): ServerClock {
  const me = useSession();
  const clock = clocks.get(me) ?? clockFrom(me.now);
  clocks.set(me, clock);
  return clock;
}
