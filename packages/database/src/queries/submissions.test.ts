import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, inActingTransaction } from "#acting.ts";
import { connect } from "#connect.ts";
import { answers, selfScore, sendRevision } from "#fixtures/sent-revision.ts";
import { at, buildTwoCities, document, type TwoCities } from "#fixtures/two-cities.ts";
import {
  findAppraisalDraft,
  findLastAppraisal,
  listAppraisalQueue,
  storeAppraisal,
  storeAppraisalDraft,
} from "#queries/appraisals.ts";
import { findCurrentRevision, listRevisions, storeRevision } from "#queries/revisions.ts";
import { listBoard } from "#queries/round-board.ts";
import { listRounds } from "#queries/rounds.ts";
import {
  findSubmission,
  listSubmissionsOfUnits,
  lockSubmission,
  moveSubmission,
  startSubmission,
  storeDraft,
} from "#queries/submissions.ts";
import type { Database } from "#schema.ts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database.ts";

let database: TestDatabase;
let api: Kysely<Database>;
let world: TwoCities;

beforeAll(async () => {
  database = await createTestDatabase();
  api = connect({ url: database.url, role: "api", max: 2 });
  const owner = connect({ url: database.url, role: "owner", max: 1 });
  world = await buildTwoCities(owner);
  await owner.destroy();
});

afterAll(async () => {
  await api.destroy();
  await database.drop();
});

const as = async <T>(actor: Actor, act: Parameters<typeof inActingTransaction<T>>[2]) =>
  await inActingTransaction(api, actor, act);

test("a unit called in an open round has nothing stored until it starts, and starting twice is once", async () => {
  const { officer, wardId } = world.south;
  const { roundId } = world;
  const mine = async () =>
    await as(officer, async (trx) => await listSubmissionsOfUnits(trx, officer.unitIds));
  expect(await mine()).toMatchObject([
    { roundId, unitName: "Phường Nam", state: "not-started", submissionId: null, revision: 0 },
  ]);
  const start = async () =>
    await as(officer, async (trx) => await startSubmission(trx, { roundId, unitId: wardId, at }));
  const submissionId = await start();
  expect(await start()).toBe(submissionId);
  expect(await mine()).toMatchObject([{ state: "in-progress", submissionId }]);
});

test("a draft is kept as merged, with its stamps and sequence", async () => {
  const { officer, wardId } = world.south;
  const saved = await as(officer, async (trx) => {
    const unit = { roundId: world.roundId, unitId: wardId };
    const submissionId = await startSubmission(trx, { ...unit, at });
    await lockSubmission(trx, submissionId);
    const stamps = { "indicator-1-1/part": { sequence: 1, at } };
    await storeDraft(trx, {
      submissionId,
      answers,
      stamps,
      sequence: 1,
      savedBy: officer.personId,
      at,
    });
    return await findSubmission(trx, submissionId);
  });
  expect(saved).toMatchObject({
    draftAnswers: answers,
    draftStamps: { "indicator-1-1/part": { sequence: 1, at } },
    draftSequence: 1,
    unitType: "ward",
    cityName: "Thành phố Nam",
    periodFrom: "2021-07-01",
  });
});

