import { doubleAgreement } from "@thuocdo/comparison/double-appraisal";
import { mulberry32 } from "@thuocdo/comparison/mulberry32";
import type {
  DrawnSample,
  SecondAppraisal,
  SecondAppraisals,
} from "@thuocdo/contract/second-appraisals";
import { listPairs, type Pair } from "@thuocdo/database/queries/differences";
import { findRound } from "@thuocdo/database/queries/rounds";
import * as stored from "@thuocdo/database/queries/second-appraisals";
import { findVersion } from "@thuocdo/database/queries/versions";
import { drawSample } from "@thuocdo/submissions/draw-sample";
import { findDifferences } from "@thuocdo/submissions/differences";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";
import { twiceOf } from "#use-cases/differences.ts";

/** Second appraisals of a round, and how far both agree over those where both are decided. */
export async function listSecondAppraisals(
  acting: Acting,
  roundId: string,
): Promise<SecondAppraisals> {
  const { trx } = acting;
  const round = await findRound(trx, roundId);
  if (round === undefined) throw notFound("round", roundId);
  const version = await findVersion(trx, round.versionId);
  if (version === undefined) throw notFound("criteria-set-version", round.versionId);
  const pairs = new Map(
    (await listPairs(trx, roundId)).map((pair) => [pair.secondId, pair] as const),
  );
  const items: SecondAppraisal[] = [];
  for (const { personName, ...row } of await stored.listSecondAppraisals(trx, roundId)) {
    const pair = pairs.get(row.id);
    const found = pair === undefined ? null : await foundIn(acting, pair);
    items.push({ ...row, personName: personName ?? "", found });
  }
  const levels = version.document.classification.levels.map(({ key }) => key);
  const scores = [...pairs.values()].map(({ firstScore, secondScore }) => ({
    first: firstScore,
    second: secondScore,
  }));
  const samples = (await stored.listSamples(trx, roundId)).map(presentSample);
  return { items, samples, agreement: doubleAgreement(scores, levels) };
}

function presentSample(row: Awaited<ReturnType<typeof stored.listSamples>>[number]): DrawnSample {
  const { id, plan, seed, candidates, revisionIds } = row;
  const again = drawSample({ candidates, plan, random: mulberry32(seed) })
    .map(({ revisionId }) => revisionId)
    .toSorted();
  return {
    id,
    plan,
    seed,
    drawnAt: row.drawnAt.toISOString(),
    drawnBy: { id: row.drawnBy, fullName: row.drawnByName ?? "" },
    sent: candidates.length,
    eligible: candidates.filter(({ personIds }) => personIds.length > 0).length,
    drawn: revisionIds.length,
    repeats: again.join() === revisionIds.join(),
  };
}

async function foundIn(acting: Acting, pair: Pair): Promise<SecondAppraisal["found"]> {
  return {
    firstHundredths: pair.firstScore.totalHundredths,
    secondHundredths: pair.secondScore.totalHundredths,
    differing: findDifferences(await twiceOf(acting, pair)).length,
    settled: pair.settlementId !== null,
  };
}

export async function listOwnSeconds({ trx, person }: Acting) {
  const rows = await stored.listBlind(trx, person.id);
  return rows
    .filter(({ doneAt }) => doneAt === null)
    .map(({ submissionId, unitName, roundTitle }) => ({ submissionId, unitName, roundTitle }));
}
