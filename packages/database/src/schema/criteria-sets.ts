import type { Edit } from "@thuocdo/criteria/edit";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { VersionState } from "@thuocdo/criteria/version-lifecycle";
import type { ColumnType, Generated } from "kysely";

import type { Day, Instant, InstantOfNow, InstantOrNull, Json } from "#schema/columns.ts";

export interface CriteriaSetTable {
  id: Generated<string>;
  title: string;
  drafting_unit_id: string;
  simulated: Generated<boolean>;
  created_at: InstantOfNow;
}

export interface CriteriaSetVersionTable {
  id: Generated<string>;
  criteria_set_id: string;
  label: string;
  state: Generated<VersionState>;
  state_reason: string | null;
  previous_version_id: string | null;
  document: Json<CriteriaSetVersion>;
  edit_sequence: Generated<number>;
  canonical: string | null;
  sha256: string | null;
  decision_number: string | null;
  decided_on: Day | null;
  signer_title: string | null;
  effective_on: Day | null;
  issued_at: InstantOrNull;
  issued_by: string | null;
  simulated: Generated<boolean>;
  created_at: InstantOfNow;
  created_by: string | null;
  updated_at: InstantOfNow;
  supplements_version_id: string | null;
  unit_id: string | null;
  scope_unit_ids: ColumnType<readonly string[] | null, never, never>;
}

export interface VersionEditTable {
  version_id: string;
  sequence: number;
  id: Generated<string>;
  person_id: string | null;
  edited_at: Instant;
  edit: Json<Edit>;
  inverse: Json<Edit>;
  base_sequence: ColumnType<number | null, number | undefined, never>;
  takes_back: ColumnType<readonly string[], readonly string[] | undefined, never>;
  restores_sequence: ColumnType<number | null, number | undefined, never>;
}

export interface VersionCheckpointTable {
  version_id: string;
  sequence: number;
  document: Json<CriteriaSetVersion>;
}

export interface VersionPresenceTable {
  version_id: string;
  page_id: string;
  person_id: string;
  node_id: string | null;
  field: string | null;
  seen_at: InstantOfNow;
}
