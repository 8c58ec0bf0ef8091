import {
  consultationFigures,
  type ConsultationFigures,
} from "@thuocdo/criteria/consultation/consultation-figures";
import { nodeHeading } from "@thuocdo/criteria/consultation/labels";
import { findNode } from "@thuocdo/criteria/tree";
import type { PaperComment, PaperConsultation } from "#consultation/consultation-paper.ts";
import { messages } from "#consultation/messages.ts";
import { marksOf } from "#consultation/paper-parts.ts";
import { cell, type OfficialDocument, type TableBlock } from "#official-document.ts";

const totals = [
  "asked",
  "answered",
  "agreed",
  "commented",
  "silent",
  "late",
  "comments",
  "absorbed",
  "partlyAbsorbed",
  "explained",
  "noted",
  "unanswered",
] as const satisfies readonly (keyof ConsultationFigures)[];

const perRow = [
  "comments",
  "absorbed",
  "partlyAbsorbed",
  "explained",
  "noted",
  "unanswered",
] as const satisfies readonly (keyof ConsultationFigures)[];

/** Phụ lục số liệu of the tờ trình: totals, by agency, by group of criteria. Every table adds up to the totals. */
export function figuresAnnex(consultation: PaperConsultation): OfficialDocument {
  const { draftingBody, toldAt, fixed } = consultation;
  return {
    title: messages.annexTitle,
    author: draftingBody,
    madeAt: toldAt,
    marks: marksOf(consultation),
    foot: messages.foot(consultation),
    sections: [
      {
        orientation: "landscape",
        blocks: [
          {
            kind: "annex-title",
            number: "",
            title: messages.annexTitle,
            attachedTo: messages.annexAttached(fixed.title),
          },
          figureTable(
            messages.totals,
            [messages.what, messages.count],
            totalRows(consultation),
            [5, 1],
          ),
          figureTable(
            messages.byAgency,
            [messages.agency, messages.replied, ...perRow.map((key) => messages.figure[key])],
            agencyRows(consultation),
            [5, 4, ...perRow.map(() => 1.4)],
          ),
          figureTable(
            messages.byGroup,
            [messages.group, ...perRow.map((key) => messages.figure[key])],
            groupRows(consultation),
            [6, ...perRow.map(() => 1.4)],
          ),
        ],
      },
    ],
  };
}

export type FigureRow = readonly (string | number)[];

export function totalRows({ figures }: PaperConsultation): readonly FigureRow[] {
  return totals.map((key) => [messages.figure[key], figures[key]]);
}

/** One line an agency, then the sum. */
export function agencyRows({
  agencies,
  comments,
  figures,
}: PaperConsultation): readonly FigureRow[] {
  return [
    ...agencies.map((agency) => [
      agency.unitName,
      messages.repliedHow(agency),
      ...figuresOf(comments.filter(({ unitId }) => unitId === agency.unitId)),
    ]),
    [messages.total, "", ...perRow.map((key) => figures[key])],
  ];
}

/** One line a group, the whole draft first, then the sum. */
export function groupRows({ fixed, comments, figures }: PaperConsultation): readonly FigureRow[] {
  const groupOf = ({ nodeId }: PaperComment) => findNode(fixed, nodeId)?.at[0];
  return [
    [messages.wholeSet, ...figuresOf(comments.filter((one) => groupOf(one) === undefined))],
    ...fixed.groups.map((group, at) => [
      nodeHeading("group", group),
      ...figuresOf(comments.filter((one) => groupOf(one) === at)),
    ]),
    [messages.total, ...perRow.map((key) => figures[key])],
  ];
}

export const perRowLabels = perRow.map((key) => messages.figure[key]);

function figuresOf(comments: readonly PaperComment[]): readonly number[] {
  const figures = consultationFigures(
    [],
    comments.map(({ disposition }) => disposition?.kind ?? null),
  );
  return perRow.map((key) => figures[key]);
}

function figureTable(
  caption: string,
  header: readonly string[],
  rows: readonly FigureRow[],
  widths: readonly number[],
): TableBlock {
  return {
    kind: "table",
    caption,
    widths,
    header: [header.map((text) => cell(text, { bold: true, align: "center" }))],
    rows: rows.map((row) =>
      row.map((value) =>
        typeof value === "number" ? cell(String(value), { align: "right" }) : cell(value),
      ),
    ),
    notes: [],
  };
}
