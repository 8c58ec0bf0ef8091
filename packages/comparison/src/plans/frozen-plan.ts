import type { PlanItem } from "@thuocdo/submissions/city-plan/plan-item";

/** A city's plan (Đề án) as it stood when a round was frozen. */
export interface FrozenPlan {
  readonly id: string;
  readonly cityUnitId: string;
  readonly cityName: string;
  /** The day in Việt Nam as of which its tasks are told late (`YYYY-MM-DD`). */
  readonly asOf: string;
  /** What was taken out is not among them. */
  readonly items: readonly PlanItem[];
  /** Names of the wards chosen and of the units that answer for tasks, by id. */
  readonly unitNames: Readonly<Record<string, string>>;
}
