import { createHash, randomBytes } from "node:crypto";
import type { Database } from "@thuocdo/database/schema";
import { type Kysely, sql } from "kysely";
import type { Expected } from "#sign-in/provider/provider.ts";

export const attemptMinutes = 10;
const mostFromOneAddress = { attempts: 30, withinMinutes: 1 } as const;

export interface ProviderAttempt extends Expected {
  readonly returnTo: string;
}

/** Whether as many sign-ins were just begun from the address as a whole office may need. */
export async function areTooMany(
  db: Kysely<Database>,
  { address, now }: { readonly address: string; readonly now: Date },
): Promise<boolean> {
  const { rows } = await sql<{ readonly begun: number }>`
    select count(*)::integer as begun from auth.provider_attempt
    where address = ${address}
      and begun_at > ${now}::timestamptz - make_interval(mins => ${mostFromOneAddress.withinMinutes})
  `.execute(db);
  return (rows[0]?.begun ?? 0) >= mostFromOneAddress.attempts;
}

/**
 * Keeps what a sign-in is held to when it comes back.
 * @returns what the browser alone holds, and shows when it does
 */
export async function keepAttempt(
  db: Kysely<Database>,
  { state, nonce, codeVerifier, returnTo }: ProviderAttempt,
  { address, now }: { readonly address: string; readonly now: Date },
): Promise<string> {
  const held = randomBytes(32).toString("base64url");
  await sql`
    with old as (
      delete from auth.provider_attempt
      where begun_at < ${now}::timestamptz - make_interval(mins => ${attemptMinutes})
    )
    insert into auth.provider_attempt
      (browser_hash, state, nonce, code_verifier, return_to, address, begun_at)
    values (${hashOf(held)}, ${state}, ${nonce}, ${codeVerifier}, ${returnTo}, ${address}, ${now})
  `.execute(db);
  return held;
}

/** What the browser began, once and within its time: a second showing of the same finds nothing. */
export async function takeAttempt(
  db: Kysely<Database>,
  held: string,
  now: Date,
): Promise<ProviderAttempt | undefined> {
  const { rows } = await sql<ProviderAttempt & { readonly inTime: boolean }>`
    delete from auth.provider_attempt where browser_hash = ${hashOf(held)}
    returning state, nonce, code_verifier as "codeVerifier", return_to as "returnTo",
      begun_at >= ${now}::timestamptz - make_interval(mins => ${attemptMinutes}) as "inTime"
  `.execute(db);
  const [row] = rows;
  return row?.inTime === true ? row : undefined;
}

function hashOf(held: string): string {
  return createHash("sha256").update(held).digest("base64url");
}
