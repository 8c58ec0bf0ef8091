import Type from "typebox";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";

/** By password always; by the organisation's provider at `/api/auth/provider`, where there is one. */
export const getSignInWays = {
  method: "GET",
  url: "/sign-in-ways",
  config: { access: "public" },
  schema: {
    operationId: "getSignInWays",
    summary: "How one can sign in",
    tags: ["me"],
    response: {
      200: strict({
        /** What people call the provider. */
        provider: orNull(Type.String()),
      }),
    },
  },
} as const satisfies Route;
