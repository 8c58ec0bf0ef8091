import { setTimeout as delay } from "node:timers/promises";
import { type RunningService, runService, type Service } from "./service.ts";

const longestPauseMs = 30_000;
/** Who ran this long had started well; the next pause is short again. */
const wellStartedMs = 60_000;

export interface Supervised {
  readonly service: Service;
  /** The present run; another after each restart. */
  readonly current: () => RunningService;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Keeps a service running: one that ends by itself comes back after a pause that doubles each time. */
export function supervise(
  service: Service,
  hooks: {
    /** Read at each start: the database may by then have another address. */
    readonly env: () => NodeJS.ProcessEnv;
    readonly onStart: () => void;
    readonly onUnexpectedEnd: (how: string, pauseMs: number) => void;
  },
): Supervised {
  let wanted = true;
  let pauseMs = 1000;
  let running = run();

  function run(): RunningService {
    const startedAt = Date.now();
    const next = runService(service, hooks.env());
    void next.ended.then(async (how) => {
      if (!wanted || running !== next) return;
      if (Date.now() - startedAt > wellStartedMs) pauseMs = 1000;
      hooks.onUnexpectedEnd(how, pauseMs);
      await delay(pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      if (wanted && running === next) running = run();
    });
    setImmediate(hooks.onStart);
    return next;
  }

  return {
    service,
    current: () => running,
    async restart() {
      const last = running;
      // No longer the present run, so its end is not unexpected.
      running = { ...last };
      await last.stop();
      if (wanted) running = run();
    },
    async stop() {
      wanted = false;
      await running.stop();
    },
  };
}
