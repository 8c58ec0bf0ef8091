import { findTransition, possibleActs, type Lifecycle } from "#lifecycle.ts";
import { accept, refuse, type Result } from "#result.ts";
import type { Role } from "#role.ts";

export const versionStates = [
  "draft",
  "in-consultation",
  "issued",
  "superseded",
  "withdrawn",
] as const;
export type VersionState = (typeof versionStates)[number];

export type VersionAct =
  | "edit"
  | "open-consultation"
  | "close-consultation"
  | "issue"
  | "supersede"
  | "withdraw";

/**
 * Phiên bản: from the first draft until another takes its place. `supersede` happens to the version in force when the
 * next one of its set is issued. What is issued is frozen: there is no way back to a draft.
 */
export const versionLifecycle = [
  { from: "draft", act: "edit", to: "draft", roles: ["drafter", "issuer"] },
  { from: "draft", act: "open-consultation", to: "in-consultation", roles: ["drafter", "issuer"] },
  { from: "draft", act: "issue", to: "issued", roles: ["issuer"] },
  { from: "in-consultation", act: "edit", to: "in-consultation", roles: ["drafter", "issuer"] },
  {
    from: "in-consultation",
    act: "close-consultation",
    to: "draft",
    roles: ["drafter", "issuer"],
  },
  { from: "in-consultation", act: "issue", to: "issued", roles: ["issuer"] },
  { from: "issued", act: "supersede", to: "superseded", roles: ["issuer"] },
  { from: "issued", act: "withdraw", to: "withdrawn", roles: ["issuer"], reason: true },
] as const satisfies Lifecycle<VersionState, VersionAct, Role>;

/** Why there is no such act now. */
export interface VersionActRefusal {
  readonly code: "act-not-possible";
  readonly act: VersionAct;
  readonly state: VersionState;
  readonly possible: readonly VersionAct[];
}

/** The state an act leads to, or why there is no such act now. Roles are checked where the person is known. */
export function nextVersionState(
  state: VersionState,
  act: VersionAct,
): Result<VersionState, VersionActRefusal> {
  const line = findTransition<VersionState, VersionAct, Role>(versionLifecycle, state, act);
  if (line !== undefined) return accept(line.to);
  const possible = possibleActs<VersionState, VersionAct, Role>(versionLifecycle, state);
  return refuse({ code: "act-not-possible", act, state, possible });
}
