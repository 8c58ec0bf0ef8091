import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Score } from "@thuocdo/criteria/score";
import Type from "typebox";
import type { Answer, Answers } from "#answers.ts";
import type { ValuesByIndicator } from "#comparable-values.ts";
import { brokenChecks, listCrossChecks } from "#cross-checks.ts";
import { listWarnings } from "#warnings.ts";
import { isFarFromPeers, peerKey, pointsKey, type PeerRange } from "#peer-range.ts";

const indicatorIds = Type.Array(Type.String());

/** Why a revision deserves a closer look; each carries the facts a sentence needs. */
export const RiskReason = Type.Union([
  /** Figures far from those of the period before, for which the unit had to say why (`listWarnings`). */
  Type.Object({ code: Type.Literal("jump"), indicatorIds }),
  /** Cross-checks that the figures break, for which the unit had to say why (`brokenChecks`). */
  Type.Object({ code: Type.Literal("check-explained"), indicatorIds }),
  /** Figures or points far from those of like units. */
  Type.Object({ code: Type.Literal("far-from-peers"), indicatorIds }),
  /** Evidence is required and there is no file, only a note. */
  Type.Object({ code: Type.Literal("no-evidence"), indicatorIds }),
  /** "Không áp dụng" is claimed. */
  Type.Object({ code: Type.Literal("claimed"), indicatorIds }),
  /** The total stands close to what a level requires, on either side. */
  Type.Object({
    code: Type.Literal("near-threshold"),
    level: Type.String(),
    requiredHundredths: Type.Integer(),
  }),
  Type.Object({ code: Type.Literal("returned-before"), times: Type.Integer() }),
  /** Sent within the last day before the deadline of the unit. */
  Type.Object({ code: Type.Literal("sent-late") }),
]);
export type RiskReason = Type.Static<typeof RiskReason>;

export type RiskLevel = "high" | "medium" | "low";

/** How closely a revision should be looked at. A flag for a human eye, never a verdict. */
export interface Risk {
  readonly level: RiskLevel;
  /** Sum over the reasons of weight × how often, each counted at most three times. */
  readonly weight: number;
  readonly reasons: readonly RiskReason[];
}

export interface RiskFacts {
  readonly version: CriteriaSetVersion;
  readonly answers: Answers;
  readonly selfScore: Score;
  /** Of the period before, where it means the same; undefined where there is none. */
  readonly previous: ValuesByIndicator | undefined;
  /** By `peerKey`; empty where too few have sent. */
  readonly peers: ReadonlyMap<string, PeerRange>;
  /** How often earlier revisions were returned. */
  readonly returns: number;
  /** ISO 8601, UTC: when the first revision was sent, and the deadline of the unit. */
  readonly firstSentAt: string;
  readonly closesAt: string;
}

/** Reasons that name indicators. */
type Grouped = Extract<RiskReason, { readonly indicatorIds: readonly string[] }>["code"];

/** What each reason weighs, see decisions/0008. */
export const riskWeights = {
  jump: 2,
  "check-explained": 2,
  "far-from-peers": 2,
  "near-threshold": 2,
  "returned-before": 2,
  "no-evidence": 1,
  claimed: 1,
  "sent-late": 1,
} as const satisfies Record<RiskReason["code"], number>;

const mostCounted = 3;
const highFrom = 6;
const mediumFrom = 3;
const dayMs = 86_400_000;

