import { maximumHundredths } from "@thuocdo/criteria/rule";
import type { Score, Verdict } from "@thuocdo/criteria/score";
import { listIndicators } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { Backtest, CollectionCost, Mover, TestedCriterion } from "#backtest/backtest.ts";
import { draftSources, type DraftSource } from "#backtest/draft-sources.ts";
import type { Basis } from "#basis.ts";
import { bandMigration, contributions, rankShift } from "#methods/backtest.ts";
import { consistency, itemFigures, type ItemScores } from "#methods/item-analysis.ts";
import { mean } from "#methods/moments.ts";
import { roundToHundredths } from "#methods/rounding.ts";
import { leastCoverage } from "#methods/weighted-index.ts";

/** One unit called to the round: its appraised score then, and its answers as the draft would score them. */
export interface TestedUnit {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly cityName: string;
  /** Null: not appraised. */
  readonly appraised: Score | null;
  /** By the draft; criteria that lack figures are not read. */
  readonly draft: Pick<Score, "criteria" | "indicators"> | null;
}

const bandCuts = [50, 65, 80, 90] as const;
const mostMovers = 20;
const mostCauses = 3;

/** A criterion as a share of the whole, with its score 0–100 of one unit; null: it does not apply. */
type Scored = ReadonlyMap<string, { readonly weight: number; readonly score: number }>;

/** Scores a draft over answers that were given to the version before it. */
export function backtestDraft(of: {
  readonly basis: Basis;
  readonly previous: CriteriaSetVersion;
  readonly draft: CriteriaSetVersion;
  readonly units: readonly TestedUnit[];
}): Backtest {
  const { basis, previous, draft } = of;
  const sources = draftSources(previous, draft);
  const nominalBefore = nominalShares(previous);
  const nominalAfter = nominalShares(draft);
  const figures = new Map(
    criteriaOf(draft).map((criterion) => [criterion.id, figuresOf(criterion, sources)]),
  );
  const hasFigures = (id: string) => figures.get(id) === "full" || figures.get(id) === "inferred";
  const coverage = [...nominalAfter].reduce(
    (sum, [id, share]) => sum + (hasFigures(id) ? share : 0),
    0,
  );
  const tested = of.units.flatMap((unit) => {
    const { appraised, draft: drafted } = unit;
    if (appraised === null || drafted === null || appraised.missing > 0) return [];
    const before = scoresBefore(previous, appraised);
    const after = scoresAfter(draft, { sources, hasFigures, drafted, appraised, previous });
    if (before === null || after === null || after.size === 0) return [];
    return [{ unit, before, after, index: { before: indexOf(before), after: indexOf(after) } }];
  });
  const indices = tested.map(({ index }) => index);
  const isCovered = coverage >= leastCoverage - 1e-9;
  const top = Math.min(10, Math.ceil(tested.length / 4));
  const shift = isCovered ? rankShift(indices, top) : null;
  const ids = [...new Set([...nominalAfter.keys(), ...nominalBefore.keys()])];
  const added = tested.map(({ before, after }) =>
    contributions(
      ids.map((id) => ({ before: before.get(id) ?? none, after: after.get(id) ?? none })),
    ),
  );
  const items = {
    before: itemsOf(
      tested.map(({ unit, before }) => ({ code: unit.code, scores: before })),
      [...nominalBefore.keys()],
    ),
    after: itemsOf(
      tested.map(({ unit, after }) => ({ code: unit.code, scores: after })),
      [...nominalAfter.keys()].filter(hasFigures),
    ),
  };
  const nameAt = (at: number) => tested[at]?.unit.name ?? "";
  return {
    formatVersion: 1,
    basis,
    draftLabel: draft.label,
    units: tested.length,
    expected: of.units.length,
    coverage,
    shift: shift && {
      spearman: shift.spearman,
      meanShift: shift.meanShift,
      top,
      entering: shift.entering.map(nameAt),
      leaving: shift.leaving.map(nameAt),
    },
    bandCuts: [...bandCuts],
    bands: bandMigration(
      indices,
      bandCuts.map((cut) => 100 * cut),
    ).map((row) => [...row]),
    alphaBefore: consistency(items.before.scores)?.alpha ?? null,
    alphaAfter: consistency(items.after.scores)?.alpha ?? null,
    criteria: testedCriteria(),
    movers: movers(),
    costBefore: costOf(previous),
    costAfter: costOf(draft),
    inputsWithoutFigures: listIndicators(draft)
      .filter(({ id }) => sources.get(id)?.kind !== "own")
      .reduce((sum, { inputs }) => sum + inputs.length, 0),
  };

  function testedCriteria(): TestedCriterion[] {
    const drafted = new Map(criteriaOf(draft).map((criterion) => [criterion.id, criterion]));
    const earlier = new Map(criteriaOf(previous).map((criterion) => [criterion.id, criterion]));
    return ids.map((id, at) => {
      const criterion = drafted.get(id);
      const told = criterion ?? earlier.get(id);
      const before = nominalBefore.get(id) ?? null;
      const after = nominalAfter.get(id) ?? null;
      const isKnown = criterion === undefined || hasFigures(id);
      return {
        criterionId: id,
        code: told?.code ?? "",
        title: told?.title ?? id,
        change: changeOf(criterion, { before, after, sources }),
        figures: criterion === undefined ? "full" : (figures.get(id) ?? "none"),
        withoutFigures: (criterion?.indicators ?? [])
          .filter((indicator) => !sources.has(indicator.id))
          .map((indicator) => ({ indicatorId: indicator.id, code: indicator.code })),
        before,
        after,
        itemBefore: items.before.figures.get(id) ?? null,
        itemAfter: items.after.figures.get(id) ?? null,
        meanContribution: isKnown ? mean(added.map((parts) => parts[at] ?? 0)) : null,
      };
    });
  }

  function movers(): Mover[] {
    return tested
      .map(({ unit, index }, at) => ({ unit, index, at }))
      .filter(({ index }) => index.before !== index.after)
      .toSorted(
        (one, other) =>
          Math.abs(other.index.after - other.index.before) -
            Math.abs(one.index.after - one.index.before) ||
          (one.unit.code < other.unit.code ? -1 : 1),
      )
      .slice(0, mostMovers)
      .map(({ unit, index, at }) => ({
        unitId: unit.unitId,
        name: unit.name,
        cityName: unit.cityName,
        beforeHundredths: index.before,
        afterHundredths: index.after,
        rankBefore: shift?.ranks[at]?.before ?? null,
        rankAfter: shift?.ranks[at]?.after ?? null,
        causes: (added[at] ?? [])
          .map((points, place) => ({ criterionId: ids[place] ?? "", points }))
          .filter(({ points }) => Math.abs(points) >= 0.005)
          .toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points))
          .slice(0, mostCauses),
      }));
  }
}

