import { doubleAgreement } from "@thuocdo/comparison/double-appraisal";
import type { Differences } from "@thuocdo/contract/differences";
import type { Score } from "@thuocdo/criteria/score";
import * as stored from "@thuocdo/database/queries/differences";
import { scoreFound } from "@thuocdo/submissions/decide-appraisal";
import { findDifferences, type AppraisedTwice } from "@thuocdo/submissions/differences";
import type { Findings } from "@thuocdo/submissions/finding";
import { settlingUnitId } from "@thuocdo/submissions/settle-differences";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";
import { getAskedVersion } from "#use-cases/asked-version.ts";
import { contextOf } from "#use-cases/present-submission.ts";

/** Two appraisals of one revision side by side; not found before both are decided. */
export async function getDifferences(acting: Acting, secondId: string): Promise<Differences> {
  const pair = await stored.findPair(acting.trx, secondId);
  if (pair === undefined) throw notFound("second-appraisal", secondId);
  return await present(acting, pair);
}

/** Those that this person is to settle, the longest waiting first. */
export async function listUnsettled(acting: Acting) {
  const items = [];
  for (const pair of await stored.listUnsettledPairs(acting.trx)) {
    if (hindranceOf(acting, pair) !== null) continue;
    const differing = findDifferences(await twiceOf(acting, pair)).length;
    if (differing === 0) continue;
    const { secondId: id, unitName, cityName, roundTitle } = pair;
    items.push({ id, unitName, cityName, roundTitle, differing });
  }
  return items;
}

/** What core compares: the revision, and what both found of it. */
export async function twiceOf(acting: Acting, pair: stored.Pair): Promise<AppraisedTwice> {
  return {
    ...(await getAskedVersion(acting, pair)),
    answers: pair.answers,
    first: pair.firstFindings,
    second: pair.secondFindings,
    context: contextOf(pair),
  };
}

export type Hindrance = NonNullable<Differences["hindered"]>;

/** What keeps this person from settling a pair, whatever its differences; null where nothing does. */
export function hindranceOf(
  { assignments }: Pick<Acting, "assignments">,
  pair: stored.Pair,
): Hindrance | null {
  if (pair.settlementId !== null) return "settled";
  if (pair.roundState === "frozen") return "round-frozen";
  const isResult = pair.state === "approved" && pair.decision === "approved";
  if (!isResult || pair.revisionNumber !== pair.revision) return "not-the-result";
  if (assignments.some(({ unitId }) => unitId === pair.unitId)) return "own-unit";
  if (pair.tookPart) return "took-part";
  if (settlingUnitId(pair, assignments) === undefined) return "not-allowed";
  return pair.appealWaits ? "appeal-waits" : null;
}

async function present(acting: Acting, pair: stored.Pair): Promise<Differences> {
  const twice = await twiceOf(acting, pair);
  const differing = findDifferences(twice);
  const self = pointsOf(twice, {});
  const standing = pointsOf(twice, pair.standingFindings);
  const levels = twice.version.classification.levels.map(({ key }) => key);
  const { verdicts, equalVerdicts } = doubleAgreement(
    [{ first: pair.firstScore, second: pair.secondScore }],
    levels,
  );
  return {
    id: pair.secondId,
    submissionId: pair.id,
    revision: pair.revisionNumber,
    unitName: pair.unitName,
    cityName: pair.cityName,
    roundId: pair.roundId,
    roundTitle: pair.roundTitle,
    versionId: pair.versionId,
    supplementVersionId: pair.supplementVersionId,
    simulated: pair.simulated,
    selfHundredths: pair.selfScore.totalHundredths,
    first: total(pair.firstScore, pair.firstAt, pair.firstBy, pair.firstByName),
    second: total(
      pair.secondScore,
      pair.secondAt ?? pair.firstAt,
      pair.secondBy,
      pair.secondByName,
    ),
    standingHundredths: pair.standingScore.totalHundredths,
    verdicts,
    equalVerdicts,
    indicators: standing.size,
    items: differing.map((difference) => ({
      ...difference,
      selfHundredths: self.get(difference.indicatorId) ?? null,
      standingHundredths: standing.get(difference.indicatorId) ?? null,
      claimed: pair.answers.byIndicator[difference.indicatorId]?.notApplicable !== undefined,
    })),
    settlement: settlementOf(pair),
    hindered: hindranceOf(acting, pair) ?? (differing.length === 0 ? "nothing-to-settle" : null),
  };
}

function settlementOf(pair: stored.Pair): Differences["settlement"] {
  const { outcomes, settledAt, settledBy, settledByName, settlingAppraisalId } = pair;
  if (outcomes === null || settledAt === null || settledBy === null) return null;
  return {
    outcomes,
    settlingUnitName: pair.settlingUnitName ?? "",
    settledAt: settledAt.toISOString(),
    settledBy: { id: settledBy, fullName: settledByName ?? "" },
    appraisalId: settlingAppraisalId,
  };
}

function total(score: Score, at: Date, id: string | null, fullName: string | null) {
  return {
    hundredths: score.totalHundredths,
    level: score.level,
    by: id === null ? null : { id, fullName: fullName ?? "" },
    at: at.toISOString(),
  };
}

/** Of every indicator asked, the core's and the city's. */
function pointsOf(twice: AppraisedTwice, findings: Findings): ReadonlyMap<string, number | null> {
  const { shown } = scoreFound({ ...twice, findings });
  return new Map(shown.indicators.map(({ indicatorId, hundredths }) => [indicatorId, hundredths]));
}
