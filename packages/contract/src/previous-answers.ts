import { FieldValue } from "@thuocdo/criteria/answer";
import { CalendarDate } from "@thuocdo/criteria/key";
import Type from "typebox";
import { Id } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";

/** What a unit last sent before, of the fields that mean the same in the version answered now. */
export const PreviousAnswers = strict({
  roundTitle: Type.String(),
  periodFrom: CalendarDate,
  periodTo: CalendarDate,
  /** By indicator id and field key. */
  values: Type.Record(Type.String(), Type.Record(Type.String(), FieldValue)),
});
export type PreviousAnswers = Type.Static<typeof PreviousAnswers>;

export const getPreviousAnswers = {
  method: "GET",
  url: "/submissions/:submissionId/previous-answers",
  config: { access: ["ward-officer", "appraiser"] },
  schema: {
    operationId: "getPreviousAnswers",
    summary: "What this unit answered in the nearest period before, to stand beside",
    tags: ["submissions"],
    params: strict({ submissionId: Id }),
    response: {
      200: strict({ previous: orNull(PreviousAnswers) }),
      ...refusals(401, 403, 404),
    },
  },
} as const satisfies Route;
