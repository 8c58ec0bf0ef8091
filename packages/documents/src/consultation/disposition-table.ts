import { diffWords } from "@thuocdo/criteria/diff-words";
import { fieldText } from "@thuocdo/criteria/consultation/comment-fields";
import {
  commentFieldLabels,
  dispositionLabels,
  nodeHeading,
} from "@thuocdo/criteria/consultation/labels";
import { proposalText } from "@thuocdo/criteria/consultation/take-proposal";
import { findNode } from "@thuocdo/criteria/tree";
import {
  inReadingOrder,
  type PaperComment,
  type PaperConsultation,
} from "#consultation/consultation-paper.ts";
import { messages } from "#consultation/messages.ts";
import { letterheadOf, marksOf, paragraph } from "#consultation/paper-parts.ts";
import {
  cell,
  type Block,
  type OfficialDocument,
  type Row,
  type Run,
  type Words,
} from "#official-document.ts";

/** Bảng tổng hợp, tiếp thu, giải trình: who said what of which place, what became of it, and how it reads now. */
export function dispositionTable(consultation: PaperConsultation): OfficialDocument {
  const { draftingBody, toldAt, fixed } = consultation;
  const rows = tableRows(consultation);
  const { columns } = messages;
  const header = [
    columns.number,
    messages.nodeColumn(fixed.label),
    columns.agency,
    columns.comment,
    columns.answer,
    columns.text,
  ];
  const blocks: readonly Block[] = [
    letterheadOf(consultation),
    { kind: "title", type: messages.tableType, subject: messages.tableSubject(fixed.title) },
    ...preamble(consultation).map(paragraph),
    {
      kind: "table",
      caption: "",
      widths: [1, 4, 3, 6, 5, 6],
      header: [header.map((text) => cell(text, { bold: true, align: "center" }))],
      rows: rows.map(({ number, node, agency, comment, answer, text }): Row => [
        cell(number, { align: "center" }),
        cell(node),
        cell(agency),
        { paragraphs: comment },
        { paragraphs: answer },
        cell(text),
      ]),
      notes: rows.length === 0 ? [messages.noComments] : [],
    },
  ];
  return {
    title: messages.tableType,
    author: draftingBody,
    madeAt: toldAt,
    marks: marksOf(consultation),
    foot: messages.foot(consultation),
    sections: [{ orientation: "landscape", blocks }],
  };
}

/** What stands before the table: bodies asked, replied, agreed; what became of the comments. */
export function preamble(consultation: PaperConsultation): readonly string[] {
  const { figures, agencies, dueOn, closed } = consultation;
  const names = (stance: "agreed" | null) =>
    agencies.filter((agency) => agency.stance === stance).map(({ unitName }) => unitName);
  const agreed = names("agreed");
  const silent = names(null);
  return [
    messages.asked(figures, dueOn),
    messages.answeredHow(figures),
    messages.comments(figures),
    ...(agreed.length === 0 ? [] : [messages.agreedNames(agreed)]),
    ...(silent.length === 0 ? [] : [messages.silentNames(silent)]),
    ...(closed ? [] : [messages.stillOpen]),
  ];
}

export interface TableRow {
  readonly number: string;
  readonly node: string;
  readonly agency: string;
  readonly comment: readonly Words[];
  readonly answer: readonly Words[];
  readonly text: string;
}

/** The lines of the table, on paper and in a sheet. */
export function tableRows(consultation: PaperConsultation): readonly TableRow[] {
  const { fixed, draft } = consultation;
  return inReadingOrder(consultation).map((comment, at) => {
    const placed = findNode(fixed, comment.nodeId);
    return {
      number: String(at + 1),
      node: placed === undefined ? "" : nodeHeading(placed.kind, placed.node),
      agency: comment.unitName,
      comment: commentWords(comment, fieldText(fixed, comment.nodeId, comment.field) ?? ""),
      answer: answerWords(comment),
      text: textAfter(comment, fieldText(draft, comment.nodeId, comment.field)),
    };
  });
}

function commentWords(
  { field, content, proposal }: PaperComment,
  before: string,
): readonly Words[] {
  const about: Run = { text: messages.about(commentFieldLabels[field]), bold: true };
  const said: Words[] = content === "" ? [] : [[about, { text: content }]];
  if (proposal === null) return said;
  const hunks = diffWords(before, proposalText(proposal)).map(({ kind, text }): Run => {
    if (kind === "kept") return { text };
    return { text, change: kind === "put-in" ? "inserted" : "deleted" };
  });
  const proposed: Words = [
    ...(content === "" ? [about] : []),
    { text: messages.proposed, italic: true },
    ...hunks,
  ];
  return [...said, proposed];
}

function answerWords({ disposition }: PaperComment): readonly Words[] {
  if (disposition === null) return [[{ text: messages.unanswered, italic: true }]];
  const { kind, reason } = disposition;
  const kindRun: Run = { text: `${dispositionLabels[kind]}.`, bold: true };
  return reason === "" ? [[kindRun]] : [[kindRun], reason];
}

function textAfter({ disposition, field }: PaperComment, now: string | undefined): string {
  if (disposition === null) return messages.noText;
  if (now === undefined) return messages.nodeGone;
  if (disposition.kind === "explained" || disposition.kind === "noted") return messages.unchanged;
  return field === "points" ? messages.points(now) : now;
}
