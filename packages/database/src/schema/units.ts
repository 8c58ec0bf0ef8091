import type { Generated, GeneratedAlways } from "kysely";

import type { Day, InstantOfNow } from "#schema/columns.ts";

export type UnitType =
  | "ministry"
  | "city"
  | "province"
  | "department"
  | "district"
  | "ward"
  | "township"
  | "commune"
  | "special-zone";
export type UnitLevel = "ministry" | "city" | "department" | "district" | "ward";
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
}

export interface UnitPlacementTable {
  unit_id: string;
  parent_id: string;
  valid_from: Day;
  valid_to: Day | null;
}

export interface UnitSuccessionTable {
  from_unit_id: string;
  to_unit_id: string;
  effective_on: Day;
  kind: SuccessionKind;
  decision: string | null;
}
