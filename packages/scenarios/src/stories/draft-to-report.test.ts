import { createHash, randomUUID } from "node:crypto";
import { approveRevision, listAppraisalQueue } from "@thuocdo/contract/appraisal";
import { createCriteriaSet, createDraft } from "@thuocdo/contract/criteria-sets";
import type { DraftChange } from "@thuocdo/contract/draft";
import { getMe } from "@thuocdo/contract/me";
import { ProblemError } from "@thuocdo/contract/problem-error";
import { downloadReport, listReports } from "@thuocdo/contract/reports";
import { createRound } from "@thuocdo/contract/round-planning";
import { closeRound, getBoard, openRound } from "@thuocdo/contract/rounds";
import { freezeRound, getComparison } from "@thuocdo/contract/snapshots";
import {
  getSubmission,
  saveDraft,
  startSubmission,
  submitRevision,
} from "@thuocdo/contract/submissions";
import { getJob } from "@thuocdo/contract/jobs";
import { beginUpload, finishUpload, uploadPieceType } from "@thuocdo/contract/uploads";
import { listUnits } from "@thuocdo/contract/units";
import { issueVersion, postEdits } from "@thuocdo/contract/versions";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Session } from "#system/browser-session.ts";
import { startSystem, type System } from "#system/start-system.ts";
import { day, instant } from "#system/time.ts";
import { draftingEdits } from "#system/drafting-edits.ts";

let system: System;
beforeAll(async () => {
  system = await startSystem();
}, 120_000);
afterAll(async () => await system.stop());

// The smallest PNG: one transparent pixel.
const photo = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

