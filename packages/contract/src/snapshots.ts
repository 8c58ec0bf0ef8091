import { ChangeAnalysis } from "@thuocdo/comparison/change-analysis";
import { ComparedWard } from "@thuocdo/comparison/compared-ward";
import { Comparison } from "@thuocdo/comparison/comparison";
import { Overview } from "@thuocdo/comparison/overview";
import { ReadinessAnalysis } from "@thuocdo/comparison/readiness-analysis";
import { RoundAnalysis } from "@thuocdo/comparison/round-analysis";
import { SelfScoreAnalysis } from "@thuocdo/comparison/self-score-analysis";
import { SensitivityAnalysis } from "@thuocdo/comparison/sensitivity-analysis";
import { StandingAnalysis } from "@thuocdo/comparison/standing-analysis";
import { CalendarDate } from "@thuocdo/criteria/key";
import Type from "typebox";
import { comparing } from "#access.ts";
import { Id, Instant, Sha256 } from "#field.ts";
import { Job } from "#jobs.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";

const tags = ["snapshots"] as const;

/** Bộ số liệu chốt: a frozen round as a numbered dataset; reports quote it. */
export const Snapshot = strict({
  id: Id,
  number: Type.Integer(),
  roundId: Id,
  roundTitle: Type.String(),
  periodFrom: CalendarDate,
  periodTo: CalendarDate,
  versionId: Id,
  versionLabel: Type.String(),
  takenAt: Instant,
  /** Units called, and of these the units with an approved submission. */
  unitsCalled: Type.Integer(),
  unitsApproved: Type.Integer(),
  /** Of the dataset; null until the worker has written it. */
  sha256: orNull(Sha256),
  simulated: Type.Boolean(),
});
export type Snapshot = Type.Static<typeof Snapshot>;

export const listSnapshots = {
  method: "GET",
  url: "/snapshots",
  config: { access: comparing },
  schema: {
    operationId: "listSnapshots",
    summary: "Snapshots, newest first",
    tags,
    querystring: strict({ roundId: Type.Optional(Id) }),
    response: { 200: strict({ items: Type.Array(Snapshot) }), ...refusals(400, 401, 403) },
  },
} as const satisfies Route;

export const getComparison = {
  method: "GET",
  url: "/snapshots/:snapshotId/comparison",
  config: { access: comparing },
  schema: {
    operationId: "getComparison",
    summary: "What the worker found of a snapshot: the round summed up, and its units side by side",
    tags,
    params: strict({ snapshotId: Id }),
    querystring: strict({ cityId: Type.Optional(Id) }),
    response: {
      200: strict({
        snapshot: Snapshot,
        /** Over all units called; null for a person who sees only some of them. */
        comparison: orNull(Comparison),
        wards: Type.Array(ComparedWard),
      }),
      ...refusals(400, 401, 403, 404, 409),
    },
  },
} as const satisfies Route;

/** One analysis over a snapshot as a whole: null for a person who sees only a part of it, and for what was compared before there was one. */
function analysisRoute<
  Name extends string,
  OperationId extends string,
  Schema extends Type.TSchema,
>(name: Name, operationId: OperationId, summary: string, analysis: Schema) {
  return {
    method: "GET",
    url: `/snapshots/:snapshotId/${name}`,
    config: { access: comparing },
    schema: {
      operationId,
      summary,
      tags,
      params: strict({ snapshotId: Id }),
      response: {
        200: strict({ snapshot: Snapshot, analysis: orNull(analysis) }),
        ...refusals(400, 401, 403, 404),
      },
    },
  } as const satisfies Route;
}

export const getOverview = analysisRoute(
  "overview",
  "getOverview",
  "One page on a snapshot for who decides",
  Overview,
);

export const getAnalysis = analysisRoute(
  "analysis",
  "getAnalysis",
  "What a snapshot says of the criteria themselves, and of differences between cities",
  RoundAnalysis,
);

export const getStandings = analysisRoute(
  "standings",
  "getStandings",
  "How sure the places of a snapshot's units are",
  StandingAnalysis,
);

export const getChanges = analysisRoute(
  "changes",
  "getChanges",
  "What changed since the rounds before a snapshot's",
  ChangeAnalysis,
);

export const getSelfScores = analysisRoute(
  "self-scores",
  "getSelfScores",
  "Self-scores beside appraised ones, agreement of second appraisals, and timeliness",
  SelfScoreAnalysis,
);

export const getSensitivity = analysisRoute(
  "sensitivity",
  "getSensitivity",
  "Whose place rests on weights, on one criterion, or on how missing answers count",
  SensitivityAnalysis,
);

export const getReadiness = analysisRoute(
  "readiness",
  "getReadiness",
  "Which other units could be assessed today, what they lack, and the round carried to national scale",
  ReadinessAnalysis,
);

/** Chốt số liệu: nothing of the round changes any more. The worker then takes the snapshot, compares, and writes the report. */
export const freezeRound = {
  method: "POST",
  url: "/rounds/:roundId/freeze",
  config: { access: ["administrator"] },
  schema: {
    operationId: "freezeRound",
    summary: "Freeze a round into a numbered snapshot",
    tags,
    params: strict({ roundId: Id }),
    response: { 200: strict({ snapshot: Snapshot, job: Job }), ...refusals(401, 403, 404, 409) },
  },
} as const satisfies Route;
