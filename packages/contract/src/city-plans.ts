import { planItemKinds } from "@thuocdo/submissions/city-plan/plan-item-kinds";
import { CalendarDate, NodeId } from "@thuocdo/criteria/key";
import type { Role } from "@thuocdo/criteria/role";
import { PlanEdit, PlanHead, type PlanItem } from "@thuocdo/submissions/city-plan/plan-item";
import type { TaskTable } from "@thuocdo/submissions/city-plan/read-task-table";
import Type from "typebox";
import { exchangeFormats } from "#exchange.ts";
import { Evidence } from "#evidence.ts";
import { Id, Instant, PersonName, Sha256, WholeNumberText } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, orNull, strict } from "#strict.ts";
import { PaperFormat, paperContentTypes } from "#version-papers.ts";

const params = strict({ planId: Id });
const tags = ["city-plans"] as const;

/** Those who may read plans: their city's, those below the ministry, or the tasks of their own unit. */
export const planReading = [
  "administrator",
  "drafter",
  "issuer",
  "appraiser",
  "analyst",
  "leader",
  "ward-officer",
] as const satisfies readonly Role[];

const TaskCount = strict({
  total: Type.Integer(),
  done: Type.Integer(),
  doneLate: Type.Integer(),
  inProgress: Type.Integer(),
  notStarted: Type.Integer(),
  stopped: Type.Integer(),
  overdue: Type.Integer(),
  dueSoon: Type.Integer(),
});

/** Amounts in đồng. */
const FundSum = strict({
  plannedDong: Type.Integer(),
  spentDong: Type.Integer(),
  usedHundredths: orNull(Type.Integer()),
});

const facts = {
  id: Id,
  cityUnitId: Id,
  cityName: Type.String(),
  simulated: Type.Boolean(),
  /** Today in Việt Nam: tasks are late, or soon due, as of this day. */
  today: CalendarDate,
  /** Whether this person reads all of it; otherwise what their unit answers for. */
  whole: Type.Boolean(),
  /** Whether this person changes all of it. */
  mayEdit: Type.Boolean(),
};

export const CityPlanSummary = strict({
  ...facts,
  head: PlanHead,
  tasks: TaskCount,
  /** Null where this person does not read the whole. */
  funds: orNull(FundSum),
});
export type CityPlanSummary = Type.Static<typeof CityPlanSummary>;

export const listCityPlans = {
  method: "GET",
  url: "/city-plans",
  config: { access: planReading },
  schema: {
    operationId: "listCityPlans",
    summary: "The plans (Đề án) of cities that this person reads, with how far they are",
    tags,
    response: {
      200: strict({ items: Type.Array(CityPlanSummary) }),
      ...refusals(401, 403),
    },
  },
} as const satisfies Route;

const ServedNode = { id: NodeId, code: Type.String(), title: Type.String() };

/** A thing of a plan with who changed it last. `content` is null where it was taken out. */
export const CityPlanItem = strict({
  item: Type.Unsafe<PlanItem>({ type: "object" }),
  changedAt: Instant,
  changedBy: orNull(PersonName),
});
export type CityPlanItem = Type.Static<typeof CityPlanItem>;

export const CityPlan = strict({
  ...facts,
  /** How many changes there have been. */
  sequence: Type.Integer(),
  items: Type.Array(CityPlanItem),
  /** The criteria that the tasks may serve, of the version that the plan names. */
  groups: Type.Array(strict({ ...ServedNode, criteria: Type.Array(strict({ ...ServedNode })) })),
  /** Names of wards and owners in the time of the plan, and what they have become since. */
  units: Type.Array(strict({ id: Id, name: Type.String(), nowNames: Type.Array(Type.String()) })),
  /** The tasks on whose progress this person reports. */
  mayReportOn: Type.Array(Id),
});
export type CityPlan = Type.Static<typeof CityPlan>;

export const getCityPlan = {
  method: "GET",
  url: "/city-plans/:planId",
  config: { access: planReading },
  schema: {
    operationId: "getCityPlan",
    summary: "A plan with everything in it that this person reads",
    tags,
    params,
    response: { 200: CityPlan, ...refusals(400, 401, 403, 404) },
  },
} as const satisfies Route;