test("a set is drafted, issued, answered, appraised, approved, compared and reported", async () => {
  const drafter = (await system.signIn("soanthao")).call;
  const { assignments } = await drafter(getMe);
  const ministry = assignments[0]!.unitId;

  // Drafting, by edits; then issuing.
  const criteriaSetId = randomUUID();
  const versionId = randomUUID();
  await drafter(createCriteriaSet, {
    body: { id: criteriaSetId, title: "Bộ tiêu chí của câu chuyện", draftingUnitId: ministry },
  });
  await drafter(createDraft, {
    params: { criteriaSetId },
    body: { id: versionId, label: "1", fromVersionId: null },
  });
  const { sequence } = await drafter(postEdits, {
    params: { versionId },
    body: {
      baseSequence: 0,
      edits: draftingEdits(versionId).map((edit) => ({ id: randomUUID(), edit })),
    },
  });
  const signer = (await system.signIn("banhanh")).call;
  const issued = await signer(issueVersion, {
    params: { versionId },
    body: {
      sequence,
      decisionNumber: "05/QĐ-V05",
      decidedOn: day(-1),
      signerTitle: "Thứ trưởng",
      effectiveOn: day(-1),
    },
  });
  expect(issued.state).toBe("issued");

  // A round that calls both wards.
  const administrator = (await system.signIn("quantri")).call;
  const { items: wards } = await administrator(listUnits, {
    query: { asOf: day(0), level: "ward" },
  });
  const roundId = randomUUID();
  await administrator(createRound, {
    body: {
      id: roundId,
      title: "Đợt của câu chuyện",
      organiserUnitId: ministry,
      versionId,
      periodFrom: day(-30),
      periodTo: day(0),
      opensAt: instant(-1),
      closesAt: instant(1),
      appraisingLevels: ["city"],
      unitIds: wards.map(({ id }) => id),
    },
  });
  await administrator(openRound, { params: { roundId } });

  // The ward answers, with evidence, and sends.
  const session = await system.signIn("canbo.badinh");
  const officer = session.call;
  const unitId = wards.find(({ code }) => code === "00004")!.id;
  const { id: submissionId } = await officer(startSubmission, { params: { roundId, unitId } });
  const params = { submissionId };
  const evidence = await attachPhoto(session, submissionId);
  const { draft } = await officer(saveDraft, {
    params,
    body: { baseSequence: 0, changes: answersOfTheWard(evidence) },
  });
  const sent = await officer(submitRevision, {
    params,
    body: { id: randomUUID(), answers: draft.answers, note: null },
  });
  // 18 of 20 is 90 %, 0.8 of the way from 50 to 100: 4 of 5 points; the yes/no gives 5.
  expect(sent.revision?.selfScore.totalHundredths).toBe(900);

  // Another city sees nothing of it; its own appraises.
  const elsewhere = (await system.signIn("thamdinh.danang")).call;
  await expect(elsewhere(getSubmission, { params })).rejects.toMatchObject({ code: "not-found" });
  const appraiser = (await system.signIn("thamdinh.hanoi")).call;
  const { items: queue } = await appraiser(listAppraisalQueue, { query: { roundId } });
  expect(queue.map(({ unitName }) => unitName)).toEqual(["Phường Ba Đình"]);
  const approved = await appraiser(approveRevision, {
    params,
    body: {
      revisionId: queue[0]!.revisionId,
      findings: { "indicator-1-2": { values: { done: false }, reason: "Biên bản của năm trước" } },
      reason: null,
    },
  });
  expect(approved).toMatchObject({
    state: "approved",
    appraisal: { appraisedScore: { totalHundredths: 400 } },
  });

  // The round is closed and frozen; the worker compares and reports.
  await administrator(closeRound, { params: { roundId } });
  const { snapshot, job } = await administrator(freezeRound, { params: { roundId } });
  await expect
    .poll(async () => (await administrator(getJob, { params: { jobId: job.id } })).state, {
      timeout: 60_000,
      interval: 300,
    })
    .toBe("done");
  const analyst = (await system.signIn("phantich")).call;
  const compared = await analyst(getComparison, { params: { snapshotId: snapshot.id }, query: {} });
  expect(
    compared.wards.map(({ name, self, appraised }) => [
      name,
      self?.totalHundredths,
      appraised?.totalHundredths,
    ]),
  ).toEqual([
    ["Phường Hải Châu", undefined, undefined],
    ["Phường Ba Đình", 900, 400],
  ]);
  expect(compared.comparison?.overall.coverage).toMatchObject({
    expected: 2,
    submitted: 1,
    appraised: 1,
  });
  const { items: reports } = await analyst(listReports, { query: { snapshotId: snapshot.id } });
  const download = { params: { reportId: reports[0]!.id }, query: {} };
  const docx = await analyst(downloadReport, download);
  const bytes = Buffer.from(await docx.arrayBuffer());
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  const again = await analyst(downloadReport, download);
  expect(Buffer.compare(Buffer.from(await again.arrayBuffer()), bytes)).toBe(0);

  // A frozen round takes nothing more, and all of it stands in an unbroken log.
  const [row] = (await appraiser(getBoard, { params: { roundId }, query: {} })).items;
  expect(row).toMatchObject({
    state: "approved",
    selfScoreHundredths: 900,
    appraisedScoreHundredths: 400,
  });
  await expect(
    officer(submitRevision, {
      params,
      body: { id: randomUUID(), answers: draft.answers, note: "sau khi chốt" },
    }),
  ).rejects.toBeInstanceOf(ProblemError);
  expect(await system.operator(["audit", "verify"])).toMatchObject({ firstBroken: null });
}, 180_000);

async function attachPhoto({ call, cookie }: Session, submissionId: string) {
  const sha256 = createHash("sha256").update(photo).digest("hex");
  const name = "ảnh hiện trạng.png";
  const params = { submissionId, sha256 };
  await call(beginUpload, {
    params,
    body: { name, byteLength: photo.length, holdsNoSecrets: true },
  });
  const sent = await fetch(`${system.url}/api/submissions/${submissionId}/uploads/${sha256}`, {
    method: "PATCH",
    headers: {
      cookie,
      origin: system.url,
      "content-type": uploadPieceType,
      "upload-offset": "0",
    },
    body: new Uint8Array(photo),
  });
  expect(sent.status).toBe(204);
  await call(finishUpload, { params });
  return { sha256, name };
}

function answersOfTheWard(evidence: { sha256: string; name: string }): DraftChange[] {
  const at = new Date().toISOString();
  const value = (indicatorId: string, fieldKey: string, given: string | boolean): DraftChange => ({
    part: "value",
    indicatorId,
    fieldKey,
    value: given,
    at,
  });
  return [
    value("indicator-1-1", "part", "18"),
    value("indicator-1-1", "whole", "20"),
    value("indicator-1-2", "done", true),
    {
      part: "evidence",
      indicatorId: "indicator-1-1",
      sha256: evidence.sha256,
      value: evidence,
      at,
    },
    { part: "note", indicatorId: "indicator-1-2", value: "Có biên bản kèm theo", at },
  ];
}
