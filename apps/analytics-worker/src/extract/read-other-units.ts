import { lackingCriteria, type OtherUnit } from "@thuocdo/comparison/analyse-readiness";
import type { ScorableAnswers } from "@thuocdo/criteria/answer";
import type { UnitClass, WardType } from "@thuocdo/criteria/terms";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { PoolClient } from "pg";
import { readSql } from "#read-sql.ts";

interface OtherUnitRow {
  readonly type: WardType;
  readonly class: UnitClass | null;
  readonly cityId: string;
  readonly cityName: string;
  readonly answers: ScorableAnswers | null;
}

interface AskedRound {
  readonly roundId: string;
  readonly document: CriteriaSetVersion;
  readonly periodFrom: string;
}

/** Units that the round did not call, and what their latest answers leave open under its version. */
export async function readOtherUnits(
  client: PoolClient,
  { roundId, document, periodFrom }: AskedRound,
): Promise<readonly OtherUnit[]> {
  // The service checked answers when it stored them.
  const { rows } = await client.query<OtherUnitRow>(
    await readSql(import.meta.dirname, "other-units.sql"),
    [roundId],
  );
  return rows.map(({ type, class: unitClass, cityId, cityName, answers }) => ({
    type,
    cityId,
    cityName,
    lacking:
      answers === null
        ? null
        : lackingCriteria(document, answers, { unitType: type, unitClass, periodFrom }),
  }));
}
