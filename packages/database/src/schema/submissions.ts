import type { Score } from "@thuocdo/criteria/score";
import type { AppealOutcomes, AppealReasons } from "@thuocdo/submissions/appeal";
import type { Answers } from "@thuocdo/submissions/answers";
import type { SampleCandidate, SamplePlan } from "@thuocdo/submissions/draw-sample";
import type { Findings } from "@thuocdo/submissions/finding";
import type { DraftStamps } from "@thuocdo/submissions/merge-draft";
import type { SettledOutcomes } from "@thuocdo/submissions/settle-differences";
import type { SupplementBeside } from "@thuocdo/submissions/submit-revision";
import type { SubmissionState } from "@thuocdo/submissions/submission-lifecycle";
import type { ColumnType, Generated } from "kysely";

import type { Instant, InstantOfNow, InstantOrNull, Json, SetByTrigger } from "#schema/columns.ts";

type JsonOrNull<Value extends object> = ColumnType<Value | null, string | null | undefined, never>;

/** State of a row; a unit without a row has not started. */
export type StoredSubmissionState = Exclude<SubmissionState, "not-started">;
export type AppraisalDecision = "returned" | "forwarded" | "approved" | "amended" | "settled";

export interface SubmissionTable {
  id: Generated<string>;
  round_id: string;
  unit_id: string;
  scope_unit_ids: SetByTrigger<string[]>;
  state: Generated<StoredSubmissionState>;
  draft_answers: ColumnType<Answers, string | undefined, string>;
  draft_stamps: ColumnType<DraftStamps, string | undefined, string>;
  draft_sequence: Generated<number>;
  draft_saved_at: InstantOrNull;
  draft_saved_by: string | null;
  current_revision: Generated<number>;
  reopened_at: InstantOrNull;
  reopened_by_unit_id: string | null;
  reopened_reason: string | null;
  created_at: InstantOfNow;
  updated_at: InstantOfNow;
}

export interface GroupShareTable {
  submission_id: string;
  group_id: string;
  unit_id: SetByTrigger<string>;
  person_id: string;
  shared_at: Instant;
  shared_by: string;
  done_at: InstantOrNull;
  done_by: string | null;
}

export interface RevisionTable {
  id: string;
  submission_id: string;
  scope_unit_ids: SetByTrigger<string[]>;
  number: number;
  answers: Json<Answers>;
  self_score: Json<Score>;
  supplement_score: JsonOrNull<SupplementBeside>;
  content_sha256: string;
  submitted_at: Instant;
  submitted_by: string | null;
  note: string | null;
}

export interface AppraisalTable {
  id: Generated<string>;
  revision_id: string;
  submission_id: SetByTrigger<string>;
  unit_id: SetByTrigger<string>;
  scope_unit_ids: SetByTrigger<string[]>;
  appraising_unit_id: string;
  decision: AppraisalDecision;
  findings: Json<Findings>;
  appraised_score: Json<Score>;
  supplement_score: JsonOrNull<SupplementBeside>;
  reason: string | null;
  appraised_at: Instant;
  appraised_by: string | null;
}

export interface AppraisalDraftTable {
  revision_id: string;
  appraising_unit_id: string;
  findings: Json<Findings>;
  sequence: Generated<number>;
  saved_at: Instant;
  saved_by: string | null;
}

/** Rows are only inserted. */
export interface AppealTable {
  id: string;
  appraisal_id: string;
  submission_id: SetByTrigger<string>;
  scope_unit_ids: SetByTrigger<string[]>;
  reasons: Json<AppealReasons>;
  made_at: Instant;
  made_by: string;
}

/** Rows are only inserted. */
export interface AppealAnswerTable {
  appeal_id: string;
  submission_id: SetByTrigger<string>;
  scope_unit_ids: SetByTrigger<string[]>;
  answering_unit_id: string;
  outcomes: Json<AppealOutcomes>;
  amending_appraisal_id: string | null;
  answered_at: Instant;
  answered_by: string;
}

/** Rows are only inserted. */
export interface AppraisalSampleTable {
  id: string;
  round_id: string;
  seed: number;
  per_city: number | null;
  percent: number | null;
  least: number | null;
  within: SamplePlan["within"];
  candidates: Json<readonly SampleCandidate[]>;
  drawn_at: Instant;
  drawn_by: string;
}

export interface SecondAppraisalTable {
  id: Generated<string>;
  sample_id: string;
  revision_id: string;
  submission_id: SetByTrigger<string>;
  scope_unit_ids: SetByTrigger<string[]>;
  appraising_unit_id: string;
  person_id: string;
  done_at: InstantOrNull;
}

export interface SecondFindingTable {
  second_appraisal_id: string;
  findings: Json<Findings>;
  sequence: Generated<number>;
  saved_at: Instant;
  appraised_score: ColumnType<Score | null, string | null, string | null>;
}

/** Rows are only inserted. */
export interface SecondSettlementTable {
  id: string;
  second_appraisal_id: string;
  submission_id: SetByTrigger<string>;
  scope_unit_ids: SetByTrigger<string[]>;
  settling_unit_id: string;
  outcomes: Json<SettledOutcomes>;
  settling_appraisal_id: string | null;
  settled_at: Instant;
  settled_by: string;
}

/** A view: one row per field answered in a revision. */
export interface AnswerValueView {
  revision_id: SetByTrigger<string>;
  submission_id: SetByTrigger<string>;
  indicator_id: SetByTrigger<string>;
  field_key: SetByTrigger<string>;
  value: SetByTrigger<string>;
}

/** A view: one row per field that an appraisal corrected. */
export interface FindingValueView {
  appraisal_id: SetByTrigger<string>;
  revision_id: SetByTrigger<string>;
  indicator_id: SetByTrigger<string>;
  field_key: SetByTrigger<string>;
  value: SetByTrigger<string>;
}
