import { randomUUID } from "node:crypto";
import { answerAppeal, listAppeals, listOpenAppeals, makeAppeal } from "@thuocdo/contract/appeals";
import { approveRevision, reopenSubmission } from "@thuocdo/contract/appraisal";
import type { Call } from "@thuocdo/contract/call";
import { closeRound, getBoard } from "@thuocdo/contract/rounds";
import { freezeRound } from "@thuocdo/contract/snapshots";
import { getSubmissionHistory, listMySubmissions } from "@thuocdo/contract/submissions";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  addOfficer,
  addWards,
  issuedVersion,
  openRoundOf,
  sendAnswers,
} from "#testing/many-wards.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";

const now = "2021-07-05T02:00:00.000Z";
const yesNo = "indicator-1-2";
const lowered = { [yesNo]: { values: { done: false }, reason: "Biên bản năm trước" } };
const reasons = { [yesNo]: "Biên bản ký ngày 02/7/2021" };

let service: Service;
let appraiser: Call;
let officer: Call;
let wardId: string;
let versionId: string;
beforeAll(async () => {
  service = await startService();
  [wardId = ""] = await addWards(service, 1);
  versionId = await issuedVersion(service);
  appraiser = await service.signIn("north.appraiser");
  officer = await service.signIn("ward1.officer");
});
afterEach(() => service.setTime(now));
afterAll(async () => await service.stop());

async function approve(appealDays = 10) {
  const roundId = await openRoundOf(service, { versionId, unitIds: [wardId], appealDays });
  const sent = { roundId, unitId: wardId, officer: "ward1.officer" };
  const { submissionId, revisionId } = await sendAnswers(service, sent);
  const params = { submissionId };
  const { appraisal } = await appraiser(approveRevision, {
    params,
    body: { revisionId, findings: lowered, reason: null },
  });
  return { roundId, params, approvalId: appraisal?.id ?? "" };
}

async function appeal({ params, approvalId }: Awaited<ReturnType<typeof approve>>) {
  const id = randomUUID();
  await officer(makeAppeal, { params, body: { id, approvalId, reasons } });
  return { ...params, appealId: id };
}

test("a ward appeals an approval within the days of its round, once; sent again it is the same appeal", async () => {
  const approved = await approve(3);
  const { params, approvalId } = approved;
  expect(await officer(listAppeals, { params })).toMatchObject({
    items: [],
    // Approved on 5 July in Việt Nam: until the end of the 8th.
    until: "2021-07-08T17:00:00.000Z",
    mayAppeal: true,
    mayAnswer: false,
  });
  const body = { id: randomUUID(), approvalId, reasons };
  await officer(makeAppeal, { params, body });
  const { items, mayAppeal } = await officer(makeAppeal, { params, body });
  expect([items.length, mayAppeal]).toEqual([1, false]);
  const other = { params, body: { ...body, id: randomUUID() } };
  expect(await refusalOf(officer(makeAppeal, other))).toMatchObject({ code: "already-appealed" });
});

test("the list of a ward tells the result, until when it may be appealed, and what became of the appeal", async () => {
  const approved = await approve(3);
  const resultOf = async () =>
    (await officer(listMySubmissions)).items.find(({ roundId }) => roundId === approved.roundId)
      ?.result;
  // 18 of 20 earns 400 of 500 hundredths; the yes/no was taken away.
  const result = { appraisedScoreHundredths: 400, approvedAt: now, answeredAt: null };
  const appealUntil = "2021-07-08T17:00:00.000Z";
  expect(await resultOf()).toEqual({ ...result, appealUntil, waiting: false });
  const appealed = await appeal(approved);
  expect(await resultOf()).toEqual({ ...result, appealUntil: null, waiting: true });
  const outcomes = { [yesNo]: { outcome: "changed" as const, finding: null, reason: "Đúng kỳ" } };
  await appraiser(answerAppeal, { params: appealed, body: { outcomes } });
  expect(await resultOf()).toEqual({
    appraisedScoreHundredths: 900,
    approvedAt: now,
    appealUntil: null,
    answeredAt: now,
    waiting: false,
  });
});

