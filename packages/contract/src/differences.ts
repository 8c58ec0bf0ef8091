import { IndicatorState } from "@thuocdo/criteria/score";
import { Finding } from "@thuocdo/submissions/finding";
import { SettledOutcomes } from "@thuocdo/submissions/settle-differences";
import Type from "typebox";
import { Id, Instant, PersonName } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, orNull, strict } from "#strict.ts";

const params = strict({ secondAppraisalId: Id });
const tags = ["appraisal"] as const;
/** Heads of those who appraised, and of the levels above. */
const access = ["leader", "appraiser"] as const;

const Found = strict({
  hundredths: orNull(Type.Integer()),
  state: IndicatorState,
  /** Null where it stands as answered. */
  finding: orNull(Finding),
});

const Total = strict({
  hundredths: Type.Integer(),
  level: orNull(Type.String()),
  by: orNull(PersonName),
  at: Instant,
});

/** Two appraisals of one revision side by side, and what holds of the indicators that they found differently. */
export const Differences = strict({
  id: Id,
  submissionId: Id,
  revision: Type.Integer(),
  unitName: Type.String(),
  cityName: orNull(Type.String()),
  roundId: Id,
  roundTitle: Type.String(),
  versionId: Id,
  supplementVersionId: orNull(Id),
  simulated: Type.Boolean(),
  selfHundredths: Type.Integer(),
  first: Total,
  second: Total,
  /** Points of the result as it counts now. */
  standingHundredths: Type.Integer(),
  /** Criteria that both gave a verdict, and those to which they gave the same. */
  verdicts: Type.Integer(),
  equalVerdicts: Type.Integer(),
  /** How many indicators were asked. */
  indicators: Type.Integer(),
  items: Type.Array(
    strict({
      indicatorId: Type.String(),
      selfHundredths: orNull(Type.Integer()),
      first: Found,
      second: Found,
      /** As it counts now. */
      standingHundredths: orNull(Type.Integer()),
      /** The unit claims that it does not apply. */
      claimed: Type.Boolean(),
    }),
  ),
  settlement: orNull(
    strict({
      outcomes: SettledOutcomes,
      settlingUnitName: Type.String(),
      settledAt: Instant,
      settledBy: PersonName,
      /** The result anew; null where all was kept. */
      appraisalId: orNull(Id),
    }),
  ),
  /** What keeps this person from settling; null where nothing does. */
  hindered: orNull(
    oneOf([
      "nothing-to-settle",
      "settled",
      "round-frozen",
      "not-the-result",
      "appeal-waits",
      "took-part",
      "own-unit",
      "not-allowed",
    ]),
  ),
});
export type Differences = Type.Static<typeof Differences>;

export const getDifferences = {
  method: "GET",
  url: "/second-appraisals/:secondAppraisalId/differences",
  config: { access: ["administrator", "appraiser", "leader"] },
  schema: {
    operationId: "getDifferences",
    summary:
      "Two appraisals of one revision side by side, once both are decided: indicators found differently, with points and reasons",
    tags,
    params,
    response: { 200: Differences, ...refusals(401, 403, 404) },
  },
} as const satisfies Route;

/** `id` is made by the client: sending the same again gives the same settlement. */
export const settleDifferences = {
  method: "POST",
  url: "/second-appraisals/:secondAppraisalId/settlement",
  config: { access },
  schema: {
    operationId: "settleDifferences",
    summary: "Settle what two people found differently, once: each indicator with the reason",
    tags,
    params,
    body: strict({ id: Id, outcomes: SettledOutcomes }),
    response: { 200: Differences, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const listUnsettled = {
  method: "GET",
  url: "/appraisals/differences",
  config: { access },
  schema: {
    operationId: "listUnsettled",
    summary: "Revisions that two people found differently, which this person is to settle",
    tags,
    response: {
      200: strict({
        items: Type.Array(
          strict({
            id: Id,
            unitName: Type.String(),
            cityName: orNull(Type.String()),
            roundTitle: Type.String(),
            differing: Type.Integer(),
          }),
        ),
      }),
      ...refusals(401, 403),
    },
  },
} as const satisfies Route;
