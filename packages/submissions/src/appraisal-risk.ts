import { fieldKeys } from "@thuocdo/criteria/input";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Score } from "@thuocdo/criteria/score";
import Type from "typebox";
import type { Answer, Answers } from "#answers.ts";
import type { ValuesByIndicator } from "#comparable-values.ts";
import { brokenChecks, listCrossChecks } from "#cross-checks.ts";
import { listWarnings } from "#warnings.ts";
import { figureOf, isFarFromPeers, peerKey, pointsKey, type PeerRange } from "#peer-range.ts";

const indicatorIds = Type.Array(Type.String());

/** The total stands close to what a level requires, on either side. */
const NearThreshold = Type.Object({
  code: Type.Literal("near-threshold"),
  level: Type.String(),
  requiredHundredths: Type.Integer(),
});
const ReturnedBefore = Type.Object({
  code: Type.Literal("returned-before"),
  times: Type.Integer(),
});
/** Sent within the last day before the deadline of the unit. */
const SentLate = Type.Object({ code: Type.Literal("sent-late") });

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
  NearThreshold,
  ReturnedBefore,
  SentLate,
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

/** A revision and the period before. */
export interface AnsweredFacts {
  readonly version: CriteriaSetVersion;
  readonly answers: Answers;
  readonly selfScore: Score;
  /** Of the period before, where it means the same; undefined where there is none. */
  readonly previous: ValuesByIndicator | undefined;
}

/** When a revision was sent, and what became of those before it. */
export interface TurnFacts {
  /** How often earlier revisions were returned. */
  readonly returns: number;
  /** ISO 8601, UTC: when the first revision was sent, and the deadline of the unit. */
  readonly firstSentAt: string;
  readonly closesAt: string;
}

export interface RiskFacts extends AnsweredFacts, TurnFacts {
  /** By `peerKey`; empty where too few have sent. */
  readonly peers: ReadonlyMap<string, PeerRange>;
}

/** Reasons that name indicators. */
type Grouped = Extract<RiskReason, { readonly indicatorIds: readonly string[] }>["code"];

/** What each reason weighs, see decisions/0008, in the order in which they are told. */
export const riskWeights = {
  jump: 2,
  "check-explained": 2,
  "far-from-peers": 2,
  "no-evidence": 1,
  claimed: 1,
  "near-threshold": 2,
  "returned-before": 2,
  "sent-late": 1,
} as const satisfies Record<RiskReason["code"], number>;

const mostCounted = 3;
const highFrom = 6;
const mediumFrom = 3;
const dayMs = 86_400_000;

export function appraisalRisk(facts: RiskFacts): Risk {
  const figures = peerFigures(facts.version);
  return weighRisk([
    ...answerReasons(facts),
    ...peerReasons(figures, figuresIn(figures, facts), facts.peers),
    ...turnReasons(facts),
  ]);
}

/** What the reasons weigh together, and how closely that asks to look. */
export function weighRisk(found: readonly RiskReason[]): Risk {
  const order = Object.keys(riskWeights);
  const reasons = found.toSorted(
    (one, other) => order.indexOf(one.code) - order.indexOf(other.code),
  );
  const weight = reasons.reduce(
    (sum, reason) => sum + riskWeights[reason.code] * Math.min(timesOf(reason), mostCounted),
    0,
  );
  const level = weight >= highFrom ? "high" : weight >= mediumFrom ? "medium" : "low";
  return { level, weight, reasons };
}

/** The reasons in what was answered: as long as the revision and that of the period before are the same, so are they. */
export function answerReasons(facts: AnsweredFacts): readonly RiskReason[] {
  const { version } = facts;
  const indicators = listIndicators(version);
  const answerOf = (id: string): Answer => facts.answers.byIndicator[id] ?? { values: {} };
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
  const of = (code: Grouped, has: (id: string) => boolean) =>
    grouped(
      code,
      indicators.map(({ id }) => id).filter((id) => has(id)),
    );
  return [
    ...of("jump", (id) => far.has(id)),
    ...of("check-explained", (id) => explained.has(id)),
    ...of(
      "no-evidence",
      (id) =>
        evidenceRequired.has(id) &&
        answerOf(id).notApplicable === undefined &&
        (answerOf(id).evidence ?? []).length === 0,
    ),
    ...of("claimed", (id) => answerOf(id).notApplicable !== undefined),
    ...nearThreshold(facts),
  ];
}

