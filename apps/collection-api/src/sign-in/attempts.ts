import type { Database } from "@thuocdo/database/schema";
import { type Kysely, sql } from "kysely";

export const lockOut = { failures: 10, withinMinutes: 15, minutes: 15 } as const;

export interface Attempt {
  /** The instant until which nobody signs in by this name; undefined when the attempt may go on. */
  readonly lockedUntil?: Date;
  /** This failure, if it is one, locks the name out. */
  readonly last: boolean;
}

/**
 * Counts an attempt as failed before it is made, so that many at once, by whatever processes, are as many failures. A
 * name that nobody has is locked out like any other: nothing tells the two apart.
 */
export async function beginAttempt(
  db: Kysely<Database>,
  userName: string,
  now: Date,
): Promise<Attempt> {
  const instant = sql`${now}::timestamptz`;
  const { rows } = await sql<{
    readonly failures: number;
    readonly lockedUntil: Date | null;
    readonly refused: boolean;
  }>`
    with old as (
      delete from auth.sign_in_attempt
      where last_failed_at < ${instant} - interval '1 day' and user_name <> ${userName}
    )
    insert into auth.sign_in_attempt as a (user_name, failures, last_failed_at)
    values (${userName}, 1, ${instant})
    on conflict (user_name) do update set
      failures = case
        when a.locked_until > ${instant} then a.failures + 1
        when a.locked_until is not null
          or a.last_failed_at < ${instant} - make_interval(mins => ${lockOut.withinMinutes}) then 1
        else a.failures + 1 end,
      last_failed_at = ${instant},
      locked_until = case
        when a.locked_until > ${instant} then a.locked_until
        when a.locked_until is null and a.failures + 1 >= ${lockOut.failures}
          and a.last_failed_at >= ${instant} - make_interval(mins => ${lockOut.withinMinutes})
          then ${instant} + make_interval(mins => ${lockOut.minutes})
        end
    returning failures, locked_until as "lockedUntil", failures > ${lockOut.failures} as refused
  `.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("An attempt was not counted.");
  if (row.refused && row.lockedUntil !== null) return { lockedUntil: row.lockedUntil, last: false };
  return { last: row.lockedUntil !== null };
}

/** The attempt was no failure: by this name it counts from none again. */
export async function clearAttempts(db: Kysely<Database>, userName: string): Promise<void> {
  await sql`delete from auth.sign_in_attempt where user_name = ${userName}`.execute(db);
}

/** As names are compared. */
export function foldUserName(typed: string): string {
  return typed.normalize("NFC").trim().toLowerCase().slice(0, 60);
}
