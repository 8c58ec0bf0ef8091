import { Edit } from "@thuocdo/criteria/edit";
import { CalendarDate } from "@thuocdo/criteria/key";
import { CriteriaSetVersion } from "@thuocdo/criteria/version";
import Type from "typebox";
import { drafting } from "#access.ts";
import { VersionSummary } from "#criteria-sets.ts";
import { StoredEdit } from "#edit.ts";
import { Id, WholeNumberText, Words } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";

const params = strict({ versionId: Id });
const tags = ["versions"] as const;

export const VersionWithDocument = strict({
  version: VersionSummary,
  document: CriteriaSetVersion,
  mayEdit: Type.Boolean(),
  mayIssue: Type.Boolean(),
  mayWithdraw: Type.Boolean(),
  /** The issued version whose indicators it carries over; null where it is the first. */
  followsVersionId: orNull(Id),
  /** Of a city's supplement alone: the issued version that it is laid over. */
  core: Type.Optional(strict({ version: VersionSummary, document: CriteriaSetVersion })),
});
export type VersionWithDocument = Type.Static<typeof VersionWithDocument>;

export const getVersion = {
  method: "GET",
  url: "/versions/:versionId",
  config: { access: "signed-in" },
  schema: {
    operationId: "getVersion",
    summary: "A version with its document",
    tags,
    params,
    response: { 200: VersionWithDocument, ...refusals(401, 404) },
  },
} as const satisfies Route;

/**
 * Stores a batch of edits in order: all of them or none. Edits of others since `baseSequence` come back as `missed`,
 * to be applied before one's own. An id that is already stored is not stored again.
 */
export const postEdits = {
  method: "POST",
  url: "/versions/:versionId/edits",
  config: { access: drafting },
  schema: {
    operationId: "postEdits",
    summary: "Edit a draft; taking back is sending the inverse",
    tags,
    params,
    body: strict({
      baseSequence: Type.Integer({ minimum: 0 }),
      edits: Type.Array(
        strict({
          id: Id,
          edit: Edit,
          /** What the person had before them when they began it; `baseSequence` unless told. */
          base: Type.Optional(Type.Integer({ minimum: 0 })),
          takesBack: Type.Optional(Type.Array(Id, { maxItems: 500 })),
        }),
        { minItems: 1, maxItems: 500 },
      ),
    }),
    response: {
      200: strict({
        sequence: Type.Integer(),
        applied: Type.Array(StoredEdit),
        missed: Type.Array(StoredEdit),
      }),
      ...refusals(400, 401, 403, 404, 409),
    },
  },
} as const satisfies Route;

export const listEdits = {
  method: "GET",
  url: "/versions/:versionId/edits",
  config: { access: drafting },
  schema: {
    operationId: "listEdits",
    summary: "The edits of a version in order, after a sequence: its history",
    tags,
    params,
    querystring: strict({ after: Type.Optional(WholeNumberText) }),
    response: {
      200: strict({ sequence: Type.Integer(), items: Type.Array(StoredEdit) }),
      ...refusals(400, 401, 403, 404),
    },
  },
} as const satisfies Route;

/** Ban hành. `sequence` is the draft that the signer saw; if it has changed since, nothing is issued. */
export const issueVersion = {
  method: "POST",
  url: "/versions/:versionId/issue",
  config: { access: ["issuer"] },
  schema: {
    operationId: "issueVersion",
    summary: "Issue a draft: from then on it never changes",
    tags,
    params,
    body: strict({
      sequence: Type.Integer({ minimum: 0 }),
      decisionNumber: Words,
      decidedOn: CalendarDate,
      signerTitle: Words,
      effectiveOn: CalendarDate,
    }),
    response: { 200: VersionSummary, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;
