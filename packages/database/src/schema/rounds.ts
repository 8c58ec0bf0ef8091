import type { RoundState } from "@thuocdo/submissions/round-lifecycle";
import type { AppraisingLevel } from "@thuocdo/submissions/round-plan";
import type { ColumnType, Generated } from "kysely";

import type { Day, Instant, InstantOfNow, InstantOrNull, SetByTrigger } from "#schema/columns.ts";

export interface AssessmentRoundTable {
  id: Generated<string>;
  criteria_set_version_id: string;
  organiser_unit_id: string;
  title: string;
  period_from: Day;
  period_to: Day;
  opens_at: Instant;
  closes_at: Instant;
  appraising_levels: AppraisingLevel[];
  appeal_days: Generated<number>;
  state: Generated<RoundState>;
  frozen_at: InstantOrNull;
  simulated: Generated<boolean>;
  created_at: InstantOfNow;
  created_by: string | null;
}

export interface RoundUnitTable {
  round_id: string;
  unit_id: string;
  /** The unit first, then the units above it; read by trigger as of the end of the period where not given. */
  scope_unit_ids: ColumnType<string[], string[] | undefined, string[]>;
  appraising_unit_ids: Generated<string[]>;
  extended_to: InstantOrNull;
  extension_reason: string | null;
  let_off_at: InstantOrNull;
  let_off_by: Generated<string | null>;
  let_off_reason: Generated<string | null>;
}

/** Rows are only inserted. */
export interface RoundExtensionTable {
  id: Generated<string>;
  round_id: string;
  /** Null for all units of the round. */
  unit_id: string | null;
  closes_at: Instant;
  reason: string;
  decided_at: Instant;
  decided_by: string;
}

/** Rows are only inserted. */
export interface EndedStepTable {
  round_id: string;
  level: AppraisingLevel;
  reason: string;
  ended_at: Instant;
  ended_by: string;
}

/** Set by trigger as the round opens. */
export interface RoundSupplementTable {
  round_id: SetByTrigger<string>;
  unit_id: SetByTrigger<string>;
  version_id: SetByTrigger<string>;
}

/** Rows are only inserted. */
export interface ReminderTable {
  id: Generated<string>;
  round_id: string;
  unit_id: string;
  message: string;
  sent_at: Instant;
  sent_by: string;
  number: Generated<string>;
}
