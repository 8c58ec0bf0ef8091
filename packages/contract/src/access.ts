import type { Role } from "@thuocdo/criteria/role";

/** Those who draft, and so may see a set before it is issued. */
export const drafting = ["drafter", "issuer"] as const satisfies readonly Role[];

/** Those who comment on drafts for an agency. */
export const commenting = ["commenter"] as const satisfies readonly Role[];

/** Those who follow a round, from above or for their own unit. */
export const following = [
  "administrator",
  "ward-officer",
  "appraiser",
  "analyst",
  "leader",
] as const satisfies readonly Role[];

/** Those who look again at what was flagged; never the units themselves. */
export const reviewing = [
  "administrator",
  "appraiser",
  "analyst",
] as const satisfies readonly Role[];

/** Those who read comparisons and reports. */
export const comparing = [
  "administrator",
  "appraiser",
  "analyst",
  "leader",
  "issuer",
] as const satisfies readonly Role[];
