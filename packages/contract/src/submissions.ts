import { ScoringContext } from "@thuocdo/criteria/answer";
import { CalendarDate, NodeId } from "@thuocdo/criteria/key";
import type { MinimumResult } from "@thuocdo/criteria/supplement/score-supplement";
import { Score, Verdict } from "@thuocdo/criteria/score";
import { Answers } from "@thuocdo/submissions/answers";
import { Findings } from "@thuocdo/submissions/finding";
import Type from "typebox";
import { following } from "#access.ts";
import { Draft, DraftChange } from "#draft.ts";
import { Id, Instant, PersonName, Reason } from "#field.ts";
import { refusals } from "#problem.ts";
import { RoundState, SubmissionState } from "#problems/submissions.ts";
import type { Route } from "#route.ts";
import { oneOf, orNull, strict } from "#strict.ts";

const params = strict({ submissionId: Id });
const tags = ["submissions"] as const;

/** A unit this person answers for, in a round that calls it; nothing is stored before it is started. */
export const MySubmission = strict({
  submissionId: orNull(Id),
  roundId: Id,
  roundTitle: Type.String(),
  roundState: RoundState,
  periodFrom: CalendarDate,
  periodTo: CalendarDate,
  opensAt: Instant,
  closesAt: Instant,
  versionId: Id,
  versionLabel: Type.String(),
  supplementVersionId: orNull(Id),
  unitId: Id,
  unitName: Type.String(),
  state: SubmissionState,
  revision: Type.Integer(),
  draftSavedAt: orNull(Instant),
  simulated: Type.Boolean(),
  /** Why the unit has a later deadline of its own; null where it has not. */
  extensionReason: orNull(Type.String()),
  /** What the unit was last told by those above, while it is still to send. */
  reminder: orNull(strict({ message: Type.String(), sentAt: Instant })),
  /** What became of it, once it is approved. */
  result: orNull(
    strict({
      approvedAt: Instant,
      appraisedScoreHundredths: Type.Integer(),
      /** From when on it is too late to appeal; null where it is, or was done, or is not taken. */
      appealUntil: orNull(Instant),
      /** When the appeal was answered; null where there is none, or not yet. */
      answeredAt: orNull(Instant),
      waiting: Type.Boolean(),
    }),
  ),
});
export type MySubmission = Type.Static<typeof MySubmission>;

export const listMySubmissions = {
  method: "GET",
  url: "/submissions/mine",
  config: { access: ["ward-officer"] },
  schema: {
    operationId: "listMySubmissions",
    summary: "What this person is to answer, or has answered",
    tags,
    response: { 200: strict({ items: Type.Array(MySubmission) }), ...refusals(401, 403) },
  },
} as const satisfies Route;

/** What a city's supplement gives: its additions by themselves, and each raised minimum; never added to the core's points. */
export const SupplementBeside = strict({
  additions: Score,
  minimums: Type.Unsafe<readonly MinimumResult[]>(
    Type.Array(
      strict({
        indicatorId: NodeId,
        coreReached: orNull(Type.Boolean()),
        reached: orNull(Type.Boolean()),
        criterionId: NodeId,
        verdict: Verdict,
      }),
    ),
  ),
});
export type SupplementBeside = Type.Static<typeof SupplementBeside>;

/** Lần nộp: an immutable sent state. */
export const Revision = strict({
  id: Id,
  number: Type.Integer({ minimum: 1 }),
  answers: Answers,
  selfScore: Score,
  /** Null where the round asks no supplement of the unit's city. */
  supplementScore: orNull(SupplementBeside),
  submittedAt: Instant,
  submittedBy: orNull(PersonName),
  note: orNull(Type.String()),
});
export type Revision = Type.Static<typeof Revision>;

/** Thẩm định of one revision, decided. */
export const Appraisal = strict({
  id: Id,
  revisionId: Id,
  revisionNumber: Type.Integer(),
  appraisingUnitId: Id,
  appraisingUnitName: Type.String(),
  /** `forwarded`: passed on to the next level, which appraises anew. `amended`: the result anew after an appeal. `settled`: the result anew where two people found differently. */
  decision: oneOf(["returned", "forwarded", "approved", "amended", "settled"]),
  findings: Findings,
  appraisedScore: Score,
  supplementScore: orNull(SupplementBeside),
  reason: orNull(Type.String()),
  appraisedAt: Instant,
  appraisedBy: orNull(PersonName),
});
export type Appraisal = Type.Static<typeof Appraisal>;

