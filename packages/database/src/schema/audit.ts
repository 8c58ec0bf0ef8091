import type { ColumnType } from "kysely";

type ReadOnly<T> = ColumnType<T, never, never>;

export interface AuditChainTable {
  chain: ReadOnly<number>;
  last_sequence: ReadOnly<number>;
  last_hash: ReadOnly<string>;
}

export interface AuditLogTable {
  chain: ReadOnly<number>;
  sequence: ReadOnly<number>;
  acted_at: ReadOnly<Date>;
  recorded_at: ReadOnly<Date>;
  person_id: ReadOnly<string | null>;
  unit_id: ReadOnly<string | null>;
  scope_unit_ids: ReadOnly<string[]>;
  act: ReadOnly<string>;
  subject_kind: ReadOnly<string>;
  subject_id: ReadOnly<string>;
  detail: ReadOnly<object>;
  previous_hash: ReadOnly<string>;
  hash: ReadOnly<string>;
}