export const beginCityPlan = {
  method: "POST",
  url: "/city-plans",
  config: { access: ["administrator", "drafter"] },
  schema: {
    operationId: "beginCityPlan",
    summary: "Begin the plan of one's city; repeated under its id, it is the same plan",
    tags,
    body: strict({ id: Id, cityUnitId: Id, head: PlanHead }),
    response: { 201: CityPlan, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const editCityPlan = {
  method: "POST",
  url: "/city-plans/:planId/edits",
  config: { access: ["administrator", "drafter", "ward-officer"] },
  schema: {
    operationId: "editCityPlan",
    summary:
      "Change things of a plan together, all or none; what was changed since `baseRevision` is not written over",
    tags,
    params,
    body: strict({
      /** Made by the client: repeated under it, the act is done once. */
      id: Id,
      edits: Type.Array(PlanEdit, { minItems: 1, maxItems: 2000 }),
    }),
    response: { 200: CityPlan, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const CityPlanChange = strict({
  sequence: Type.Integer(),
  actId: Id,
  kind: oneOf(planItemKinds),
  itemId: Id,
  before: orNull(Type.Unsafe<object>({ type: "object" })),
  after: orNull(Type.Unsafe<object>({ type: "object" })),
  changedAt: Instant,
  changedBy: orNull(PersonName),
});
export type CityPlanChange = Type.Static<typeof CityPlanChange>;

/** So many changes are told at once. */
export const changesAtOnce = 200;

export const listCityPlanChanges = {
  method: "GET",
  url: "/city-plans/:planId/changes",
  config: { access: planReading },
  schema: {
    operationId: "listCityPlanChanges",
    summary: "Who changed what of a plan and when, the latest first",
    tags,
    params,
    querystring: strict({
      /** Only those before this one. */
      before: Type.Optional(WholeNumberText),
    }),
    response: {
      200: strict({ items: Type.Array(CityPlanChange) }),
      ...refusals(400, 401, 403, 404),
    },
  },
} as const satisfies Route;

export const downloadCityPlanWorkbook = {
  method: "GET",
  url: "/city-plans/:planId/workbook",
  config: { access: planReading },
  schema: {
    operationId: "downloadCityPlanWorkbook",
    summary: "The plan as a workbook; its sheet of tasks can be filled in and read again",
    tags,
    params,
    produces: [exchangeFormats.xlsx],
    response: { 200: Type.Any(), ...refusals(401, 403, 404) },
  },
} as const satisfies Route;

export const downloadCityPlanPaper = {
  method: "GET",
  url: "/city-plans/:planId/paper",
  config: { access: planReading },
  schema: {
    operationId: "downloadCityPlanPaper",
    summary: "The plan and how far it is, as an official paper",
    tags,
    params,
    querystring: strict({ format: PaperFormat }),
    produces: [paperContentTypes.docx, paperContentTypes.pdf],
    response: { 200: Type.Any(), ...refusals(400, 401, 403, 404, 503) },
  },
} as const satisfies Route;

/** The largest file of tasks read in. */
export const maxTaskTableBytes = 10 * 1024 * 1024;

export const readCityPlanTasks = {
  method: "POST",
  url: "/city-plans/:planId/task-readings",
  config: { access: ["administrator", "drafter"] },
  schema: {
    operationId: "readCityPlanTasks",
    summary:
      "Read tasks from a file (XLSX, XLS, ODS, CSV, judged by content), cell by cell: nothing is stored",
    tags,
    params,
    consumes: ["application/octet-stream"],
    response: {
      200: Type.Unsafe<TaskTable>({ type: "object" }),
      ...refusals(400, 401, 403, 404, 413, 415, 422),
    },
  },
} as const satisfies Route;

const fileParams = strict({ planId: Id, sha256: Sha256 });

/** The address is the SHA-256 of the content, so sending again after a broken line is harmless. */
export const uploadCityPlanFile = {
  method: "PUT",
  url: "/city-plans/:planId/files/:sha256",
  config: { access: ["administrator", "drafter", "ward-officer"] },
  schema: {
    operationId: "uploadCityPlanFile",
    summary: "Upload a file; a document of the plan then names it by its hash",
    tags,
    params: fileParams,
    querystring: strict({ name: Type.String({ minLength: 1, maxLength: 255 }) }),
    consumes: ["application/octet-stream"],
    response: { 200: Evidence, ...refusals(400, 401, 403, 404, 409, 413, 415, 422) },
  },
} as const satisfies Route;

/** Each look is written down. */
export const downloadCityPlanFile = {
  method: "GET",
  url: "/city-plans/:planId/files/:sha256",
  config: { access: planReading },
  schema: {
    operationId: "downloadCityPlanFile",
    summary: "The file of a document of the plan",
    tags,
    params: fileParams,
    produces: ["application/octet-stream"],
    response: { 200: Type.Any(), ...refusals(401, 403, 404) },
  },
} as const satisfies Route;
