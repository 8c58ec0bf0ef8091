import type { FlagInputs } from "@thuocdo/comparison/analyse-flags";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { EarlierCompared } from "#compare/analyse-loaded.ts";
import type { Extract } from "#extract/extract-snapshot.ts";
import { readSql } from "#read-sql.ts";

/** What flags are looked for in: answers out of the engine, files and instants as they were extracted. */
export async function flagInputs(
  engine: DuckDBConnection,
  { round, beside }: Extract,
  { previous }: EarlierCompared,
): Promise<FlagInputs> {
  const criteria = criteriaByIndicator(round.document);
  const isSameVersion = previous?.comparison.basis.versionId === round.versionId;
  return {
    previous:
      previous === undefined || !isSameVersion
        ? null
        : {
            round: previous,
            successions: beside.successions.filter(
              ({ effectiveOn }) => effectiveOn > previous.comparison.basis.periodTo,
            ),
          },
    answers: await answersOf(engine, round.roundId),
    lastDigits: await lastDigitsOf(engine, round.roundId),
    evidence: beside.evidence.flatMap(({ hash, unitId, indicatorId }) => {
      const criterionId = criteria.get(indicatorId);
      return criterionId === undefined ? [] : [{ hash, unitId, criterionId }];
    }),
    sharedEvidence: new Set(beside.sharedEvidence),
    edits: new Map(
      beside.edits.map(({ unitId, account, deadline, edits }) => [
        unitId,
        { deadline, edits: edits.map((at) => ({ at: new Date(at), account })) },
      ]),
    ),
  };
}

function criteriaByIndicator({ groups }: CriteriaSetVersion): ReadonlyMap<string, string> {
  return new Map(
    groups.flatMap((group) =>
      group.criteria.flatMap((criterion) =>
        criterion.indicators.map(({ id }) => [id, criterion.id] as const),
      ),
    ),
  );
}

async function answersOf(
  engine: DuckDBConnection,
  roundId: string,
): Promise<FlagInputs["answers"]> {
  const reader = await engine.runAndReadAll(
    await readSql(import.meta.dirname, "answer-codes.sql"),
    { round_id: roundId },
  );
  const rows = reader.getRows().map(([unitId, place, code]) => ({
    unitId: String(unitId),
    place: Number(place),
    code: Number(code),
  }));
  const places = rows.reduce((most, { place }) => Math.max(most, place + 1), 0);
  const answers = new Map<string, (number | null)[]>();
  for (const { unitId, place, code } of rows) {
    const own = answers.get(unitId) ?? Array.from<number | null>({ length: places }).fill(null);
    own[place] = code;
    answers.set(unitId, own);
  }
  return answers;
}

async function lastDigitsOf(
  engine: DuckDBConnection,
  roundId: string,
): Promise<FlagInputs["lastDigits"]> {
  const reader = await engine.runAndReadAll(await readSql(import.meta.dirname, "last-digits.sql"), {
    round_id: roundId,
  });
  const counts = new Map<string, number[]>();
  for (const [cityId, digit, figures] of reader.getRows()) {
    const own = counts.get(String(cityId)) ?? Array.from<number>({ length: 10 }).fill(0);
    own[Number(digit)] = Number(figures);
    counts.set(String(cityId), own);
  }
  return counts;
}
