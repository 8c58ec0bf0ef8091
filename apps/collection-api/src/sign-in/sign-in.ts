import type { Database } from "@thuocdo/database/schema";
import { passwordLength } from "@thuocdo/contract/password-rules";
import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { twoFactor, username } from "better-auth/plugins";
import { type Kysely, sql } from "kysely";
import { lockOut } from "#sign-in/attempts.ts";
import { passwords } from "#sign-in/passwords.ts";
import { isUserName } from "#sign-in/user-name.ts";

/** Header by which the service tells the sign-in who calls; what a client sends under this name is dropped. */
export const clientAddressHeader = "x-thuocdo-client-address";

/** What the sign-in answers about an account that an administrator has locked, whatever way it was proved by. */
export const lockedCode = "ACCOUNT_LOCKED";

/** A session lasts so long after it was last prolonged; it is prolonged when it is used after an hour of that has gone. */
export const sessionSeconds = { lasts: 7 * 24 * 3600, isProlongedAfter: 3600 } as const;

const cookiePrefix = "thuocdo";
export const sessionCookieName = `${cookiePrefix}.session_token`;

/**
 * Sign-in by user name and password, sessions in the database. Accounts are made by an administrator: sign-up is off.
 * The address of the service is whatever host name it is called by, so that no setting ties it to one.
 * @param db better-auth's own tables (schema `auth`)
 */
export function createSignIn({
  db,
  secret,
}: {
  readonly db: Kysely<Database>;
  readonly secret: string;
}) {
  return betterAuth({
    appName: "Thước Đo",
    secret,
    basePath: "/api/auth",
    database: { db, type: "postgres" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      password: passwords,
    },
    plugins: [
      username({ usernameValidator: (name) => isUserName(name.toLowerCase()) }),
      twoFactor({
        issuer: "Thước Đo",
        accountLockout: {
          maxFailedAttempts: lockOut.failures,
          durationSeconds: lockOut.minutes * 60,
        },
      }),
    ],
    session: { expiresIn: sessionSeconds.lasts, updateAge: sessionSeconds.isProlongedAfter },
    databaseHooks: {
      // The one place that every way of signing in passes.
      session: { create: { before: async ({ userId }) => await refuseLocked(db, userId) } },
    },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 300,
      // A whole office may stand behind one address.
      customRules: {
        "/sign-in/username": { window: 60, max: 30 },
        "/two-factor/*": { window: 60, max: 30 },
        "/get-session": false,
      },
    },
    advanced: {
      cookiePrefix,
      // Served on closed networks over plain HTTP as well; a proxy that ends TLS adds `Secure`.
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type SignIn = ReturnType<typeof createSignIn>;

async function refuseLocked(db: Kysely<Database>, userId: string): Promise<void> {
  const { rows } = await sql`
    select 1 from auth.account_guard where user_id = ${userId} and locked_at is not null
  `.execute(db);
  if (rows.length > 0) throw new APIError("FORBIDDEN", { code: lockedCode, message: "Locked." });
}
