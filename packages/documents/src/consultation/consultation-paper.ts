import type { Comment } from "@thuocdo/criteria/consultation/comment";
import type {
  ConsultationFigures,
  Stance,
} from "@thuocdo/criteria/consultation/consultation-figures";
import type { DispositionKind } from "@thuocdo/criteria/consultation/disposition";
import { walkNodes } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/** A consultation with what its papers say of it. */
export interface PaperConsultation {
  readonly draftingBody: string;
  readonly superiorBody: string;
  /** What was laid before the agencies. */
  readonly fixed: CriteriaSetVersion;
  /** The draft as it now is, or as it was issued. */
  readonly draft: CriteriaSetVersion;
  readonly issued: boolean;
  readonly simulated: boolean;
  readonly closed: boolean;
  readonly openedAt: string;
  /** YYYY-MM-DD. */
  readonly dueOn: string;
  /** Instant of the last thing that the paper tells of. */
  readonly toldAt: string;
  readonly figures: ConsultationFigures;
  readonly agencies: readonly PaperAgency[];
  /** Sent, in the order they were made. */
  readonly comments: readonly PaperComment[];
}

export interface PaperAgency {
  readonly unitId: string;
  readonly unitName: string;
  /** Null: no answer. */
  readonly stance: Stance | null;
  readonly letter: { readonly number: string; readonly date: string } | null;
  readonly sentAt: string | null;
  readonly late: boolean;
  readonly note: string;
}

export interface PaperComment extends Comment {
  readonly unitId: string;
  readonly unitName: string;
  readonly disposition: { readonly kind: DispositionKind; readonly reason: string } | null;
}

/** In the order of the text that was commented on; on one node as they were made. */
export function inReadingOrder({ fixed, comments }: PaperConsultation): readonly PaperComment[] {
  const order = new Map([...walkNodes(fixed)].map(({ node }, at) => [node.id, at]));
  return comments.toSorted(
    (one, other) => (order.get(one.nodeId) ?? 0) - (order.get(other.nodeId) ?? 0),
  );
}
