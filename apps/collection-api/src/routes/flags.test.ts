import { randomUUID } from "node:crypto";
import { analyseFlags } from "@thuocdo/comparison/analyse-flags";
import { compareRound } from "@thuocdo/comparison/compare-round";
import { fivePilotWards, sampleRound } from "@thuocdo/comparison/sample-round";
import type { Call } from "@thuocdo/contract/call";
import { listFlags, settleFlag } from "@thuocdo/contract/flags";
import { closeRound } from "@thuocdo/contract/rounds";
import { freezeRound } from "@thuocdo/contract/snapshots";
import { connect } from "@thuocdo/database/connect";
import { storeComparison } from "@thuocdo/database/queries/results";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addWards, issuedVersion, openRoundOf } from "#testing/many-wards.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
let analyst: Call;
let params: { readonly snapshotId: string };

/** All five pilot wards claim everything: each is a mild flag. */
const flags = analyseFlags(
  compareRound(sampleRound(fivePilotWards.map((ward) => ({ ...ward, self: {} })))),
  {
    previous: null,
    answers: new Map(),
    evidence: [],
    sharedEvidence: new Set(),
    edits: new Map(),
    lastDigits: new Map(),
  },
);
const flagKey = flags.flags[0]?.key ?? "";

beforeAll(async () => {
  service = await startService();
  const administrator = await service.signIn("administrator");
  const [wardId = ""] = await addWards(service, 1);
  const roundId = await openRoundOf(service, {
    versionId: await issuedVersion(service),
    unitIds: [wardId, service.units.south.ward],
  });
  await administrator(closeRound, { params: { roundId } });
  const { snapshot } = await administrator(freezeRound, { params: { roundId } });
  params = { snapshotId: snapshot.id };
  const queue = connect({ url: service.databaseUrl, role: "queue", max: 1 });
  await queue.transaction().execute(async (trx) => {
    const at = "2022-07-11T02:00:00.000Z";
    await storeComparison(trx, { ...params, name: "flags", rows: [flags], at });
  });
  await queue.destroy();
  analyst = await service.signIn("analyst");
});
afterAll(async () => await service.stop());

const settled = (more: object = {}) => ({
  id: randomUUID(),
  flagKey,
  outcome: "explained" as const,
  reason: "Phường có đủ hồ sơ cho mọi tiêu chí.",
  ...more,
});

test("what a reviewer found stands beside the flag, the latest last, and sent twice it is one", async () => {
  const first = settled();
  await analyst(settleFlag, { params, body: first });
  await analyst(settleFlag, { params, body: first });
  await analyst(settleFlag, { params, body: settled({ outcome: "confirmed", reason: "Xem lại" }) });
  const { analysis, outcomes } = await analyst(listFlags, { params });
  expect(analysis?.flags).toHaveLength(5);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(["explained", "confirmed"]);
  expect(outcomes[0]?.settledBy.fullName).not.toBe("");
});

test("a flag that the snapshot does not have is refused", async () => {
  expect(
    await refusalOf(analyst(settleFlag, { params, body: settled({ flagKey: "jump:none" }) })),
  ).toMatchObject({ code: "not-found", details: { what: "flag" } });
});

test("another finding under the same id is refused", async () => {
  const body = settled();
  await analyst(settleFlag, { params, body });
  expect(
    await refusalOf(analyst(settleFlag, { params, body: { ...body, outcome: "confirmed" } })),
  ).toMatchObject({ code: "already-exists" });
});

test("who sees a part of the round settles nothing and reads nothing of it", async () => {
  const city = await service.signIn("south.analyst");
  expect(await city(listFlags, { params })).toMatchObject({ analysis: null, outcomes: [] });
  expect(await refusalOf(city(settleFlag, { params, body: settled() }))).toMatchObject({
    code: "not-allowed",
  });
});
