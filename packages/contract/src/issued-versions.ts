import { CalendarDate } from "@thuocdo/criteria/key";
import Type from "typebox";
import { drafting } from "#access.ts";
import { VersionSummary } from "#criteria-sets.ts";
import { Id, Reason } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, strict } from "#strict.ts";

const params = strict({ versionId: Id });
const tags = ["versions"] as const;

/** The text whose SHA-256 a version is known by, byte for byte: `sha256sum` of the file gives the hash. */
export const downloadCanonical = {
  method: "GET",
  url: "/versions/:versionId/canonical",
  config: { access: "signed-in" },
  schema: {
    operationId: "downloadCanonical",
    summary: "The canonical JSON (RFC 8785) of an issued version",
    tags,
    params,
    produces: ["application/json"],
    response: { 200: Type.Any(), ...refusals(401, 404) },
  },
} as const satisfies Route;

/** Rounds that assess against a version, newest period first, with the units one may see. */
export const VersionUse = strict({
  rounds: Type.Array(
    strict({
      id: Id,
      title: Type.String(),
      state: oneOf(["planned", "open", "closed", "frozen"]),
      periodFrom: CalendarDate,
      periodTo: CalendarDate,
      units: Type.Integer(),
      /** Submissions begun, and of these those sent at least once. */
      begun: Type.Integer(),
      sent: Type.Integer(),
    }),
  ),
});
export type VersionUse = Type.Static<typeof VersionUse>;

export const getVersionUse = {
  method: "GET",
  url: "/versions/:versionId/use",
  config: { access: drafting },
  schema: {
    operationId: "getVersionUse",
    summary: "What assesses against a version, to be weighed before it is withdrawn",
    tags,
    params,
    response: { 200: VersionUse, ...refusals(401, 403, 404) },
  },
} as const satisfies Route;

/** Thu hồi. What was assessed against it stays; no round is opened against it any more. */
export const withdrawVersion = {
  method: "POST",
  url: "/versions/:versionId/withdraw",
  config: { access: ["issuer"] },
  schema: {
    operationId: "withdrawVersion",
    summary: "Withdraw the version in force, with the reason",
    tags,
    params,
    body: strict({ reason: Reason }),
    response: { 200: VersionSummary, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;
