import { CalendarDate } from "@thuocdo/criteria/key";
import type { UnitRowConflict } from "@thuocdo/submissions/units/unit-import";
import Type from "typebox";
import { Id, Words } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, strict } from "#strict.ts";
import { RecordedUnitChange } from "#unit-changes.ts";

export type { RecordedUnitChange } from "#unit-changes.ts";

const tags = ["units"] as const;
const query = {
  /** The unit that the person administers. */
  within: Id,
  /** First day of rows that name none. */
  from: CalendarDate,
};

/** What a file of units would bring. */
export const UnitFileReading = strict({
  sheet: Type.String(),
  rows: Type.Integer(),
  added: Type.Integer(),
  unchanged: Type.Integer(),
  conflicts: Type.Unsafe<readonly UnitRowConflict[]>(Type.Array(Type.Object({}))),
});
export type UnitFileReading = Type.Static<typeof UnitFileReading>;

export const readUnitFile = {
  method: "POST",
  url: "/unit-imports/readings",
  config: { access: ["administrator"] },
  schema: {
    operationId: "readUnitFile",
    summary:
      "Read a file of units (XLSX, XLS, ODS, CSV, judged by content): nothing is stored, conflicts are told by row",
    tags,
    querystring: strict(query),
    consumes: ["application/octet-stream"],
    response: { 200: UnitFileReading, ...refusals(400, 401, 403, 409, 413, 415, 422) },
  },
} as const satisfies Route;

export const importUnits = {
  method: "POST",
  url: "/unit-imports",
  config: { access: ["administrator"] },
  schema: {
    operationId: "importUnits",
    summary: "Import the units of a file: all, or those that can be taken",
    tags,
    querystring: strict({
      ...query,
      id: Id,
      decisionNumber: Words,
      decidedOn: CalendarDate,
      /** "rest": rows in conflict are left out; "all": with one conflict nothing is stored. */
      take: oneOf(["all", "rest"]),
    }),
    consumes: ["application/octet-stream"],
    response: {
      201: RecordedUnitChange,
      ...refusals(400, 401, 403, 404, 409, 413, 415, 422),
    },
  },
} as const satisfies Route;
