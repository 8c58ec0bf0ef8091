import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect } from "#connect.ts";
import { inActingTransaction } from "#acting.ts";
import { sendRevision } from "#fixtures/sent-revision.ts";
import { at, buildTwoCities, type TwoCities } from "#fixtures/two-cities.ts";
import { moveRound } from "#queries/rounds.ts";
import { findSnapshot, takeSnapshot } from "#queries/snapshots.ts";
import { startSubmission } from "#queries/submissions.ts";
import { withdrawVersion } from "#queries/issue-version.ts";
import type { Database } from "#schema.ts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database.ts";

let database: TestDatabase;
let owner: Kysely<Database>;
let superuser: Kysely<Database>;
let api: Kysely<Database>;
let world: TwoCities;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = connect({ url: database.url, role: "owner", max: 1 });
  superuser = connect({ url: database.url, role: "login", max: 1 });
  api = connect({ url: database.url, role: "api", max: 1 });
  world = await buildTwoCities(owner);
  await sendRevision(api, world.roundId, world.north);
});

afterAll(async () => {
  await Promise.all([owner.destroy(), superuser.destroy(), api.destroy()]);
  await database.drop();
});

describe.each(["owner", "superuser"])("by the %s", (who) => {
  const db = () => (who === "owner" ? owner : superuser);

  test.each([
    "update criteria_set_version set document = '{}' where state = 'issued'",
    "update criteria_set_version set canonical = canonical || ' ' where state = 'issued'",
    "update criteria_set_version set decided_on = decided_on + 1 where state = 'issued'",
    "update criteria_set_version set state = 'draft' where state = 'issued'",
    "delete from criteria_set_version where state = 'issued'",
    "truncate criteria_set_version cascade",
  ])("an issued version is not changed: %s", async (statement) => {
    await expect(sql.raw(statement).execute(db())).rejects.toMatchObject({ code: "23001" });
  });

  test.each([
    "update revision set answers = '{}'",
    "delete from revision",
    "truncate revision cascade",
    "update appraisal set reason = 'khác'",
    "delete from version_edit",
    "update audit_log set act = 'other'",
    "delete from audit_log",
    "truncate audit_log",
  ])("what is inserted only is not changed: %s", async (statement) => {
    await expect(sql.raw(statement).execute(db())).rejects.toMatchObject({ code: "23001" });
  });
});

test("not even a session that plays a replica changes an issued version", async () => {
  const changed = superuser.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql`update criteria_set_version set label = 'khác' where state = 'issued'`.execute(trx);
  });
  await expect(changed).rejects.toMatchObject({ code: "23001" });
});

test("a canonical text that does not give the hash or the document is not issued", async () => {
  const issued = sql`
    update criteria_set_version
    set state = 'issued', canonical = '{}', sha256 = repeat('0', 64), decision_number = '1',
        decided_on = '2022-01-01', signer_title = 'x', effective_on = '2022-01-01', issued_at = now()
    where id = ${world.draftId}
  `.execute(owner);
  await expect(issued).rejects.toThrow(/criteria_set_version_(canonical|sha256)_check/);
});

test("a round does not open on a draft", async () => {
  const opened = sql`
    insert into assessment_round (criteria_set_version_id, organiser_unit_id, title, period_from, period_to, opens_at, closes_at, state)
    values (${world.draftId}, ${world.ministry}, 'x', '2022-01-01', '2022-03-31', '2022-04-01', '2022-04-10', 'open')
  `.execute(owner);
  await expect(opened).rejects.toThrow(/not issued/);
});

test("a frozen round becomes a numbered snapshot, and nothing in it changes any more", async () => {
  const { roundId, administrator, north, south } = world;
  const freeze = async (actor: typeof administrator) =>
    await inActingTransaction(api, actor, async (trx) => {
      await moveRound(trx, { roundId, from: "open", to: "closed", at });
      await moveRound(trx, { roundId, from: "closed", to: "frozen", at });
      const id = await takeSnapshot(trx, { roundId, takenBy: actor.personId, at });
      return await findSnapshot(trx, id);
    });
  await expect(freeze(north.appraiser)).rejects.toThrow(/only a frozen round/);
  const snapshot = await freeze(administrator);
  expect(snapshot).toMatchObject({ number: 1, unitsCalled: 2, unitsApproved: 0, sha256: null });
  // The two wards stand under nothing but the ministry together.
  expect(snapshot?.scopeUnitIds).toEqual([world.ministry]);

  const late = inActingTransaction(
    api,
    south.officer,
    async (trx) => await startSubmission(trx, { roundId, unitId: south.wardId, at }),
  );
  await expect(late).rejects.toThrow(/is frozen/);
  for (const statement of [
    "update submission set state = 'approved'",
    "update round_unit set appraising_unit_ids = '{}'",
    "update assessment_round set state = 'open'",
    `insert into revision (id, submission_id, number, answers, self_score, content_sha256, submitted_at)
     select '${randomUUID()}', id, 2, '{}', '{}', repeat('0', 64), now() from submission`,
    "update snapshot set number = 7",
  ]) {
    await expect(sql.raw(statement).execute(owner)).rejects.toMatchObject({ code: "23001" });
  }
});

test("an issued version is withdrawn with a reason, and stays withdrawn", async () => {
  const { versionId } = world;
  const silent = sql`update criteria_set_version set state = 'withdrawn' where id = ${versionId}`;
  await expect(silent.execute(owner)).rejects.toThrow(/withdrawn_check/);
  await owner
    .transaction()
    .execute(async (trx) => await withdrawVersion(trx, { versionId, reason: "Ban hành nhầm", at }));
  const back = sql`update criteria_set_version set state = 'issued' where id = ${versionId}`;
  await expect(back.execute(owner)).rejects.toThrow(/cannot go from withdrawn to issued/);
});
