import type { PaperFormat } from "@thuocdo/contract/version-papers";
import { writeDocx } from "@thuocdo/documents/docx";
import type { OfficialDocument } from "@thuocdo/documents/official-document";
import { writePdf } from "@thuocdo/documents/pdf";

/** What the process of `paper-writer.ts` does. */
export async function writePaper({
  paper,
  format,
}: {
  readonly paper: OfficialDocument;
  readonly format: PaperFormat;
}): Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return await writeDocx(paper);
    case "pdf":
      return writePdf(paper);
  }
}
