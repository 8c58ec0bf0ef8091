import {
  noProgress,
  usualFundSources,
  type PlanEdit,
  type PlanItem,
  type TaskProgress,
} from "@thuocdo/submissions/city-plan/plan-item";
import { editPlan } from "@thuocdo/submissions/city-plan/edit-plan";
import type { ServedGroup } from "@thuocdo/submissions/city-plan/plan-standing";
import {
  ownerNames,
  planWords,
  premisesTask,
  simulatedFunds,
  simulatedMilestones,
  simulatedTasks,
  streetsTask,
  type SimulatedTask,
} from "#demonstration/city-plan-words.ts";
import { drawFor } from "#demonstration/draw.ts";
import type { PilotWard } from "#demonstration/pilot-wards.ts";
import { deterministicId } from "#units/unit-id.ts";

/** What was changed in a plan on one day. */
export interface PlanDay {
  readonly day: string;
  readonly edits: readonly PlanEdit[];
}

/** Days on which progress was written down: the ends of the quarters, and of the pilot. */
const days = ["2021-08-31", "2021-11-30", "2022-02-28", "2022-05-31", "2022-06-30"] as const;
const begunOn = "2021-06-04";

/** Wards whose premises were not finished, as the press told; all else is made up. */
const premisesUnfinished: ReadonlySet<string> = new Set(["00019", "20236"]);
/** Where a task was given up. */
const streetsStopped = "31120";

export function cityPlanIdOf(cityId: string): string {
  return deterministicId(`city-plan:${cityId}`);
}

/** A made-up plan of one city over the pilot, day by day, as core lets it through. The same city has the same plan always. */
export function simulateCityPlan(
  { ward, district, city }: PilotWard,
  { id: versionId, groups }: { readonly id: string; readonly groups: readonly ServedGroup[] },
): readonly PlanDay[] {
  const planId = cityPlanIdOf(city.id);
  const idOf = (...of: readonly (string | number)[]) =>
    deterministicId(["city-plan", city.id, ...of].join(":"));
  const owners = { ward: ward.unitId, district: district.id, city: city.id };
  const ownerOf = ({ owner }: SimulatedTask) =>
    owner === "ward" || owner === "district" || owner === "city"
      ? { ownerUnitId: owners[owner], ownerName: "" }
      : { ownerUnitId: null, ownerName: ownerNames[owner] };
  const nodeIds = new Map(
    groups.flatMap((group) => [
      [group.code, group.id] as const,
      ...group.criteria.map(({ code, id }) => [code, id] as const),
    ]),
  );
  const money = simulatedFunds.map((fund, at) => {
    const draw = drawFor(ward.cityCode, "city-plan-fund", String(at));
    const share =
      fund.premises && premisesUnfinished.has(ward.code) ? 0.4 : 0.8 + 0.2 * draw.uniform();
    return { fund, plannedDong: draw.whole(...fund.planned) * 10_000_000, share };
  });
  const fundEdits = (day: string) =>
    money.map(({ fund, plannedDong, share }, at) => {
      const { year, sourceKey, purpose } = fund;
      const [from, to] =
        year === 2021 ? ["2021-06-01", "2021-12-31"] : ["2022-01-01", "2022-06-30"];
      const gone = shareOf(from, to, day);
      const spentDong = Math.round((plannedDong * share * gone) / 1_000_000) * 1_000_000;
      const content = { year, sourceKey, purpose, plannedDong, spentDong };
      return { kind: "fund" as const, id: idOf("fund", at), content };
    });
  const first: readonly Unbased[] = [
    {
      kind: "plan",
      id: planId,
      content: {
        title: planWords.title(city.name),
        decisionNumber: planWords.decisionNumber(ward.cityCode),
        decidedOn: begunOn,
        signerTitle: planWords.signerTitle,
        periodFrom: "2021-06-01",
        periodTo: "2022-06-30",
        wardIds: [ward.unitId],
        fundSources: [...usualFundSources],
        versionId,
      },
    },
    ...simulatedTasks.map((task, at) => ({
      kind: "task" as const,
      id: idOf("task", at),
      content: {
        number: String(at + 1),
        title: task.title,
        ...ownerOf(task),
        dueOn: task.dueOn,
        nodeIds: task.serves.flatMap((code) => nodeIds.get(code) ?? []),
      },
    })),
    ...simulatedMilestones.map(({ title, dueOn }, at) => ({
      kind: "milestone" as const,
      id: idOf("milestone", at),
      content: { title, dueOn, reachedOn: null, note: "" },
    })),
    ...fundEdits(begunOn),
    ...[
      { title: planWords.decision, number: planWords.decisionNumber(ward.cityCode) },
      { title: planWords.schedule, number: planWords.scheduleNumber(ward.cityCode) },
    ].map((paper, at) => ({
      kind: "document" as const,
      id: idOf("document", at),
      content: { ...paper, issuedOn: begunOn, sha256: null, fileName: "", taskId: null },
    })),
  ];
  const progress = (day: string): readonly Unbased[] => [
    ...simulatedTasks.map((task, at) => ({
      kind: "progress" as const,
      id: idOf("task", at),
      content: progressOn(day, task, ward),
    })),
    ...simulatedMilestones.map(({ title, dueOn, reachedOn }, at) => ({
      kind: "milestone" as const,
      id: idOf("milestone", at),
      content: {
        title,
        dueOn,
        reachedOn: reachedOn !== null && reachedOn <= day ? reachedOn : null,
        note: "",
      },
    })),
    ...fundEdits(day),
  ];
  return [
    { day: begunOn, changes: first },
    ...days.map((day) => ({ day, changes: progress(day) })),
  ].reduce(
    ({ items, done }, { day, changes }) => {
      const edits = changes.flatMap((change) => basedOn(items, change));
      const edited = editPlan(items, edits, day);
      if (!edited.ok)
        throw new Error(`The demonstration is refused: ${JSON.stringify(edited.refusal)}`);
      return { items: edited.value, done: [...done, { day, edits }] };
    },
    { items: [] as readonly PlanItem[], done: [] as readonly PlanDay[] },
  ).done;
}

