import { LiveUnit } from "@thuocdo/comparison/live-unit";
import { Overview } from "@thuocdo/comparison/overview";
import { CalendarDate } from "@thuocdo/criteria/key";
import Type from "typebox";
import { comparing } from "#access.ts";
import { Id, Instant } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, orNull, strict } from "#strict.ts";

const tags = ["live-results"] as const;
const params = strict({ roundId: Id });

/** A round without a snapshot, whose figures change with every approval (số liệu tạm, chưa chốt). */
export const LiveRound = strict({
  roundId: Id,
  roundTitle: Type.String(),
  state: oneOf(["open", "closed"]),
  periodFrom: CalendarDate,
  periodTo: CalendarDate,
  versionId: Id,
  versionLabel: Type.String(),
  simulated: Type.Boolean(),
  /** When the figures were read; null before the first time. */
  asOf: orNull(Instant),
  /** The worker could not go on: the figures stay those of `asOf` until an administrator has looked. */
  isStanding: Type.Boolean(),
  /** Over the units that the person may see. */
  unitsCalled: Type.Integer(),
  unitsApproved: Type.Integer(),
});
export type LiveRound = Type.Static<typeof LiveRound>;

export const listLiveRounds = {
  method: "GET",
  url: "/live-rounds",
  config: { access: comparing },
  schema: {
    operationId: "listLiveRounds",
    summary: "Rounds without a snapshot, newest period first",
    tags,
    response: { 200: strict({ items: Type.Array(LiveRound) }), ...refusals(401, 403) },
  },
} as const satisfies Route;

export const getLiveOverview = {
  method: "GET",
  url: "/rounds/:roundId/live",
  config: { access: comparing },
  schema: {
    operationId: "getLiveOverview",
    summary: "A round summed up before it is frozen",
    tags,
    params,
    response: {
      200: strict({
        round: LiveRound,
        /** Null for a person who sees only some of the units, and before the first time. */
        overview: orNull(Overview),
      }),
      ...refusals(400, 401, 403, 404),
    },
  },
} as const satisfies Route;

export const listLiveUnits = {
  method: "GET",
  url: "/rounds/:roundId/live/units",
  config: { access: comparing },
  schema: {
    operationId: "listLiveUnits",
    summary: "The units of a round before it is frozen, without places",
    tags,
    params,
    querystring: strict({ cityId: Type.Optional(Id) }),
    response: {
      200: strict({ round: LiveRound, units: Type.Array(LiveUnit) }),
      ...refusals(400, 401, 403, 404),
    },
  },
} as const satisfies Route;
