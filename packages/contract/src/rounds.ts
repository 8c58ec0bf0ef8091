import { CalendarDate } from "@thuocdo/criteria/key";
import Type from "typebox";
import { following } from "#access.ts";
import { Id, Instant } from "#field.ts";
import { refusals } from "#problem.ts";
import { RoundState, SubmissionState } from "#problems/submissions.ts";
import type { Route } from "#route.ts";
import { oneOf, orNull, strict } from "#strict.ts";

const params = strict({ roundId: Id });
const tags = ["rounds"] as const;

/** Levels whose units appraise, above the unit that answers. */
export const AppraisingLevel = oneOf(["district", "city", "ministry"]);
export type AppraisingLevel = Type.Static<typeof AppraisingLevel>;

/** Đợt đánh giá: one version, one period, the units called. Counts are over the units this person may see. */
export const AssessmentRound = strict({
  id: Id,
  title: Type.String(),
  state: RoundState,
  periodFrom: CalendarDate,
  periodTo: CalendarDate,
  opensAt: Instant,
  closesAt: Instant,
  versionId: Id,
  versionLabel: Type.String(),
  versionTitle: Type.String(),
  organiserUnitId: Id,
  organiserUnitName: Type.String(),
  simulated: Type.Boolean(),
  /** The lowest first; without those that the round went on without. */
  appraisingLevels: Type.Array(AppraisingLevel),
  /** For so many days after approval a unit may appeal; 0: not at all. */
  appealDays: Type.Integer(),
  units: Type.Integer(),
  submissions: strict({
    "not-started": Type.Integer(),
    "in-progress": Type.Integer(),
    submitted: Type.Integer(),
    "under-appraisal": Type.Integer(),
    returned: Type.Integer(),
    approved: Type.Integer(),
    reopened: Type.Integer(),
  }),
  /** Whether this person may open, close and freeze it. */
  mayOrganise: Type.Boolean(),
});
export type AssessmentRound = Type.Static<typeof AssessmentRound>;

export const listRounds = {
  method: "GET",
  url: "/rounds",
  config: { access: "signed-in" },
  schema: {
    operationId: "listRounds",
    summary: "Rounds, the newest period first",
    tags,
    response: { 200: strict({ items: Type.Array(AssessmentRound) }), ...refusals(401) },
  },
} as const satisfies Route;

export const getRound = {
  method: "GET",
  url: "/rounds/:roundId",
  config: { access: "signed-in" },
  schema: {
    operationId: "getRound",
    summary: "One round",
    tags,
    params,
    response: { 200: AssessmentRound, ...refusals(401, 404) },
  },
} as const satisfies Route;

/** Where one unit stands in a round. */
export const BoardRow = strict({
  unitId: Id,
  unitCode: Type.String(),
  unitName: Type.String(),
  districtId: orNull(Id),
  districtName: orNull(Type.String()),
  cityId: orNull(Id),
  cityName: orNull(Type.String()),
  submissionId: orNull(Id),
  state: SubmissionState,
  /** 0 before the first is sent. */
  revision: Type.Integer(),
  submittedAt: orNull(Instant),
  /** The closing time for this unit, its extension counted. */
  closesAt: Instant,
  /** Why its deadline was moved; null where it is the round's. */
  extensionReason: orNull(Type.String()),
  /** Since when the unit is no more, and what it went into; null while it is there. */
  ended: orNull(
    strict({
      on: CalendarDate,
      successors: Type.Array(strict({ unitId: Id, unitName: Type.String() })),
    }),
  ),
  /** Need no longer send, as it has ended. */
  letOff: orNull(strict({ at: Instant, reason: Type.String() })),
  /** Still to send, and its deadline has passed. */
  late: Type.Boolean(),
  selfScoreHundredths: orNull(Type.Integer()),
  /** Null until appraised. */
  appraisedScoreHundredths: orNull(Type.Integer()),
  criteriaMet: orNull(Type.Integer()),
  criteriaApplicable: orNull(Type.Integer()),
});
export type BoardRow = Type.Static<typeof BoardRow>;

export const getBoard = {
  method: "GET",
  url: "/rounds/:roundId/board",
  config: { access: following },
  schema: {
    operationId: "getBoard",
    summary: "Where each unit of a round stands, of those this person may see",
    tags,
    params,
    querystring: strict({ cityId: Type.Optional(Id), state: Type.Optional(SubmissionState) }),
    response: { 200: strict({ items: Type.Array(BoardRow) }), ...refusals(400, 401, 403, 404) },
  },
} as const satisfies Route;

export const openRound = {
  method: "POST",
  url: "/rounds/:roundId/open",
  config: { access: ["administrator"] },
  schema: {
    operationId: "openRound",
    summary: "Open a planned round: units may answer from its opening time on",
    tags,
    params,
    response: { 200: AssessmentRound, ...refusals(401, 403, 404, 409) },
  },
} as const satisfies Route;

export const closeRound = {
  method: "POST",
  url: "/rounds/:roundId/close",
  config: { access: ["administrator"] },
  schema: {
    operationId: "closeRound",
    summary: "Close a round: nothing more is sent, appraisal goes on",
    tags,
    params,
    response: { 200: AssessmentRound, ...refusals(401, 403, 404, 409) },
  },
} as const satisfies Route;
