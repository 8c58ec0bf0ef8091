import type { FlagAnalysis } from "@thuocdo/comparison/flag-analysis";
import { type ComparedRound, compareRound } from "@thuocdo/comparison/compare-round";
import { overviewOf } from "@thuocdo/comparison/overview-of";
import { reportOf } from "@thuocdo/comparison/report-of";
import { sampleRound } from "@thuocdo/comparison/sample-round";
import { connect } from "@thuocdo/database/connect";
import { storeLiveResults } from "@thuocdo/database/queries/live-results";
import { storeReport } from "@thuocdo/database/queries/reports";
import { storeComparison, storeUnitResults } from "@thuocdo/database/queries/results";
import type { Database } from "@thuocdo/database/schema";
import type { Transaction } from "kysely";
import type { Service } from "#testing/start-service.ts";
import { secretWords } from "#testing/access/world/secret-words.ts";

const at = "2021-07-05T02:00:00.000Z";

/** One unit is flagged, by its name. */
function flagsOf({ comparison }: ComparedRound): FlagAnalysis {
  const unit = { unitId: "unit", name: secretWords.result, cityName: "Bắc" };
  return {
    formatVersion: 1,
    basis: comparison.basis,
    rules: [{ rule: "late-bulk-edit", tested: 1, flagged: 1, byChance: null }],
    flags: [
      {
        key: "late-bulk-edit:unit",
        rule: "late-bulk-edit",
        units: [unit],
        cityName: null,
        figures: {},
      },
    ],
  };
}

/** What the worker would have read of an open round; the whole says the title of what the ministry alone reads. */
async function storeLive(
  trx: Transaction<Database>,
  of: {
    readonly found: ComparedRound;
    readonly roundId: string;
    readonly wardId: string;
    readonly scope: readonly string[];
  },
): Promise<void> {
  const { comparison, wards } = of.found;
  const basis = { ...comparison.basis, roundTitle: secretWords.report };
  await storeLiveResults(trx, {
    roundId: of.roundId,
    edition: 0,
    asOf: at,
    scopeUnitIds: of.scope.slice(-1),
    overview: overviewOf({ comparison: { ...comparison, basis }, wards }, null),
    units: wards.map(({ standing: _, unranked: __, ...result }) => ({
      unitId: of.wardId,
      scopeUnitIds: of.scope,
      cityId: result.cityId,
      result,
    })),
    goneUnitIds: [],
    changeIds: [],
  });
}

/** What the worker would have stored. */
export async function storeResults(
  { databaseUrl }: Service,
  {
    snapshotId,
    liveRoundId,
    wardId,
    scope,
  }: {
    readonly snapshotId: string;
    readonly liveRoundId: string;
    readonly wardId: string;
    readonly scope: readonly string[];
  },
): Promise<string> {
  const queue = connect({ url: databaseUrl, role: "queue", max: 1 });
  const reportId = await queue.transaction().execute(async (trx) => {
    const found = compareRound(sampleRound([{ name: secretWords.result, city: "Bắc" }]));
    await storeLive(trx, { found, roundId: liveRoundId, wardId, scope });
    const results = found.wards.map((result) => ({
      unitId: wardId,
      scopeUnitIds: [...scope],
      result,
    }));
    await storeUnitResults(trx, snapshotId, results);
    const rows = [found.comparison];
    await storeComparison(trx, { snapshotId, name: "comparison", rows, at });
    await storeComparison(trx, { snapshotId, name: "flags", rows: [flagsOf(found)], at });
    return await storeReport(trx, {
      snapshotId,
      kind: "interim",
      title: secretWords.report,
      figures: reportOf("interim", found, {}),
      at,
    });
  });
  await queue.destroy();
  return reportId;
}
