import { createHash, randomUUID } from "node:crypto";
import type { Call } from "@thuocdo/contract/call";
import type { DraftChange } from "@thuocdo/contract/draft";
import { downloadEvidence, listEvidence } from "@thuocdo/contract/evidence";
import {
  getSubmission,
  listMySubmissions,
  saveDraft,
  startSubmission,
  submitRevision,
} from "@thuocdo/contract/submissions";
import { getPreviousAnswers } from "@thuocdo/contract/previous-answers";
import { createRound } from "@thuocdo/contract/round-planning";
import { getBoard, openRound } from "@thuocdo/contract/rounds";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openRoundOfBothWards, twoIndicators } from "#testing/open-round.ts";
import { refusalOf } from "#testing/refusal.ts";
import { uploadFile } from "#testing/upload-file.ts";
import { startService, type Service } from "#testing/start-service.ts";

const today = "2021-07-05T02:00:00.000Z";

let service: Service;
let officer: Call;
beforeAll(async () => {
  service = await startService();
  officer = await service.signIn("north.officer");
});
afterEach(() => service.setTime(today));
afterAll(async () => await service.stop());

async function start() {
  const { roundId } = await openRoundOfBothWards(service);
  const params = { roundId, unitId: service.units.north.ward };
  const submission = await officer(startSubmission, { params });
  return { roundId, params: { submissionId: submission.id } };
}

function value(fieldKey: string, given: string | boolean | null, at = today): DraftChange {
  const indicatorId = fieldKey === "done" ? "indicator-1-2" : "indicator-1-1";
  return { part: "value", indicatorId, fieldKey, value: given, at };
}

const answers = {
  formatVersion: 1 as const,
  byIndicator: {
    "indicator-1-1": { values: { part: "18", whole: "20" }, note: "Theo sổ của công an phường" },
    "indicator-1-2": { values: { done: true }, note: "Có biên bản" },
  },
};

test("a ward is asked by the rounds that call it; starting twice is one submission", async () => {
  const { roundId, params } = await start();
  const mine = (await officer(listMySubmissions)).items.find((row) => row.roundId === roundId);
  expect(mine).toMatchObject({
    submissionId: params.submissionId,
    unitName: "Phường Bắc",
    state: "in-progress",
  });
  const again = await officer(startSubmission, {
    params: { roundId, unitId: service.units.north.ward },
  });
  expect(again.id).toBe(params.submissionId);
});

test("two devices fill in different fields and both stay", async () => {
  const { params } = await start();
  await officer(saveDraft, { params, body: { baseSequence: 0, changes: [value("part", "18")] } });
  const { draft } = await officer(saveDraft, {
    params,
    body: { baseSequence: 0, changes: [value("whole", "20")] },
  });
  expect(draft.answers.byIndicator["indicator-1-1"]?.values).toEqual({ part: "18", whole: "20" });
});

test("of one field the later change stays, whichever device arrives first", async () => {
  const { params } = await start();
  const later = value("part", "19", "2021-07-05T01:30:00Z");
  const earlier = value("part", "17", "2021-07-05T01:00:00Z");
  await officer(saveDraft, { params, body: { baseSequence: 0, changes: [later] } });
  const { draft, overtaken } = await officer(saveDraft, {
    params,
    body: { baseSequence: 0, changes: [earlier, value("whole", "20")] },
  });
  expect(draft.answers.byIndicator["indicator-1-1"]?.values).toEqual({ part: "19", whole: "20" });
  expect(overtaken).toEqual([0]);
});

test("a clock that runs ahead does not win for ever", async () => {
  const { params } = await start();
  const ahead = value("part", "19", "2031-01-01T00:00:00Z");
  await officer(saveDraft, { params, body: { baseSequence: 0, changes: [ahead] } });
  service.setTime("2021-07-05T03:00:00.000Z");
  const next = value("part", "17", "2021-07-05T02:59:00Z");
  const { draft } = await officer(saveDraft, {
    params,
    body: { baseSequence: 0, changes: [next] },
  });
  expect(draft.answers.byIndicator["indicator-1-1"]?.values["part"]).toBe("17");
});

test("sending the same revision again is the same revision; other answers under its id are refused", async () => {
  const { params } = await start();
  const body = { id: randomUUID(), answers, note: null };
  const sent = await officer(submitRevision, { params, body });
  expect(sent).toMatchObject({ state: "submitted", revision: { id: body.id, number: 1 } });
  const again = await officer(submitRevision, { params, body });
  expect(again.revision?.number).toBe(1);
  const other = { ...body, note: "khác" };
  expect(await refusalOf(officer(submitRevision, { params, body: other }))).toEqual({
    code: "revision-id-reused",
    details: { revisionId: body.id },
  });
});

