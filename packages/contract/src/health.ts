import Type from "typebox";
import { Problem } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, strict } from "#strict.ts";

export const Health = strict({
  status: oneOf(["ok"]),
  version: Type.String(),
  /** The newest migration that the database has. */
  schema: Type.String(),
  /** Seconds since the service started. */
  upSeconds: Type.Integer(),
  /** The system holds simulated data; every screen says so, the sign-in page too. */
  demonstration: Type.Boolean(),
});
export type Health = Type.Static<typeof Health>;

export const getHealth = {
  method: "GET",
  url: "/health",
  config: { access: "public" },
  schema: {
    operationId: "getHealth",
    summary: "Whether the service and its database answer",
    tags: ["health"],
    response: { 200: Health, 503: Problem },
  },
} as const satisfies Route;
