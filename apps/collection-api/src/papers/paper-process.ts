import { writeDocx } from "@thuocdo/documents/docx";
import { writePdf } from "@thuocdo/documents/pdf";
import type { PaperJob } from "#papers/write-apart.ts";

/** The process of `write-apart.ts`: takes one job, gives the bytes, and is ended by whoever asked. */
process.once("message", (job) => void write(job as PaperJob)); // sent by write-apart.ts and nobody else
process.once("disconnect", () => process.exit());

async function write({ paper, format }: PaperJob): Promise<void> {
  process.send?.(format === "docx" ? await writeDocx(paper) : writePdf(paper));
}
