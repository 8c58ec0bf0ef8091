import { SamplePlan } from "@thuocdo/submissions/draw-sample";
import Type from "typebox";
import { Id, Instant, PersonName } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";

const params = strict({ roundId: Id });
const tags = ["appraisal"] as const;

/** Phúc tra: a revision appraised by two people, neither in sight of the other until both are done. */
export const SecondAppraisal = strict({
  id: Id,
  submissionId: Id,
  unitName: Type.String(),
  cityName: orNull(Type.String()),
  personName: Type.String(),
  done: Type.Boolean(),
  /** Both are decided: what they found may be compared. Null before. */
  found: orNull(
    strict({
      firstHundredths: Type.Integer(),
      secondHundredths: Type.Integer(),
      /** How many indicators they found differently; which, `getDifferences` tells. */
      differing: Type.Integer(),
      /** What is found differently is settled. */
      settled: Type.Boolean(),
    }),
  ),
});
export type SecondAppraisal = Type.Static<typeof SecondAppraisal>;

/** A draw: with its seed and what was drawn from it can be made again. */
export const DrawnSample = strict({
  id: Id,
  plan: SamplePlan,
  seed: Type.Integer(),
  drawnAt: Instant,
  drawnBy: PersonName,
  /** What had been sent and not drawn before, and how much of it somebody else might appraise. */
  sent: Type.Integer(),
  eligible: Type.Integer(),
  drawn: Type.Integer(),
  /** Drawn again from the same by the same seed, it is the same. */
  repeats: Type.Boolean(),
});
export type DrawnSample = Type.Static<typeof DrawnSample>;

export const SecondAppraisals = strict({
  items: Type.Array(SecondAppraisal),
  /** The draws, for those who organise the round. */
  samples: Type.Array(DrawnSample),
  /** Over those where both are decided, with the denominators. */
  agreement: strict({
    pairs: Type.Integer(),
    verdicts: Type.Integer(),
    equalVerdicts: Type.Integer(),
    meanDifferenceHundredths: orNull(Type.Number()),
    /** Cohen's, quadratic weights over the levels; null where only one level occurs. */
    kappa: orNull(Type.Number()),
  }),
});
export type SecondAppraisals = Type.Static<typeof SecondAppraisals>;

export const listSecondAppraisals = {
  method: "GET",
  url: "/rounds/:roundId/second-appraisals",
  config: { access: ["administrator", "appraiser", "leader"] },
  schema: {
    operationId: "listSecondAppraisals",
    summary:
      "Second appraisals of a round and how far both agree, of those this person may know of",
    tags,
    params,
    response: { 200: SecondAppraisals, ...refusals(401, 403, 404) },
  },
} as const satisfies Route;

/** `id` is made by the client: drawing with the same again draws nothing more. */
export const drawSample = {
  method: "POST",
  url: "/rounds/:roundId/appraisal-samples",
  config: { access: ["administrator"] },
  schema: {
    operationId: "drawSample",
    summary:
      "Draw so many sent revisions of each city or district, or a share of them, to be appraised a second time by another person",
    tags,
    params,
    body: strict({ id: Id, plan: SamplePlan }),
    response: {
      200: strict({ drawn: Type.Integer(), candidates: Type.Integer() }),
      ...refusals(400, 401, 403, 404, 409),
    },
  },
} as const satisfies Route;

export const listOwnSeconds = {
  method: "GET",
  url: "/appraisals/second",
  config: { access: ["appraiser"] },
  schema: {
    operationId: "listOwnSeconds",
    summary: "What this person is to appraise a second time",
    tags,
    response: {
      200: strict({
        items: Type.Array(
          strict({ submissionId: Id, unitName: Type.String(), roundTitle: Type.String() }),
        ),
      }),
      ...refusals(401, 403),
    },
  },
} as const satisfies Route;
