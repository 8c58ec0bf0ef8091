import type { PlanItem } from "@thuocdo/submissions/city-plan/plan-item";
import type { PlanItemKind } from "@thuocdo/submissions/city-plan/plan-item-kinds";
import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { Day, Instant, Json, SetByTrigger } from "#schema/columns.ts";

type JsonOrNull = ColumnType<object | null, string | null, string | null>;

export interface CityPlanTable {
  id: string;
  city_unit_id: string;
  scope_unit_ids: SetByTrigger<string[]>;
  sequence: SetByTrigger<number>;
  simulated: Generated<boolean>;
  created_at: Instant;
  created_by: string | null;
}

export interface CityPlanItemTable {
  plan_id: string;
  kind: PlanItemKind;
  id: string;
  revision: number;
  content: JsonOrNull;
  act_id: string;
  task_id: SetByTrigger<string | null>;
  owner_unit_id: GeneratedAlways<string | null>;
  sha256: GeneratedAlways<string | null>;
  planned_dong: GeneratedAlways<string | null>;
  spent_dong: GeneratedAlways<string | null>;
  changed_at: Instant;
  changed_by: string | null;
}

/** Written by trigger. */
export interface CityPlanChangeTable {
  plan_id: SetByTrigger<string>;
  sequence: SetByTrigger<number>;
  act_id: SetByTrigger<string>;
  kind: SetByTrigger<PlanItemKind>;
  item_id: SetByTrigger<string>;
  revision: SetByTrigger<number>;
  content: SetByTrigger<object | null>;
  changed_at: SetByTrigger<Date>;
  changed_by: SetByTrigger<string | null>;
}

/** Written by trigger. */
export interface SnapshotCityPlanTable {
  snapshot_id: SetByTrigger<string>;
  plan_id: SetByTrigger<string>;
  city_unit_id: SetByTrigger<string>;
  scope_unit_ids: SetByTrigger<string[]>;
  city_name: SetByTrigger<string>;
  as_of: SetByTrigger<Day>;
  simulated: SetByTrigger<boolean>;
  items: Json<readonly PlanItem[]>;
  unit_names: Json<Readonly<Record<string, string>>>;
}
