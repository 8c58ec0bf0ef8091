import type { Database } from "@thuocdo/database/schema";
import { betterAuth } from "better-auth";
import { username } from "better-auth/plugins";
import type { Kysely } from "kysely";
import { isUserName } from "#sign-in/user-name.ts";
import { passwordLength, passwords } from "#sign-in/passwords.ts";

/** Header by which the service tells the sign-in who calls; what a client sends under this name is dropped. */
export const clientAddressHeader = "x-thuocdo-client-address";

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
    plugins: [username({ usernameValidator: (name) => isUserName(name.toLowerCase()) })],
    session: { expiresIn: 7 * 24 * 3600, updateAge: 24 * 3600 },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 300,
      // A whole office may stand behind one address.
      customRules: {
        "/sign-in/username": { window: 60, max: 30 },
        "/change-password": { window: 60, max: 10 },
        "/get-session": false,
      },
    },
    advanced: {
      cookiePrefix: "thuocdo",
      // Served on closed networks over plain HTTP as well; a proxy that ends TLS adds `Secure`.
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type SignIn = ReturnType<typeof createSignIn>;
