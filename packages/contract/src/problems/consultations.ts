import { CommentField } from "@thuocdo/criteria/consultation/comment";
import { DispositionKind } from "@thuocdo/criteria/consultation/disposition";
import type { TakeRefusal } from "@thuocdo/criteria/consultation/take-proposal";
import Type from "typebox";
import type { ProblemKind } from "#problem-kind.ts";
import { oneOf, strict } from "#strict.ts";

const notPossible = <const States extends readonly string[]>(states: States) =>
  strict({ act: Type.String(), state: oneOf(states), possible: Type.Array(Type.String()) });

/** What is refused of consultations, replies and comments. */
export const consultationProblems = {
  "consultation-already-open": {
    status: 409,
    about: "The draft is in consultation already. Close that one first, or ask further agencies.",
    details: strict({}),
  },
  "consultation-act-not-possible": {
    status: 409,
    about: "The consultation is closed. `possible` lists the acts that there are.",
    details: notPossible(["open", "closed"]),
  },
  "reply-act-not-possible": {
    status: 409,
    about:
      "The agency's reply is sent, or the consultation closed. `possible` lists the acts that there are.",
    details: notPossible(["not-answered", "drafting", "sent"]),
  },
  "comment-act-not-possible": {
    status: 409,
    about: "The comment is answered already, or has no answer to take back. Load again.",
    details: notPossible(["unanswered", "answered"]),
  },
  "due-date-passed": {
    status: 409,
    about:
      "The last day for replies lies before today, by the calendar of Việt Nam, or before the one it puts off.",
    details: strict({ dueOn: Type.String(), earliest: Type.String() }),
  },
  "comment-place-unknown": {
    status: 409,
    about:
      "The fixed text has no such node, or the node no such field, or the proposal does not fit the field.",
    details: strict({ nodeId: Type.String(), field: CommentField }),
  },
  "comment-overtaken": {
    status: 409,
    about: "Somebody of the same agency has saved the comment since. Load it and decide.",
    details: strict({ revision: Type.Integer() }),
  },
  "stance-contradicted": {
    status: 409,
    about:
      "An agency that agrees has no comments, and one that comments has at least one or says something.",
    details: strict({ stance: oneOf(["agreed", "commented"]), comments: Type.Integer() }),
  },
  "merging-reply-sent": {
    status: 409,
    about:
      "The city that merges this department's reply has sent its own; nothing is merged any more.",
    details: strict({}),
  },
  "reply-id-reused": {
    status: 409,
    about: "The reply was sent under another id. Load again.",
    details: strict({ unitId: Type.String() }),
  },
  "disposition-reason-missing": {
    status: 409,
    about: "Every answer but tiếp thu toàn bộ needs a reason.",
    details: strict({ kind: DispositionKind }),
  },
  "disposition-applies-nothing": {
    status: 409,
    about: "Only a comment that is absorbed, in full or in part, changes the draft.",
    details: strict({ kind: DispositionKind }),
  },
  "take-refused": {
    status: 409,
    about:
      "The proposal can't be put into the draft as it now is: `reason` shows what stands there. Nothing was stored.",
    details: strict({
      commentId: Type.String(),
      reason: Type.Unsafe<TakeRefusal>({ type: "object" }),
    }),
  },
} as const satisfies Record<string, ProblemKind>;
