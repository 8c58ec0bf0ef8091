import {
  approveRevision,
  approveSeveral,
  listAppraisalQueue,
  returnForCorrection,
  saveFindings,
} from "@thuocdo/contract/appraisal";
import type { Call } from "@thuocdo/contract/call";
import { getPeers } from "@thuocdo/contract/peers";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  addOfficer,
  addWards,
  answersWith,
  issuedVersion,
  openRoundOf,
  sendAnswers,
} from "#testing/many-wards.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
let appraiser: Call;
let wards: readonly string[];
let versionId: string;
beforeAll(async () => {
  service = await startService();
  wards = await addWards(service, 6);
  versionId = await issuedVersion(service);
  appraiser = await service.signIn("north.appraiser");
});
afterAll(async () => await service.stop());

const officerOf = (number: number) => `ward${number}.officer`;

async function openRound() {
  return await openRoundOf(service, { versionId, unitIds: [...wards, service.units.south.ward] });
}

/** Ward 1, 2, … send these parts of 20. */
async function send(roundId: string, ...parts: readonly string[]) {
  const sent = [];
  for (const [at, part] of parts.entries()) {
    const unitId = wards[at] ?? "";
    const officer = officerOf(at + 1);
    sent.push(await sendAnswers(service, { roundId, unitId, officer }, answersWith(part)));
  }
  return sent;
}

test("the queue says what speaks for a closer look, and stands by it", async () => {
  const earlier = await openRoundOf(service, {
    versionId,
    unitIds: [...wards],
    periodFrom: "2021-05-01",
    periodTo: "2021-05-31",
  });
  await send(earlier, "19", "3");
  const roundId = await openRound();
  await send(roundId, "18", "18");
  const { items } = await appraiser(listAppraisalQueue, { query: { roundId } });
  const noEvidence = { code: "no-evidence", indicators: 2 };
  // Ward 2 went from 3 to 18; it comes first though it sent later.
  expect(items.map(({ unitName, risk }) => [unitName, risk.reasons])).toEqual([
    ["Phường 2", [{ code: "jump", indicators: 1 }, noEvidence]],
    ["Phường 1", [noEvidence]],
  ]);
});

test("peers are quartiles of like units that have sent, without the unit; fewer than five are not told", async () => {
  const roundId = await openRound();
  const [first] = await send(roundId, "20", "10", "12", "14", "16");
  const params = { submissionId: first?.submissionId ?? "" };
  const few = await appraiser(getPeers, { params });
  const part = { indicatorId: "indicator-1-1", fieldKey: "part" };
  expect(few.among).toBe("round");
  expect(few.ranges).toContainEqual({ ...part, units: 4, quartiles: null });
  const sixth = { roundId, unitId: wards[5] ?? "", officer: officerOf(6) };
  await sendAnswers(service, sixth, answersWith("19"));
  const enough = await appraiser(getPeers, { params });
  expect(enough.among).toBe("city");
  // 10, 12, 14, 16, 19: with five, the quartiles are the second, third and fourth.
  const found = enough.ranges.find(
    ({ indicatorId, fieldKey }) => indicatorId === "indicator-1-1" && fieldKey === "part",
  );
  expect([found?.units, ...Object.values(found?.quartiles ?? {}).map(Number)]).toEqual([
    5, 12, 14, 16,
  ]);
  expect(JSON.stringify(enough)).not.toContain("Phường");
});

test("a district's appraiser is told the city's quartiles; who appraises nobody is told nothing", async () => {
  const roundId = await openRound();
  const [first] = await send(roundId, "20", "10", "12", "14", "16", "19");
  const params = { submissionId: first?.submissionId ?? "" };
  const south = await service.signIn("south.appraiser");
  expect(await refusalOf(south(getPeers, { params }))).toMatchObject({ code: "not-found" });
  const officer = await service.signIn(officerOf(1));
  expect(await refusalOf(officer(getPeers, { params }))).toMatchObject({ code: "not-allowed" });
});

test("several are approved together where nothing was found; each refused is told why, and keeps no other back", async () => {
  const roundId = await openRound();
  const [one, two, three, four, five] = await send(roundId, "18", "18", "18", "18", "18");
  if (!one || !two || !three || !four || !five) throw new Error("Five wards have sent.");
  const lowered = { "indicator-1-2": { values: { done: false }, reason: "Năm trước" } };
  await appraiser(saveFindings, {
    params: two,
    body: { revisionId: two.revisionId, baseSequence: 0, findings: lowered },
  });
  await appraiser(returnForCorrection, {
    params: three,
    body: {
      revisionId: three.revisionId,
      findings: { "indicator-1-1": { sentBack: true, reason: "Thiếu" } },
      reason: "Bổ sung",
    },
  });
  const again = await sendAnswers(service, {
    roundId,
    unitId: wards[2] ?? "",
    officer: officerOf(3),
  });
  await appraiser(approveRevision, {
    params: four,
    body: { revisionId: four.revisionId, findings: {}, reason: null },
  });
  const south = await sendAnswers(service, {
    roundId,
    unitId: service.units.south.ward,
    officer: "south.officer",
  });
  const { items } = await appraiser(approveSeveral, {
    body: { items: [one, two, three, again, four, south, five] },
  });
  expect(items.map(({ state, refusal }) => state ?? refusal?.code)).toEqual([
    "approved",
    "findings-made",
    // Revision 1 was seen, and there is a second.
    "revision-overtaken",
    // Revision 1 was found wanting: a person weighs whether revision 2 answers it.
    "findings-made",
    "act-not-possible",
    "not-found",
    "approved",
  ]);
});

test("nobody approves their own unit among several", async () => {
  const roundId = await openRound();
  const [one, two] = await send(roundId, "18", "18");
  const held = [
    [wards[0] ?? "", "leader"],
    [service.units.north.city, "appraiser"],
  ] as const;
  await addOfficer(service, "several.both", ...held);
  const both = await service.signIn("several.both");
  if (!one || !two) throw new Error("Two wards have sent.");
  const { items } = await both(approveSeveral, { body: { items: [one, two] } });
  expect(items.map(({ state, refusal }) => state ?? refusal?.code)).toEqual([
    "own-unit",
    "approved",
  ]);
});
