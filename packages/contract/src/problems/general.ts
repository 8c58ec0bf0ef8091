import Type from "typebox";
import type { ProblemKind } from "#problem-kind.ts";
import { strict } from "#strict.ts";

/** What any route may refuse. */
export const generalProblems = {
  "request-malformed": {
    status: 400,
    about: "The request has an unknown, missing or wrong field. Send what the route's schema says.",
    details: strict({
      issues: Type.Array(strict({ path: Type.String(), message: Type.String() })),
    }),
  },
  "signed-out": {
    status: 401,
    about: "Nobody is signed in, or the session has ended. Sign in again and repeat.",
    details: strict({}),
  },
  "not-allowed": {
    status: 403,
    about: "The person holds no role that may do this, or not for this unit.",
    details: strict({ needs: Type.Array(Type.String()) }),
  },
  "origin-refused": {
    status: 403,
    about:
      "The request comes from a page of another origin. Open the system under its own address.",
    details: strict({}),
  },
  "not-found": {
    status: 404,
    about: "There is no such thing, or it is not for this person's units to see.",
    details: strict({ what: Type.String(), id: Type.String() }),
  },
  "already-exists": {
    status: 409,
    about: "Something with this name or id is already there, with other content.",
    details: strict({ what: Type.String(), id: Type.String() }),
  },
  "too-large": {
    status: 413,
    about: "The body is larger than the route takes.",
    details: strict({ maxBytes: Type.Integer() }),
  },
  "type-not-taken": {
    status: 415,
    about: "The content type is not one the route takes.",
    details: strict({ allowed: Type.Array(Type.String()) }),
  },
  "too-many-requests": {
    status: 429,
    about: "Too many attempts in a short time. Wait and repeat.",
    details: strict({}),
  },
  unexpected: {
    status: 500,
    about: "A bug. The log has it under the request id.",
    details: strict({ requestId: Type.String() }),
  },
  unavailable: {
    status: 503,
    about: "The database does not answer, or the service is closing. Repeat a little later.",
    details: strict({}),
  },
} as const satisfies Record<string, ProblemKind>;
