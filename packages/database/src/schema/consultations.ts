import type { CommentField, Proposal } from "@thuocdo/criteria/consultation/comment";
import type { Stance } from "@thuocdo/criteria/consultation/consultation-figures";
import type { DispositionKind } from "@thuocdo/criteria/consultation/disposition";
import type { ConsultationState } from "@thuocdo/criteria/consultation/lifecycles";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { ColumnType, Generated } from "kysely";

import type { Day, Instant, InstantOrNull, SetByTrigger } from "#schema/columns.ts";

export interface ConsultationTable {
  id: string;
  version_id: string;
  criteria_set_id: SetByTrigger<string>;
  fixed_sequence: SetByTrigger<number>;
  document: SetByTrigger<CriteriaSetVersion>;
  simulated: SetByTrigger<boolean>;
  message: string;
  due_on: Day;
  state: Generated<ConsultationState>;
  opened_at: Instant;
  opened_by: string | null;
  closed_at: InstantOrNull;
  closed_by: string | null;
}

export interface ConsultationAgencyTable {
  consultation_id: string;
  unit_id: string;
  merged_by_unit_id: string | null;
  criteria_set_id: SetByTrigger<string>;
  due_on: Day | null;
  asked_at: Instant;
  reminded_at: InstantOrNull;
  reminders: Generated<number>;
}

export interface ConsultationReplyTable {
  consultation_id: string;
  unit_id: string;
  merged_by_unit_id: SetByTrigger<string | null>;
  criteria_set_id: SetByTrigger<string>;
  state: Generated<"drafting" | "sent">;
  channel: Generated<"system" | "letter">;
  id: string | null;
  stance: Stance | null;
  note: Generated<string>;
  letter_number: string | null;
  letter_date: Day | null;
  saved_at: Instant;
  saved_by: string | null;
  sent_at: InstantOrNull;
  sent_by: string | null;
}

export interface CommentTable {
  id: string;
  consultation_id: string;
  unit_id: string;
  node_id: string;
  field: CommentField;
  content: string;
  proposal: ColumnType<Proposal | null, string | null, string | null>;
  revision: Generated<number>;
  made_at: Instant;
  saved_at: Instant;
  saved_by: string | null;
}

/** Written by `set_reply_aside` alone. */
export interface CommentSetAsideTable {
  id: string;
  consultation_id: string;
  unit_id: string;
  node_id: string;
  field: CommentField;
  content: string;
  proposal: Proposal | null;
  made_at: Instant;
  saved_at: Instant;
  saved_by: string | null;
}

export interface CommentSourceTable {
  comment_id: string;
  source_comment_id: string;
  source_unit_id: SetByTrigger<string>;
}

export interface DispositionTable {
  id: string;
  comment_id: string;
  number: SetByTrigger<number>;
  consultation_id: SetByTrigger<string>;
  criteria_set_id: SetByTrigger<string>;
  kind: DispositionKind | "reopened";
  reason: string;
  edit_id: string | null;
  decided_at: Instant;
  decided_by: string | null;
}
