import { CalendarDate } from "@thuocdo/criteria/key";
import Type from "typebox";
import { drafting } from "#access.ts";
import { Id, Instant, Sha256, Words } from "#field.ts";
import { refusals } from "#problem.ts";
import { VersionState } from "#problems/criteria-sets.ts";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";

/** A version without its document. */
export const VersionSummary = strict({
  id: Id,
  criteriaSetId: Id,
  label: Type.String(),
  title: Type.String(),
  state: VersionState,
  /** Why it was superseded (the decision of the next) or withdrawn; `updatedAt` is when. */
  stateReason: orNull(Type.String()),
  illustrative: Type.Boolean(),
  simulated: Type.Boolean(),
  previousVersionId: orNull(Id),
  /** Of a city's supplement alone: the issued version that it is laid over, and the city. */
  supplement: Type.Optional(strict({ coreVersionId: Id, unitId: Id, unitName: Type.String() })),
  groups: Type.Integer(),
  criteria: Type.Integer(),
  indicators: Type.Integer(),
  /** Number of the last edit; 0 before the first. */
  sequence: Type.Integer(),
  createdAt: Instant,
  updatedAt: Instant,
  /** Null until issued. */
  issuance: orNull(
    strict({
      decisionNumber: Type.String(),
      decidedOn: CalendarDate,
      signerTitle: Type.String(),
      effectiveOn: CalendarDate,
      issuedAt: Instant,
      sha256: Sha256,
    }),
  ),
});
export type VersionSummary = Type.Static<typeof VersionSummary>;

export const CriteriaSet = strict({
  id: Id,
  title: Type.String(),
  draftingUnitId: Id,
  draftingUnitName: Type.String(),
  simulated: Type.Boolean(),
  /** Whether this person may draft a version of it. */
  mayDraft: Type.Boolean(),
  /** Newest first; drafts only for those who draft. Cities' supplements are listed by themselves. */
  versions: Type.Array(VersionSummary),
});
export type CriteriaSet = Type.Static<typeof CriteriaSet>;

export const listCriteriaSets = {
  method: "GET",
  url: "/criteria-sets",
  config: { access: "signed-in" },
  schema: {
    operationId: "listCriteriaSets",
    summary: "Criteria sets with their versions",
    tags: ["criteria-sets"],
    response: { 200: strict({ items: Type.Array(CriteriaSet) }), ...refusals(401) },
  },
} as const satisfies Route;

export const createCriteriaSet = {
  method: "POST",
  url: "/criteria-sets",
  config: { access: drafting },
  schema: {
    operationId: "createCriteriaSet",
    summary: "Begin a criteria set; its versions are drafted one by one",
    tags: ["criteria-sets"],
    body: strict({ id: Id, title: Words, draftingUnitId: Id }),
    response: { 201: CriteriaSet, ...refusals(400, 401, 403, 409) },
  },
} as const satisfies Route;

/** A draft begins empty, or as a copy of another version whose ids it keeps (tính kế thừa). */
export const createDraft = {
  method: "POST",
  url: "/criteria-sets/:criteriaSetId/versions",
  config: { access: drafting },
  schema: {
    operationId: "createDraft",
    summary: "Begin a draft, empty or from another version",
    tags: ["criteria-sets"],
    params: strict({ criteriaSetId: Id }),
    body: strict({ id: Id, label: Words, fromVersionId: orNull(Id) }),
    response: { 201: VersionSummary, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;
