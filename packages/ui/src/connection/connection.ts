const firstPauseMs = 2_000;
const longestPauseMs = 30_000;

const listeners = new Set<() => void>();
let reachable = true;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Whether the server answers. The browser's own `navigator.onLine` speaks of the internet, and this system also runs on
 * closed networks and on one machine alone; so only requests that failed to arrive count.
 */
export const connection = {
  isReachable: () => reachable,

  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /** A request did not arrive: ask the server, ever more rarely, until it answers. */
  noteUnreachable: (): void => {
    change(false);
    timer ??= setTimeout(() => void ask(firstPauseMs), firstPauseMs);
  },

  noteReachable: (): void => {
    clearTimeout(timer);
    timer = undefined;
    change(true);
  },
} as const;

async function ask(pauseMs: number): Promise<void> {
  try {
    const reply = await fetch("/api/health", { cache: "no-store" });
    if (reply.ok) return connection.noteReachable();
  } catch {
    // Still away: ask again below.
  }
  const nextMs = Math.min(pauseMs * 2, longestPauseMs);
  timer = setTimeout(() => void ask(nextMs), nextMs);
}

function change(next: boolean): void {
  if (reachable === next) return;
  reachable = next;
  for (const listener of listeners) listener();
}
