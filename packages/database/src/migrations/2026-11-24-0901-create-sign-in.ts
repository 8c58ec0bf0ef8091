import { type Kysely, sql } from "kysely";

/** The tables of better-auth 1.7 (user name, password, second factor, rate limit), as its own migrations print them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema auth`.execute(db);
  await sql`
    comment on schema auth is 'Accounts and sessions; columns are named as better-auth expects them.'
  `.execute(db);
  await sql`
    create table auth."user" (
      "id" text not null primary key,
      "name" text not null,
      "email" text not null unique,
      "emailVerified" boolean not null,
      "image" text,
      "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
      "updatedAt" timestamptz default CURRENT_TIMESTAMP not null,
      "username" text unique,
      "displayUsername" text,
      "twoFactorEnabled" boolean
    )
  `.execute(db);
  await sql`
    create table auth."session" (
      "id" text not null primary key,
      "expiresAt" timestamptz not null,
      "token" text not null unique,
      "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
      "updatedAt" timestamptz not null,
      "ipAddress" text,
      "userAgent" text,
      "userId" text not null references auth."user" ("id") on delete cascade
    )
  `.execute(db);
  await sql`
    create table auth."account" (
      "id" text not null primary key,
      "accountId" text not null,
      "providerId" text not null,
      "userId" text not null references auth."user" ("id") on delete cascade,
      "accessToken" text,
      "refreshToken" text,
      "idToken" text,
      "accessTokenExpiresAt" timestamptz,
      "refreshTokenExpiresAt" timestamptz,
      "scope" text,
      "password" text,
      "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
      "updatedAt" timestamptz not null
    )
  `.execute(db);
  await sql`
    create table auth."verification" (
      "id" text not null primary key,
      "identifier" text not null,
      "value" text not null,
      "expiresAt" timestamptz not null,
      "createdAt" timestamptz default CURRENT_TIMESTAMP not null,
      "updatedAt" timestamptz default CURRENT_TIMESTAMP not null
    )
  `.execute(db);
  await sql`
    create table auth."twoFactor" (
      "id" text not null primary key,
      "secret" text not null,
      "backupCodes" text not null,
      "userId" text not null references auth."user" ("id") on delete cascade,
      "verified" boolean,
      "failedVerificationCount" integer,
      "lockedUntil" timestamptz
    )
  `.execute(db);
  await sql`
    create table auth."rateLimit" (
      "id" text not null primary key,
      "key" text not null unique,
      "count" integer not null,
      "lastRequest" bigint not null
    )
  `.execute(db);
  await sql`create index "session_userId_idx" on auth."session" ("userId")`.execute(db);
  await sql`create index "account_userId_idx" on auth."account" ("userId")`.execute(db);
  await sql`create index "verification_identifier_idx" on auth."verification" ("identifier")`.execute(
    db,
  );
  await sql`create index "twoFactor_secret_idx" on auth."twoFactor" ("secret")`.execute(db);
  await sql`create index "twoFactor_userId_idx" on auth."twoFactor" ("userId")`.execute(db);
  await sql`
    comment on table auth."user" is 'An account to sign in with; whose it is stands in person.';
    comment on table auth."session" is 'A signed-in browser.';
    comment on table auth."account" is 'How an account proves itself; the password is an argon2 hash.';
    comment on table auth."verification" is 'Short-lived tokens.';
    comment on table auth."twoFactor" is 'Second factor (TOTP) of an account.';
    comment on table auth."rateLimit" is 'Attempts by address and path.';
  `.execute(db);
  await sql`grant usage on schema auth to thuocdo_api`.execute(db);
  await sql`grant select, insert, update, delete on all tables in schema auth to thuocdo_api`.execute(
    db,
  );
}
