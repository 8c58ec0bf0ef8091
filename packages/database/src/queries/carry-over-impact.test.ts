import { randomUUID } from "node:crypto";
import type { Answers } from "@thuocdo/submissions/answers";
import { sql, type Kysely } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inActingTransaction, type Actor } from "#acting.ts";
import { connect } from "#connect.ts";
import { sendRevision } from "#fixtures/sent-revision.ts";
import { at, buildTwoCities, document, type TwoCities } from "#fixtures/two-cities.ts";
import { countCarryOverImpact, type Fate } from "#queries/carry-over-impact.ts";
import { createDraft, findIssuedBefore } from "#queries/versions.ts";
import { startSubmission } from "#queries/submissions.ts";
import type { Database } from "#schema.ts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database.ts";

let database: TestDatabase;
let api: Kysely<Database>;
let owner: Kysely<Database>;
let world: TwoCities;

beforeAll(async () => {
  database = await createTestDatabase();
  api = connect({ url: database.url, role: "api", max: 2 });
  owner = connect({ url: database.url, role: "owner", max: 1 });
  world = await buildTwoCities(owner);
});

afterAll(async () => {
  await api.destroy();
  await owner.destroy();
  await database.drop();
});

const as = async <T>(actor: Actor, act: Parameters<typeof inActingTransaction<T>>[2]) =>
  await inActingTransaction(api, actor, act);

const fates = new Map<string, Fate>([
  ["indicator-1-1", "asked-again"],
  ["indicator-1-2", "carried"],
]);

test("nothing answered is nothing affected", async () => {
  const counted = await as(
    world.drafter,
    async (trx) => await countCarryOverImpact(trx, world.versionId, fates),
  );
  expect(counted.total).toMatchObject({ carried: 0, askedAgain: 0, archived: 0, units: 0 });
  expect(counted.byCity).toEqual([]);
});

test("an answer counts once for its submission, sent or only saved; a blank one does not", async () => {
  const { north, south, roundId, versionId } = world;
  // North sends 1.1 and 1.2, and saves them again with another figure: two answers.
  const { submissionId } = await sendRevision(api, roundId, north);
  await saveDraft(submissionId, {
    "indicator-1-1": { values: { part: "19", whole: "20" } },
  });
  // South has saved a claim for 1.1 and has cleared 1.2: one answer.
  const southern = await as(
    south.officer,
    async (trx) => await startSubmission(trx, { roundId, unitId: south.wardId, at }),
  );
  await saveDraft(southern, {
    "indicator-1-1": { values: {}, notApplicable: { reason: "Không có", decision: "claimed" } },
    "indicator-1-2": { values: {} },
  });
  const counted = await as(
    world.drafter,
    async (trx) => await countCarryOverImpact(trx, versionId, fates),
  );
  expect(counted.total).toEqual({
    carried: 1,
    askedAgain: 2,
    archived: 0,
    units: 2,
    unitsAffected: 2,
    rounds: 1,
  });
  expect(counted.byIndicator.get("indicator-1-2")).toMatchObject({ carried: 1, units: 1 });
  expect(counted.byCity).toMatchObject([
    { cityName: "Thành phố Bắc", carried: 1, askedAgain: 1, unitsAffected: 1 },
    { cityName: "Thành phố Nam", carried: 0, askedAgain: 1, unitsAffected: 1 },
  ]);
});

test("answers in rounds of another version are not counted", async () => {
  const counted = await as(
    world.drafter,
    async (trx) => await countCarryOverImpact(trx, world.draftId, fates),
  );
  expect(counted.total.units).toBe(0);
});

test("who may not see a city's submissions counts none of them", async () => {
  const { north, versionId } = world;
  const counted = await as(
    north.appraiser,
    async (trx) => await countCarryOverImpact(trx, versionId, fates),
  );
  expect(counted.byCity.map(({ cityName }) => cityName)).toEqual(["Thành phố Bắc"]);
});

test("a draft follows the nearest version before it that was issued, through drafts that were not", async () => {
  const { drafter, versionId, draftId } = world;
  const second = await next(versionId, "3");
  const third = await next(second, "4");
  const before = async (id: string) =>
    await as(drafter, async (trx) => (await findIssuedBefore(trx, id))?.id);
  expect(await before(second)).toBe(versionId);
  expect(await before(third)).toBe(versionId);
  expect(await before(draftId)).toBeUndefined();
});

async function next(previousVersionId: string, label: string): Promise<string> {
  const id = randomUUID();
  const { criteria_set_id: criteriaSetId } = await owner
    .selectFrom("criteria_set_version")
    .select("criteria_set_id")
    .where("id", "=", world.versionId)
    .executeTakeFirstOrThrow();
  await owner.transaction().execute(async (trx) => {
    await createDraft(trx, {
      id,
      criteriaSetId,
      label,
      previousVersionId,
      document: { ...document, id, criteriaSetId, label },
      simulated: true,
      createdBy: null,
      at,
    });
  });
  return id;
}

async function saveDraft(submissionId: string, byIndicator: Answers["byIndicator"]): Promise<void> {
  const answers = JSON.stringify({ formatVersion: 1, byIndicator });
  await sql`update submission set draft_answers = ${answers} where id = ${submissionId}`.execute(
    owner,
  );
}
