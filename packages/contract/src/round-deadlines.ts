import Type from "typebox";
import { following } from "#access.ts";
import { Id, Instant, PersonName, Reason } from "#field.ts";
import { refusals } from "#problem.ts";
import { AssessmentRound } from "#rounds.ts";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";

const params = strict({ roundId: Id });
const tags = ["rounds"] as const;

/** Gia hạn: a later deadline, of all units or of one. */
export const RoundExtension = strict({
  id: Id,
  unitId: orNull(Id),
  unitName: orNull(Type.String()),
  closesAt: Instant,
  reason: Type.String(),
  decidedAt: Instant,
  decidedBy: PersonName,
});
export type RoundExtension = Type.Static<typeof RoundExtension>;

export const listExtensions = {
  method: "GET",
  url: "/rounds/:roundId/extensions",
  config: { access: following },
  schema: {
    operationId: "listExtensions",
    summary: "Later deadlines that were given, the newest first, of those this person may see",
    tags,
    params,
    response: {
      200: strict({ items: Type.Array(RoundExtension) }),
      ...refusals(401, 403, 404),
    },
  },
} as const satisfies Route;

export const extendRound = {
  method: "POST",
  url: "/rounds/:roundId/extensions",
  config: { access: ["administrator"] },
  schema: {
    operationId: "extendRound",
    summary: "Give all units of an open round, or some, a later deadline",
    tags,
    params,
    body: strict({
      /** Null for all. */
      unitIds: orNull(Type.Array(Id, { minItems: 1, maxItems: 20_000, uniqueItems: true })),
      closesAt: Instant,
      reason: Reason,
    }),
    response: { 200: AssessmentRound, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const reopenRound = {
  method: "POST",
  url: "/rounds/:roundId/reopen",
  config: { access: ["administrator"] },
  schema: {
    operationId: "reopenRound",
    summary: "Open a closed round again, until a new deadline",
    tags,
    params,
    body: strict({ closesAt: Instant, reason: Reason }),
    response: { 200: AssessmentRound, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;
