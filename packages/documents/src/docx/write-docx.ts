import { Document, Packer } from "docx";
import { captionNumbers } from "#captions.ts";
import { blockChildren } from "#docx/blocks.ts";
import { fixBytes } from "#docx/fix-bytes.ts";
import { pageFrame } from "#docx/page-frame.ts";
import { styles } from "#docx/styles.ts";
import { textWidth } from "#layout.ts";
import { contentsOf } from "#pdf/write-pdf.ts";
import type { OfficialDocument } from "#official-document.ts";
import { printable } from "#printable.ts";
import { sealProperty } from "#seal-property.ts";

/** The paper as a DOCX that Word and LibreOffice open as it is. The same paper gives the same bytes. */
export async function writeDocx(paper: OfficialDocument): Promise<Uint8Array> {
  const facts = {
    captions: captionNumbers(paper),
    contents: hasContents(paper) ? contentsOf(paper) : [],
  };
  const document = new Document({
    title: printable(paper.title),
    creator: printable(paper.author),
    styles,
    ...(paper.seal !== undefined && {
      customProperties: [{ name: sealProperty, value: paper.seal }],
    }),
    sections: paper.sections.map(({ orientation, blocks }) => ({
      ...pageFrame(paper, orientation),
      children: blocks.flatMap((block) => blockChildren(block, textWidth(orientation), facts)),
    })),
  });
  return fixBytes(await Packer.toBuffer(document), paper.madeAt);
}

function hasContents({ sections }: OfficialDocument): boolean {
  return sections.some(({ blocks }) => blocks.some(({ kind }) => kind === "contents"));
}
