import {
  contentsOf,
  noProgress,
  type FundLine,
  type FundSource,
  type PlanHead,
  type PlanItem,
  type PlanTask,
  type TaskProgress,
} from "#city-plan/plan-item.ts";

export type TaskState = "not-started" | "in-progress" | "done" | "stopped";
/** Told as of a day, of what is neither done nor stopped. */
export type TaskTiming = "overdue" | "due-soon" | "on-time";

/** A task with how far it is, as of a day. */
export interface StandingTask {
  readonly id: string;
  readonly task: PlanTask;
  readonly progress: TaskProgress;
  readonly state: TaskState;
  readonly timing: TaskTiming;
  /** It was done after the day it was due. */
  readonly doneLate: boolean;
}

/** So many days before it is due, a task is told as due soon; the day itself counts as soon. */
export const dueSoonDays = 14;

const byNumber = new Intl.Collator("vi", { numeric: true });

/** The tasks of a plan by number, as of a day (`YYYY-MM-DD`). */
export function standTasks(items: readonly PlanItem[], asOf: string): readonly StandingTask[] {
  const progress = contentsOf(items, "progress");
  return [...contentsOf(items, "task")]
    .map(([id, task]) => standTask(id, task, progress.get(id) ?? noProgress, asOf))
    .toSorted(
      (one, other) =>
        byNumber.compare(one.task.number, other.task.number) || (one.id < other.id ? -1 : 1),
    );
}

function standTask(id: string, task: PlanTask, progress: TaskProgress, asOf: string): StandingTask {
  const state = stateOf(progress);
  const isOpen = state === "not-started" || state === "in-progress";
  const { dueOn } = task;
  return {
    id,
    task,
    progress,
    state,
    timing: dueOn === null || !isOpen ? "on-time" : timingOf(dueOn, asOf),
    doneLate: state === "done" && dueOn !== null && (progress.doneOn ?? "") > dueOn,
  };
}

function stateOf({ percent, stopped }: TaskProgress): TaskState {
  if (stopped) return "stopped";
  if (percent === 100) return "done";
  return percent === 0 ? "not-started" : "in-progress";
}

/** Whether what is due on a day and not done yet is late, or soon due, as of another. */
export function timingOf(dueOn: string, asOf: string): TaskTiming {
  if (dueOn < asOf) return "overdue";
  const days = (Date.parse(dueOn) - Date.parse(asOf)) / 86_400_000;
  return days <= dueSoonDays ? "due-soon" : "on-time";
}

export interface TaskCount {
  readonly total: number;
  readonly done: number;
  readonly doneLate: number;
  readonly inProgress: number;
  readonly notStarted: number;
  readonly stopped: number;
  readonly overdue: number;
  readonly dueSoon: number;
}

export function countTasks(tasks: readonly StandingTask[]): TaskCount {
  const count = (is: (task: StandingTask) => boolean) => tasks.filter(is).length;
  return {
    total: tasks.length,
    done: count(({ state }) => state === "done"),
    doneLate: count(({ doneLate }) => doneLate),
    inProgress: count(({ state }) => state === "in-progress"),
    notStarted: count(({ state }) => state === "not-started"),
    stopped: count(({ state }) => state === "stopped"),
    overdue: count(({ timing }) => timing === "overdue"),
    dueSoon: count(({ timing }) => timing === "due-soon"),
  };
}

export interface ServedNode {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

export interface ServedGroup extends ServedNode {
  readonly criteria: readonly ServedNode[];
}

/** A group or criterion with the tasks that serve it; a group's are those of its criteria and its own, each once. */
export interface ServedStanding {
  readonly node: ServedNode;
  readonly tasks: readonly StandingTask[];
  readonly criteria: readonly {
    readonly node: ServedNode;
    readonly tasks: readonly StandingTask[];
  }[];
}

/** The tasks of a plan beside the criteria that they serve, in the order of the set; a group that none serves is there with none. */
export function standByCriteria(
  tasks: readonly StandingTask[],
  groups: readonly ServedGroup[],
): readonly ServedStanding[] {
  return groups.map((group) => {
    const ids = new Set([group.id, ...group.criteria.map(({ id }) => id)]);
    const serving = (is: (id: string) => boolean) =>
      tasks.filter(({ task }) => task.nodeIds.some(is));
    return {
      node: group,
      tasks: serving((id) => ids.has(id)),
      criteria: group.criteria.map((node) => ({ node, tasks: serving((id) => id === node.id) })),
    };
  });
}

/** Place of the group that the plans of the pilot serve above all: nhóm 5. */
const leadingPlace = 5;

/** Groups with the one that plans serve above all before the others; in the order of the set where it has fewer. */
export function leadingFirst<Group>(groups: readonly Group[]): readonly Group[] {
  const leading = groups[leadingPlace - 1];
  if (leading === undefined) return groups;
  return [leading, ...groups.filter((group) => group !== leading)];
}

/** Sums in đồng. `usedHundredths`: spent of planned in hundredths of a percent, half up; null where nothing is planned. */
export interface FundSum {
  readonly plannedDong: number;
  readonly spentDong: number;
  readonly usedHundredths: number | null;
}

export interface FundStanding {
  readonly total: FundSum;
  readonly years: readonly number[];
  readonly sources: readonly {
    readonly source: FundSource;
    readonly sum: FundSum;
    /** One for each of `years`. */
    readonly byYear: readonly FundSum[];
  }[];
  /** One for each of `years`, over all sources. */
  readonly byYear: readonly FundSum[];
}

/** Funding by source and year, summed exactly. */
export function standFunds(items: readonly PlanItem[]): FundStanding {
  const head = [...contentsOf(items, "plan").values()][0];
  const lines = [...contentsOf(items, "fund").values()];
  const years = [...new Set(lines.map(({ year }) => year))].toSorted((a, b) => a - b);
  const inYear = (year: number) => (line: FundLine) => line.year === year;
  return {
    total: sumOf(lines),
    years,
    sources: (head?.fundSources ?? []).map((source) => {
      const own = lines.filter(({ sourceKey }) => sourceKey === source.key);
      return {
        source,
        sum: sumOf(own),
        byYear: years.map((year) => sumOf(own.filter(inYear(year)))),
      };
    }),
    byYear: years.map((year) => sumOf(lines.filter(inYear(year)))),
  };
}

function sumOf(lines: readonly FundLine[]): FundSum {
  const planned = lines.reduce((sum, { plannedDong }) => sum + plannedDong, 0);
  const spent = lines.reduce((sum, { spentDong }) => sum + spentDong, 0);
  return { plannedDong: planned, spentDong: spent, usedHundredths: usedShare(planned, spent) };
}

/** Spent of planned in hundredths of a percent, half up; null where nothing is planned. */
export function usedShare(planned: number, spent: number): number | null {
  if (planned === 0) return null;
  // In whole numbers: a double could not tell a half that is exact from one that is not.
  return Number((BigInt(spent) * 20_000n + BigInt(planned)) / (2n * BigInt(planned)));
}

/** The day on which the units of a plan are called: today, within its period. */
export function dayOf({ periodFrom, periodTo }: PlanHead, today: string): string {
  if (today < periodFrom) return periodFrom;
  return today > periodTo ? periodTo : today;
}
