import type { Generated } from "kysely";

import type { Instant, InstantOfNow, Json } from "#schema/columns.ts";

export type JobState = "queued" | "running" | "done" | "failed";

export interface SnapshotTable {
  id: Generated<string>;
  number: number;
  round_id: string;
  scope_unit_ids: string[];
  path: string;
  sha256: string;
  manifest: Json;
  simulated: boolean;
  taken_at: Instant;
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
  created_at: Instant;
}

export interface JobProgressTable {
  job_id: number;
  task: string;
  job_key: string | null;
  state: JobState;
  stage: Generated<string>;
  share_done: Generated<number>;
  message: Generated<string>;
  updated_at: InstantOfNow;
}
