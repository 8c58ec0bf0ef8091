import { randomUUID } from "node:crypto";
import {
  approveRevision,
  getAppraisal,
  listAppraisalQueue,
  returnForCorrection,
  saveFindings,
} from "@thuocdo/contract/appraisal";
import type { Call } from "@thuocdo/contract/call";
import { getBoard } from "@thuocdo/contract/rounds";
import {
  drawSample,
  listOwnSeconds,
  listSecondAppraisals,
} from "@thuocdo/contract/second-appraisals";
import { getSubmission, getSubmissionHistory } from "@thuocdo/contract/submissions";
import { afterAll, beforeAll, expect, test } from "vitest";
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
  first = await service.signIn("north.appraiser");
  second = await service.signIn("second.appraiser");
  administrator = await service.signIn("administrator");
});
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
    body: { id: randomUUID(), perCity: 5 },
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
          differences: [{ indicatorId: yesNo, firstHundredths: 0, secondHundredths: 300 }],
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
  const body = { id: randomUUID(), perCity: 5 };
  expect(await administrator(drawSample, { params: { roundId }, body })).toEqual({
    drawn: 0,
    candidates: 0,
  });
});
