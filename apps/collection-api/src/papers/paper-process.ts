import { writeDocx } from "@thuocdo/documents/docx";
import { writePdf } from "@thuocdo/documents/pdf";
import { writeReport } from "@thuocdo/documents/report-file";
import type { PaperJob } from "#papers/write-apart.ts";

/** The process of `write-apart.ts`: takes one job, gives the bytes, and is ended by whoever asked. */
process.once("message", (job) => void write(job as PaperJob)); // sent by write-apart.ts and nobody else
process.once("disconnect", () => process.exit());

async function write(job: PaperJob): Promise<void> {
  process.send?.(await bytesOf(job));
}

async function bytesOf(job: PaperJob): Promise<Uint8Array> {
  if ("report" in job) return await writeReport(job.report, job.format);
  return job.format === "docx" ? await writeDocx(job.paper) : writePdf(job.paper);
}
