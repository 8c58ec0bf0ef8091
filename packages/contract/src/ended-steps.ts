import Type from "typebox";
import { Id, Instant, PersonName, Reason } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { AppraisingLevel, AssessmentRound } from "#rounds.ts";
import { strict } from "#strict.ts";

const params = strict({ roundId: Id });
const tags = ["rounds"] as const;

/** A level that a round went on without: from then on the next level appraises what lay with it. */
export const EndedStep = strict({
  level: AppraisingLevel,
  reason: Type.String(),
  endedAt: Instant,
  endedBy: PersonName,
});
export type EndedStep = Type.Static<typeof EndedStep>;

export const listEndedSteps = {
  method: "GET",
  url: "/rounds/:roundId/ended-steps",
  config: { access: "signed-in" },
  schema: {
    operationId: "listEndedSteps",
    summary: "The appraising levels that a round went on without, with the reasons",
    tags,
    params,
    response: { 200: strict({ items: Type.Array(EndedStep) }), ...refusals(401, 404) },
  },
} as const satisfies Route;

export const endStep = {
  method: "POST",
  url: "/rounds/:roundId/ended-steps",
  config: { access: ["administrator"] },
  schema: {
    operationId: "endStep",
    summary: "Go on without an appraising level, with a reason; what it has decided stays",
    tags,
    params,
    body: strict({ level: AppraisingLevel, reason: Reason }),
    response: { 200: AssessmentRound, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;
