import type { Generated } from "kysely";
import type { Instant, InstantOrNull } from "#schema/columns.ts";

/** Sent and settled by functions alone. */
export interface MailTable {
  id: Generated<string>;
  round_id: string | null;
  unit_id: string;
  person_id: string;
  address: string;
  subject: string;
  body: string;
  queued_at: Instant;
  queued_by: string;
  attempts: Generated<number>;
  next_attempt_at: Instant;
  sent_at: InstantOrNull;
  given_up_at: InstantOrNull;
  last_error: string | null;
}
