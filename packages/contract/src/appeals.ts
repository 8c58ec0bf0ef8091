import { AppealOutcomes, AppealReasons } from "@thuocdo/submissions/appeal";
import Type from "typebox";
import { following } from "#access.ts";
import { Id, Instant, PersonName } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";

const params = strict({ submissionId: Id });
const tags = ["appeals"] as const;

/** Kiến nghị xem lại: a unit asks for chosen indicators of an approval to be looked at again. */
export const Appeal = strict({
  id: Id,
  appraisalId: Id,
  reasons: AppealReasons,
  madeAt: Instant,
  madeBy: PersonName,
  /** Given once; null before. */
  answer: orNull(
    strict({
      outcomes: AppealOutcomes,
      answeringUnitName: Type.String(),
      answeredAt: Instant,
      /** The result anew; null where all was kept. */
      amendingAppraisalId: orNull(Id),
    }),
  ),
});
export type Appeal = Type.Static<typeof Appeal>;

export const Appeals = strict({
  items: Type.Array(Appeal),
  /** The approval that may be appealed, or was; null where nothing is approved. */
  approvalId: orNull(Id),
  /** From when on it is too late; null where the round takes no appeals, or nothing is approved. */
  until: orNull(Instant),
  mayAppeal: Type.Boolean(),
  mayAnswer: Type.Boolean(),
});
export type Appeals = Type.Static<typeof Appeals>;

export const listAppeals = {
  method: "GET",
  url: "/submissions/:submissionId/appeals",
  config: { access: following },
  schema: {
    operationId: "listAppeals",
    summary: "The appeals of a submission with their answers, and until when it may appeal",
    tags,
    params,
    response: { 200: Appeals, ...refusals(401, 403, 404) },
  },
} as const satisfies Route;

/** `id` is made by the client: sending the same again gives the same appeal. */
export const makeAppeal = {
  method: "POST",
  url: "/submissions/:submissionId/appeals",
  config: { access: ["ward-officer"] },
  schema: {
    operationId: "makeAppeal",
    summary: "Ask for chosen indicators of an approval to be looked at again, with reasons",
    tags,
    params,
    body: strict({ id: Id, approvalId: Id, reasons: AppealReasons }),
    response: { 200: Appeals, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const answerAppeal = {
  method: "POST",
  url: "/submissions/:submissionId/appeals/:appealId/answer",
  config: { access: ["appraiser"] },
  schema: {
    operationId: "answerAppeal",
    summary: "Answer an appeal, once: kept or changed with the reason, by indicator",
    tags,
    params: strict({ submissionId: Id, appealId: Id }),
    body: strict({ outcomes: AppealOutcomes }),
    response: { 200: Appeals, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const OpenAppeal = strict({
  id: Id,
  submissionId: Id,
  unitId: Id,
  unitName: Type.String(),
  roundTitle: Type.String(),
  madeAt: Instant,
  indicators: Type.Integer(),
});
export type OpenAppeal = Type.Static<typeof OpenAppeal>;

export const listOpenAppeals = {
  method: "GET",
  url: "/appraisals/appeals",
  config: { access: ["appraiser"] },
  schema: {
    operationId: "listOpenAppeals",
    summary: "Appeals that wait for this person's unit to answer, the longest waiting first",
    tags,
    response: { 200: strict({ items: Type.Array(OpenAppeal) }), ...refusals(401, 403) },
  },
} as const satisfies Route;
