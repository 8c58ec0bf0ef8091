import type { Generated } from "kysely";

import type { Day, Instant, InstantOrNull, SetByTrigger } from "#schema/columns.ts";

export interface EvidenceTable {
  sha256: string;
  size_bytes: number;
  content_type: string;
  stored_at: Instant;
  stored_by: string | null;
  simulated: Generated<boolean>;
}

export interface EvidenceLinkTable {
  id: Generated<string>;
  submission_id: string;
  scope_unit_ids: SetByTrigger<string[]>;
  indicator_id: string | null;
  sha256: string;
  file_name: string;
  document_number: string | null;
  document_on: Day | null;
  added_at: Instant;
  added_by: string | null;
  removed_at: InstantOrNull;
  removed_by: string | null;
}
