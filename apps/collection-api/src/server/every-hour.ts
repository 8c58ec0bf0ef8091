import fp from "fastify-plugin";

const everyMs = 3_600_000;

/** What is done at the start and every hour after it, one after the other. One that fails keeps none of the others back. */
export const everyHour = fp<{
  readonly tasks: Readonly<Record<string, () => Promise<unknown>>>;
}>(
  async (app, { tasks }) => {
    const doAll = async () => {
      for (const [task, run] of Object.entries(tasks)) {
        try {
          await run();
        } catch (error) {
          // The next hour tries again; the service goes on.
          app.log.error({ err: error, task }, "hourly task failed");
        }
      }
    };
    let timer: ReturnType<typeof setInterval> | undefined;
    let running: Promise<void> | undefined;
    app.addHook("onReady", () => {
      running = doAll();
      timer = setInterval(() => (running = doAll()), everyMs);
      timer.unref();
    });
    app.addHook("onClose", async () => {
      clearInterval(timer);
      await running;
    });
  },
  { name: "every-hour" },
);
