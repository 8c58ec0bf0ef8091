import { randomUUID } from "node:crypto";
import {
  approveRevision,
  getAppraisal,
  listAppraisalQueue,
  reopenSubmission,
  returnForCorrection,
  saveFindings,
} from "@thuocdo/contract/appraisal";
import type { Call } from "@thuocdo/contract/call";
import { closeRound, getBoard } from "@thuocdo/contract/rounds";
import { freezeRound, listSnapshots } from "@thuocdo/contract/snapshots";
import { getJob } from "@thuocdo/contract/jobs";
import {
  getSubmission,
  getSubmissionHistory,
  saveDraft,
  startSubmission,
  submitRevision,
} from "@thuocdo/contract/submissions";
import { verifyAudit } from "@thuocdo/database/queries/verify-audit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRoundOfBothWards } from "#testing/open-round.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
let officer: Call;
let appraiser: Call;
beforeAll(async () => {
  service = await startService();
  officer = await service.signIn("north.officer");
  appraiser = await service.signIn("north.appraiser");
});
afterAll(async () => await service.stop());

function answersWith(part: string) {
  return {
    formatVersion: 1 as const,
    byIndicator: {
      "indicator-1-1": { values: { part, whole: "20" }, note: "Theo sổ" },
      "indicator-1-2": { values: { done: true }, note: "Có biên bản" },
    },
  };
}

async function submit() {
  const { roundId, administrator } = await openRoundOfBothWards(service);
  const unitId = service.units.north.ward;
  const { id: submissionId } = await officer(startSubmission, { params: { roundId, unitId } });
  const params = { submissionId };
  const revisionId = randomUUID();
  await officer(submitRevision, {
    params,
    body: { id: revisionId, answers: answersWith("18"), note: null },
  });
  return { roundId, params, revisionId, administrator };
}

test("a sent revision waits in the queue of its own city alone", async () => {
  const { roundId, revisionId } = await submit();
  const queue = await appraiser(listAppraisalQueue, { query: { roundId } });
  expect(queue.items).toMatchObject([
    { revisionId, unitName: "Phường Bắc", cityName: "Thành phố Bắc" },
  ]);
  const south = await service.signIn("south.appraiser");
  expect((await south(listAppraisalQueue, { query: { roundId } })).items).toEqual([]);
});

test("nobody appraises their own unit, whatever other role they hold", async () => {
  const { params, revisionId } = await submit();
  const both = await service.signIn("north-both");
  const body = { revisionId, findings: {}, reason: null };
  expect(await refusalOf(both(approveRevision, { params, body }))).toEqual({
    code: "own-unit",
    details: { unitId: service.units.north.ward },
  });
});

test("a change of points needs a reason; the self-score stands beside the appraised one", async () => {
  const { roundId, params, revisionId } = await submit();
  const silent = { "indicator-1-2": { values: { done: false }, reason: "" } };
  expect(
    await refusalOf(
      appraiser(approveRevision, { params, body: { revisionId, findings: silent, reason: null } }),
    ),
  ).toEqual({ code: "reason-missing", details: { indicatorIds: ["indicator-1-2"] } });
  const findings = {
    "indicator-1-2": { values: { done: false }, reason: "Biên bản của năm trước" },
  };
  const approved = await appraiser(approveRevision, {
    params,
    body: { revisionId, findings, reason: null },
  });
  expect(approved.state).toBe("approved");
  const self = approved.revision?.selfScore.totalHundredths ?? 0;
  const found = approved.appraisal?.appraisedScore.totalHundredths ?? 0;
  // The yes/no indicator is worth 500 hundredths.
  expect(self - found).toBe(500);
  const [row] = (await appraiser(getBoard, { params: { roundId } })).items;
  expect(row).toMatchObject({ selfScoreHundredths: self, appraisedScoreHundredths: found });
});

test("a returned submission is corrected as revision 2, and both stay", async () => {
  const { params, revisionId } = await submit();
  const findings = { "indicator-1-1": { sentBack: true, reason: "Thiếu minh chứng" } };
  const returned = await appraiser(returnForCorrection, {
    params,
    body: { revisionId, findings, reason: "Bổ sung minh chứng" },
  });
  expect(returned).toMatchObject({
    state: "returned",
    appraisal: { decision: "returned", findings },
  });
  const body = { id: randomUUID(), answers: answersWith("16"), note: "Đã bổ sung" };
  const corrected = await officer(submitRevision, { params, body });
  expect(corrected).toMatchObject({ state: "submitted", revision: { number: 2 } });
  const history = await officer(getSubmissionHistory, { params });
  expect(history.revisions.map(({ number }) => number)).toEqual([1, 2]);
  expect(
    await refusalOf(
      appraiser(approveRevision, { params, body: { revisionId, findings: {}, reason: null } }),
    ),
  ).toEqual({ code: "revision-overtaken", details: { current: 2 } });
});

