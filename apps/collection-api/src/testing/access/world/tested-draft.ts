import { randomUUID } from "node:crypto";
import { backtestDraft } from "@thuocdo/comparison/backtest-draft";
import { compareRound } from "@thuocdo/comparison/compare-round";
import { sampleRound } from "@thuocdo/comparison/sample-round";
import { startBacktest } from "@thuocdo/contract/backtests";
import { createDraft } from "@thuocdo/contract/criteria-sets";
import { connect } from "@thuocdo/database/connect";
import { storeBacktest } from "@thuocdo/database/queries/backtests";
import { userNameOf } from "#testing/access/callers.ts";
import { secretWords } from "#testing/access/world/secret-words.ts";
import type { Service } from "#testing/start-service.ts";

/** A draft after the issued version, tried on a snapshot of it: once found, once more asked for. */
export async function testDraft(
  service: Service,
  of: { readonly criteriaSetId: string; readonly issuedId: string; readonly snapshotId: string },
): Promise<string> {
  const { criteriaSetId, issuedId, snapshotId } = of;
  const versionId = randomUUID();
  const drafter = await service.signIn(userNameOf("drafter", "ministry"));
  await drafter(createDraft, {
    params: { criteriaSetId },
    body: { id: versionId, label: "Thử", fromVersionId: issuedId },
  });
  await drafter(startBacktest, { params: { versionId, snapshotId } });
  const round = sampleRound([{ name: "Phường thử", city: "Bắc" }]);
  const { basis } = compareRound(round).comparison;
  const queue = connect({ url: service.databaseUrl, role: "queue", max: 1 });
  await queue.transaction().execute(async (trx) => {
    await storeBacktest(trx, {
      snapshotId,
      versionId,
      sequence: 0,
      result: backtestDraft({
        basis,
        previous: round.version,
        draft: { ...round.version, label: secretWords.draft },
        units: [],
      }),
      at: "2021-07-05T02:00:00.000Z",
    });
  });
  await queue.destroy();
  return versionId;
}
