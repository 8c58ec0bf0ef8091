import type { ReportModel } from "@thuocdo/comparison/report-model";
import { writeDocx } from "@thuocdo/documents/docx";
import type { OfficialDocument, Section } from "@thuocdo/documents/official-document";
import { paperBlock } from "#report/paper-block.ts";
import { words } from "#report/messages.ts";

/** Units compared and units called: the n that every page carries. */
export interface Counted {
  readonly ranked: number;
  readonly expected: number;
}

/** The report as a DOCX in the layout of Nghị định 30/2020/NĐ-CP. The same model gives the same bytes. */
export async function reportDocument(model: ReportModel, counted: Counted): Promise<Uint8Array> {
  return await writeDocx(reportPaper(model, counted));
}

function reportPaper(model: ReportModel, { ranked, expected }: Counted): OfficialDocument {
  return {
    title: words.title(model.basis),
    author: model.letterhead.issuingBody,
    madeAt: model.basis.asOf,
    marks: model.basis.simulated ? [words.simulated] : [],
    foot: words.source(model.basis, ranked, expected),
    sections: [mainPart(model), ...model.annexes.map((annex) => annexPart(model, annex))],
  };
}

function mainPart({ letterhead, subject, legalBases, opening, sections }: ReportModel): Section {
  const { superiorBody, issuingBody, symbol, place, recipients, signatory } = letterhead;
  return {
    orientation: "portrait",
    blocks: [
      { kind: "letterhead", superiorBody, issuingBody, number: null, symbol, place, date: null },
      { kind: "title", type: words.documentType, subject },
      {
        kind: "legal-bases",
        bases: legalBases.map((basis) =>
          typeof basis === "string" ? basis : words.addition(basis.placeholder),
        ),
      },
      { kind: "paragraph", text: opening },
      ...sections.flatMap(({ number, title, blocks }) => [
        { kind: "heading", level: "section", number: `${number}.`, text: title } as const,
        ...blocks.map(paperBlock),
      ]),
      {
        kind: "signatures",
        recipients,
        signatories: [
          {
            lines: [signatory.authority, signatory.office].filter((line) => line !== ""),
            instruction: "",
            name: "",
          },
        ],
      },
    ],
  };
}

function annexPart(
  { letterhead }: ReportModel,
  { number, title, orientation, blocks }: ReportModel["annexes"][number],
): Section {
  return {
    orientation,
    blocks: [
      { kind: "annex-title", number, title, attachedTo: words.annexOf(letterhead.symbol) },
      ...blocks.map(paperBlock),
    ],
  };
}