type Unbased = PlanEdit extends infer Edit
  ? Edit extends PlanEdit
    ? Omit<Edit, "baseRevision">
    : never
  : never;

/** The change upon what is there; none where it says nothing new. */
function basedOn(items: readonly PlanItem[], change: Unbased): readonly PlanEdit[] {
  const stored = items.find(({ kind, id }) => kind === change.kind && id === change.id);
  const before = stored?.content ?? (change.kind === "progress" ? noProgress : null);
  if (JSON.stringify(before) === JSON.stringify(change.content)) return [];
  // Kind and content stay together.
  return [{ ...change, baseRevision: stored?.revision ?? 0 } as PlanEdit];
}

function progressOn(
  day: string,
  task: SimulatedTask,
  { code, cityCode }: PilotWard["ward"],
): TaskProgress {
  const draw = drawFor(cityCode, "city-plan-task", task.title);
  const finishOn = dayAfter(task.dueOn, draw.pick([-12, -5, -2, 0, 0, 8, 21, 40]));
  const beginOn = dayAfter(task.dueOn, -draw.whole(50, 110));
  const gone = shareOf(beginOn, finishOn, day);
  if (task === streetsTask && code === streetsStopped && day >= "2022-02-28")
    return { percent: 30, doneOn: null, stopped: true, note: planWords.merged };
  if (task === premisesTask && premisesUnfinished.has(code)) {
    const percent = Math.min(60, Math.floor(gone * 6) * 10);
    const note = day > task.dueOn ? planWords.premisesDelayed : "";
    return { percent, doneOn: null, stopped: false, note };
  }
  if (gone === 1) return { percent: 100, doneOn: finishOn, stopped: false, note: "" };
  return { ...noProgress, percent: Math.floor(gone * 10) * 10 };
}

/** How much of the time between two days is over on a third, 0 to 1. */
function shareOf(from: string, to: string, day: string): number {
  const [begin, end, at] = [Date.parse(from), Date.parse(to), Date.parse(day)];
  return Math.min(1, Math.max(0, (at - begin) / (end - begin)));
}

function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}
