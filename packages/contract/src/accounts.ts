import { Role } from "@thuocdo/criteria/role";
import Type from "typebox";
import { Id, Instant, Reason, Words } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, orNull, strict } from "#strict.ts";
import { UnitLevel } from "#unit-kinds.ts";

const tags = ["accounts"] as const;
const config = { access: ["administrator"] } as const;
const params = strict({ personId: Id });

/** As it is typed at sign-in, checked again by the service: any case, folded to lower. */
const UserName = Type.String({ minLength: 1, maxLength: 60 });
const Email = Type.String({ maxLength: 254, pattern: "^[^@\\s]+@[^@\\s]+$" });

/** A role for a unit, from a day, until an instant or without end. */
export const GivenRole = strict({ unitId: Id, role: Role, until: orNull(Instant) });
export type GivenRole = Type.Static<typeof GivenRole>;

export const HeldRole = strict({
  unitId: Id,
  unitName: Type.String(),
  unitLevel: UnitLevel,
  role: Role,
  until: orNull(Instant),
  ended: Type.Boolean(),
});
export type HeldRole = Type.Static<typeof HeldRole>;

/** Tài khoản: a person as administrators see them. */
export const Account = strict({
  id: Id,
  userName: Type.String(),
  fullName: Type.String(),
  email: orNull(Type.String()),
  /** What the organisation's provider calls this person; null: not signed in by it. */
  externalId: orNull(Type.String()),
  simulated: Type.Boolean(),
  /** Roles that this administrator may see, those in force first. */
  roles: Type.Array(HeldRole),
  /** All that this person does lies at or below units of this administrator. */
  administered: Type.Boolean(),
  hasPassword: Type.Boolean(),
  passwordDue: Type.Boolean(),
  secondFactor: Type.Boolean(),
  locked: orNull(strict({ at: Instant, reason: Type.String() })),
  /** Locked out by failures until then; null when not. */
  lockedOutUntil: orNull(Instant),
  lastSignedInAt: orNull(Instant),
});
export type Account = Type.Static<typeof Account>;

export const maxListedAccounts = 200;

export const listAccounts = {
  method: "GET",
  url: "/accounts",
  config,
  schema: {
    operationId: "listAccounts",
    summary: "Accounts of people at or below one's units, by name",
    tags,
    querystring: strict({
      /** Words of the name, the user name or a unit; marks and case do not count. */
      text: Type.Optional(Type.String({ maxLength: 100 })),
      role: Type.Optional(Role),
      /** People who act for this unit or one below it. */
      within: Type.Optional(Id),
      standing: Type.Optional(
        oneOf(["active", "without-role", "locked", "password-due", "without-second-factor"]),
      ),
    }),
    response: {
      200: strict({
        /** The first of them, at most `maxListedAccounts`. */
        items: Type.Array(Account),
        found: Type.Integer(),
      }),
      ...refusals(400, 401, 403),
    },
  },
} as const satisfies Route;

export const getAccount = {
  method: "GET",
  url: "/accounts/:personId",
  config,
  schema: {
    operationId: "getAccount",
    summary: "One account",
    tags,
    params,
    response: { 200: Account, ...refusals(400, 401, 403, 404) },
  },
} as const satisfies Route;

/** An account and the password it was given: shown once, stored nowhere. */
const withPassword = strict({ account: Account, password: orNull(Type.String()) });

export const addAccount = {
  method: "POST",
  url: "/accounts",
  config,
  schema: {
    operationId: "addAccount",
    summary: "Make an account with a password for its first use",
    tags,
    body: strict({
      /** Made by the client, so that a repeated request makes no second account. */
      id: Id,
      userName: UserName,
      fullName: Words,
      email: orNull(Email),
      /** With it no password is made: the organisation's provider signs the person in. */
      externalId: orNull(Words),
      roles: Type.Array(GivenRole, { minItems: 1, maxItems: 20 }),
    }),
    response: { 201: withPassword, ...refusals(400, 401, 403, 404, 409, 422) },
  },
} as const satisfies Route;

export const changeAccount = {
  method: "PUT",
  url: "/accounts/:personId",
  config,
  schema: {
    operationId: "changeAccount",
    summary: "Change what a person is called, where reminders go, and what the provider calls them",
    tags,
    params,
    body: strict({ fullName: Words, email: orNull(Email), externalId: orNull(Words) }),
    response: { 200: Account, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const resetPassword = {
  method: "POST",
  url: "/accounts/:personId/password",
  config,
  schema: {
    operationId: "resetPassword",
    summary: "Give a new password for one use; sessions and lock-out end",
    tags,
    params,
    response: {
      200: strict({ account: Account, password: Type.String() }),
      ...refusals(400, 401, 403, 404, 409),
    },
  },
} as const satisfies Route;

export const lockAccount = {
  method: "POST",
  url: "/accounts/:personId/lock",
  config,
  schema: {
    operationId: "lockAccount",
    summary: "Lock an account; its sessions end",
    tags,
    params,
    body: strict({ reason: Reason }),
    response: { 200: Account, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const unlockAccount = {
  method: "POST",
  url: "/accounts/:personId/unlock",
  config,
  schema: {
    operationId: "unlockAccount",
    summary: "Unlock an account, whether an administrator locked it or failures did",
    tags,
    params,
    response: { 200: Account, ...refusals(400, 401, 403, 404) },
  },
} as const satisfies Route;

export const resetSecondFactor = {
  method: "POST",
  url: "/accounts/:personId/second-factor/reset",
  config,
  schema: {
    operationId: "resetSecondFactor",
    summary: "Take away the second factor of somebody who has lost it; sessions end",
    tags,
    params,
    body: strict({ reason: Reason }),
    response: { 200: Account, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const giveRole = {
  method: "POST",
  url: "/accounts/:personId/roles",
  config,
  schema: {
    operationId: "giveRole",
    summary: "Give a role for a unit, or move its end",
    tags,
    params,
    body: GivenRole,
    response: { 200: Account, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const endRole = {
  method: "POST",
  url: "/accounts/:personId/roles/end",
  config,
  schema: {
    operationId: "endRole",
    summary: "End a role now",
    tags,
    params,
    body: strict({ unitId: Id, role: Role }),
    response: { 200: Account, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

/** Which roles of a unit and of those below it need a second factor. */
const SecondFactorRules = strict({
  items: Type.Array(strict({ unitId: Id, unitName: Type.String(), role: Role })),
});

export const listSecondFactorRules = {
  method: "GET",
  url: "/second-factor-rules",
  config,
  schema: {
    operationId: "listSecondFactorRules",
    summary: "Roles that need a second factor, by the unit that asks for it",
    tags,
    response: { 200: SecondFactorRules, ...refusals(401, 403) },
  },
} as const satisfies Route;

export const setSecondFactorRules = {
  method: "PUT",
  url: "/second-factor-rules/:unitId",
  config,
  schema: {
    operationId: "setSecondFactorRules",
    summary: "Say which roles of one's unit and of those below need a second factor",
    tags,
    params: strict({ unitId: Id }),
    body: strict({ roles: Type.Array(Role, { maxItems: 20, uniqueItems: true }) }),
    response: { 200: SecondFactorRules, ...refusals(400, 401, 403) },
  },
} as const satisfies Route;
