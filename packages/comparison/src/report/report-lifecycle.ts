import type { Role } from "@thuocdo/criteria/role";
import type { Result } from "@thuocdo/criteria/result";
import Type from "typebox";

export const ReportState = Type.Union([
  Type.Literal("drafting"),
  Type.Literal("approved"),
  Type.Literal("frozen"),
]);
export type ReportState = Type.Static<typeof ReportState>;

export const ReportAct = Type.Union([
  Type.Literal("edit"),
  Type.Literal("approve"),
  Type.Literal("reopen"),
  Type.Literal("freeze"),
]);
export type ReportAct = Type.Static<typeof ReportAct>;

/**
 * drafting → approved → frozen; an approved report may be taken back to drafting, a frozen one never. While it is not being
 * drafted its figures stay those it was approved with, whatever is computed anew.
 */
export const reportLifecycle = {
  edit: { from: ["drafting"], to: "drafting", by: ["analyst", "leader"] },
  approve: { from: ["drafting"], to: "approved", by: ["analyst", "leader"] },
  reopen: { from: ["approved"], to: "drafting", by: ["analyst", "leader"] },
  freeze: { from: ["approved"], to: "frozen", by: ["leader"] },
} as const satisfies Record<
  ReportAct,
  {
    readonly from: readonly ReportState[];
    readonly to: ReportState;
    readonly by: readonly Role[];
  }
>;

export interface ReportRefusal {
  readonly code: "report-state";
  readonly state: ReportState;
  readonly act: ReportAct;
}

/** The state that an act leads to. */
export function actOnReport(
  state: ReportState,
  act: ReportAct,
): Result<ReportState, ReportRefusal> {
  const rule = reportLifecycle[act];
  const from: readonly ReportState[] = rule.from;
  return from.includes(state)
    ? { ok: true, value: rule.to }
    : { ok: false, refusal: { code: "report-state", state, act } };
}
