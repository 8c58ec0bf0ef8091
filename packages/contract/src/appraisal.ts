import { CountedReason } from "@thuocdo/submissions/appraisal-risk";
import { Findings } from "@thuocdo/submissions/finding";
import Type from "typebox";
import { Id, Instant, Reason } from "#field.ts";
import { Problem, refusals } from "#problem.ts";
import { SubmissionState } from "#problems/submissions.ts";
import type { Route } from "#route.ts";
import { oneOf, orNull, strict } from "#strict.ts";
import { Submission } from "#submissions.ts";

const params = strict({ submissionId: Id });
const tags = ["appraisal"] as const;
const access = ["appraiser"] as const;

/** A revision that waits for this person's unit. */
export const QueueRow = strict({
  submissionId: Id,
  revisionId: Id,
  revision: Type.Integer(),
  roundId: Id,
  roundTitle: Type.String(),
  unitId: Id,
  unitName: Type.String(),
  districtName: orNull(Type.String()),
  cityName: orNull(Type.String()),
  state: SubmissionState,
  /** The deadline of the unit: until then it corrects what is returned. */
  closesAt: Instant,
  submittedAt: Instant,
  selfScoreHundredths: Type.Integer(),
  /** When findings were last saved; null before the first. */
  findingsSavedAt: orNull(Instant),
  /** Something was found of it, of this revision or one before, by this level or one below. */
  remarked: Type.Boolean(),
  /** How closely to look, and why: a flag for a human eye, never a verdict. */
  risk: strict({
    level: oneOf(["high", "medium", "low"]),
    weight: Type.Integer(),
    reasons: Type.Array(CountedReason),
  }),
  simulated: Type.Boolean(),
});
export type QueueRow = Type.Static<typeof QueueRow>;

export const listAppraisalQueue = {
  method: "GET",
  url: "/appraisals/queue",
  config: { access },
  schema: {
    operationId: "listAppraisalQueue",
    summary:
      "Revisions that wait for appraisal: by deadline, then by risk, then the longest waiting",
    tags,
    querystring: strict({ roundId: Type.Optional(Id) }),
    response: { 200: strict({ items: Type.Array(QueueRow) }), ...refusals(400, 401, 403) },
  },
} as const satisfies Route;

/** Findings as last saved, not yet decided. */
export const FindingsDraft = strict({
  findings: Findings,
  sequence: Type.Integer({ minimum: 0 }),
  savedAt: orNull(Instant),
});
export type FindingsDraft = Type.Static<typeof FindingsDraft>;

export const AppraisalWork = strict({
  submission: Submission,
  appraisingUnitId: Id,
  appraisingUnitName: Type.String(),
  /** The unit that appraises after this one; null where approving is final. */
  nextUnitName: orNull(Type.String()),
  /** This person appraises the revision a second time, without sight of the first; approving finishes that and no more. */
  second: Type.Boolean(),
  draft: FindingsDraft,
});
export type AppraisalWork = Type.Static<typeof AppraisalWork>;

export const getAppraisal = {
  method: "GET",
  url: "/submissions/:submissionId/appraisal",
  config: { access },
  schema: {
    operationId: "getAppraisal",
    summary: "What the appraiser works on: the submission, and the findings saved so far",
    tags,
    params,
    response: { 200: AppraisalWork, ...refusals(401, 403, 404, 409) },
  },
} as const satisfies Route;

/** Saving the first findings takes the submission up: from then on it is under appraisal. */
export const saveFindings = {
  method: "PUT",
  url: "/submissions/:submissionId/appraisal/draft",
  config: { access },
  schema: {
    operationId: "saveFindings",
    summary: "Save findings without deciding",
    tags,
    params,
    body: strict({
      revisionId: Id,
      baseSequence: Type.Integer({ minimum: 0 }),
      findings: Findings,
    }),
    response: { 200: FindingsDraft, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const returnForCorrection = {
  method: "POST",
  url: "/submissions/:submissionId/appraisal/return",
  config: { access },
  schema: {
    operationId: "returnForCorrection",
    summary: "Return a revision to its unit, with findings and a reason",
    tags,
    params,
    body: strict({ revisionId: Id, findings: Findings, reason: Reason }),
    response: { 200: Submission, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const approveRevision = {
  method: "POST",
  url: "/submissions/:submissionId/appraisal/approve",
  config: { access },
  schema: {
    operationId: "approveRevision",
    summary:
      "Approve a revision with the points found; below the last level, pass it on to the next",
    tags,
    params,
    body: strict({ revisionId: Id, findings: Findings, reason: orNull(Reason) }),
    response: { 200: Submission, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

/** Each is approved for itself, or refused for itself: those approved stay so. */
export const approveSeveral = {
  method: "POST",
  url: "/appraisals/approvals",
  config: { access },
  schema: {
    operationId: "approveSeveral",
    summary: "Approve revisions of which nothing was found, each with its own answer",
    tags,
    body: strict({
      items: Type.Array(strict({ submissionId: Id, revisionId: Id }), {
        minItems: 1,
        maxItems: 100,
      }),
    }),
    response: {
      200: strict({
        items: Type.Array(
          strict({
            submissionId: Id,
            /** As it stands now; null where it was refused. */
            state: orNull(SubmissionState),
            refusal: orNull(Problem),
          }),
        ),
      }),
      ...refusals(400, 401, 403),
    },
  },
} as const satisfies Route;

export const reopenSubmission = {
  method: "POST",
  url: "/submissions/:submissionId/reopen",
  config: { access },
  schema: {
    operationId: "reopenSubmission",
    summary: "Reopen an approved submission, with a reason",
    tags,
    params,
    body: strict({ reason: Reason }),
    response: { 200: Submission, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;
