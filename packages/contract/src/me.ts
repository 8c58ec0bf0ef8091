import { Role } from "@thuocdo/criteria/role";
import Type from "typebox";
import { Id, Instant } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { oneOf, orNull, strict } from "#strict.ts";
import { UnitLevel } from "#unit-kinds.ts";

/** For which unit a person acts, in what role, until when. */
export const Assignment = strict({
  unitId: Id,
  unitName: Type.String(),
  unitLevel: UnitLevel,
  role: Role,
  until: orNull(Instant),
});
export type Assignment = Type.Static<typeof Assignment>;

export const Me = strict({
  person: strict({ id: Id, userName: Type.String(), fullName: Type.String() }),
  /** What comes before anything else; null when nothing does. */
  due: orNull(oneOf(["password", "second-factor"])),
  secondFactor: strict({
    on: Type.Boolean(),
    /** By a rule on one of the person's roles. */
    required: Type.Boolean(),
  }),
  /** The organisation's provider is signed out of too. */
  signedInBy: oneOf(["password", "provider"]),
  /** Made to or by this person of late: `GET /me/hand-overs`. */
  handOvers: Type.Integer(),
  assignments: Type.Array(Assignment),
  /** The system holds simulated data; every screen says so. */
  demonstration: Type.Boolean(),
  /** The service's clock, for devices whose own drifts. */
  now: Instant,
});
export type Me = Type.Static<typeof Me>;

/** Signing in and out is at `/api/auth/sign-in/username`, `/api/auth/provider` and `/api/auth/sign-out`. */
export const getMe = {
  method: "GET",
  url: "/me",
  config: { access: "signed-in", whileDue: true },
  schema: {
    operationId: "getMe",
    summary: "Who is signed in, and for which units they act",
    tags: ["me"],
    response: { 200: Me, ...refusals(401) },
  },
} as const satisfies Route;
