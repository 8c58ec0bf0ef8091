import type { Lifecycle } from "@thuocdo/criteria/lifecycle";
import type { Role } from "@thuocdo/criteria/role";
import type { VersionState } from "@thuocdo/criteria/version-lifecycle";

export type RoundState = "planned" | "open" | "closed" | "frozen";
export type RoundAct = "open" | "extend" | "end-step" | "close" | "reopen" | "freeze";

/** Đợt đánh giá: a frozen round is a dataset with a number; reports quote it. */
export const roundLifecycle = [
  { from: "planned", act: "open", to: "open", roles: ["administrator"] },
  { from: "open", act: "extend", to: "open", roles: ["administrator"], reason: true },
  { from: "open", act: "end-step", to: "open", roles: ["administrator"], reason: true },
  { from: "open", act: "close", to: "closed", roles: ["administrator"] },
  { from: "closed", act: "end-step", to: "closed", roles: ["administrator"], reason: true },
  { from: "closed", act: "reopen", to: "open", roles: ["administrator"], reason: true },
  { from: "closed", act: "freeze", to: "frozen", roles: ["administrator"] },
] as const satisfies Lifecycle<RoundState, RoundAct, Role>;

/** Whether a planned round may open: its version may have been superseded meanwhile, but not withdrawn. */
export function mayOpenAgainst(versionState: VersionState): boolean {
  return versionState === "issued" || versionState === "superseded";
}

/** When a round takes submissions from one unit. Instants are ISO 8601, UTC. */
export interface RoundWindow {
  readonly state: RoundState;
  readonly opensAt: string;
  /** The closing time for this unit, its extension counted. */
  readonly closesAt: string;
}

/** Whether a unit may send at this instant. */
export function isOpenAt({ state, opensAt, closesAt }: RoundWindow, at: string): boolean {
  const instant = Date.parse(at);
  return state === "open" && Date.parse(opensAt) <= instant && instant <= Date.parse(closesAt);
}
