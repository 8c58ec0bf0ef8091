import { randomUUID } from "node:crypto";
import {
  approveRevision,
  getAppraisal,
  listAppraisalQueue,
  returnForCorrection,
  saveFindings,
} from "@thuocdo/contract/appraisal";
import { answerAppeal, listAppeals, makeAppeal } from "@thuocdo/contract/appeals";
import type { Call } from "@thuocdo/contract/call";
import { getDifferences, listUnsettled, settleDifferences } from "@thuocdo/contract/differences";
import { getBoard } from "@thuocdo/contract/rounds";
import {
  drawSample,
  listOwnSeconds,
  listSecondAppraisals,
} from "@thuocdo/contract/second-appraisals";
import { getSubmission, getSubmissionHistory } from "@thuocdo/contract/submissions";
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

const yesNo = "indicator-1-2";
const lowered = { [yesNo]: { values: { done: false }, reason: "Biên bản năm trước" } };

let service: Service;
let first: Call;
let second: Call;
let administrator: Call;
let head: Call;
let wardId: string;
let versionId: string;
beforeAll(async () => {
  service = await startService();
  const { city } = service.units.north;
  [wardId = ""] = await addWards(service, 1);
  versionId = await issuedVersion(service);
  await addOfficer(service, "second.appraiser", [city, "appraiser"]);
  // Of the ward itself: never drawn for it.
  await addOfficer(service, "ward.appraiser", [city, "appraiser"], [wardId, "leader"]);
  await addOfficer(service, "north.leader", [city, "leader"]);
  await addOfficer(service, "south.leader", [service.units.south.city, "leader"]);
  head = await service.signIn("north.leader");
  first = await service.signIn("north.appraiser");
  second = await service.signIn("second.appraiser");
  administrator = await service.signIn("administrator");
});
afterEach(() => service.setTime("2021-07-05T02:00:00.000Z"));
afterAll(async () => await service.stop());

/** A revision that the first appraiser has taken up, drawn for the one who may appraise it a second time. */
async function draw() {
  const roundId = await openRoundOf(service, { versionId, unitIds: [wardId] });
  const sent = { roundId, unitId: wardId, officer: "ward1.officer" };
  const { submissionId, revisionId } = await sendAnswers(service, sent);
  const params = { submissionId };
  // "north-both" is another appraiser of the city; taking part in the first, they are out of the draw as well.
  for (const name of ["north.appraiser", "north-both"]) {
    const by = await service.signIn(name);
    const { draft } = await by(getAppraisal, { params });
    const body = { revisionId, baseSequence: draft.sequence, findings: lowered };
    await by(saveFindings, { params, body });
  }
  const drawn = await administrator(drawSample, {
    params: { roundId },
    body: { id: randomUUID(), plan: { within: "city", size: { kind: "count", each: 5 } } },
  });
  return { roundId, params, revisionId, drawn };
}

test("a draw takes what somebody else may appraise: not the first, not one of the ward", async () => {
  const { roundId, drawn } = await draw();
  expect(drawn).toEqual({ drawn: 1, candidates: 1 });
  const { items } = await administrator(listSecondAppraisals, { params: { roundId } });
  expect(items).toMatchObject([{ personName: "second.appraiser", done: false, found: null }]);
  expect((await second(listOwnSeconds)).items).toContainEqual(
    expect.objectContaining({ unitName: "Phường 1" }),
  );
  expect((await first(listOwnSeconds)).items).toEqual([]);
  // It waits for the second apart, not in the queue of those who decide.
  expect((await second(listAppraisalQueue, { query: { roundId } })).items).toEqual([]);
});

test("the second sees nothing of the first, by whatever way, until both are done; nor the first of the second", async () => {
  const { roundId, params, revisionId } = await draw();
  const work = await second(getAppraisal, { params });
  expect(work).toMatchObject({ second: true, draft: { findings: {} } });
  await first(approveRevision, {
    params,
    body: { revisionId, findings: lowered, reason: null },
  });
  // The first has decided; the second has not.
  expect((await second(getSubmission, { params })).appraisal).toBeNull();
  expect((await second(getSubmissionHistory, { params })).appraisals).toEqual([]);
  const [row] = (await second(getBoard, { params: { roundId } })).items;
  expect(row?.appraisedScoreHundredths).toBeNull();
  const found = { [yesNo]: { awardedHundredths: 300, reason: "Thiếu chữ ký" } };
  await second(saveFindings, { params, body: { revisionId, baseSequence: 0, findings: found } });
  expect((await first(listSecondAppraisals, { params: { roundId } })).items).toEqual([]);

  await second(approveRevision, { params, body: { revisionId, findings: found, reason: null } });
  const both = await first(listSecondAppraisals, { params: { roundId } });
  // 9,00 as answered: 4,00 with the yes/no refused, 7,00 with 3,00 of 5,00 for it.
  expect(both).toMatchObject({
    items: [
      {
        found: {
          firstHundredths: 400,
          secondHundredths: 700,
          differing: 1,
          settled: false,
        },
      },
    ],
    agreement: { pairs: 1, meanDifferenceHundredths: 300 },
  });
  expect((await second(getSubmissionHistory, { params })).appraisals).toHaveLength(1);
  // What the second found is not the result.
  const [result] = (await first(getBoard, { params: { roundId } })).items;
  expect(result).toMatchObject({ state: "approved", appraisedScoreHundredths: 400 });
});