test("of a returned submission only what was sent back can be saved or sent otherwise", async () => {
  const { params, revisionId } = await submit();
  const findings = { "indicator-1-1": { sentBack: true, reason: "Thiếu minh chứng" } };
  await appraiser(returnForCorrection, {
    params,
    body: { revisionId, findings, reason: "Bổ sung minh chứng" },
  });
  const { draft } = await officer(getSubmission, { params });
  const note = (indicatorId: string) =>
    officer(saveDraft, {
      params,
      body: {
        baseSequence: draft.sequence,
        changes: [{ part: "note", indicatorId, value: "Đã bổ sung", at: new Date().toISOString() }],
      },
    });
  const refusal = {
    code: "indicator-not-open",
    details: { indicatorIds: ["indicator-1-2"] },
  };
  expect(await refusalOf(note("indicator-1-2"))).toEqual(refusal);
  expect(await note("indicator-1-1")).toMatchObject({ overtaken: [] });
  const { byIndicator } = draft.answers;
  const other = { ...byIndicator["indicator-1-2"]!, note: "Sửa cả chỗ khác" };
  const answers = {
    ...draft.answers,
    byIndicator: { ...byIndicator, "indicator-1-2": other },
  };
  const send = (sent: typeof draft.answers) =>
    officer(submitRevision, { params, body: { id: randomUUID(), answers: sent, note: null } });
  expect(await refusalOf(send(answers))).toEqual(refusal);
  expect(await send(draft.answers)).toMatchObject({ state: "submitted", revision: { number: 2 } });
});

test("findings are saved without deciding; an older save does not overwrite a newer one", async () => {
  const { params, revisionId } = await submit();
  const findings = { "indicator-1-1": { sentBack: true, reason: "" } };
  const save = async (baseSequence: number) =>
    await appraiser(saveFindings, { params, body: { revisionId, baseSequence, findings } });
  expect(await save(0)).toMatchObject({ sequence: 1 });
  expect(await save(1)).toMatchObject({ sequence: 2 });
  expect(await refusalOf(save(1))).toEqual({ code: "revision-overtaken", details: { current: 2 } });
  const work = await appraiser(getAppraisal, { params });
  expect(work).toMatchObject({
    submission: { state: "under-appraisal" },
    draft: { findings, sequence: 2 },
  });
});

test("an approved submission is opened again only with a reason", async () => {
  const { params, revisionId } = await submit();
  await appraiser(approveRevision, { params, body: { revisionId, findings: {}, reason: null } });
  expect(
    await refusalOf(appraiser(reopenSubmission, { params, body: { reason: " " } })),
  ).toMatchObject({
    code: "request-malformed",
  });
  const reopened = await appraiser(reopenSubmission, {
    params,
    body: { reason: "Số liệu của quý trước" },
  });
  expect(reopened).toMatchObject({
    state: "reopened",
    reopening: { unitName: "Thành phố Bắc", reason: "Số liệu của quý trước" },
  });
  // The ward is told why, not only that.
  expect((await officer(getSubmission, { params })).reopening).toEqual(reopened.reopening);
});

test("a closed round is frozen into a numbered snapshot, and the worker has a job", async () => {
  const { roundId, administrator } = await submit();
  const params = { roundId };
  expect(await refusalOf(administrator(freezeRound, { params }))).toEqual({
    code: "round-act-not-possible",
    details: { act: "freeze", state: "open", possible: ["extend", "end-step", "close"] },
  });
  await administrator(closeRound, { params });
  const { snapshot, job } = await administrator(freezeRound, { params });
  expect(snapshot).toMatchObject({ roundId, unitsCalled: 2, unitsApproved: 0, sha256: null });
  expect(await administrator(getJob, { params: { jobId: job.id } })).toMatchObject({
    state: "waiting",
  });
  const { items } = await administrator(listSnapshots, { query: { roundId } });
  expect(items.map(({ number }) => number)).toEqual([snapshot.number]);
});

test("all that was done stands in an unbroken audit log", async () => {
  const { rows, firstBroken } = await verifyAudit(service.owner);
  expect(rows).toBeGreaterThan(30);
  expect(firstBroken).toBeNull();
});
