import type { PaperFormat } from "@thuocdo/contract/version-papers";
import type { ReportFormat, ReportSource } from "@thuocdo/documents/report-file";
import type { OfficialDocument } from "@thuocdo/documents/official-document";
import fp from "fastify-plugin";
import { refused } from "#server/refused.ts";
import { writeApart, type PaperJob } from "#papers/write-apart.ts";

declare module "fastify" {
  interface FastifyInstance {
    /** Writes a paper in a process of its own; refuses as unavailable when too many wait or it takes too long. */
    readonly writePaper: (paper: OfficialDocument, format: PaperFormat) => Promise<Uint8Array>;
    /** Likewise a report. */
    readonly writeReport: (source: ReportSource, format: ReportFormat) => Promise<Uint8Array>;
  }
}

/** A set of 1,500 nodes has 500 pages: some seconds and some hundred MB. */
const timeLimitMs = 60_000;
const mostWaiting = 16;

/**
 * Setting pages keeps a processor busy and takes memory outside JavaScript, so it is done in another process: the service
 * answers meanwhile, and what fails there ends only there. One paper is written at a time.
 */
export const paperWriter = fp(
  async (app) => {
    const write = oneAtATime(
      async (job: PaperJob) => await writeApart(job, { timeLimitMs }),
      mostWaiting,
    );
    app.decorate(
      "writePaper",
      async (paper: OfficialDocument, format: PaperFormat) => await write({ paper, format }),
    );
    app.decorate(
      "writeReport",
      async (report: ReportSource, format: ReportFormat) => await write({ report, format }),
    );
  },
  { name: "paper-writer" },
);

/** The same act, begun when the ones asked for before are over; refused while too many wait. */
export function oneAtATime<Job, Value>(
  act: (job: Job) => Promise<Value>,
  most: number,
): (job: Job) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (job) => {
    if (waiting >= most) throw refused("unavailable", {});
    waiting += 1;
    const done = last.then(async () => {
      waiting -= 1;
      return await act(job);
    });
    last = done.catch(() => undefined);
    try {
      return await done;
    } catch (error) {
      if (error instanceof Error && error.name === "AbortError")
        throw refused("unavailable", {}, { cause: error });
      throw error;
    }
  };
}
