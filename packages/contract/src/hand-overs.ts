import { Role } from "@thuocdo/criteria/role";
import { openWorkKinds } from "@thuocdo/submissions/hand-over";
import Type from "typebox";
import { Account } from "#accounts.ts";
import { Id, Instant, PersonName, Reason } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, orNull, strict } from "#strict.ts";

const tags = ["accounts"] as const;
const config = { access: ["administrator"] } as const;
const params = strict({ personId: Id });

/** Something begun or given in a role, and not finished. */
export const OpenWork = strict({
  kind: oneOf([...openWorkKinds]),
  subjectId: Id,
  title: Type.String(),
  /** How many of it: groups of one submission. */
  pieces: Type.Integer({ minimum: 1 }),
});
export type OpenWork = Type.Static<typeof OpenWork>;

/** One role of a person, what is open in it, and who may go on. */
export const RoleWork = strict({
  unitId: Id,
  unitName: Type.String(),
  role: Role,
  work: Type.Array(OpenWork),
  receivers: Type.Array(PersonName),
});
export type RoleWork = Type.Static<typeof RoleWork>;

export const getOpenWork = {
  method: "GET",
  url: "/accounts/:personId/open-work",
  config,
  schema: {
    operationId: "getOpenWork",
    summary: "What is open in a person's roles, by role, as far as one administers them",
    tags,
    params,
    response: { 200: strict({ items: Type.Array(RoleWork) }), ...refusals(400, 401, 403, 404) },
  },
} as const satisfies Route;

export const handOver = {
  method: "POST",
  url: "/accounts/:personId/hand-overs",
  config,
  schema: {
    operationId: "handOver",
    summary: "End roles of a person, now or at an instant, with their open work in other hands",
    tags,
    params,
    body: strict({
      /** Made by the client, so that a repeated act is the same. */
      id: Id,
      /** Null: now. */
      endsAt: orNull(Instant),
      reason: Reason,
      roles: Type.Array(strict({ unitId: Id, role: Role, receiverId: orNull(Id) }), {
        minItems: 1,
        maxItems: 20,
      }),
    }),
    response: { 200: Account, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

/** A hand-over as those see it between whom it was made. */
export const HandOver = strict({
  id: Id,
  /** Whether it came to the person who asks, or went from them. */
  direction: oneOf(["to-me", "from-me"]),
  /** The other one; null where nobody received it. */
  other: orNull(Type.String()),
  unitId: Id,
  unitName: Type.String(),
  role: Role,
  endsAt: Instant,
  reason: Type.String(),
  work: Type.Array(OpenWork),
  handedAt: Instant,
});
export type HandOver = Type.Static<typeof HandOver>;

export const handOversToldForDays = 30;

export const listMyHandOvers = {
  method: "GET",
  url: "/me/hand-overs",
  config: { access: "signed-in" },
  schema: {
    operationId: "listMyHandOvers",
    summary: "What was handed over to or by the person of late",
    tags: ["me"],
    response: { 200: strict({ items: Type.Array(HandOver) }), ...refusals(401, 403) },
  },
} as const satisfies Route;