const none = { weight: 0, score: 0 };

type Criterion = CriteriaSetVersion["groups"][number]["criteria"][number];

/** Those that carry points; what carries none moves no index. */
function criteriaOf(version: CriteriaSetVersion): readonly Criterion[] {
  return version.groups.flatMap(({ criteria }) =>
    criteria.filter(({ maxHundredths }) => maxHundredths > 0),
  );
}

/** Each criterion's share of the whole where all apply: groups weigh what their maximum says, criteria within them what theirs does. */
function nominalShares(version: CriteriaSetVersion): ReadonlyMap<string, number> {
  return sharesOf(version, () => true);
}

/** Shares among the criteria taken: what is left out gives its weight to its siblings, a group left out to the others. */
function sharesOf(
  { groups }: CriteriaSetVersion,
  isTaken: (criterionId: string) => boolean,
): ReadonlyMap<string, number> {
  const parts = groups.map(({ maxHundredths, criteria }) => {
    const own = criteria.filter(
      (criterion) => criterion.maxHundredths > 0 && isTaken(criterion.id),
    );
    const sum = own.reduce((weight, criterion) => weight + criterion.maxHundredths, 0);
    return { weight: sum === 0 ? 0 : maxHundredths, own, sum };
  });
  const total = parts.reduce((weight, part) => weight + part.weight, 0);
  return new Map(
    parts.flatMap(({ weight, own, sum }) =>
      own.map(
        (criterion) => [criterion.id, (weight / total) * (criterion.maxHundredths / sum)] as const,
      ),
    ),
  );
}

function figuresOf(
  { indicators }: Criterion,
  sources: ReadonlyMap<string, DraftSource>,
): TestedCriterion["figures"] {
  const known = indicators.flatMap(({ id }) => sources.get(id) ?? []);
  if (known.length === 0) return "none";
  if (known.length < indicators.length) return "partial";
  return known.every(({ kind }) => kind === "own") ? "full" : "inferred";
}

function changeOf(
  criterion: Criterion | undefined,
  of: {
    readonly before: number | null;
    readonly after: number | null;
    readonly sources: ReadonlyMap<string, DraftSource>;
  },
): TestedCriterion["change"] {
  if (criterion === undefined || of.after === null) return "ended";
  if (of.before === null) return "new";
  const isRescored = criterion.indicators.some(({ id }) => {
    const source = of.sources.get(id);
    return source?.kind !== "own" || source.isRescored;
  });
  if (isRescored) return "rescored";
  return Math.abs(of.after - of.before) > 1e-9 ? "reweighted" : "same";
}

/** With the share each has among those that apply; null where one is missing. */
function weighed(
  version: CriteriaSetVersion,
  scores: ReadonlyMap<string, number | "missing" | "not-applicable">,
): Scored | null {
  if ([...scores.values()].includes("missing")) return null;
  const shares = sharesOf(version, (id) => typeof scores.get(id) === "number");
  return new Map(
    [...shares].map(([id, weight]) => {
      const score = scores.get(id);
      return [id, { weight, score: typeof score === "number" ? score : 0 }] as const;
    }),
  );
}

