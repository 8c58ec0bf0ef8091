import Type from "typebox";
import { Id } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, orNull, strict } from "#strict.ts";

/** What like units (one type and class) last sent in the round: quartiles (type 7), never the figure of one. */
export const Peers = strict({
  /** The units of the city or, where too few of them have sent, of the whole round. */
  among: oneOf(["city", "round"]),
  /** Quartiles of fewer units than this are not told. */
  fewest: Type.Integer(),
  ranges: Type.Array(
    strict({
      indicatorId: Type.String(),
      /** A field key of the indicator, or `@points`: the points by the units' own reckoning, in hundredths. */
      fieldKey: Type.String(),
      units: Type.Integer(),
      /** Decimals; null where too few units gave the figure. */
      quartiles: orNull(
        strict({ lower: Type.String(), median: Type.String(), upper: Type.String() }),
      ),
    }),
  ),
});
export type Peers = Type.Static<typeof Peers>;

export const getPeers = {
  method: "GET",
  url: "/submissions/:submissionId/peers",
  config: { access: ["appraiser"] },
  schema: {
    operationId: "getPeers",
    summary: "What like units gave, as quartiles, to stand beside a submission under appraisal",
    tags: ["appraisal"],
    params: strict({ submissionId: Id }),
    response: { 200: Peers, ...refusals(401, 403, 404) },
  },
} as const satisfies Route;