/** Hồ sơ: one unit's answers in one round. */
export const Submission = strict({
  id: Id,
  state: SubmissionState,
  unit: strict({
    id: Id,
    code: Type.String(),
    name: Type.String(),
    cityName: orNull(Type.String()),
  }),
  round: strict({
    id: Id,
    title: Type.String(),
    state: RoundState,
    periodFrom: CalendarDate,
    periodTo: CalendarDate,
    opensAt: Instant,
    /** For this unit, its extension counted. */
    closesAt: Instant,
    simulated: Type.Boolean(),
  }),
  versionId: Id,
  /** The supplement of the unit's city, as fixed when the round opened: what it adds is asked too. */
  supplementVersionId: orNull(Id),
  /** What scoring must know of the unit and the period. */
  context: ScoringContext,
  draft: Draft,
  revision: orNull(Revision),
  /** The last decision on the last revision that has one: its findings are to be answered when it was returned. */
  appraisal: orNull(Appraisal),
  /** When it was last opened again after an approval, by whom and why; null where it never was. */
  reopening: orNull(strict({ at: Instant, unitName: Type.String(), reason: Type.String() })),
  mayAnswer: Type.Boolean(),
  mayAppraise: Type.Boolean(),
  /** Whether this person may open what was approved again. */
  mayReopen: Type.Boolean(),
});
export type Submission = Type.Static<typeof Submission>;

export const getSubmission = {
  method: "GET",
  url: "/submissions/:submissionId",
  config: { access: following },
  schema: {
    operationId: "getSubmission",
    summary: "A submission: draft answers, last revision with its score, last findings",
    tags,
    params,
    response: { 200: Submission, ...refusals(401, 403, 404) },
  },
} as const satisfies Route;

/** Starting twice gives the same submission. */
export const startSubmission = {
  method: "PUT",
  url: "/rounds/:roundId/units/:unitId/submission",
  config: { access: ["ward-officer"] },
  schema: {
    operationId: "startSubmission",
    summary: "Start answering for a unit in a round",
    tags,
    params: strict({ roundId: Id, unitId: Id }),
    response: { 200: Submission, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

/** The reply is the merged draft. `overtaken` numbers the changes that lost to a later one of another device. */
export const saveDraft = {
  method: "PATCH",
  url: "/submissions/:submissionId/draft",
  config: { access: ["ward-officer"] },
  schema: {
    operationId: "saveDraft",
    summary: "Save draft answers, field by field",
    tags,
    params,
    body: strict({
      baseSequence: Type.Integer({ minimum: 0 }),
      changes: Type.Array(DraftChange, { minItems: 1, maxItems: 2_000 }),
    }),
    response: {
      200: strict({ draft: Draft, overtaken: Type.Array(Type.Integer({ minimum: 0 })) }),
      ...refusals(400, 401, 403, 404, 409),
    },
  },
} as const satisfies Route;

/** `id` is made by the client: sending the same again gives the same revision; other answers under it are refused. */
export const submitRevision = {
  method: "POST",
  url: "/submissions/:submissionId/revisions",
  config: { access: ["ward-officer"] },
  schema: {
    operationId: "submitRevision",
    summary: "Send the answers as the next revision",
    tags,
    params,
    body: strict({ id: Id, answers: Answers, note: orNull(Reason) }),
    response: { 200: Submission, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const SubmissionHistory = strict({
  revisions: Type.Array(Revision),
  appraisals: Type.Array(Appraisal),
});
export type SubmissionHistory = Type.Static<typeof SubmissionHistory>;

export const getSubmissionHistory = {
  method: "GET",
  url: "/submissions/:submissionId/history",
  config: { access: following },
  schema: {
    operationId: "getSubmissionHistory",
    summary: "All revisions and their appraisals, in order",
    tags,
    params,
    response: { 200: SubmissionHistory, ...refusals(401, 403, 404) },
  },
} as const satisfies Route;