export function appraisalRisk(facts: RiskFacts): Risk {
  const { version, returns, firstSentAt, closesAt } = facts;
  const indicators = listIndicators(version);
  const answerOf = (id: string): Answer => facts.answers.byIndicator[id] ?? { values: {} };
  const having = (has: (id: string) => boolean) =>
    indicators.map(({ id }) => id).filter((id) => has(id));
  const evidenceRequired = new Set(
    indicators
      .filter(({ terms }) => terms.evidence.some(({ required }) => required))
      .map(({ id }) => id),
  );
  const far = new Set(
    listWarnings(version, facts.answers, facts.previous ?? {}).map(
      ({ indicatorId }) => indicatorId,
    ),
  );
  const explained = explainedChecks(facts);
  const points = new Map(
    facts.selfScore.indicators.map(({ indicatorId, hundredths }) => [indicatorId, hundredths]),
  );
  const of = (code: Grouped, ids: string[]) =>
    ids.length === 0 ? [] : [{ code, indicatorIds: ids }];

  const reasons: RiskReason[] = [
    ...of(
      "jump",
      having((id) => far.has(id)),
    ),
    ...of(
      "check-explained",
      having((id) => explained.has(id)),
    ),
    ...of(
      "far-from-peers",
      having((id) =>
        Object.entries({ ...answerOf(id).values, [pointsKey]: points.get(id) ?? "" }).some(
          ([key, value]) => isFarFromPeers(String(value), facts.peers.get(peerKey(id, key))),
        ),
      ),
    ),
    ...of(
      "no-evidence",
      having(
        (id) =>
          evidenceRequired.has(id) &&
          answerOf(id).notApplicable === undefined &&
          (answerOf(id).evidence ?? []).length === 0,
      ),
    ),
    ...of(
      "claimed",
      having((id) => answerOf(id).notApplicable !== undefined),
    ),
    ...nearThreshold(facts),
    ...(returns > 0 ? [{ code: "returned-before" as const, times: returns }] : []),
    ...(Date.parse(firstSentAt) > Date.parse(closesAt) - dayMs
      ? [{ code: "sent-late" as const }]
      : []),
  ];
  const weight = reasons.reduce(
    (sum, reason) => sum + riskWeights[reason.code] * Math.min(timesOf(reason), mostCounted),
    0,
  );
  const level = weight >= highFrom ? "high" : weight >= mediumFrom ? "medium" : "low";
  return { level, weight, reasons };
}

/** Indicators with a cross-check that is broken and explained. */
function explainedChecks({ version, answers, previous = {}, selfScore }: RiskFacts) {
  const notPut = new Set(
    selfScore.indicators
      .filter(({ reason }) => reason === "does-not-apply")
      .map(({ indicatorId }) => indicatorId),
  );
  const broken = brokenChecks(listCrossChecks(version), answers, previous, (id) => !notPut.has(id));
  return new Set(
    broken.filter(({ reason }) => reason !== undefined).map(({ indicatorId }) => indicatorId),
  );
}

function timesOf(reason: RiskReason): number {
  if ("indicatorIds" in reason) return reason.indicatorIds.length;
  return "times" in reason ? reason.times : 1;
}

/** The level whose required total stands nearest, within 2 % of the most that can be had. */
function nearThreshold({ version, selfScore }: RiskFacts): readonly RiskReason[] {
  const total = selfScore.totalHundredths;
  const [nearest] = version.classification.levels
    .flatMap(({ label, requires: { totalAtLeastHundredths: required } }) =>
      required === null || required === 0
        ? []
        : [{ label, required, gap: Math.abs(total - required) }],
    )
    .filter(({ gap }) => 50 * gap <= version.totalCapHundredths)
    .toSorted((one, other) => one.gap - other.gap);
  return nearest === undefined
    ? []
    : [{ code: "near-threshold", level: nearest.label, requiredHundredths: nearest.required }];
}

/** The order of work: the nearest deadline first, then the heavier risk, then the longest waiting. Instants ISO 8601. */
export function compareWork(
  one: { readonly closesAt: string; readonly risk: Risk; readonly submittedAt: string },
  other: { readonly closesAt: string; readonly risk: Risk; readonly submittedAt: string },
): number {
  return (
    Date.parse(one.closesAt) - Date.parse(other.closesAt) ||
    other.risk.weight - one.risk.weight ||
    Date.parse(one.submittedAt) - Date.parse(other.submittedAt)
  );
}
