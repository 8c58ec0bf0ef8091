import type { Generated } from "kysely";
import type { Instant, InstantOfNow, InstantOrNull, Json, SetByTrigger } from "#schema/columns.ts";

export type JobState = "waiting" | "running" | "done" | "failed" | "cancelled";

export interface SnapshotTable {
  id: Generated<string>;
  number: SetByTrigger<number>;
  round_id: string;
  scope_unit_ids: SetByTrigger<string[]>;
  simulated: SetByTrigger<boolean>;
  taken_at: Instant;
  taken_by: string | null;
}

export interface SnapshotNoteTable {
  id: string;
  snapshot_id: string;
  unit_id: string | null;
  criterion_id: string | null;
  scope_unit_ids: SetByTrigger<string[]>;
  text: string;
  written_at: Instant;
  written_by: string;
  written_by_name: string;
  withdrawn_at: InstantOrNull;
}

export interface FlagOutcomeTable {
  id: string;
  snapshot_id: string;
  flag_key: string;
  scope_unit_ids: SetByTrigger<string[]>;
  outcome: string;
  reason: string;
  settled_at: Instant;
  settled_by: string;
  settled_by_name: string;
  sequence: Generated<number>;
}

export interface DatasetTable {
  snapshot_id: string;
  path: string;
  sha256: string;
  manifest: Json;
  written_at: Instant;
}

export interface UnitResultTable {
  snapshot_id: string;
  unit_id: string;
  scope_unit_ids: string[];
  result: Json;
}

export interface ComparisonResultTable {
  snapshot_id: string;
  name: string;
  rows: Json<object[]>;
  computed_at: Instant;
}

export interface ReportTable {
  id: Generated<string>;
  snapshot_id: string;
  kind: string;
  title: string;
  figures: Json;
  written_at: Instant;
  state: Generated<"drafting" | "approved" | "frozen">;
  /** Number of the last edit of its narrative. */
  edits: Generated<number>;
  approved_at: InstantOrNull;
  approved_by: string | null;
  approved_by_name: string | null;
  frozen_at: InstantOrNull;
  frozen_by: string | null;
  frozen_by_name: string | null;
}

export interface NarrativeEditTable {
  report_id: string;
  number: number;
  narrative_key: string;
  text: string | null;
  edited_at: Instant;
  edited_by: string;
  edited_by_name: string;
}

export interface ReportFileTable {
  report_id: string;
  format: "docx" | "pdf" | "xlsx";
  sha256: string;
  bytes: Buffer;
  written_at: Instant;
}

export interface JobProgressTable {
  job_id: Generated<string>;
  task: string;
  job_key: string | null;
  state: Generated<JobState>;
  stage: string | null;
  share_done: Generated<number>;
  failure: string | null;
  queued_at: InstantOfNow;
  started_at: InstantOrNull;
  ended_at: InstantOrNull;
  cancel_asked_at: InstantOrNull;
}

export interface LiveChangeTable {
  id: SetByTrigger<number>;
  round_id: string;
  unit_id: string;
}

export interface LiveRoundTable {
  round_id: string;
  edition: number;
  as_of: InstantOrNull;
  failure: string | null;
  retry_at: InstantOrNull;
}

export interface LiveOverviewTable {
  round_id: string;
  scope_unit_ids: string[];
  overview: Json;
}

export interface LiveUnitTable {
  round_id: string;
  unit_id: string;
  scope_unit_ids: string[];
  city_id: string;
  result: Json;
}

export interface BacktestTable {
  snapshot_id: string;
  version_id: string;
  sequence: number;
  result: Json;
  computed_at: Instant;
}
