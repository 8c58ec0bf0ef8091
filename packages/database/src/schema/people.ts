import type { Role } from "@thuocdo/criteria/role";
import type { OpenWork } from "@thuocdo/submissions/hand-over";
import type { Generated } from "kysely";

import type {
  Day,
  Instant,
  InstantOfNow,
  InstantOrNull,
  Json,
  SetByTrigger,
} from "#schema/columns.ts";

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

/** Rows are inserted. */
export interface HandOverTable {
  id: string;
  unit_id: string;
  role: Role;
  scope_unit_ids: SetByTrigger<string[]>;
  person_id: string;
  receiver_id: string | null;
  ends_at: Instant;
  reason: string;
  work: Json<readonly OpenWork[]>;
  handed_at: Instant;
  handed_by: string;
}

/** Rows are inserted and deleted. */
export interface SecondFactorRuleTable {
  unit_id: string;
  role: Role;
  set_at: Instant;
  set_by: string;
}
