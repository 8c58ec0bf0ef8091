import Type from "typebox";
import { following } from "#access.ts";
import { exchangeFormats } from "#exchange.ts";
import { Id, Reason } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { BoardRow } from "#rounds.ts";
import { strict } from "#strict.ts";

const params = strict({ roundId: Id });
const tags = ["rounds"] as const;

export const downloadBoard = {
  method: "GET",
  url: "/rounds/:roundId/board/file",
  config: { access: following },
  schema: {
    operationId: "downloadBoard",
    summary:
      "The board of a round as a workbook: counts by city and district, and each unit this person may see",
    tags,
    params,
    produces: [exchangeFormats.xlsx],
    response: { 200: Type.Any(), ...refusals(401, 403, 404) },
  },
} as const satisfies Route;

/** Nhắc nộp: stands in the portal of each unit until it has sent. */
export const remindUnits = {
  method: "POST",
  url: "/rounds/:roundId/reminders",
  config: { access: ["administrator", "appraiser"] },
  schema: {
    operationId: "remindUnits",
    summary: "Remind units of an open round that are still to send",
    tags,
    params,
    body: strict({
      unitIds: Type.Array(Id, { minItems: 1, maxItems: 20_000, uniqueItems: true }),
      message: Reason,
    }),
    response: {
      200: strict({ reminded: Type.Integer() }),
      ...refusals(400, 401, 403, 404, 409),
    },
  },
} as const satisfies Route;

/** Thôi nộp: a unit that has ended while its round is under way. */
export const letUnitOff = {
  method: "POST",
  url: "/rounds/:roundId/units/:unitId/let-off",
  config: { access: ["administrator"] },
  schema: {
    operationId: "letUnitOff",
    summary:
      "Let a unit off that has ended; what it went into may be called where it was there in the period",
    tags,
    params: strict({ roundId: Id, unitId: Id }),
    body: strict({ reason: Reason, callSuccessors: Type.Boolean() }),
    response: {
      200: strict({ items: Type.Array(BoardRow) }),
      ...refusals(400, 401, 403, 404, 409),
    },
  },
} as const satisfies Route;