test("a submission with nothing in it is refused with what is missing", async () => {
  const { params } = await start();
  const body = {
    id: randomUUID(),
    answers: { formatVersion: 1 as const, byIndicator: {} },
    note: null,
  };
  expect(await refusalOf(officer(submitRevision, { params, body }))).toMatchObject({
    code: "answers-incomplete",
    details: {
      missing: expect.arrayContaining([{ indicatorId: "indicator-1-1", what: "no-answer" }]),
    },
  });
});

test("after the closing time nothing is saved or sent", async () => {
  const { params } = await start();
  service.setTime("2021-07-31T00:00:01.000Z");
  const changes = [value("part", "18")];
  expect(
    await refusalOf(officer(saveDraft, { params, body: { baseSequence: 0, changes } })),
  ).toMatchObject({
    code: "round-not-open",
  });
  expect(
    await refusalOf(
      officer(submitRevision, { params, body: { id: randomUUID(), answers, note: null } }),
    ),
  ).toMatchObject({ code: "round-not-open" });
});

test("another city's people do not see a ward's submission, and can't write to it", async () => {
  const { roundId, params } = await start();
  for (const userName of ["south.officer", "south.appraiser"]) {
    const other = await service.signIn(userName);
    expect((await refusalOf(other(getSubmission, { params }))).code, userName).toBe("not-found");
    const board = await other(getBoard, { params: { roundId } });
    expect(
      board.items.map(({ unitName }) => unitName),
      userName,
    ).toEqual(["Phường Nam"]);
  }
  const south = await service.signIn("south.officer");
  const changes = [value("part", "1")];
  expect(
    (await refusalOf(south(saveDraft, { params, body: { baseSequence: 0, changes } }))).code,
  ).toBe("not-found");
  const unitId = service.units.north.ward;
  expect((await refusalOf(south(startSubmission, { params: { roundId, unitId } }))).code).toBe(
    "not-allowed",
  );
});

test("an analyst reads the answers behind a figure of the units below theirs, and changes nothing", async () => {
  const { params } = await start();
  const { sha256 } = await upload(params, png);
  await officer(submitRevision, { params, body: { id: randomUUID(), answers, note: null } });
  const analyst = await service.signIn("analyst");
  const read = await analyst(getSubmission, { params });
  expect(read.revision?.answers.byIndicator["indicator-1-1"]?.values).toEqual({
    part: "18",
    whole: "20",
  });
  expect([read.mayAnswer, read.mayAppraise]).toEqual([false, false]);
  const file = await analyst(downloadEvidence, { params: { ...params, sha256 } });
  expect(Buffer.from(await file.arrayBuffer()).equals(png)).toBe(true);
  const changes = [value("part", "1")];
  expect(
    (await refusalOf(analyst(saveDraft, { params, body: { baseSequence: 0, changes } }))).code,
  ).toBe("not-allowed");
  const elsewhere = await service.signIn("south.analyst");
  expect((await refusalOf(elsewhere(getSubmission, { params }))).code).toBe("not-found");
});

// The smallest PNG: one transparent pixel.
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

function upload(params: { submissionId: string }, content: Buffer, sha256 = hashOf(content)) {
  const name = "ảnh trụ sở.png";
  return uploadFile(service, { by: "north.officer", ...params, name, content, sha256 });
}

function hashOf(content: Buffer) {
  return createHash("sha256").update(content).digest("hex");
}

test("evidence is kept by its content and comes back as it was", async () => {
  const { params } = await start();
  const stored = await upload(params, png);
  expect(stored).toMatchObject({
    contentType: "image/png",
    byteLength: png.length,
    name: "ảnh trụ sở.png",
  });
  await upload(params, png);
  expect((await officer(listEvidence, { params })).items).toHaveLength(1);
  const appraiser = await service.signIn("north.appraiser");
  const file = await appraiser(downloadEvidence, { params: { ...params, sha256: stored.sha256 } });
  expect(Buffer.from(await file.arrayBuffer()).equals(png)).toBe(true);
  const other = await service.signIn("south.appraiser");
  const refusal = await refusalOf(
    other(downloadEvidence, { params: { ...params, sha256: stored.sha256 } }),
  );
  expect(refusal.code).toBe("not-found");
});

test("evidence is judged by its content, not by its name or the hash it claims", async () => {
  const { params } = await start();
  const script = Buffer.from("<script>alert(1)</script>");
  expect(await refusalOf(upload(params, script))).toMatchObject({ code: "evidence-type-refused" });
  expect(await refusalOf(upload(params, png, "0".repeat(64)))).toMatchObject({
    code: "evidence-hash-differs",
  });
  expect((await officer(listEvidence, { params })).items).toEqual([]);
});

test("an answer can't name evidence that was never uploaded", async () => {
  const { params } = await start();
  const sha256 = "1".repeat(64);
  const named = structuredClone<{
    formatVersion: 1;
    byIndicator: Record<
      string,
      { values: Record<string, string | boolean>; evidence?: { sha256: string; name: string }[] }
    >;
  }>(answers);
  named.byIndicator["indicator-1-1"]!.evidence = [{ sha256, name: "không có.pdf" }];
  const body = { id: randomUUID(), answers: named, note: null };
  expect(await refusalOf(officer(submitRevision, { params, body }))).toEqual({
    code: "evidence-not-stored",
    details: { sha256 },
  });
});

