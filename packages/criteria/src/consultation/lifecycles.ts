import { findTransition, possibleActs, type Lifecycle } from "#lifecycle.ts";
import { accept, refuse, type Result } from "#result.ts";
import type { Role } from "#role.ts";

export type ConsultationState = "open" | "closed";
export type ConsultationAct = "invite" | "remind" | "extend" | "record-letter" | "close";

/** Cuộc lấy ý kiến: the draft goes on changing meanwhile, what is commented on is fixed. Closed, its answers are shown. */
export const consultationLifecycle = [
  { from: "open", act: "invite", to: "open", roles: ["drafter", "issuer"] },
  { from: "open", act: "remind", to: "open", roles: ["drafter", "issuer"] },
  { from: "open", act: "extend", to: "open", roles: ["drafter", "issuer"], reason: true },
  { from: "open", act: "record-letter", to: "open", roles: ["drafter", "issuer"] },
  { from: "open", act: "close", to: "closed", roles: ["drafter", "issuer"] },
] as const satisfies Lifecycle<ConsultationState, ConsultationAct, Role>;

export type ReplyState = "not-answered" | "drafting" | "sent";
export type ReplyAct = "save-reply" | "send-reply" | "record-letter";

/**
 * Trả lời của một cơ quan: sent once, it does not change. Who keeps silent stays `not-answered`: silence is not consent. A
 * letter is the agency's word whatever it was drafting here, which is then set aside, unsent.
 */
export const replyLifecycle = [
  { from: "not-answered", act: "save-reply", to: "drafting", roles: ["commenter"] },
  { from: "not-answered", act: "send-reply", to: "sent", roles: ["commenter"] },
  { from: "not-answered", act: "record-letter", to: "sent", roles: ["drafter", "issuer"] },
  { from: "drafting", act: "save-reply", to: "drafting", roles: ["commenter"] },
  { from: "drafting", act: "send-reply", to: "sent", roles: ["commenter"] },
  { from: "drafting", act: "record-letter", to: "sent", roles: ["drafter", "issuer"] },
] as const satisfies Lifecycle<ReplyState, ReplyAct, Role>;

export type CommentState = "unanswered" | "answered";
export type CommentAct = "dispose" | "reopen";

/** Ý kiến đã gửi: nobody's ends without an answer; an answer is taken back only with a reason. */
export const commentLifecycle = [
  { from: "unanswered", act: "dispose", to: "answered", roles: ["drafter", "issuer"] },
  { from: "answered", act: "reopen", to: "unanswered", roles: ["drafter", "issuer"], reason: true },
] as const satisfies Lifecycle<CommentState, CommentAct, Role>;

export type ConsultationActRefusal =
  | Refusal<"consultation-act-not-possible", ConsultationState, ConsultationAct>
  | Refusal<"reply-act-not-possible", ReplyState, ReplyAct>
  | Refusal<"comment-act-not-possible", CommentState, CommentAct>;

interface Refusal<Code extends string, State extends string, Act extends string> {
  readonly code: Code;
  readonly act: Act;
  readonly state: State;
  readonly possible: readonly Act[];
}

/** The state an act leads to, or why there is no such act now. Roles are checked where the person is known. */
export function nextConsultationState(state: ConsultationState, act: ConsultationAct) {
  return next("consultation-act-not-possible", consultationLifecycle, state, act);
}

export function nextReplyState(state: ReplyState, act: ReplyAct) {
  return next("reply-act-not-possible", replyLifecycle, state, act);
}

export function nextCommentState(state: CommentState, act: CommentAct) {
  return next("comment-act-not-possible", commentLifecycle, state, act);
}

function next<Code extends string, State extends string, Act extends string>(
  code: Code,
  lifecycle: Lifecycle<State, Act, Role>,
  state: State,
  act: Act,
): Result<State, Refusal<Code, State, Act>> {
  const line = findTransition(lifecycle, state, act);
  if (line !== undefined) return accept(line.to);
  return refuse({ code, act, state, possible: possibleActs(lifecycle, state) });
}
