import type { OfficialDocument } from "@thuocdo/documents/official-document";
import type { PaperFormat } from "@thuocdo/contract/version-papers";
import fp from "fastify-plugin";
import { Tinypool } from "tinypool";
import { refused } from "#server/refused.ts";

declare module "fastify" {
  interface FastifyInstance {
    /** Writes a paper in a process of its own; refuses as unavailable when too many wait or it takes too long. */
    readonly writePaper: (paper: OfficialDocument, format: PaperFormat) => Promise<Uint8Array>;
  }
}

/** A set of 1,500 nodes has 500 pages: some seconds and some hundred MB. */
const timeLimitMs = 60_000;
const mostWaiting = 16;
const memoryLimitBytes = 512 * 1024 * 1024;

/**
 * Setting pages keeps a processor busy and takes memory outside JavaScript, so it is done in another process: the service
 * answers meanwhile, and what fails there ends only there. The process has no environment, and ends when it is not needed.
 */
export const paperWriter = fp(
  async (app) => {
    const pool = new Tinypool({
      filename: new URL("write-paper.ts", import.meta.url).href,
      name: "writePaper",
      runtime: "child_process",
      serialization: "advanced",
      minThreads: 0,
      maxThreads: 1,
      maxQueue: mostWaiting,
      idleTimeout: 20_000,
      maxMemoryLimitBeforeRecycle: memoryLimitBytes,
    });
    app.decorate("writePaper", async (paper: OfficialDocument, format: PaperFormat) => {
      try {
        const signal = AbortSignal.timeout(timeLimitMs);
        // The process gives what `writePaper` gives.
        return (await pool.run({ paper, format }, { signal })) as Uint8Array;
      } catch (error) {
        if (isTooBusy(error)) throw refused("unavailable", {}, { cause: error });
        throw error;
      }
    });
    app.addHook("onClose", async () => await pool.destroy());
  },
  { name: "paper-writer" },
);

function isTooBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === "AbortError" || error.message.startsWith("Task queue is at limit"))
  );
}
