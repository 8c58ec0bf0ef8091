import { FlagAnalysis } from "@thuocdo/comparison/flag-analysis";
import Type from "typebox";
import { reviewing } from "#access.ts";
import { Id, Instant, PersonName, Reason } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { Snapshot } from "#snapshots.ts";
import { oneOf, orNull, strict } from "#strict.ts";

const tags = ["flags"] as const;
const params = strict({ snapshotId: Id });

/** Giải thích được, đã sửa, đúng như nghi vấn. */
export const FlagOutcomeKind = oneOf(["explained", "corrected", "confirmed"]);
export type FlagOutcomeKind = Type.Static<typeof FlagOutcomeKind>;

const FlagKey = Type.String({ pattern: "^[a-z-]+:", maxLength: 300 });

/** What a reviewer found of a flag; the latest of a flag holds. */
export const FlagOutcome = strict({
  id: Id,
  flagKey: FlagKey,
  outcome: FlagOutcomeKind,
  reason: Reason,
  settledAt: Instant,
  settledBy: PersonName,
});
export type FlagOutcome = Type.Static<typeof FlagOutcome>;

export const listFlags = {
  method: "GET",
  url: "/snapshots/:snapshotId/flags",
  config: { access: reviewing },
  schema: {
    operationId: "listFlags",
    summary:
      "What wants a second look in a snapshot, and what was found of it; for reviewers alone",
    tags,
    params,
    response: {
      200: strict({
        snapshot: Snapshot,
        /** Null for a person who sees only a part of the round, and before the worker is done. */
        analysis: orNull(FlagAnalysis),
        /** In order of time. */
        outcomes: Type.Array(FlagOutcome),
      }),
      ...refusals(401, 403, 404),
    },
  },
} as const satisfies Route;

/** `id` is made by the client: sending the same again gives the same outcome. */
export const settleFlag = {
  method: "POST",
  url: "/snapshots/:snapshotId/flags/outcomes",
  config: { access: reviewing },
  schema: {
    operationId: "settleFlag",
    summary: "Say what was found of a flag",
    tags,
    params,
    body: strict({ id: Id, flagKey: FlagKey, outcome: FlagOutcomeKind, reason: Reason }),
    response: { 200: FlagOutcome, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;
