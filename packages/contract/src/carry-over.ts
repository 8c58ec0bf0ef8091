import Type from "typebox";
import { drafting } from "#access.ts";
import { Id, Instant } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, orNull, strict } from "#strict.ts";

const counts = {
  /** Answers by what becomes of them; one for each submission and indicator. */
  carried: Type.Integer(),
  askedAgain: Type.Integer(),
  archived: Type.Integer(),
  units: Type.Integer(),
  /** Units with an answer that is asked again or archived. */
  unitsAffected: Type.Integer(),
  rounds: Type.Integer(),
};

export const ImpactCounts = strict(counts);
export type ImpactCounts = Type.Static<typeof ImpactCounts>;

/** What a version would do to answers already given, counted in the database at `countedAt`. */
export const CarryOverImpact = strict({
  /** The issued version that this one follows; null where it is the first. */
  previousVersionId: orNull(Id),
  /** Counted for the draft after this edit. */
  sequence: Type.Integer(),
  countedAt: Instant,
  total: ImpactCounts,
  /** Each indicator of the version before, by what is stated of it or, where nothing is, proposed. */
  indicators: Type.Array(
    strict({
      indicatorId: Type.String(),
      fate: oneOf(["carried", "asked-again", "archived"]),
      ...counts,
    }),
  ),
  cities: Type.Array(strict({ cityId: Id, cityName: Type.String(), ...counts })),
  /** Indicators of the version before that are not settled, and weights that don't come to 100. */
  problems: Type.Integer(),
});
export type CarryOverImpact = Type.Static<typeof CarryOverImpact>;

export const getCarryOverImpact = {
  method: "GET",
  url: "/versions/:versionId/carry-over-impact",
  config: { access: drafting },
  schema: {
    operationId: "getCarryOverImpact",
    summary: "What a draft does to answers given to the version before it",
    tags: ["versions"],
    params: strict({ versionId: Id }),
    response: { 200: CarryOverImpact, ...refusals(401, 403, 404) },
  },
} as const satisfies Route;
