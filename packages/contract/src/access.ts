import type Type from "typebox";
import { oneOf } from "#strict.ts";

/** In what role a person acts for a unit; the same list binds the database. */
export const Role = oneOf([
  "administrator",
  "drafter",
  "issuer",
  "ward-officer",
  "appraiser",
  "analyst",
  "leader",
]);
export type Role = Type.Static<typeof Role>;

/** Those who draft, and so may see a set before it is issued. */
export const drafting = ["drafter", "issuer"] as const satisfies readonly Role[];

/** Those who follow a round, from above or for their own unit. */
export const following = [
  "administrator",
  "ward-officer",
  "appraiser",
  "analyst",
  "leader",
] as const satisfies readonly Role[];

/** Those who read comparisons and reports. */
export const comparing = [
  "administrator",
  "appraiser",
  "analyst",
  "leader",
  "issuer",
] as const satisfies readonly Role[];