test("what the unit sent for the period before stands beside, and nobody else's does", async () => {
  const { versionId, administrator, roundId } = await openRoundOfBothWards(service);
  const unitId = service.units.north.ward;
  const june = await officer(startSubmission, { params: { roundId, unitId } });
  expect(
    await officer(getPreviousAnswers, { params: { submissionId: june.id } }),
    "no period ended before it",
  ).toEqual({ previous: null });
  await officer(submitRevision, {
    params: { submissionId: june.id },
    body: { id: randomUUID(), answers, note: null },
  });

  const later = randomUUID();
  await administrator(createRound, {
    body: {
      id: later,
      title: "Đợt tháng 7",
      organiserUnitId: service.units.ministry,
      versionId,
      periodFrom: "2021-07-01",
      periodTo: "2021-07-31",
      opensAt: "2021-07-02T00:00:00Z",
      closesAt: "2021-08-15T00:00:00Z",
      appraisingLevels: ["city"],
      unitIds: [unitId],
    },
  });
  await administrator(openRound, { params: { roundId: later } });
  const july = await officer(startSubmission, { params: { roundId: later, unitId } });
  const params = { submissionId: july.id };
  expect((await officer(getPreviousAnswers, { params })).previous).toMatchObject({
    periodTo: "2021-06-30",
    values: { "indicator-1-1": { part: "18", whole: "20" }, "indicator-1-2": { done: true } },
  });
  // From 18 to 40 and from 20 to 100: more than twice as much, and more than ten away.
  const farther = (reasons?: Record<string, string>) => ({
    ...answers,
    byIndicator: {
      ...answers.byIndicator,
      "indicator-1-1": {
        values: { part: "40", whole: "100" },
        note: "Theo sổ",
        ...(reasons && { reasons }),
      },
    },
  });
  const send = (given: ReturnType<typeof farther>) =>
    officer(submitRevision, { params, body: { id: randomUUID(), answers: given, note: null } });
  expect(await refusalOf(send(farther()))).toEqual({
    code: "answers-incomplete",
    details: { missing: [{ indicatorId: "indicator-1-1", what: "warning-unexplained" }] },
  });
  const reasons = {
    "far-from-before/part": "Ra quân cao điểm",
    "far-from-before/whole": "Sáp nhập địa bàn",
  };
  expect((await send(farther(reasons))).revision?.answers.byIndicator["indicator-1-1"]).toEqual({
    values: { part: "40", whole: "100" },
    note: "Theo sổ",
    reasons,
  });

  const south = await service.signIn("south.officer");
  expect((await refusalOf(south(getPreviousAnswers, { params }))).code).toBe("not-found");
});

test("a hard cross-check of the set stands in the way of sending; a soft one wants a reason, which is sent along", async () => {
  const document = structuredClone(twoIndicators);
  const figure = { indicatorId: null, period: "current" } as const;
  const [a, b] = [
    { ...figure, name: "a", fieldKey: "part" },
    { ...figure, name: "b", fieldKey: "whole" },
  ];
  document.groups[0]!.criteria[0]!.indicators[0]!.terms.crossChecks = [
    {
      key: "few",
      severity: "hard",
      figures: [b],
      holds: "b <= 100",
      sentence: "Không quá 100 vụ.",
    },
    {
      key: "half",
      severity: "soft",
      figures: [a, b],
      holds: "a * 2 <= b",
      sentence: "Không quá nửa.",
    },
  ];
  const { roundId } = await openRoundOfBothWards(service, document);
  const unitId = service.units.north.ward;
  const { id } = await officer(startSubmission, { params: { roundId, unitId } });
  const params = { submissionId: id };
  const send = (part: string, whole: string, reasons?: Record<string, string>) => {
    const answer = { values: { part, whole }, note: "Theo sổ", ...(reasons && { reasons }) };
    const byIndicator = { ...answers.byIndicator, "indicator-1-1": answer };
    return officer(submitRevision, {
      params,
      body: { id: randomUUID(), answers: { ...answers, byIndicator }, note: null },
    });
  };
  const said = { "cross-check/half": "Án tồn", "cross-check/few": "Địa bàn rộng" };
  expect(await refusalOf(send("40", "101", said))).toEqual({
    code: "answers-invalid",
    details: { invalid: [{ indicatorId: "indicator-1-1", what: "cross-check-broken" }] },
  });
  expect(await refusalOf(send("51", "100"))).toEqual({
    code: "answers-incomplete",
    details: { missing: [{ indicatorId: "indicator-1-1", what: "cross-check-unexplained" }] },
  });
  const sent = await send("51", "100", said);
  expect(sent.revision?.answers.byIndicator["indicator-1-1"]?.reasons).toEqual({
    "cross-check/half": "Án tồn",
  });
});
