import { CalendarDate } from "@thuocdo/criteria/key";
import type { RoundEffect } from "@thuocdo/submissions/units/round-effect";
import Type from "typebox";
import { Role } from "@thuocdo/criteria/role";
import { Id, Instant, PersonName, Reason, Words, notBlank } from "#field.ts";
import { refusals } from "#problem.ts";
import { RoundState, SubmissionState } from "#problems/submissions.ts";
import type { Route } from "#route.ts";
import { oneOf, orNull, strict } from "#strict.ts";
import { UnitType } from "#unit-kinds.ts";

const tags = ["units"] as const;

const UnitCode = Type.String({ pattern: "^[A-Za-z0-9-]{1,20}$" });
const UnitName = Type.String({ minLength: 1, maxLength: 200, pattern: notBlank });
const unitIds = Type.Array(Id, { minItems: 1, maxItems: 500, uniqueItems: true });

export const NewUnit = strict({ id: Id, code: UnitCode, name: UnitName, type: UnitType });
export type NewUnit = Type.Static<typeof NewUnit>;

/** What becomes of units by a decision. Ids of new units are made by the client. */
export const UnitChange = Type.Union([
  strict({
    kind: Type.Literal("rename"),
    unitId: Id,
    code: UnitCode,
    name: UnitName,
    type: UnitType,
  }),
  strict({ kind: Type.Literal("move"), unitIds, parentId: Id }),
  strict({ kind: Type.Literal("merge"), unitIds, intoUnitId: Id }),
  strict({ kind: Type.Literal("merge-anew"), unitIds, into: NewUnit }),
  strict({
    kind: Type.Literal("split"),
    unitId: Id,
    into: Type.Array(NewUnit, { minItems: 1, maxItems: 50 }),
    goesOn: Type.Boolean(),
  }),
]);
export type UnitChange = Type.Static<typeof UnitChange>;

/** A change and the day from which it holds; the day may be to come. */
export const DatedUnitChange = strict({ change: UnitChange, effectiveOn: CalendarDate });
export type DatedUnitChange = Type.Static<typeof DatedUnitChange>;

const UnitRef = strict({ unitId: Id, unitName: Type.String() });

/** What a change does, before it is done. */
export const UnitChangePreview = strict({
  /** Its day is after today. */
  planned: Type.Boolean(),
  ended: Type.Array(UnitRef),
  begun: Type.Array(UnitRef),
  /** Units below those that end; they go along. */
  goingAlong: Type.Integer(),
  rounds: Type.Array(
    strict({
      ...UnitRef.properties,
      roundId: Id,
      title: Type.String(),
      state: RoundState,
      submission: SubmissionState,
      effect: Type.Unsafe<RoundEffect>({ type: "string" }),
    }),
  ),
  accounts: Type.Array(strict({ ...UnitRef.properties, role: Role, people: Type.Integer() })),
  /** Frozen rounds that hold figures of the unit: they stay as they were; read as of today they go to its successors. */
  figures: Type.Array(strict({ ...UnitRef.properties, frozenRounds: Type.Integer() })),
});
export type UnitChangePreview = Type.Static<typeof UnitChangePreview>;

export const previewUnitChange = {
  method: "POST",
  url: "/unit-changes/preview",
  config: { access: ["administrator"] },
  schema: {
    operationId: "previewUnitChange",
    summary: "What a change of units would do; nothing is stored",
    tags,
    body: DatedUnitChange,
    response: { 200: UnitChangePreview, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

/** A change as it was done. */
export const RecordedUnitChange = strict({
  id: Id,
  kind: oneOf(["rename", "move", "merge", "merge-anew", "split", "import"]),
  effectiveOn: CalendarDate,
  decisionNumber: Type.String(),
  decidedOn: CalendarDate,
  /** Its day is after today. */
  planned: Type.Boolean(),
  before: Type.Array(UnitRef),
  after: Type.Array(UnitRef),
  recordedAt: Instant,
  recordedBy: orNull(PersonName),
  takenBack: orNull(strict({ at: Instant, reason: Type.String() })),
  /** Whether this person may take it back, as far as roles go. */
  mayTakeBack: Type.Boolean(),
});
export type RecordedUnitChange = Type.Static<typeof RecordedUnitChange>;

export const changeUnits = {
  method: "POST",
  url: "/unit-changes",
  config: { access: ["administrator"] },
  schema: {
    operationId: "changeUnits",
    summary: "Rename, move, merge or split units by a decision; nothing is deleted",
    tags,
    body: strict({
      id: Id,
      ...DatedUnitChange.properties,
      decisionNumber: Words,
      decidedOn: CalendarDate,
    }),
    response: { 201: RecordedUnitChange, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const listUnitChanges = {
  method: "GET",
  url: "/unit-changes",
  config: { access: "signed-in" },
  schema: {
    operationId: "listUnitChanges",
    summary: "Changes of units, those to come and the latest 200",
    tags,
    response: { 200: strict({ items: Type.Array(RecordedUnitChange) }), ...refusals(401) },
  },
} as const satisfies Route;

export const takeBackUnitChange = {
  method: "POST",
  url: "/unit-changes/:changeId/take-back",
  config: { access: ["administrator"] },
  schema: {
    operationId: "takeBackUnitChange",
    summary: "Take a mistaken change of units back, as long as nothing rests on it",
    tags,
    params: strict({ changeId: Id }),
    body: strict({ reason: Reason }),
    response: { 200: RecordedUnitChange, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

const dated = { from: CalendarDate, to: orNull(CalendarDate) };

/** All that is known of a unit over time. */
export const UnitHistory = strict({
  unitId: Id,
  names: Type.Array(strict({ code: Type.String(), name: Type.String(), type: UnitType, ...dated })),
  placements: Type.Array(strict({ ...UnitRef.properties, ...dated })),
  /** What went into it, and what it went into. */
  predecessors: Type.Array(
    strict({
      ...UnitRef.properties,
      on: CalendarDate,
      kind: oneOf(["merge", "split", "rename", "same"]),
      decision: orNull(Type.String()),
    }),
  ),
  successors: Type.Array(
    strict({
      ...UnitRef.properties,
      on: CalendarDate,
      kind: oneOf(["merge", "split", "rename", "same"]),
      decision: orNull(Type.String()),
    }),
  ),
  changes: Type.Array(RecordedUnitChange),
});
export type UnitHistory = Type.Static<typeof UnitHistory>;

export const getUnitHistory = {
  method: "GET",
  url: "/units/:unitId/history",
  config: { access: "signed-in" },
  schema: {
    operationId: "getUnitHistory",
    summary: "Names, codes, places, successions and decisions of a unit",
    tags,
    params: strict({ unitId: Id }),
    response: { 200: UnitHistory, ...refusals(400, 401, 404) },
  },
} as const satisfies Route;
