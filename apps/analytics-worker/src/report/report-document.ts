import type { ReportModel } from "@thuocdo/comparison/report-model";
import { AlignmentType, Document, type ISectionOptions, Packer, Paragraph } from "docx";
import { blockChildren } from "#report/blocks.ts";
import { fixBytes } from "#report/fix-bytes.ts";
import { bodyParagraph, font, size, textWidth, textWidthLandscape } from "#report/layout.ts";
import { letterheadTable, rule, signatureTable } from "#report/letterhead.ts";
import { words } from "#report/messages.ts";
import { type Counted, pageFrame } from "#report/page-frame.ts";
import { run, runsOf } from "#report/runs.ts";

/** The report as a DOCX in the layout of Nghị định 30/2020/NĐ-CP. The same model gives the same bytes. */
export async function reportDocument(model: ReportModel, counted: Counted): Promise<Uint8Array> {
  const document = new Document({
    title: words.title(model.basis),
    creator: model.letterhead.issuingBody,
    styles: {
      default: {
        document: {
          run: { font, size: size.body, color: "000000", language: { value: "vi-VN" } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: [
      mainPart(model, counted),
      ...model.annexes.map((annex) => annexPart(model, annex, counted)),
    ],
  });
  return fixBytes(await Packer.toBuffer(document), model.basis.asOf);
}

function mainPart(model: ReportModel, counted: Counted): ISectionOptions {
  return {
    ...pageFrame(model, counted, "portrait"),
    children: [
      letterheadTable(model.letterhead),
      centred(words.documentType, { before: 240 }),
      centred(model.subject, {}),
      rule(165, 60),
      ...model.legalBases.map((basis, index) =>
        legalBasis(basis, index === model.legalBases.length - 1),
      ),
      new Paragraph({ ...bodyParagraph, children: runsOf(model.opening) }),
      ...model.sections.flatMap(({ number, title, blocks }) => [
        new Paragraph({
          ...bodyParagraph,
          keepNext: true,
          children: [run(`${number}. ${title.toLocaleUpperCase("vi")}`, { bold: true })],
        }),
        ...blocks.flatMap((block) => blockChildren(block, textWidth)),
      ]),
      new Paragraph({ spacing: { before: 240 } }),
      signatureTable(model.letterhead),
    ],
  };
}

function annexPart(
  model: ReportModel,
  annex: ReportModel["annexes"][number],
  counted: Counted,
): ISectionOptions {
  const isLandscape = annex.orientation === "landscape";
  const width = isLandscape ? textWidthLandscape : textWidth;
  return {
    ...pageFrame(model, counted, annex.orientation),
    children: [
      centred(words.annex(annex.number), {}),
      centred(annex.title.toLocaleUpperCase("vi"), {}),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [run(words.annexOf(model.letterhead.symbol), { italics: true })],
      }),
      rule(isLandscape ? 252 : 165, 60),
      ...annex.blocks.flatMap((block) => blockChildren(block, width)),
    ],
  };
}

/** Each căn cứ in italics, ending ";", the last one ".". */
function legalBasis(basis: ReportModel["legalBases"][number], isLast: boolean): Paragraph {
  const text = typeof basis === "string" ? basis : words.addition(basis.placeholder);
  return new Paragraph({
    ...bodyParagraph,
    children: [run(`${text}${isLast ? "." : ";"}`, { italics: true })],
  });
}

function centred(text: string, spacing: { readonly before?: number }): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing,
    children: [run(text, { bold: true })],
  });
}