/** A figure that units are compared by: a field of an indicator, or its points. */
export interface PeerFigure {
  readonly indicatorId: string;
  readonly key: string;
}

/** The figures that units are compared by, in the order of the version. */
export function peerFigures(version: CriteriaSetVersion): readonly PeerFigure[] {
  return listIndicators(version).flatMap(({ id: indicatorId, inputs }) =>
    [...inputs.flatMap(fieldKeys), pointsKey].map((key) => ({ indicatorId, key })),
  );
}

/** What a revision has for them: NaN where it gave none. Compact, to be kept for many revisions. */
export function figuresIn(
  figures: readonly PeerFigure[],
  { answers, selfScore }: Pick<AnsweredFacts, "answers" | "selfScore">,
): Float64Array {
  const points = new Map(
    selfScore.indicators.map(({ indicatorId, hundredths }) => [indicatorId, hundredths]),
  );
  return Float64Array.from(figures, ({ indicatorId, key }) =>
    key === pointsKey
      ? (points.get(indicatorId) ?? NaN)
      : figureOf(answers.byIndicator[indicatorId]?.values[key]),
  );
}

/** The reason in what like units gave. */
export function peerReasons(
  figures: readonly PeerFigure[],
  given: Float64Array,
  peers: ReadonlyMap<string, PeerRange>,
): readonly RiskReason[] {
  const far = figures
    .filter(({ indicatorId, key }, at) =>
      isFarFromPeers(given[at] ?? NaN, peers.get(peerKey(indicatorId, key))),
    )
    .map(({ indicatorId }) => indicatorId);
  return grouped("far-from-peers", [...new Set(far)]);
}

/** The reasons in when it was sent and how it fared. */
export function turnReasons({ returns, firstSentAt, closesAt }: TurnFacts): readonly RiskReason[] {
  return [
    ...(returns > 0 ? [{ code: "returned-before" as const, times: returns }] : []),
    ...(Date.parse(firstSentAt) > Date.parse(closesAt) - dayMs
      ? [{ code: "sent-late" as const }]
      : []),
  ];
}

function grouped(code: Grouped, ids: readonly string[]): readonly RiskReason[] {
  return ids.length === 0 ? [] : [{ code, indicatorIds: [...ids] }];
}

/** A reason as a queue tells it: of how many indicators, not of which. */
export const CountedReason = Type.Union([
  Type.Object({
    code: Type.Union([
      Type.Literal("jump"),
      Type.Literal("check-explained"),
      Type.Literal("far-from-peers"),
      Type.Literal("no-evidence"),
      Type.Literal("claimed"),
    ]),
    indicators: Type.Integer(),
  }),
  NearThreshold,
  ReturnedBefore,
  SentLate,
]);
export type CountedReason = Type.Static<typeof CountedReason>;

export function countReason(reason: RiskReason): CountedReason {
  return "indicatorIds" in reason
    ? { code: reason.code, indicators: reason.indicatorIds.length }
    : reason;
}

/** Indicators with a cross-check that is broken and explained. */
function explainedChecks({ version, answers, previous = {}, selfScore }: AnsweredFacts) {
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
function nearThreshold({ version, selfScore }: AnsweredFacts): readonly RiskReason[] {
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
export function compareWork(one: Waiting, other: Waiting): number {
  return (
    Date.parse(one.closesAt) - Date.parse(other.closesAt) ||
    other.risk.weight - one.risk.weight ||
    Date.parse(one.submittedAt) - Date.parse(other.submittedAt)
  );
}

interface Waiting {
  readonly closesAt: string;
  readonly risk: Pick<Risk, "weight">;
  readonly submittedAt: string;
}
