import { contentsOf, type PlanHead } from "@thuocdo/submissions/city-plan/plan-item";
import {
  countTasks,
  leadingFirst,
  standByCriteria,
  standFunds,
  standTasks,
  type FundStanding,
  type StandingTask,
  type TaskCount,
} from "@thuocdo/submissions/city-plan/plan-standing";
import type { FrozenPlan } from "#plans/frozen-plan.ts";
import type { ReportFacts } from "#report/report-facts.ts";

/** A criterion or group with the tasks that serve it; of a criterion also how the city's units stand on it. */
export interface ServedResult {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly tasks: TaskCount;
  /** Units of the city that meet it, of those with a verdict; of a group, summed over its criteria that are served. */
  readonly met: number;
  readonly judged: number;
}

export interface ServedGroupResult extends ServedResult {
  /** Only those that some task serves, by itself or by its group. */
  readonly criteria: readonly ServedResult[];
}

/** A plan with what the report says of it. */
export interface ReportedPlan {
  readonly plan: FrozenPlan;
  readonly head: PlanHead;
  readonly wardNames: readonly string[];
  readonly ownerNames: ReadonlyMap<string, string>;
  readonly tasks: readonly StandingTask[];
  readonly count: TaskCount;
  readonly funds: FundStanding;
  /** All groups of the set, the one that plans serve above all first. */
  readonly served: readonly ServedGroupResult[];
  /** Units of the city that were called to the round. */
  readonly units: number;
}

/** Plans whose time touches the period of the round, in the order of the cities, then by when they begin. */
export function reportedPlans({
  basis,
  comparison,
  cityPlans,
}: Pick<ReportFacts, "basis" | "comparison" | "cityPlans">): readonly ReportedPlan[] {
  const order = new Map(comparison.cities.map(({ cityId }, at) => [cityId, at]));
  return cityPlans
    .flatMap((plan) => {
      const head = [...contentsOf(plan.items, "plan").values()][0];
      return head === undefined ||
        head.periodTo < basis.periodFrom ||
        basis.periodTo < head.periodFrom
        ? []
        : [reportedPlan(plan, head, comparison)];
    })
    .toSorted(
      (one, other) =>
        (order.get(one.plan.cityUnitId) ?? order.size) -
          (order.get(other.plan.cityUnitId) ?? order.size) ||
        (one.head.periodFrom < other.head.periodFrom ? -1 : 1),
    );
}

function reportedPlan(
  plan: FrozenPlan,
  head: PlanHead,
  comparison: ReportFacts["comparison"],
): ReportedPlan {
  const tasks = standTasks(plan.items, plan.asOf);
  const city = comparison.cities.find(({ cityId }) => cityId === plan.cityUnitId);
  const results = new Map(city?.criteria.map((count) => [count.criterionId, count]));
  const names = new Map(Object.entries(plan.unitNames));
  const served = standByCriteria(tasks, comparison.outline.groups).map((group) => {
    const ofGroup = tasks.filter(({ task }) => task.nodeIds.includes(group.node.id));
    const criteria = group.criteria.flatMap(({ node, tasks: own }): ServedResult[] => {
      const serving = ofGroup.concat(own.filter((task) => !ofGroup.includes(task)));
      if (serving.length === 0) return [];
      const { met = 0, notMet = 0 } = results.get(node.id) ?? {};
      const { id, code, title } = node;
      return [{ id, code, title, tasks: countTasks(serving), met, judged: met + notMet }];
    });
    const { id, code, title } = group.node;
    return {
      id,
      code,
      title,
      tasks: countTasks(group.tasks),
      met: criteria.reduce((sum, one) => sum + one.met, 0),
      judged: criteria.reduce((sum, one) => sum + one.judged, 0),
      criteria,
    };
  });
  return {
    plan,
    head,
    wardNames: head.wardIds.map((id) => names.get(id) ?? "").filter((name) => name !== ""),
    ownerNames: names,
    tasks,
    count: countTasks(tasks),
    funds: standFunds(plan.items),
    served: leadingFirst(served),
    units: city?.coverage.expected ?? 0,
  };
}
