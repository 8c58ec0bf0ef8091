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
  path: string;
  sha256: string;
  size_bytes: number;
  figures: Json;
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
