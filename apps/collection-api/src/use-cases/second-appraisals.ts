import { doubleAgreement } from "@thuocdo/comparison/double-appraisal";
import type { SecondAppraisal, SecondAppraisals } from "@thuocdo/contract/second-appraisals";
import type { Score } from "@thuocdo/criteria/score";
import { findRound } from "@thuocdo/database/queries/rounds";
import * as stored from "@thuocdo/database/queries/second-appraisals";
import { findVersion } from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";

/** Second appraisals of a round, and how far both agree over those where both are decided. */
export async function listSecondAppraisals(
  { trx }: Acting,
  roundId: string,
): Promise<SecondAppraisals> {
  const round = await findRound(trx, roundId);
  if (round === undefined) throw notFound("round", roundId);
  const version = await findVersion(trx, round.versionId);
  if (version === undefined) throw notFound("criteria-set-version", round.versionId);
  const rows = await stored.listSecondAppraisals(trx, roundId);
  const pairs = rows.flatMap(({ first, second }) =>
    first === null || second === null ? [] : [{ first, second }],
  );
  const levels = version.document.classification.levels.map(({ key }) => key);
  return { items: rows.map(present), agreement: doubleAgreement(pairs, levels) };
}

export async function listOwnSeconds({ trx, person }: Acting) {
  const rows = await stored.listBlind(trx, person.id);
  return rows
    .filter(({ doneAt }) => doneAt === null)
    .map(({ submissionId, unitName, roundTitle }) => ({ submissionId, unitName, roundTitle }));
}

type Row = Awaited<ReturnType<typeof stored.listSecondAppraisals>>[number];

function present({ first, second, open: _, personName, ...row }: Row): SecondAppraisal {
  return {
    ...row,
    personName: personName ?? "",
    found:
      first === null || second === null
        ? null
        : {
            firstHundredths: first.totalHundredths,
            secondHundredths: second.totalHundredths,
            differences: differencesOf(first, second),
          },
  };
}

function differencesOf(first: Score, second: Score) {
  const others = new Map(
    second.indicators.map(({ indicatorId, hundredths }) => [indicatorId, hundredths]),
  );
  return first.indicators
    .map(({ indicatorId, hundredths }) => ({
      indicatorId,
      firstHundredths: hundredths,
      secondHundredths: others.get(indicatorId) ?? null,
    }))
    .filter(({ firstHundredths, secondHundredths }) => firstHundredths !== secondHundredths);
}
