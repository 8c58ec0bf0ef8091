import type { AttentionItem } from "@thuocdo/criteria/supplement/attention";
import Type from "typebox";
import { drafting } from "#access.ts";
import { VersionSummary } from "#criteria-sets.ts";
import { Id, Words } from "#field.ts";
import { refusals } from "#problem.ts";
import { VersionState } from "#problems/criteria-sets.ts";
import type { Route } from "#route.ts";
import { oneOf, orNull, strict } from "#strict.ts";

const tags = ["supplements"] as const;
const ofVersion = strict({ versionId: Id });

const nextCore = {
  /** The version of the core that comes after the one the supplement is laid over. */
  versionId: Id,
  label: Type.String(),
  /** issued: in force now. draft: as it is now. consultation: the text that is laid before the city. */
  kind: oneOf(["issued", "draft", "consultation"]),
  /** Additions and raised minimums of the supplement, and how many of them need attention there. */
  parts: Type.Integer(),
  needAttention: Type.Integer(),
  /** The city's supplement to that version, where it has one. */
  carriedToVersionId: orNull(Id),
};

/** A later version of the core, and what it means for a supplement. */
export const NextCore = strict(nextCore);
export type NextCore = Type.Static<typeof NextCore>;

/** A city's supplement to an issued version. */
export const Supplement = strict({
  version: VersionSummary,
  core: strict({ versionId: Id, label: Type.String(), state: VersionState }),
  additions: Type.Integer(),
  raised: Type.Integer(),
  mayEdit: Type.Boolean(),
  /** Empty while no later version is known to the person, and once the supplement is out of force. */
  next: Type.Array(NextCore),
});
export type Supplement = Type.Static<typeof Supplement>;

export const listSupplements = {
  method: "GET",
  url: "/criteria-sets/:criteriaSetId/supplements",
  config: { access: "signed-in" },
  schema: {
    operationId: "listSupplements",
    summary: "Cities' supplements to the versions of a set",
    tags,
    params: strict({ criteriaSetId: Id }),
    response: {
      200: strict({
        items: Type.Array(Supplement),
        /** Cities that this person drafts for. */
        draftsFor: Type.Array(strict({ unitId: Id, unitName: Type.String() })),
      }),
      ...refusals(401, 404),
    },
  },
} as const satisfies Route;

export const beginSupplement = {
  method: "POST",
  url: "/versions/:versionId/supplements",
  config: { access: drafting },
  schema: {
    operationId: "beginSupplement",
    summary: "Begin a city's supplement to the version in force",
    tags,
    params: ofVersion,
    body: strict({ id: Id, unitId: Id, label: Words }),
    response: { 201: VersionSummary, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

const Items = Type.Array(Type.Unsafe<AttentionItem>({ type: "object" }));

export const getAttention = {
  method: "GET",
  url: "/versions/:versionId/attention",
  config: { access: drafting },
  schema: {
    operationId: "getAttention",
    summary: "What in a supplement needs attention for later versions of the core",
    tags,
    params: ofVersion,
    response: {
      200: strict({ next: Type.Array(strict({ ...nextCore, items: Items })) }),
      ...refusals(401, 403, 404),
    },
  },
} as const satisfies Route;

/** Begun with all that can stand; to the same version, for a supplement that is to take the place of one in force. */
export const carrySupplement = {
  method: "POST",
  url: "/versions/:versionId/carry",
  config: { access: drafting },
  schema: {
    operationId: "carrySupplement",
    summary: "Begin the next supplement of a city from this one",
    tags,
    params: ofVersion,
    body: strict({ id: Id, toVersionId: Id, label: Words }),
    response: {
      201: strict({ version: VersionSummary, carried: Items, left: Items }),
      ...refusals(400, 401, 403, 404, 409),
    },
  },
} as const satisfies Route;