test("after its days, or in a round without any, an approval is not appealed", async () => {
  const late = await approve(3);
  const none = await approve(0);
  service.setTime("2021-07-08T17:00:00.000Z");
  for (const { params, approvalId } of [late, none]) {
    const body = { id: randomUUID(), approvalId, reasons };
    expect(await refusalOf(officer(makeAppeal, { params, body }))).toMatchObject({
      code: "appeal-closed",
    });
    expect((await officer(listAppeals, { params })).mayAppeal).toBe(false);
  }
});

test("an answer that changes points is the result from then on; self-score and approval stay as they were", async () => {
  const approved = await approve();
  const { roundId, params } = approved;
  const appealed = await appeal(approved);
  const open = await appraiser(listOpenAppeals);
  expect(open.items).toContainEqual(
    expect.objectContaining({ id: appealed.appealId, unitName: "Phường 1", indicators: 1 }),
  );
  const outcomes = {
    [yesNo]: { outcome: "changed" as const, finding: null, reason: "Biên bản đúng kỳ" },
  };
  const before = await appraiser(getSubmissionHistory, { params });
  const answered = await appraiser(answerAppeal, { params: appealed, body: { outcomes } });
  expect(answered.items).toMatchObject([{ reasons, answer: { outcomes } }]);
  const after = await officer(getSubmissionHistory, { params });
  expect(after.revisions).toEqual(
    before.revisions.map((r) => ({ ...r, submittedBy: expect.anything() })),
  );
  const self = after.revisions[0]?.selfScore.totalHundredths ?? 0;
  // The yes/no is worth 500 hundredths.
  expect(
    after.appraisals.map(({ decision, appraisedScore }) => [
      decision,
      appraisedScore.totalHundredths,
    ]),
  ).toEqual([
    ["approved", self - 500],
    ["amended", self],
  ]);
  const [row] = (await appraiser(getBoard, { params: { roundId } })).items;
  expect(row).toMatchObject({ selfScoreHundredths: self, appraisedScoreHundredths: self });
  expect((await appraiser(listOpenAppeals)).items.map(({ id }) => id)).not.toContain(
    appealed.appealId,
  );
  // Once.
  expect(
    await refusalOf(appraiser(answerAppeal, { params: appealed, body: { outcomes } })),
  ).toMatchObject({ code: "already-appealed" });
});

test("what is kept leaves the result as it was, with the reason beside", async () => {
  const approved = await approve();
  const appealed = await appeal(approved);
  const kept = { [yesNo]: { outcome: "kept" as const, reason: "Biên bản chưa ký" } };
  await appraiser(answerAppeal, { params: appealed, body: { outcomes: kept } });
  const { appraisals } = await officer(getSubmissionHistory, { params: approved.params });
  expect(appraisals.map(({ decision }) => decision)).toEqual(["approved"]);
  expect((await officer(listAppeals, { params: approved.params })).items).toMatchObject([
    { answer: { outcomes: kept, amendingAppraisalId: null } },
  ]);
});

test("nobody answers the appeal of their own unit, whatever they are of the city", async () => {
  const appealed = await appeal(await approve());
  const { city } = service.units.north;
  await addOfficer(service, "appeal.both", [wardId, "leader"], [city, "appraiser"]);
  const both = await service.signIn("appeal.both");
  const kept = { [yesNo]: { outcome: "kept" as const, reason: "Chưa ký" } };
  expect(
    await refusalOf(both(answerAppeal, { params: appealed, body: { outcomes: kept } })),
  ).toEqual({ code: "own-unit", details: { unitId: wardId } });
  expect((await both(listOpenAppeals)).items).toEqual([]);
});

test("a round is not frozen while an appeal has no answer; one opened again needs none", async () => {
  const approved = await approve();
  const { roundId, params } = approved;
  await appeal(approved);
  const administrator = await service.signIn("administrator");
  await administrator(closeRound, { params: { roundId } });
  expect(await refusalOf(administrator(freezeRound, { params: { roundId } }))).toEqual({
    code: "appeals-open",
    details: { unitIds: [wardId], names: ["Phường 1"] },
  });
  await appraiser(reopenSubmission, { params, body: { reason: "Xem lại toàn bộ" } });
  await administrator(freezeRound, { params: { roundId } });
});
