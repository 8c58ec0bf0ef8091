import { Backtest } from "@thuocdo/comparison/backtest";
import { CalendarDate } from "@thuocdo/criteria/key";
import Type from "typebox";
import { drafting } from "#access.ts";
import { Id, Instant } from "#field.ts";
import { Job } from "#jobs.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";

const tags = ["backtests"] as const;
const params = strict({ versionId: Id, snapshotId: Id });

/** A snapshot that a draft can be tried on, and how far that is. */
export const TestedSnapshot = strict({
  snapshotId: Id,
  number: Type.Integer(),
  roundTitle: Type.String(),
  periodFrom: CalendarDate,
  periodTo: CalendarDate,
  versionLabel: Type.String(),
  simulated: Type.Boolean(),
  unitsCalled: Type.Integer(),
  /** The last that was asked for. */
  job: orNull(Job),
  /** The last that was found, of the draft as it stood after an edit. */
  found: orNull(strict({ sequence: Type.Integer(), computedAt: Instant })),
});
export type TestedSnapshot = Type.Static<typeof TestedSnapshot>;

/** What was found of a draft, and of which state of it. */
export const FoundBacktest = strict({
  sequence: Type.Integer(),
  computedAt: Instant,
  backtest: Backtest,
});
export type FoundBacktest = Type.Static<typeof FoundBacktest>;

export const listBacktests = {
  method: "GET",
  url: "/versions/:versionId/backtests",
  config: { access: drafting },
  schema: {
    operationId: "listBacktests",
    summary: "Snapshots that a draft can be tried on, newest first",
    tags,
    params: strict({ versionId: Id }),
    response: {
      200: strict({ sequence: Type.Integer(), items: Type.Array(TestedSnapshot) }),
      ...refusals(400, 401, 403, 404),
    },
  },
} as const satisfies Route;

export const getBacktest = {
  method: "GET",
  url: "/versions/:versionId/backtests/:snapshotId",
  config: { access: drafting },
  schema: {
    operationId: "getBacktest",
    summary: "What a draft would have given over the answers of a snapshot",
    tags,
    params,
    response: {
      200: FoundBacktest,
      ...refusals(400, 401, 403, 404),
    },
  },
} as const satisfies Route;

export const startBacktest = {
  method: "POST",
  url: "/versions/:versionId/backtests/:snapshotId",
  config: { access: drafting },
  schema: {
    operationId: "startBacktest",
    summary: "Try a draft, as it now is, on a snapshot",
    tags,
    params,
    response: { 200: Job, ...refusals(400, 401, 403, 404) },
  },
} as const satisfies Route;

/** What has ended meanwhile is told as it ended. */
export const cancelBacktest = {
  method: "POST",
  url: "/versions/:versionId/backtests/:snapshotId/cancel",
  config: { access: drafting },
  schema: {
    operationId: "cancelBacktest",
    summary: "Call off trying a draft on a snapshot",
    tags,
    params,
    response: { 200: Job, ...refusals(400, 401, 403, 404) },
  },
} as const satisfies Route;