test("the second decides nothing, and having finished does not become the first", async () => {
  const { params, revisionId } = await draw();
  const sentBack = { [yesNo]: { sentBack: true, reason: "Thiếu" } };
  expect(
    await refusalOf(
      second(returnForCorrection, {
        params,
        body: { revisionId, findings: sentBack, reason: "Trả" },
      }),
    ),
  ).toMatchObject({ code: "second-appraiser" });
  const body = { revisionId, findings: {}, reason: null };
  const finished = await second(approveRevision, { params, body });
  expect(finished.state).toBe("under-appraisal");
  expect(await refusalOf(second(approveRevision, { params, body }))).toMatchObject({
    code: "second-appraiser",
  });
});

test("the same draw sent again draws nothing more, and what is drawn is not drawn twice", async () => {
  const { roundId } = await draw();
  const body = {
    id: randomUUID(),
    plan: { within: "city", size: { kind: "count", each: 5 } },
  } as const;
  expect(await administrator(drawSample, { params: { roundId }, body })).toEqual({
    drawn: 0,
    candidates: 0,
  });
});

const found = { [yesNo]: { awardedHundredths: 300, reason: "Thiếu chữ ký" } };

/** Both decided: the first takes the yes/no away, the second gives 3,00 of 5,00 for it. */
async function bothDecided() {
  const { roundId, params, revisionId } = await draw();
  const decide = async (by: Call, findings: typeof lowered | typeof found) =>
    await by(approveRevision, { params, body: { revisionId, findings, reason: null } });
  const { appraisal } = await decide(first, lowered);
  await decide(second, found);
  const { items } = await head(listSecondAppraisals, { params: { roundId } });
  const secondAppraisalId = items[0]?.id ?? "";
  return { roundId, params, approvalId: appraisal?.id ?? "", secondAppraisalId };
}

const asSecond = { [yesNo]: { outcome: "second" as const, reason: "Có biên bản, thiếu chữ ký" } };

test("the head of those who appraised settles what was found differently; self-score and both appraisals stay", async () => {
  const { roundId, params, secondAppraisalId } = await bothDecided();
  const at = { params: { secondAppraisalId } };
  const waiting = (await head(listUnsettled)).items;
  expect(waiting).toContainEqual(expect.objectContaining({ id: secondAppraisalId, differing: 1 }));
  // 9,00 as answered: 4,00 by the first, 7,00 by the second.
  expect(await head(getDifferences, at)).toMatchObject({
    selfHundredths: 900,
    first: { hundredths: 400, by: { fullName: "north.appraiser" } },
    second: { hundredths: 700, by: { fullName: "second.appraiser" } },
    standingHundredths: 400,
    items: [
      {
        indicatorId: yesNo,
        selfHundredths: 500,
        first: { hundredths: 0, finding: lowered[yesNo] },
        second: { hundredths: 300, finding: found[yesNo] },
        standingHundredths: 0,
      },
    ],
    settlement: null,
    hindered: null,
  });
  const body = { id: randomUUID(), outcomes: asSecond };
  const settled = await head(settleDifferences, { ...at, body });
  expect(settled).toMatchObject({ standingHundredths: 700, hindered: "settled" });
  // Sent again after a cut line it is the same; another is refused.
  expect(await head(settleDifferences, { ...at, body })).toEqual(settled);
  const other = { ...at, body: { ...body, id: randomUUID() } };
  expect(await refusalOf(head(settleDifferences, other))).toMatchObject({
    code: "nothing-to-settle",
  });

  const [row] = (await head(getBoard, { params: { roundId } })).items;
  expect(row).toMatchObject({ state: "approved", appraisedScoreHundredths: 700 });
  const { revisions, appraisals } = await head(getSubmissionHistory, { params });
  expect(revisions.map(({ selfScore }) => selfScore.totalHundredths)).toEqual([900]);
  expect(
    appraisals.map(({ decision, appraisedScore: { totalHundredths } }) => [
      decision,
      totalHundredths,
    ]),
  ).toEqual([
    ["approved", 400],
    ["settled", 700],
  ]);
  expect(settled).toMatchObject({ first: { hundredths: 400 }, second: { hundredths: 700 } });
  const left = (await head(listUnsettled)).items.map(({ id }) => id);
  expect(left).not.toContain(secondAppraisalId);
});

