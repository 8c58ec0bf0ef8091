import type { SentComment } from "@thuocdo/contract/consultation-parts";
import type { Taking } from "@thuocdo/contract/consultations";
import type { Proposal } from "@thuocdo/criteria/consultation/comment";
import type { DispositionKind } from "@thuocdo/criteria/consultation/disposition";
import {
  takeProposal,
  type TakenProposal,
  type TakeRefusal,
} from "@thuocdo/criteria/consultation/take-proposal";
import type { Result } from "@thuocdo/criteria/result";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/** What a person has typed of an answer. */
export interface TypedAnswer {
  readonly kind: DispositionKind;
  readonly reason: string;
  readonly applies: boolean;
  /** The wording to put in, where it was changed from what is proposed. */
  readonly amended: string | undefined;
}

export const absorbs = (kind: DispositionKind) => kind === "absorbed" || kind === "partly-absorbed";

/** The one proposal of all these comments on one place; undefined where they differ or propose nothing. */
export function commonProposal(comments: readonly SentComment[]): Proposal | undefined {
  const [first] = comments;
  const proposal = first?.proposal;
  if (first === undefined || proposal === null || proposal === undefined) return undefined;
  const same = comments.every(
    (comment) =>
      comment.nodeId === first.nodeId &&
      comment.field === first.field &&
      JSON.stringify(comment.proposal) === JSON.stringify(proposal),
  );
  return same ? proposal : undefined;
}

/** What applying would do to the draft as it is in sight. */
export function previewTaking(
  comment: SentComment,
  {
    fixed,
    draft,
    amended,
    seen,
  }: {
    readonly fixed: CriteriaSetVersion;
    readonly draft: CriteriaSetVersion;
    readonly amended: Proposal | undefined;
    readonly seen: string | undefined;
  },
): Result<TakenProposal, TakeRefusal> {
  return takeProposal(draft, { fixed, comment, amended, seen, key: comment.id });
}

/** How the proposal goes into the draft with the answer; null where it does not. */
export function takingOf(
  { applies, kind }: TypedAnswer,
  amended: Proposal | undefined,
  seen: string | undefined,
  editId: string,
): Taking | null {
  if (!applies || !absorbs(kind)) return null;
  return { editId, amended: amended ?? null, seen: seen ?? null };
}
