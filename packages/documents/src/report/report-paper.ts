import { withNarratives, type NarrativeText } from "@thuocdo/comparison/narrative";
import { spansText } from "@thuocdo/comparison/report-lines";
import type { Narrative, ReportModel } from "@thuocdo/comparison/report-model";
import { cell, type Block, type OfficialDocument, type Section } from "#official-document.ts";
import { words } from "#report/messages.ts";
import { paperBlocks } from "#report/paper-block.ts";
import { sealLine, sealParts, type ReportSeal } from "#report/seal.ts";

/** Units compared and units called: the n that every page carries. */
export interface Counted {
  readonly ranked: number;
  readonly expected: number;
}

/**
 * The report in the layout of Nghị định 30/2020/NĐ-CP, its last page saying what it was made from. The same model, the same
 * narratives and the same seal give the same paper.
 */
export function reportPaper(
  generated: ReportModel,
  narratives: ReadonlyMap<string, NarrativeText>,
  { ranked, expected }: Counted,
  seal: ReportSeal,
): OfficialDocument {
  const model = withNarratives(generated, narratives);
  const { basis, kind } = model;
  return {
    title: words.title(basis, kind),
    author: model.letterhead.issuingBody,
    madeAt: basis.asOf,
    marks: [
      ...(basis.simulated ? [words.simulated] : []),
      ...(seal.state === "drafting" ? [words.draft] : []),
    ],
    foot: words.source(basis, ranked, expected),
    seal: sealLine(seal),
    sections: [
      mainPart(model),
      ...model.annexes.map((annex, index) =>
        annexPart(model, annex, index === model.annexes.length - 1 ? [sealTable(seal)] : []),
      ),
    ],
  };
}

function mainPart({ letterhead, subject, legalBases, opening, sections }: ReportModel): Section {
  const { superiorBody, issuingBody, symbol, place, recipients, signatory } = letterhead;
  return {
    orientation: "portrait",
    blocks: [
      { kind: "letterhead", superiorBody, issuingBody, number: null, symbol, place, date: null },
      { kind: "title", type: words.documentType, subject },
      { kind: "contents", title: words.contents },
      { kind: "legal-bases", bases: basesOf(legalBases) },
      { kind: "paragraph", text: spansText(opening) },
      ...sections.flatMap(({ number, title, blocks }) => [
        { kind: "heading", level: "section", number: `${number}.`, text: title } as const,
        ...blocks.flatMap(paperBlocks),
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

/** Each gets its mark from the paper: one that people wrote with theirs loses it. */
function basesOf({ passages }: Narrative): readonly string[] {
  return passages.map((passage) =>
    passage.kind === "placeholder"
      ? words.addition(passage.about)
      : spansText(passage.spans).replace(/[;.]\s*$/, ""),
  );
}

function annexPart(
  { letterhead }: ReportModel,
  { number, title, orientation, blocks }: ReportModel["annexes"][number],
  atEnd: readonly Block[],
): Section {
  return {
    orientation,
    blocks: [
      { kind: "annex-title", number, title, attachedTo: words.annexOf(letterhead.symbol) },
      ...blocks.flatMap(paperBlocks),
      ...atEnd,
    ],
  };
}

function sealTable(seal: ReportSeal): Block {
  const shown = { ...seal, state: words.states[seal.state] };
  return {
    kind: "table",
    caption: words.sealCaption,
    numbered: true,
    widths: [38, 62],
    header: [[cell(words.sealItem), cell(words.sealValue)]],
    rows: sealParts.map((part) => [
      cell(words.seal[part]),
      // A hash in groups of 16 letters, which lines may be broken between.
      cell(shown[part] === "" ? words.notKnown : inGroups(shown[part])),
    ]),
    notes: [words.sealNote],
  };
}

function inGroups(text: string): string {
  return /^[0-9a-f]{64}$/.test(text) ? (text.match(/.{16}/g) ?? []).join(" ") : text;
}
