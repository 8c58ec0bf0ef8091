import Type from "typebox";
import { Instant } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";

const tags = ["me"] as const;

/** One's own password; sessions elsewhere end, this one gets a new token. */
export const changePassword = {
  method: "POST",
  url: "/me/password",
  config: { access: "signed-in", whileDue: true },
  schema: {
    operationId: "changePassword",
    summary: "Change one's own password; one's sessions elsewhere end",
    tags,
    body: strict({
      currentPassword: Type.String({ minLength: 1, maxLength: 1000 }),
      newPassword: Type.String({ minLength: 1, maxLength: 1000 }),
    }),
    response: { 200: strict({}), ...refusals(400, 401, 403, 409, 422, 429) },
  },
} as const satisfies Route;

/** A browser that is signed in. */
export const Session = strict({
  id: Type.String(),
  /** The one that asks. */
  here: Type.Boolean(),
  signedInAt: Instant,
  /** To the hour. */
  lastUsedAt: Instant,
  address: orNull(Type.String()),
  /** As the browser calls itself. */
  userAgent: orNull(Type.String()),
});
export type Session = Type.Static<typeof Session>;

const sessionList = strict({ items: Type.Array(Session) });

export const listMySessions = {
  method: "GET",
  url: "/me/sessions",
  config: { access: "signed-in" },
  schema: {
    operationId: "listMySessions",
    summary: "Where this person is signed in, the latest use first",
    tags,
    response: { 200: sessionList, ...refusals(401, 403) },
  },
} as const satisfies Route;

/** Ends one, or all but the one that asks. */
export const endMySessions = {
  method: "POST",
  url: "/me/sessions/end",
  config: { access: "signed-in" },
  schema: {
    operationId: "endMySessions",
    summary:
      "End one of one's sessions, or all others; those that have ended already are passed over",
    tags,
    body: strict({ sessionId: orNull(Type.String({ minLength: 1, maxLength: 100 })) }),
    response: { 200: sessionList, ...refusals(400, 401, 403) },
  },
} as const satisfies Route;
