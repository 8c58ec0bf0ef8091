import { Document, Packer } from "docx";
import { blockChildren } from "#docx/blocks.ts";
import { fixBytes } from "#docx/fix-bytes.ts";
import { pageFrame } from "#docx/page-frame.ts";
import { styles } from "#docx/styles.ts";
import { textWidth } from "#layout.ts";
import type { OfficialDocument } from "#official-document.ts";
import { printable } from "#printable.ts";

/** The paper as a DOCX that Word and LibreOffice open as it is. The same paper gives the same bytes. */
export async function writeDocx(paper: OfficialDocument): Promise<Uint8Array> {
  const document = new Document({
    title: printable(paper.title),
    creator: printable(paper.author),
    styles,
    sections: paper.sections.map(({ orientation, blocks }) => ({
      ...pageFrame(paper, orientation),
      children: blocks.flatMap((block) => blockChildren(block, textWidth(orientation))),
    })),
  });
  return fixBytes(await Packer.toBuffer(document), paper.madeAt);
}
