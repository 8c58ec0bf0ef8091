import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import type { Role } from "@thuocdo/criteria/role";
import Type from "typebox";
import { reopeningUnitIds } from "#appraising-turn.ts";
import { findDifferences, type AppraisedTwice } from "#differences.ts";
import { approveSubmission, type AppraisalDecision } from "#decide-appraisal.ts";
import { Finding, type Findings } from "#finding.ts";
import type { SubmissionRefusal } from "#refusal.ts";
import { nextState } from "#submission-act.ts";
import type { SubmissionState } from "#submission-lifecycle.ts";

const reason = Type.String({ maxLength: 4000 });
const plain = (outcome: "kept" | "second") =>
  Type.Object({ outcome: Type.Literal(outcome), reason }, { additionalProperties: false });

/** What holds of one indicator that two people found differently, with the reason. */
export const SettledOutcome = Type.Union([
  /** As it counts now: as the first found it, or an appeal changed it. */
  plain("kept"),
  /** As the second found it. */
  plain("second"),
  /** As neither did. */
  Type.Object(
    {
      outcome: Type.Literal("changed"),
      finding: Type.Omit(Finding, ["reason", "sentBack"]),
      reason,
    },
    { additionalProperties: false },
  ),
]);
export type SettledOutcome = Type.Static<typeof SettledOutcome>;
export const SettledOutcomes = Type.Record(Type.String(), SettledOutcome);
export type SettledOutcomes = Type.Static<typeof SettledOutcomes>;

export type SettlementRefusal =
  | SubmissionRefusal
  /** Both found the same. */
  | { readonly code: "nothing-to-settle" }
  | { readonly code: "settlement-unfit"; readonly indicatorIds: readonly string[] };

/**
 * The unit for which somebody settles what two people found differently: the head of the unit for which both appraised, or a
 * head or appraiser of one above it. Undefined where for none, and for those of the unit appraised.
 * @param scopeUnitIds the unit appraised first, then the units above it
 */
export function settlingUnitId(
  {
    scopeUnitIds,
    appraisingUnitIds,
  }: { readonly scopeUnitIds: readonly string[]; readonly appraisingUnitIds: readonly string[] },
  held: readonly { readonly unitId: string; readonly role: Role }[],
): string | undefined {
  if (held.some(({ unitId }) => unitId === scopeUnitIds[0])) return undefined;
  const [last, ...above] = reopeningUnitIds(scopeUnitIds, appraisingUnitIds);
  const holds = (unit: string | undefined, ...roles: readonly Role[]) =>
    held.some(({ unitId, role }) => unitId === unit && roles.includes(role));
  if (holds(last, "leader")) return last;
  return above.find((unitId) => holds(unitId, "leader", "appraiser"));
}

export interface Settled extends AppraisedTwice {
  /** Of the result as it counts now. */
  readonly standing: Findings;
  readonly state: SubmissionState;
  readonly unitId: string;
  /** The units that whoever settles is of. */
  readonly settlerUnitIds: readonly string[];
  readonly outcomes: SettledOutcomes;
}

/** What a settlement leaves behind: the result anew where anything differs from what counts now. */
export interface Settlement {
  readonly settled: (Omit<AppraisalDecision, "state"> & { readonly findings: Findings }) | null;
}

/**
 * Settles what two people found differently: each such indicator, no other, each with its reason. Self-score and both
 * appraisals stay as they were; what is settled is a result of its own.
 */
export function settleDifferences(settled: Settled): Result<Settlement, SettlementRefusal> {
  const { version, supplement, answers, context, state, unitId, settlerUnitIds, outcomes } =
    settled;
  if (settlerUnitIds.includes(unitId)) return refuse({ code: "own-unit", unitId });
  const next = nextState(state, "settle-differences");
  if (!next.ok) return next;
  const differing = new Set(findDifferences(settled).map(({ indicatorId }) => indicatorId));
  if (differing.size === 0) return refuse({ code: "nothing-to-settle" });
  const unfit = [
    ...[...differing].filter((id) => outcomes[id] === undefined),
    ...Object.keys(outcomes).filter((id) => !differing.has(id)),
  ];
  if (unfit.length > 0) return refuse({ code: "settlement-unfit", indicatorIds: unfit });
  const silent = Object.keys(outcomes).filter((id) => outcomes[id]?.reason.trim() === "");
  if (silent.length > 0) return refuse({ code: "reason-missing", indicatorIds: silent });
  if (Object.values(outcomes).every(({ outcome }) => outcome === "kept")) {
    return accept({ settled: null });
  }
  const findings = settledFindings(settled);
  const found = approveSubmission({
    version,
    supplement,
    answers,
    findings,
    context,
    // As much is asked of it as of an approval.
    state: "under-appraisal",
    unitId,
    appraiserUnitIds: settlerUnitIds,
  });
  if (!found.ok) return found;
  const { appraisedScore, supplementScore } = found.value;
  return accept({ settled: { findings, appraisedScore, supplementScore } });
}

function settledFindings({ standing, second, outcomes }: Settled): Findings {
  const findings: Record<string, Finding> = { ...standing };
  for (const [id, settled] of Object.entries(outcomes)) {
    if (settled.outcome === "kept") continue;
    const { sentBack: _, ...found }: Partial<Finding> =
      settled.outcome === "changed" ? settled.finding : (second[id] ?? {});
    delete findings[id];
    if (Object.keys(found).length > 0) findings[id] = { ...found, reason: settled.reason };
  }
  return findings;
}