test("a revision is sent, appraised, returned and sent again as number 2", async () => {
  const { officer, appraiser, cityId } = world.north;
  const { submissionId, revisionId } = await sendRevision(api, world.roundId, world.north);
  const queueOf = async (actor: Actor) =>
    await as(actor, async (trx) => await listAppraisalQueue(trx, { unitIds: actor.unitIds }));
  expect(await queueOf(appraiser)).toMatchObject([
    {
      submissionId,
      revisionId,
      unitName: "Phường Bắc",
      selfScoreHundredths: selfScore.totalHundredths,
    },
  ]);
  expect(await queueOf(world.south.appraiser)).toEqual([]);

  await as(appraiser, async (trx) => {
    await moveSubmission(trx, { submissionId, to: "under-appraisal", at });
    await storeAppraisal(trx, {
      id: randomUUID(),
      revisionId,
      appraisingUnitId: cityId,
      decision: "returned",
      findings: { "indicator-1-1": { sentBack: true, reason: "Thiếu biểu tổng hợp" } },
      appraisedScore: selfScore,
      reason: "Thiếu minh chứng",
      appraisedBy: appraiser.personId,
      at,
    });
    await moveSubmission(trx, { submissionId, to: "returned", at });
  });
  expect(await queueOf(appraiser)).toEqual([]);

  const seen = await as(officer, async (trx) => {
    await storeRevision(trx, {
      id: randomUUID(),
      submissionId,
      number: 2,
      answers,
      selfScore,
      contentSha256: "1".repeat(64),
      submittedBy: officer.personId,
      note: "Đã bổ sung",
      at: "2021-10-06T02:00:00.000Z",
    });
    return {
      appraisal: await findLastAppraisal(trx, submissionId),
      revisions: await listRevisions(trx, submissionId),
      current: await findCurrentRevision(trx, submissionId),
    };
  });
  expect(seen.appraisal).toMatchObject({
    decision: "returned",
    revisionNumber: 1,
    appraisingUnitName: "Thành phố Bắc",
    // The name of somebody at the city is not the ward's to see.
    appraisedByName: null,
  });
  expect(seen.revisions.map(({ number }) => number)).toEqual([1, 2]);
  expect(seen.current).toMatchObject({ number: 2, answers, selfScore });
});

test("a revision that is not the next one is refused", async () => {
  const { officer } = world.north;
  const skipping = as(officer, async (trx) => {
    const [mine] = await listSubmissionsOfUnits(trx, officer.unitIds);
    await storeRevision(trx, {
      id: randomUUID(),
      submissionId: mine?.submissionId ?? "",
      number: 4,
      answers,
      selfScore,
      contentSha256: "1".repeat(64),
      submittedBy: officer.personId,
      note: null,
      at,
    });
  });
  await expect(skipping).rejects.toThrow("is not at revision 3");
});

test("findings saved from a stale screen are not stored over newer ones", async () => {
  const { appraiser, cityId, officer } = world.north;
  const [mine] = await as(
    officer,
    async (trx) => await listSubmissionsOfUnits(trx, officer.unitIds),
  );
  const results = await as(appraiser, async (trx) => {
    const current = await findCurrentRevision(trx, mine?.submissionId ?? "");
    const key = { revisionId: current?.id ?? "", appraisingUnitId: cityId };
    const save = async (base: number, reason: string) =>
      await storeAppraisalDraft(trx, {
        ...key,
        base,
        findings: { "indicator-1-1": { reason } },
        savedBy: appraiser.personId,
        at,
      });
    const sequences = [await save(0, "một"), await save(1, "hai"), await save(1, "cũ")];
    return { sequences, draft: await findAppraisalDraft(trx, key) };
  });
  expect(results.sequences).toEqual([1, 2, undefined]);
  expect(results.draft).toMatchObject({
    sequence: 2,
    findings: { "indicator-1-1": { reason: "hai" } },
  });
});

test("the board shows each unit where it stands, and a city its own units", async () => {
  const boardOf = async (actor: Actor) =>
    await as(actor, async (trx) => await listBoard(trx, { roundId: world.roundId }));
  const all = await boardOf(world.administrator);
  expect(all).toMatchObject([
    {
      unitName: "Phường Bắc",
      districtName: "Quận Bắc",
      cityName: "Thành phố Bắc",
      state: "submitted",
      revision: 2,
      selfScoreHundredths: selfScore.totalHundredths,
      // The appraisal was of revision 1.
      appraisedScoreHundredths: null,
      criteriaMet: selfScore.criteriaMet,
    },
    { unitName: "Phường Nam", state: "in-progress", revision: 0, selfScoreHundredths: null },
  ]);
  expect(await boardOf(world.south.appraiser)).toEqual(all.slice(1));
});

test("rounds count the units that one may see, by state", async () => {
  const [all] = await as(world.administrator, async (trx) => await listRounds(trx));
  expect(all).toMatchObject({
    title: "Quý III/2021",
    versionTitle: document.title,
    organiserUnitName: "Bộ Công an",
    unitsByState: { submitted: 1, "in-progress": 1 },
  });
  const [own] = await as(world.south.officer, async (trx) => await listRounds(trx));
  expect(own?.unitsByState).toEqual({ "in-progress": 1 });
});
