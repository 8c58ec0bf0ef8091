import { NodeId } from "@thuocdo/criteria/key";
import Type from "typebox";
import type { ProblemKind } from "#problem-kind.ts";
import { oneOf, strict } from "#strict.ts";

export const RoundState = oneOf(["planned", "open", "closed", "frozen"]);
export type RoundState = Type.Static<typeof RoundState>;

/** Where a submission stands; `not-started` has nothing stored yet. */
export const SubmissionState = oneOf([
  "not-started",
  "in-progress",
  "submitted",
  "under-appraisal",
  "returned",
  "approved",
  "reopened",
]);
export type SubmissionState = Type.Static<typeof SubmissionState>;

/** What is refused of rounds, submissions and their appraisal. */
export const submissionProblems = {
  "round-not-open": {
    status: 409,
    about:
      "The round is not open, or its closing time has passed for this unit. An extension needs a reason.",
    details: strict({ state: RoundState, opensAt: Type.String(), closesAt: Type.String() }),
  },
  "round-act-not-possible": {
    status: 409,
    about:
      "The lifecycle of rounds has no such act in this state. `possible` lists the acts that there are.",
    details: strict({ act: Type.String(), state: RoundState, possible: Type.Array(Type.String()) }),
  },
  "round-plan-refused": {
    status: 409,
    about: "The plan of a round lacks something, or its dates are in the wrong order.",
    details: strict({
      problems: Type.Array(
        strict({
          code: oneOf(["missing", "not-after", "already-past"]),
          field: Type.String(),
          other: Type.Optional(Type.String()),
        }),
      ),
    }),
  },
  "unit-not-callable": {
    status: 409,
    about: "A round calls units of the ward level only, those that stand under its organiser.",
    details: strict({ unitIds: Type.Array(Type.String()) }),
  },
  "unit-without-appraiser": {
    status: 409,
    about: "Nobody of the levels planned stands above these units, so nobody would appraise them.",
    details: strict({ unitIds: Type.Array(Type.String()), names: Type.Array(Type.String()) }),
  },
  "group-unknown": {
    status: 409,
    about: "The version that the round asks has no such group.",
    details: strict({ groupId: Type.String() }),
  },
  "officer-not-of-unit": {
    status: 409,
    about: "A group of a submission goes to somebody who answers for its unit now.",
    details: strict({ personId: Type.String() }),
  },
  "reminder-not-due": {
    status: 409,
    about: "These units have sent already: only those still to send are reminded.",
    details: strict({ unitIds: Type.Array(Type.String()) }),
  },
  "deadline-not-later": {
    status: 409,
    about: "An extension gives more time: its deadline is after now and after the present one.",
    details: strict({ closesAt: Type.String() }),
  },
  "unit-goes-on": {
    status: 409,
    about: "Only a unit that has ended is let off. One that is to end later is let off then.",
    details: strict({}),
  },
  "unit-let-off-already": {
    status: 409,
    about: "The unit has been let off already.",
    details: strict({}),
  },
  "act-not-possible": {
    status: 409,
    about: "The lifecycle has no such act in this state. `possible` lists the acts that there are.",
    details: strict({
      act: Type.String(),
      state: SubmissionState,
      possible: Type.Array(Type.String()),
    }),
  },
  "answers-incomplete": {
    status: 409,
    about:
      "Answers, required evidence or the reason of a warning are missing. A submission is sent when nothing required is.",
    details: strict({
      missing: Type.Array(strict({ indicatorId: NodeId, what: Type.String() })),
    }),
  },
  "answers-invalid": {
    status: 409,
    about: "An answer does not fit its indicator in the version of the round.",
    details: strict({
      invalid: Type.Array(strict({ indicatorId: NodeId, what: Type.String() })),
    }),
  },
  "indicator-not-open": {
    status: 409,
    about:
      "A returned submission asks again only what was sent back; all else stays as it was sent.",
    details: strict({ indicatorIds: Type.Array(NodeId) }),
  },
  "revision-id-reused": {
    status: 409,
    about: "A revision with this id was sent with other content. A new revision has a new id.",
    details: strict({ revisionId: Type.String() }),
  },
  "revision-overtaken": {
    status: 409,
    about:
      "There is a newer revision, or the saved findings are newer than those sent. Load again.",
    details: strict({ current: Type.Integer() }),
  },
  "another-levels-turn": {
    status: 409,
    about: "Appraisal goes up level by level, and the turn is that of another unit now.",
    details: strict({ unitId: Type.String(), unitName: Type.String() }),
  },
  "step-not-endable": {
    status: 409,
    about: "The round has no such appraising level to go on without.",
    details: strict({ level: Type.String() }),
  },
  "findings-made": {
    status: 409,
    about: "Something was found of this submission: it is approved by itself, not with others.",
    details: strict({ submissionId: Type.String() }),
  },
  "appeal-closed": {
    status: 409,
    about:
      "An approval is appealed within the days that its round sets. They have passed, or there are none.",
    details: strict({ until: Type.String() }),
  },
  "already-appealed": {
    status: 409,
    about: "An approval is appealed once, and answered once.",
    details: strict({}),
  },
  "appeal-answer-unfit": {
    status: 409,
    about: "An answer is about each indicator that the appeal names, and about no other.",
    details: strict({ indicatorIds: Type.Array(NodeId) }),
  },
  "appeals-open": {
    status: 409,
    about:
      "Appeals of these units have no answer yet. They are answered before the round is frozen.",
    details: strict({ unitIds: Type.Array(Type.String()), names: Type.Array(Type.String()) }),
  },
  "second-appraiser": {
    status: 403,
    about: "This person appraises the submission a second time, and takes no part in the first.",
    details: strict({}),
  },
  "took-part": {
    status: 403,
    about:
      "Whoever had a hand in one of two appraisals does not settle what they found differently.",
    details: strict({}),
  },
  "nothing-to-settle": {
    status: 409,
    about:
      "Two appraisals of the revision that counts, both decided and found different, are settled once. These are not, or are already.",
    details: strict({}),
  },
  "settlement-unfit": {
    status: 409,
    about: "A settlement is about each indicator that was found differently, and about no other.",
    details: strict({ indicatorIds: Type.Array(NodeId) }),
  },
  "appeal-waits": {
    status: 409,
    about: "An appeal of this result has no answer yet. It is answered first.",
    details: strict({}),
  },
  "own-unit": {
    status: 403,
    about: "Nobody appraises their own unit.",
    details: strict({ unitId: Type.String() }),
  },
  "reason-missing": {
    status: 409,
    about: "A change to what the unit gave needs a reason, and so does a return.",
    details: strict({ indicatorIds: Type.Array(NodeId) }),
  },
  "finding-invalid": {
    status: 409,
    about:
      "A finding does not fit its indicator: unknown indicator or field, or points out of range.",
    details: strict({ indicatorId: NodeId, what: Type.String() }),
  },
} as const satisfies Record<string, ProblemKind>;