test.each([
  { name: "north.appraiser", code: "took-part", because: "whoever appraised first" },
  { name: "second.appraiser", code: "took-part", because: "whoever appraised second" },
  { name: "ward.appraiser", code: "own-unit", because: "one of the ward itself" },
  { name: "south.leader", code: "not-found", because: "another city's head" },
])("$because does not settle", async ({ name, code }) => {
  const { secondAppraisalId } = await bothDecided();
  const by = await service.signIn(name);
  const sent = {
    params: { secondAppraisalId },
    body: { id: randomUUID(), outcomes: asSecond },
  };
  expect(await refusalOf(by(settleDifferences, sent))).toMatchObject({ code });
  expect((await by(listUnsettled)).items.map(({ id }) => id)).not.toContain(secondAppraisalId);
});

test("nobody sees the two side by side before both are decided", async () => {
  const { roundId } = await draw();
  const { items } = await administrator(listSecondAppraisals, { params: { roundId } });
  const params = { secondAppraisalId: items[0]?.id ?? "" };
  for (const by of [administrator, head, first, second])
    expect(await refusalOf(by(getDifferences, { params }))).toMatchObject({ code: "not-found" });
});

test("an appeal is answered before; what is settled may be appealed anew, and its answer builds on it", async () => {
  const { params, approvalId, secondAppraisalId } = await bothDecided();
  const officer = await service.signIn("ward1.officer");
  const reasons = { [yesNo]: "Biên bản ký ngày 02/7" };
  const appeal = async (onto: string) => {
    const id = randomUUID();
    await officer(makeAppeal, { params, body: { id, approvalId: onto, reasons } });
    return id;
  };
  const answer = async (appealId: string, awardedHundredths: number) =>
    await first(answerAppeal, {
      params: { ...params, appealId },
      body: {
        outcomes: {
          [yesNo]: { outcome: "changed", finding: { awardedHundredths }, reason: "Đã đối chiếu" },
        },
      },
    });
  const appealId = await appeal(approvalId);
  const body = { id: randomUUID(), outcomes: asSecond };
  const settle = async () => await head(settleDifferences, { params: { secondAppraisalId }, body });
  expect(await refusalOf(settle())).toMatchObject({ code: "appeal-waits" });
  await answer(appealId, 100);
  // 4,00 and 1,00: what counts now stands beside both.
  expect(await head(getDifferences, { params: { secondAppraisalId } })).toMatchObject({
    standingHundredths: 500,
    first: { hundredths: 400 },
  });
  service.setTime("2021-07-05T02:10:00.000Z");
  const { settlement } = await settle();
  service.setTime("2021-07-05T02:20:00.000Z");
  const appeals = await officer(listAppeals, { params });
  expect(appeals).toMatchObject({ approvalId: settlement?.appraisalId, mayAppeal: true });
  await answer(await appeal(settlement?.appraisalId ?? ""), 500);
  expect((await officer(getSubmission, { params })).appraisal).toMatchObject({
    decision: "amended",
    appraisedScore: { totalHundredths: 900 },
  });
});

test("a draw is told with its seed and what it was drawn from, to those who organise the round, and comes out the same again", async () => {
  const roundId = await openRoundOf(service, { versionId, unitIds: [wardId] });
  await sendAnswers(service, { roundId, unitId: wardId, officer: "ward1.officer" });
  const plan = { within: "district", size: { kind: "share", percent: 10, least: 1 } } as const;
  await administrator(drawSample, { params: { roundId }, body: { id: randomUUID(), plan } });
  const { samples } = await administrator(listSecondAppraisals, { params: { roundId } });
  expect(samples).toEqual([
    expect.objectContaining({
      plan,
      seed: expect.any(Number),
      drawnBy: expect.objectContaining({ fullName: "administrator" }),
      sent: 1,
      eligible: 1,
      drawn: 1,
      repeats: true,
    }),
  ]);
  expect((await first(listSecondAppraisals, { params: { roundId } })).samples).toEqual([]);
});
