import { CalendarDate } from "@thuocdo/criteria/key";
import type { UnitListProblem } from "@thuocdo/submissions/match-unit-list";
import Type from "typebox";
import { Id, Instant, Words } from "#field.ts";
import { refusals } from "#problem.ts";
import { AppraisingLevel, AssessmentRound } from "#rounds.ts";
import type { Route } from "#route.ts";
import { strict } from "#strict.ts";

const params = strict({ roundId: Id });
const tags = ["rounds"] as const;

const fields = {
  title: Words,
  versionId: Id,
  periodFrom: CalendarDate,
  periodTo: CalendarDate,
  opensAt: Instant,
  closesAt: Instant,
  /** Levels whose units appraise, above the unit that answers; the lowest first. */
  appraisingLevels: Type.Array(AppraisingLevel, { minItems: 1, uniqueItems: true }),
  /** For so many days after approval a unit may appeal; 0: not at all. 10 where not given. */
  appealDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 90 })),
  unitIds: Type.Array(Id, { minItems: 1, maxItems: 20_000, uniqueItems: true }),
};

/** What a round is planned to be. */
export const RoundPlan = strict(fields);
export type RoundPlan = Type.Static<typeof RoundPlan>;

export const createRound = {
  method: "POST",
  url: "/rounds",
  config: { access: ["administrator"] },
  schema: {
    operationId: "createRound",
    summary: "Plan a round: version, period, units, who appraises, opening and closing time",
    tags,
    body: strict({ id: Id, organiserUnitId: Id, ...fields }),
    response: { 201: AssessmentRound, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const getRoundPlan = {
  method: "GET",
  url: "/rounds/:roundId/plan",
  config: { access: ["administrator"] },
  schema: {
    operationId: "getRoundPlan",
    summary: "What a round is planned to be, to be planned anew before it opens",
    tags,
    params,
    response: { 200: RoundPlan, ...refusals(401, 403, 404) },
  },
} as const satisfies Route;

export const replanRound = {
  method: "PUT",
  url: "/rounds/:roundId/plan",
  config: { access: ["administrator"] },
  schema: {
    operationId: "replanRound",
    summary: "Plan a round anew, as long as it has not opened",
    tags,
    params,
    body: RoundPlan,
    response: { 200: AssessmentRound, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

/** The largest list of units read in. */
export const maxUnitListBytes = 5 * 1024 * 1024;

const row = Type.Integer({ minimum: 1 });

/** The units that a list names, by the sheet that names the most; what names none is told by row. */
export const UnitList = strict({
  sheet: Type.String(),
  /** Names of the other sheets, which were not read. */
  otherSheets: Type.Array(Type.String()),
  units: Type.Array(strict({ row, unitId: Id })),
  headings: Type.Array(strict({ row, text: Type.String() })),
  problems: Type.Array(Type.Unsafe<UnitListProblem>({ type: "object" })),
});
export type UnitList = Type.Static<typeof UnitList>;

export const readUnitList = {
  method: "POST",
  url: "/unit-lists",
  config: { access: ["administrator"] },
  schema: {
    operationId: "readUnitList",
    summary:
      "Read a list of units (XLSX, XLS, ODS, CSV, judged by content): nothing is stored, what is not understood is told by row",
    tags,
    querystring: strict({ within: Id, asOf: CalendarDate }),
    consumes: ["application/octet-stream"],
    response: { 200: UnitList, ...refusals(400, 401, 403, 413, 415, 422) },
  },
} as const satisfies Route;
