import type { CarryOverImpact } from "@thuocdo/contract/carry-over";
import { answerFates } from "@thuocdo/criteria/answer-fates";
import { carryOverProblems } from "@thuocdo/criteria/carry-over-problems";
import { proposeCarryOver } from "@thuocdo/criteria/propose-carry-over";
import { statementsInEffect } from "@thuocdo/criteria/statements-in-effect";
import { countCarryOverImpact } from "@thuocdo/database/queries/carry-over-impact";
import { findIssuedBefore, findVersion } from "@thuocdo/database/queries/versions";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";

/** Counts what becomes of the answers given to the version before, if the draft were issued as it stands. */
export async function getCarryOverImpact(
  { trx, at }: Acting,
  versionId: string,
): Promise<CarryOverImpact> {
  const version = await findVersion(trx, versionId);
  if (version === undefined) throw notFound("criteria-set-version", versionId);
  const previous = version.unitId === null ? await findIssuedBefore(trx, versionId) : undefined;
  const common = { sequence: version.editSequence, countedAt: at };
  if (previous === undefined) {
    const total = none;
    return { previousVersionId: null, ...common, total, indicators: [], cities: [], problems: 0 };
  }
  const proposals = proposeCarryOver(previous.document, version.document);
  const statements = statementsInEffect(proposals, version.document);
  const fates = answerFates(previous.document, version.document, statements);
  const impact = await countCarryOverImpact(
    trx,
    previous.id,
    new Map([...fates].map(([id, { kind }]) => [id, kind])),
  );
  return {
    previousVersionId: previous.id,
    ...common,
    total: impact.total,
    indicators: [...fates].map(([indicatorId, { kind }]) => ({
      indicatorId,
      fate: kind,
      ...(impact.byIndicator.get(indicatorId) ?? none),
    })),
    cities: impact.byCity.map((city) => ({ ...city })),
    problems: carryOverProblems(previous.document, version.document).length,
  };
}

const none = { carried: 0, askedAgain: 0, archived: 0, units: 0, unitsAffected: 0, rounds: 0 };
