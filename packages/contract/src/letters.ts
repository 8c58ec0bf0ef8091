import Type from "typebox";
import { Id, Instant } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, orNull, strict } from "#strict.ts";

/** A reminder that went, or is to go, to somebody by e-mail. */
export const Letter = strict({
  id: Id,
  unitName: Type.String(),
  fullName: Type.String(),
  queuedAt: Instant,
  state: oneOf(["waiting", "sent", "failed"]),
  sentAt: orNull(Instant),
  /** What the mail server last said against it. */
  lastError: orNull(Type.String()),
});
export type Letter = Type.Static<typeof Letter>;

export const listLetters = {
  method: "GET",
  url: "/rounds/:roundId/letters",
  config: { access: ["administrator", "appraiser"] },
  schema: {
    operationId: "listLetters",
    summary: "Reminders by e-mail of a round, the latest first, of units this person stands above",
    tags: ["rounds"],
    params: strict({ roundId: Id }),
    response: {
      200: strict({
        items: Type.Array(Letter),
        /** A mail server is set up: reminders go out by e-mail too. */
        byMail: Type.Boolean(),
      }),
      ...refusals(401, 403, 404),
    },
  },
} as const satisfies Route;
