import type { DispositionKind } from "#consultation/disposition.ts";
import type { ReplyState } from "#consultation/lifecycles.ts";

export type Stance = "agreed" | "commented";

export interface CountedReply {
  readonly state: ReplyState;
  /** Null until sent. */
  readonly stance: Stance | null;
  /** Sent after the last day for it. */
  readonly late: boolean;
}

/** What the preamble of the bảng tổng hợp counts. */
export interface ConsultationFigures {
  readonly asked: number;
  readonly answered: number;
  /** Nhất trí toàn bộ. */
  readonly agreed: number;
  readonly commented: number;
  /** Not answered: neither agreed nor against. */
  readonly silent: number;
  readonly late: number;
  readonly comments: number;
  readonly absorbed: number;
  readonly partlyAbsorbed: number;
  readonly explained: number;
  readonly noted: number;
  readonly unanswered: number;
}

/**
 * @param replies one for each agency asked
 * @param dispositions one for each comment sent, null where it has no answer
 */
export function consultationFigures(
  replies: readonly CountedReply[],
  dispositions: readonly (DispositionKind | null)[],
): ConsultationFigures {
  const sent = replies.filter(({ state }) => state === "sent");
  const disposed = (kind: DispositionKind | null) =>
    dispositions.filter((one) => one === kind).length;
  return {
    asked: replies.length,
    answered: sent.length,
    agreed: sent.filter(({ stance }) => stance === "agreed").length,
    commented: sent.filter(({ stance }) => stance === "commented").length,
    silent: replies.length - sent.length,
    late: sent.filter(({ late }) => late).length,
    comments: dispositions.length,
    absorbed: disposed("absorbed"),
    partlyAbsorbed: disposed("partly-absorbed"),
    explained: disposed("explained"),
    noted: disposed("noted"),
    unanswered: disposed(null),
  };
}
