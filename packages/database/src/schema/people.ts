import type { Role } from "@thuocdo/criteria/role";
import type { Generated } from "kysely";

import type { Day, Instant, InstantOfNow, InstantOrNull, SetByTrigger } from "#schema/columns.ts";

export interface PersonTable {
  id: Generated<string>;
  account_id: string | null;
  user_name: string;
  full_name: string;
  email: string | null;
  simulated: Generated<boolean>;
  added_by: string | null;
  created_at: InstantOfNow;
}

export interface RoleAssignmentTable {
  id: Generated<string>;
  person_id: string;
  unit_id: string;
  scope_unit_ids: SetByTrigger<string[]>;
  role: Role;
  valid_from: Generated<Day>;
  valid_until: InstantOrNull;
  created_at: InstantOfNow;
}

/** Rows are inserted and deleted. */
export interface SecondFactorRuleTable {
  unit_id: string;
  role: Role;
  set_at: Instant;
  set_by: string;
}
