import type { Comment, CommentField } from "@thuocdo/criteria/consultation/comment";
import { proposalKind } from "@thuocdo/criteria/consultation/comment-fields";
import { parsePoints } from "@thuocdo/criteria/formats/points";
import { accept, refuse, type Result } from "@thuocdo/criteria/result";

/** A comment of a letter while it is typed. */
export interface LetterRow {
  readonly id: string;
  readonly nodeId: string;
  readonly field: CommentField;
  readonly content: string;
  readonly proposed: string;
  /** From a sheet: put in anew when a sheet is read again, while what was typed stays. */
  readonly isRead?: true;
}

export type RowProblem = "says-nothing" | "points-unreadable";

/** The comment that the row means. */
export function readRow({
  id,
  nodeId,
  field,
  content,
  proposed,
}: LetterRow): Result<{ readonly id: string; readonly comment: Comment }, RowProblem> {
  const kind = proposalKind(field);
  const text = proposed.trim();
  if (content.trim() === "" && (text === "" || kind === undefined)) return refuse("says-nothing");
  const comment = { nodeId, field, content: content.trim() };
  if (text === "" || kind === undefined)
    return accept({ id, comment: { ...comment, proposal: null } });
  if (kind === "wording")
    return accept({ id, comment: { ...comment, proposal: { kind, text: text.normalize("NFC") } } });
  const points = parsePoints(text);
  if (!points.ok) return refuse("points-unreadable");
  return accept({ id, comment: { ...comment, proposal: { kind, hundredths: points.value } } });
}
