import { maxDong } from "@thuocdo/criteria/formats/dong";
import { CalendarDate, Key, NodeId } from "@thuocdo/criteria/key";
import type { PlanItemKind } from "#city-plan/plan-item-kinds.ts";
import Type, { type TProperties } from "typebox";

const closed = <Fields extends TProperties>(fields: Fields) =>
  Type.Object(fields, { additionalProperties: false });
const orNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

const Id = Type.String({ format: "uuid" });
const Line = Type.String({ maxLength: 600 });
const Note = Type.String({ maxLength: 4000 });
const Dong = Type.Integer({ minimum: 0, maximum: maxDong });

/** Where money comes from; a plan names its own, the key stays when it is reworded. */
export const FundSource = closed({ key: Key, name: Line });
export type FundSource = Type.Static<typeof FundSource>;

/** What is said of the plan (Đề án) itself. */
export const PlanHead = closed({
  title: Line,
  decisionNumber: Line,
  decidedOn: orNull(CalendarDate),
  /** Office of who signed, as "Chủ tịch UBND thành phố"; no name. */
  signerTitle: Line,
  periodFrom: CalendarDate,
  periodTo: CalendarDate,
  /** The wards chosen, as units of the first day of the period. */
  wardIds: Type.Array(Id, { maxItems: 1000, uniqueItems: true }),
  fundSources: Type.Array(FundSource, { minItems: 1, maxItems: 20 }),
  /** The issued version whose criteria the tasks serve. */
  versionId: orNull(Id),
});
export type PlanHead = Type.Static<typeof PlanHead>;

export const PlanTask = closed({
  /** Its place in the plan as people count it: "3", "II.2". */
  number: Type.String({ maxLength: 20 }),
  title: Line,
  /** The unit that answers for it; null where it is a person or body that is no unit here. */
  ownerUnitId: orNull(Id),
  ownerName: Line,
  dueOn: orNull(CalendarDate),
  /** Criteria and groups that it serves. */
  nodeIds: Type.Array(NodeId, { maxItems: 40, uniqueItems: true }),
});
export type PlanTask = Type.Static<typeof PlanTask>;

/** How far a task is; bears the id of the task. */
export const TaskProgress = closed({
  percent: Type.Integer({ minimum: 0, maximum: 100 }),
  doneOn: orNull(CalendarDate),
  /** It will not be done; the note says why. */
  stopped: Type.Boolean(),
  note: Note,
});
export type TaskProgress = Type.Static<typeof TaskProgress>;

export const Milestone = closed({
  title: Line,
  dueOn: CalendarDate,
  reachedOn: orNull(CalendarDate),
  note: Note,
});
export type Milestone = Type.Static<typeof Milestone>;

/** One line of funding: what is planned and spent of one source in one year, in đồng. */
export const FundLine = closed({
  year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  sourceKey: Key,
  purpose: Line,
  plannedDong: Dong,
  spentDong: Dong,
});
export type FundLine = Type.Static<typeof FundLine>;

export const PlanDocument = closed({
  title: Line,
  number: Line,
  issuedOn: orNull(CalendarDate),
  /** The file in the evidence store; null where only the paper is named. */
  sha256: orNull(Type.String({ pattern: "^[0-9a-f]{64}$" })),
  fileName: Type.String({ maxLength: 255 }),
  /** The task that it backs; null where it belongs to the plan. */
  taskId: orNull(Id),
});
export type PlanDocument = Type.Static<typeof PlanDocument>;

export interface PlanContents {
  readonly plan: PlanHead;
  readonly task: PlanTask;
  readonly progress: TaskProgress;
  readonly milestone: Milestone;
  readonly fund: FundLine;
  readonly document: PlanDocument;
}

/** One thing in a plan as it stands. Its revision counts every change of it; what was taken out has no content. */
export type PlanItem = {
  [Kind in PlanItemKind]: {
    readonly kind: Kind;
    readonly id: string;
    readonly revision: number;
    readonly content: PlanContents[Kind] | null;
  };
}[PlanItemKind];

const edit = <Kind extends PlanItemKind, Schema extends Type.TSchema>(
  kind: Kind,
  content: Schema,
) =>
  closed({
    kind: Type.Literal(kind),
    id: Id,
    /** The revision it was made upon; 0 for what is new. */
    baseRevision: Type.Integer({ minimum: 0 }),
    content: orNull(content),
  });

/** Puts one thing as given, or takes it out (null). Undone by the same with what was there before. */
export const PlanEdit = Type.Union([
  edit("plan", PlanHead),
  edit("task", PlanTask),
  edit("progress", TaskProgress),
  edit("milestone", Milestone),
  edit("fund", FundLine),
  edit("document", PlanDocument),
]);
export type PlanEdit = Type.Static<typeof PlanEdit>;

/** What is there of one kind, by id, in the order given. */
export function contentsOf<Kind extends PlanItemKind>(
  items: readonly PlanItem[],
  kind: Kind,
): ReadonlyMap<string, PlanContents[Kind]> {
  const found = new Map<string, PlanContents[Kind]>();
  for (const item of items) {
    // The kind says the type of the content.
    if (item.kind === kind && item.content !== null)
      found.set(item.id, item.content as PlanContents[Kind]);
  }
  return found;
}

/** Sources until a plan names its own. */
export const usualFundSources: readonly FundSource[] = [
  { key: "central", name: "Ngân sách trung ương" },
  { key: "local", name: "Ngân sách địa phương" },
  { key: "social", name: "Xã hội hóa" },
  { key: "other", name: "Nguồn khác" },
];

/** Nothing done yet. */
export const noProgress: TaskProgress = { percent: 0, doneOn: null, stopped: false, note: "" };
