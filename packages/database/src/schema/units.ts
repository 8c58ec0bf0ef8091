import type { UnitChange, UnitChangeKind } from "@thuocdo/submissions/units/unit-change";
import type { UnitLevel, UnitType } from "@thuocdo/submissions/units/unit-kinds";
import type { Generated, GeneratedAlways } from "kysely";

import type { Day, Instant, InstantOfNow, InstantOrNull, Json } from "#schema/columns.ts";

export type { UnitLevel, UnitType } from "@thuocdo/submissions/units/unit-kinds";

export type UnitClass = "I" | "II" | "III";
export type SuccessionKind = "merge" | "split" | "rename" | "same";

export interface OrganisationalUnitTable {
  id: Generated<string>;
  created_at: InstantOfNow;
}

export interface UnitNameTable {
  unit_id: string;
  code: string;
  name: string;
  type: UnitType;
  level: GeneratedAlways<UnitLevel>;
  class: UnitClass | null;
  valid_from: Day;
  valid_to: Day | null;
  folded_name: GeneratedAlways<string>;
  begun_by: Generated<string | null>;
  ended_by: Generated<string | null>;
}

export interface UnitPlacementTable {
  unit_id: string;
  parent_id: string;
  valid_from: Day;
  valid_to: Day | null;
  begun_by: Generated<string | null>;
  ended_by: Generated<string | null>;
}

export interface UnitSuccessionTable {
  from_unit_id: string;
  to_unit_id: string;
  effective_on: Day;
  kind: SuccessionKind;
  decision: string | null;
  change_id: Generated<string | null>;
}

/** Rows are inserted, and marked as taken back. */
export interface UnitChangeTable {
  id: string;
  kind: UnitChangeKind | "import";
  effective_on: Day;
  decision_number: string;
  decided_on: Day;
  acting_unit_id: string;
  unit_ids: string[];
  change: Json<UnitChange | object>;
  recorded_at: Instant;
  recorded_by: string;
  taken_back_at: InstantOrNull;
  taken_back_by: Generated<string | null>;
  taken_back_reason: Generated<string | null>;
}
