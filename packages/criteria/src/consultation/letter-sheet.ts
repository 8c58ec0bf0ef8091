import { cellAddress } from "#sheets/cell.ts";
import { commentFields, type CommentField } from "#consultation/comment.ts";
import { fieldsOfKind, fieldText, proposalKind } from "#consultation/comment-fields.ts";
import { commentFieldLabels, letterSheetLabels, nodeHeading } from "#consultation/labels.ts";
import { foldText } from "#fold-text.ts";
import { parseDate } from "#formats/dates.ts";
import { parsePoints } from "#formats/points.ts";
import { walkNodes } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** One line of the sheet in which an agency that answers by letter writes its comments. */
export interface LetterPlace {
  /** Stands in a hidden column: the line keeps its place however rows and columns are moved. */
  readonly key: string;
  readonly heading: string;
  readonly field: string;
  readonly text: string;
}

/** Every place that can be commented on, in reading order. */
export function letterPlaces(document: CriteriaSetVersion): readonly LetterPlace[] {
  return placesOf(document).map(({ nodeId, field, heading }) => ({
    key: `${nodeId}/${field}`,
    heading,
    field: commentFieldLabels[field],
    text: fieldText(document, nodeId, field) ?? "",
  }));
}

/** A comment as it stands in the sheet; what is proposed is not read into points or wording yet. */
export interface LetterLine {
  readonly nodeId: string;
  readonly field: CommentField;
  readonly content: string;
  readonly proposed: string;
}

/** What a person has to look at; `value` is what stands in the cell. */
export type LetterProblem =
  /** No row has the headings of the sheet. */
  | { readonly code: "header-missing" }
  /** The text has no such place: it is taken as said of the whole. */
  | { readonly code: "place-unknown"; readonly cell: string; readonly value: string }
  /** Taken with the words that stand there, to be put right. */
  | { readonly code: "points-unreadable"; readonly cell: string; readonly value: string }
  /** Taken as part of what is said. */
  | { readonly code: "nothing-proposed-here"; readonly cell: string; readonly value: string }
  /** Not taken. */
  | { readonly code: "too-long"; readonly cell: string; readonly most: number }
  | { readonly code: "date-unreadable"; readonly cell: string; readonly value: string };

export interface LetterReading {
  /** Blank where the sheet does not say. */
  readonly agency: string;
  readonly number: string;
  readonly date: string | undefined;
  readonly lines: readonly LetterLine[];
  readonly problems: readonly LetterProblem[];
}

const mostLetters = 4000;

/**
 * Reads the sheet back, as texts: columns by their headings, lines by their hidden keys or, where those are gone, by what
 * stands in them. Nothing is guessed and nothing left out: what can't be placed or read goes along as words, and is told at
 * its cell; only what is too long is not taken.
 */
export function readLetterSheet(
  document: CriteriaSetVersion,
  rows: readonly (readonly string[])[],
): LetterReading {
  const headerAt = rows.findIndex((row) =>
    [letterSheetLabels.content, letterSheetLabels.proposal].every((label) =>
      row.some((text) => foldText(text) === foldText(label)),
    ),
  );
  const header = rows[headerAt];
  if (header === undefined)
    return {
      agency: "",
      number: "",
      date: undefined,
      lines: [],
      problems: [{ code: "header-missing" }],
    };
  const column = (label: string) => header.findIndex((text) => foldText(text) === foldText(label));
  const columns = {
    key: column(letterSheetLabels.key),
    heading: column(letterSheetLabels.heading),
    field: column(letterSheetLabels.field),
    content: column(letterSheetLabels.content),
    proposal: column(letterSheetLabels.proposal),
  };
  const places = placesOf(document);
  const lines: LetterLine[] = [];
  const problems: LetterProblem[] = [];
  for (const [offset, row] of rows.slice(headerAt + 1).entries()) {
    const at = headerAt + 1 + offset;
    const text = (from: number) => (row[from] ?? "").normalize("NFC").trim();
    const [content, proposed] = [text(columns.content), text(columns.proposal)];
    if (content === "" && proposed === "") continue;
    const key = text(columns.key);
    const [heading, field] = [foldText(text(columns.heading)), foldText(text(columns.field))];
    const place =
      places.find((one) => `${one.nodeId}/${one.field}` === key) ??
      places.find(
        (one) =>
          foldText(one.heading) === heading && foldText(commentFieldLabels[one.field]) === field,
      );
    const cell = (from: number) => cellAddress(at, Math.max(from, 0));
    const inPlace =
      place !== undefined && (proposed === "" || proposalKind(place.field) !== undefined);
    const named = [text(columns.heading), text(columns.field)]
      .filter((word) => word !== "")
      .join(" · ");
    const line: LetterLine = inPlace
      ? { nodeId: place.nodeId, field: place.field, content, proposed }
      : {
          nodeId: place?.nodeId ?? document.id,
          field: "general",
          content: [...(place === undefined ? [named] : []), content, proposed]
            .filter((words) => words !== "")
            .join("\n"),
          proposed: "",
        };
    const long = [line.content, line.proposed].findIndex(({ length }) => length > mostLetters);
    if (long !== -1) {
      const from = long === 0 ? columns.content : columns.proposal;
      problems.push({ code: "too-long", cell: cell(from), most: mostLetters });
      continue;
    }
    lines.push(line);
    const inProposal = { cell: cell(columns.proposal), value: proposed };
    if (place === undefined)
      problems.push({ code: "place-unknown", cell: cell(columns.heading), value: named });
    else if (!inPlace) problems.push({ code: "nothing-proposed-here", ...inProposal });
    else if (proposed !== "" && place.field === "points" && !parsePoints(proposed).ok)
      problems.push({ code: "points-unreadable", ...inProposal });
  }
  const above = rows.slice(0, headerAt);
  const dated = valueBeside(above, letterSheetLabels.date);
  const date = dated === undefined ? undefined : readDay(dated.text);
  if (dated !== undefined && date === undefined)
    problems.push({ code: "date-unreadable", cell: dated.cell, value: dated.text });
  return {
    agency: valueBeside(above, letterSheetLabels.agency)?.text ?? "",
    number: valueBeside(above, letterSheetLabels.number)?.text ?? "",
    date,
    lines,
    problems,
  };
}

function placesOf(document: CriteriaSetVersion) {
  return [...walkNodes(document)].flatMap(({ kind, node }) => {
    const fields: readonly CommentField[] = fieldsOfKind[kind];
    return commentFields
      .filter((field) => fields.includes(field))
      .map((field) => ({ nodeId: node.id, field, heading: nodeHeading(kind, node) }));
  });
}

/** What stands right of a label, in the next cell that is not blank. */
function valueBeside(
  rows: readonly (readonly string[])[],
  label: string,
): { readonly text: string; readonly cell: string } | undefined {
  for (const [at, row] of rows.entries()) {
    const from = row.findIndex((text) => foldText(text) === foldText(label));
    if (from === -1) continue;
    const beside = row.findIndex((text, column) => column > from && text.trim() !== "");
    const text = row[beside]?.trim();
    if (text !== undefined) return { text, cell: cellAddress(at, beside) };
  }
  return undefined;
}

function readDay(text: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : parseDate(text);
}