function scoresBefore(version: CriteriaSetVersion, score: Score): Scored | null {
  const byId = new Map(score.criteria.map((criterion) => [criterion.criterionId, criterion]));
  return weighed(
    version,
    new Map(criteriaOf(version).map((criterion) => [criterion.id, scoreOf(criterion, byId)])),
  );
}

function scoresAfter(
  draft: CriteriaSetVersion,
  of: {
    readonly sources: ReadonlyMap<string, DraftSource>;
    readonly hasFigures: (criterionId: string) => boolean;
    readonly drafted: Pick<Score, "criteria" | "indicators">;
    readonly appraised: Score;
    readonly previous: CriteriaSetVersion;
  },
): Scored | null {
  const byId = new Map(of.drafted.criteria.map((criterion) => [criterion.criterionId, criterion]));
  const own = shareByIndicator(draft, of.drafted.indicators);
  const earlier = shareByIndicator(of.previous, of.appraised.indicators);
  return weighed(
    draft,
    new Map(
      criteriaOf(draft)
        .filter(({ id }) => of.hasFigures(id))
        .map((criterion) => {
          const isOwn = criterion.indicators.every(({ id }) => of.sources.get(id)?.kind === "own");
          return [
            criterion.id,
            isOwn ? scoreOf(criterion, byId) : inferredScore(criterion, of.sources, own, earlier),
          ] as const;
        }),
    ),
  );
}

type Share = number | "missing" | "not-applicable";

/** Points of its maximum, 0–1. */
function shareByIndicator(
  version: CriteriaSetVersion,
  scores: Score["indicators"],
): ReadonlyMap<string, Share> {
  const maximums = new Map(
    listIndicators(version).map(({ id, rule }) => [id, maximumHundredths(rule)]),
  );
  return new Map(
    scores.map(({ indicatorId, state, hundredths }): readonly [string, Share] => {
      const maximum = maximums.get(indicatorId) ?? 0;
      if (state === "not-applicable" || maximum === 0) return [indicatorId, "not-applicable"];
      return [indicatorId, state === "scored" ? (hundredths ?? 0) / maximum : "missing"];
    }),
  );
}

function inferredScore(
  { indicators }: Criterion,
  sources: ReadonlyMap<string, DraftSource>,
  own: ReadonlyMap<string, Share>,
  earlier: ReadonlyMap<string, Share>,
): Share {
  let sum = 0;
  let applicable = 0;
  for (const { id, rule } of indicators) {
    const source = sources.get(id);
    const share =
      source?.kind === "inferred" ? meanShare(source.from, earlier) : (own.get(id) ?? "missing");
    if (share === "missing") return "missing";
    if (share === "not-applicable") continue;
    const maximum = maximumHundredths(rule);
    applicable += maximum;
    sum += share * maximum;
  }
  return applicable === 0 ? "not-applicable" : (100 * sum) / applicable;
}

function meanShare(
  from: readonly { readonly indicatorId: string; readonly weight: number }[],
  earlier: ReadonlyMap<string, Share>,
): Share {
  let sum = 0;
  let weights = 0;
  for (const { indicatorId, weight } of from) {
    const share = earlier.get(indicatorId) ?? "missing";
    if (share === "missing") return "missing";
    if (share === "not-applicable") continue;
    sum += weight * share;
    weights += weight;
  }
  return weights === 0 ? "not-applicable" : sum / weights;
}

function scoreOf(
  { id, maxHundredths }: Criterion,
  scores: ReadonlyMap<string, { readonly verdict: Verdict; readonly hundredths: number | null }>,
): Share {
  const found = scores.get(id);
  switch (found?.verdict) {
    case undefined:
    case "missing":
      return "missing";
    case "not-applicable":
      return "not-applicable";
    case "met":
    case "not-met":
      return (100 * (found.hundredths ?? 0)) / maxHundredths;
  }
}

/** In hundredths, rounded once. */
function indexOf(scores: Scored): number {
  return roundToHundredths(
    [...scores.values()].reduce((sum, { weight, score }) => sum + weight * score, 0),
  );
}

/** Item figures of the criteria that apply to every unit tested. */
function itemsOf(
  units: readonly { readonly code: string; readonly scores: Scored }[],
  criterionIds: readonly string[],
) {
  const shared = criterionIds.filter((id) => units.every(({ scores }) => scores.has(id)));
  const scores: ItemScores = {
    items: shared.length,
    units: units.map((unit) => ({
      code: unit.code,
      scores: shared.map((id) => unit.scores.get(id)?.score ?? 0),
    })),
  };
  const found = itemFigures(scores);
  return {
    scores,
    figures: new Map(
      shared.map((id, at) => [
        id,
        {
          difficulty: found[at]?.difficulty ?? null,
          discrimination: found[at]?.discrimination ?? null,
        },
      ]),
    ),
  };
}

function costOf(version: CriteriaSetVersion): CollectionCost {
  const indicators = listIndicators(version);
  return {
    indicators: indicators.length,
    inputs: indicators.reduce((sum, { inputs }) => sum + inputs.length, 0),
    evidence: indicators.reduce((sum, { terms }) => sum + terms.evidence.length, 0),
  };
}
