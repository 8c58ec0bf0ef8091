import type { FastifyInstance } from "fastify";
import fp from "fastify-plugin";
import type { EvidenceStore } from "#evidence/evidence-store.ts";
import type { Uploads } from "#evidence/uploads.ts";

const everyMs = 3_600_000;
const longestReceivingMs = 24 * 3_600_000;

/** Every hour: unfinished uploads whose time is over go, and what a killed process left of a file. */
export const sweeping = fp<{ readonly evidence: EvidenceStore; readonly uploads: Uploads }>(
  async (app: FastifyInstance, { evidence, uploads }) => {
    const sweep = async () => {
      try {
        await uploads.sweep();
        await evidence.sweep(new Date(Date.now() - longestReceivingMs));
      } catch (error) {
        // The next hour tries again; the service goes on.
        app.log.error({ err: error }, "sweeping failed");
      }
    };
    let timer: ReturnType<typeof setInterval> | undefined;
    app.addHook("onReady", () => {
      void sweep();
      timer = setInterval(() => void sweep(), everyMs);
      timer.unref();
    });
    app.addHook("onClose", () => clearInterval(timer));
  },
  { name: "sweeping" },
);
