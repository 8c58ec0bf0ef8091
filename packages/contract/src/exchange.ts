import type { ExchangeProblem } from "@thuocdo/criteria/exchange/problem";
import { Criterion } from "@thuocdo/criteria/criterion";
import { Indicator } from "@thuocdo/criteria/indicator";
import { CriteriaSetVersion } from "@thuocdo/criteria/version";
import Type from "typebox";
import { drafting } from "#access.ts";
import { Id } from "#field.ts";
import { refusals } from "#problem.ts";
import { FileKind } from "#problems/exchange.ts";
import type { Route } from "#route.ts";
import { oneOf, orNull, strict } from "#strict.ts";

const tags = ["exchange"] as const;

/** The largest file read in. */
export const maxCriteriaFileBytes = 10 * 1024 * 1024;

export const exchangeFormats = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json",
} as const;
export type ExchangeFormat = keyof typeof exchangeFormats;

/** A sheet that is no version of ours, as texts, for columns to be matched by a person. */
export const TextTable = strict({
  name: Type.String(),
  /** Not shown to whoever opens the file. */
  hidden: Type.Boolean(),
  rows: Type.Array(Type.Array(Type.String())),
  merges: Type.Array(
    strict({
      fromRow: Type.Integer(),
      fromColumn: Type.Integer(),
      toRow: Type.Integer(),
      toColumn: Type.Integer(),
    }),
  ),
});
export type TextTable = Type.Static<typeof TextTable>;

/**
 * What a file holds: a version (null where there are errors among the problems), or tables of another shape. Nothing of
 * it is stored.
 */
export const CriteriaFile = strict({
  format: FileKind,
  holds: oneOf(["version", "tables"]),
  document: orNull(CriteriaSetVersion),
  problems: Type.Array(Type.Unsafe<ExchangeProblem>({ type: "object" })),
  tables: Type.Array(TextTable),
});
export type CriteriaFile = Type.Static<typeof CriteriaFile>;

export const readCriteriaFile = {
  method: "POST",
  url: "/criteria-files",
  config: { access: drafting },
  schema: {
    operationId: "readCriteriaFile",
    summary:
      "Read a file of a version (XLSX, XLS, ODS, CSV, JSON, judged by content) without storing anything",
    tags,
    consumes: ["application/octet-stream"],
    response: { 200: CriteriaFile, ...refusals(400, 401, 403, 413, 415, 422) },
  },
} as const satisfies Route;

export const exportVersion = {
  method: "GET",
  url: "/versions/:versionId/file",
  config: { access: "signed-in" },
  schema: {
    operationId: "exportVersion",
    summary:
      "A whole version as a workbook, CSV or canonical JSON, to be read in again without loss",
    tags,
    params: strict({ versionId: Id }),
    querystring: strict({ format: oneOf(["xlsx", "csv", "json"]) }),
    produces: Object.values(exchangeFormats),
    response: { 200: Type.Any(), ...refusals(400, 401, 404) },
  },
} as const satisfies Route;

const libraryUse = strict({
  versionId: Id,
  versionLabel: Type.String(),
  setTitle: Type.String(),
  code: Type.String(),
});

/** A criterion or indicator to be taken over, as the newest version has it, and where it is used. */
export const LibraryEntry = strict({
  branch: Type.Union([
    strict({ kind: Type.Literal("criterion"), node: Criterion }),
    strict({ kind: Type.Literal("indicator"), node: Indicator }),
  ]),
  within: Type.Array(Type.String()),
  hundredths: Type.Integer(),
  scored: Type.String(),
  uses: Type.Array(libraryUse),
});
export type LibraryEntry = Type.Static<typeof LibraryEntry>;

/** So many are given at once; `total` says how many there are. */
export const mostLibraryEntries = 50;

export const searchLibrary = {
  method: "GET",
  url: "/library-entries",
  config: { access: drafting },
  schema: {
    operationId: "searchLibrary",
    summary:
      "Criteria and indicators of all versions that the person may read, searched without marks",
    tags,
    querystring: strict({
      words: Type.String({ maxLength: 200 }),
      kind: oneOf(["criterion", "indicator"]),
      /** The version that is being drafted: what only it has is not offered. */
      except: Id,
    }),
    response: {
      200: strict({ total: Type.Integer(), items: Type.Array(LibraryEntry) }),
      ...refusals(400, 401, 403),
    },
  },
} as const satisfies Route;

export const getCriteriaSchema = {
  method: "GET",
  url: "/criteria-set-version.schema.json",
  config: { access: "public" },
  schema: {
    operationId: "getCriteriaSchema",
    summary: "JSON Schema of the criteria set version, for programs of others",
    tags,
    response: { 200: Type.Unsafe<object>({ type: "object" }) },
  },
} as const satisfies Route;
