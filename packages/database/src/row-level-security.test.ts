import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inActingTransaction } from "#acting.ts";
import { connect } from "#connect.ts";
import { answers, selfScore, sendRevision } from "#fixtures/sent-revision.ts";
import { addActor, at, buildTwoCities, type TwoCities } from "#fixtures/two-cities.ts";
import { storeAppraisal } from "#queries/appraisals.ts";
import { attachEvidence, findEvidence, storeEvidence } from "#queries/evidence.ts";
import { assignRole } from "#queries/people.ts";
import { storeRevision } from "#queries/revisions.ts";
import { moveSubmission, startSubmission } from "#queries/submissions.ts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database.ts";

let database: TestDatabase;
let owner: ReturnType<typeof connect>;
let api: ReturnType<typeof connect>;
let world: TwoCities;
let sent: { readonly submissionId: string; readonly revisionId: string };

const ofUnits = [
  "submission",
  "revision",
  "appraisal",
  "evidence_link",
  "round_unit",
  "role_assignment",
  "person",
  "answer_value",
  "snapshot",
] as const;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = connect({ url: database.url, role: "owner", max: 1 });
  api = connect({ url: database.url, role: "api", max: 2 });
  world = await buildTwoCities(owner);
  sent = await sendRevision(api, world.roundId, world.north);
});

afterAll(async () => {
  await Promise.all([owner.destroy(), api.destroy()]);
  await database.drop();
});

test.each(ofUnits)("nobody acting sees no row of %s", async (table) => {
  expect(
    await api
      .selectFrom(table)
      .select(sql`1`.as("one"))
      .execute(),
  ).toEqual([]);
});

test("nobody acting sees no version and no round", async () => {
  expect(await api.selectFrom("criteria_set_version").select("id").execute()).toEqual([]);
  expect(await api.selectFrom("assessment_round").select("id").execute()).toEqual([]);
});

describe("a submission with its revision", () => {
  test.each([
    { who: "its ward", sees: 1, actor: () => world.north.officer },
    { who: "its city", sees: 1, actor: () => world.north.appraiser },
    { who: "the ministry", sees: 1, actor: () => world.administrator },
    { who: "another ward", sees: 0, actor: () => world.south.officer },
    { who: "another city", sees: 0, actor: () => world.south.appraiser },
  ])("is seen by $who: $sees", async ({ actor, sees }) => {
    const seen = await inActingTransaction(api, actor(), async (trx) => ({
      submissions: await trx.selectFrom("submission").select("id").execute(),
      revisions: await trx.selectFrom("revision").select("id").execute(),
      values: await trx.selectFrom("answer_value").select("value").execute(),
    }));
    expect(seen.submissions).toHaveLength(sees);
    expect(seen.revisions).toHaveLength(sees);
    expect(seen.values).toHaveLength(sees * 3);
  });

  test("is not changed by another city", async () => {
    const moved = inActingTransaction(
      api,
      world.south.appraiser,
      async (trx) =>
        await moveSubmission(trx, { submissionId: sent.submissionId, to: "approved", at }),
    );
    await expect(moved).rejects.toThrow(/no result/);
    const { state } = await owner
      .selectFrom("submission")
      .select("state")
      .where("id", "=", sent.submissionId)
      .executeTakeFirstOrThrow();
    expect(state).toBe("submitted");
  });

  test("is not started by its city in the ward's place", async () => {
    const started = inActingTransaction(
      api,
      world.south.appraiser,
      async (trx) =>
        await startSubmission(trx, { roundId: world.roundId, unitId: world.south.wardId, at }),
    );
    await expect(started).rejects.toThrow(/row-level security/);
  });

  test("gets no revision in another's name", async () => {
    const forged = inActingTransaction(
      api,
      world.north.officer,
      async (trx) =>
        await storeRevision(trx, {
          id: randomUUID(),
          submissionId: sent.submissionId,
          number: 2,
          answers,
          selfScore,
          contentSha256: "0".repeat(64),
          submittedBy: world.south.officer.personId,
          note: null,
          at,
        }),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });
});

describe("an appraisal", () => {
  const appraisal = (appraisingUnitId: string, appraisedBy: string) => ({
    id: randomUUID(),
    revisionId: sent.revisionId,
    appraisingUnitId,
    decision: "approved" as const,
    findings: {},
    appraisedScore: selfScore,
    reason: null,
    appraisedBy,
    at,
  });

  test("is refused of one's own unit", async () => {
    const { officer, wardId } = world.north;
    const own = inActingTransaction(
      api,
      officer,
      async (trx) => await storeAppraisal(trx, appraisal(wardId, officer.personId)),
    );
    await expect(own).rejects.toThrow(/row-level security/);
    const asOwner = owner
      .transaction()
      .execute(async (trx) => await storeAppraisal(trx, appraisal(wardId, officer.personId)));
    await expect(asOwner).rejects.toThrow(/appraisal_not_own_unit_check/);
  });

  test("is refused to whoever is of the unit, whatever they are of the unit above", async () => {
    const { wardId, cityId } = world.north;
    const both = await owner.transaction().execute(async (trx) => {
      const { personId } = await addActor(trx, {
        name: "hai-noi",
        unitId: wardId,
        role: "leader",
      });
      await assignRole(trx, {
        personId,
        unitId: cityId,
        role: "appraiser",
        validFrom: "2021-01-01",
      });
      return { personId, unitIds: [cityId] };
    });
    const own = inActingTransaction(
      api,
      both,
      async (trx) => await storeAppraisal(trx, appraisal(cityId, both.personId)),
    );
    await expect(own).rejects.toThrow(/row-level security/);
  });

  test("is refused of a unit that does not stand under one's own", async () => {
    const { appraiser, cityId } = world.south;
    const foreign = inActingTransaction(
      api,
      appraiser,
      async (trx) => await storeAppraisal(trx, appraisal(cityId, appraiser.personId)),
    );
    await expect(foreign).rejects.toThrow(/null value|appraisal_above_check/);
  });

  test("is taken from the city above, and its draft is seen by the city alone", async () => {
    const { appraiser, cityId, officer } = world.north;
    await inActingTransaction(api, appraiser, async (trx) => {
      await trx
        .insertInto("appraisal_draft")
        .values({
          revision_id: sent.revisionId,
          appraising_unit_id: cityId,
          findings: "{}",
          saved_at: at,
          saved_by: appraiser.personId,
        })
        .execute();
    });
    const draftsOf = async (actor: typeof officer) =>
      await inActingTransaction(
        api,
        actor,
        async (trx) => await trx.selectFrom("appraisal_draft").select("revision_id").execute(),
      );
    expect(await draftsOf(officer)).toHaveLength(0);
    expect(await draftsOf(appraiser)).toHaveLength(1);
    await inActingTransaction(
      api,
      appraiser,
      async (trx) => await storeAppraisal(trx, appraisal(cityId, appraiser.personId)),
    );
    expect(await draftsOf(appraiser)).toHaveLength(0);
  });
});

test("a draft version is seen and edited by those who draft for its unit, an issued one by all signed in", async () => {
  const versionsOf = async (actor: typeof world.drafter) =>
    await inActingTransaction(
      api,
      actor,
      async (trx) => await trx.selectFrom("criteria_set_version").select(["id", "state"]).execute(),
    );
  const issued = { id: world.versionId, state: "issued" };
  expect(await versionsOf(world.drafter)).toHaveLength(2);
  expect(await versionsOf(world.administrator)).toEqual([issued]);
  expect(await versionsOf(world.north.officer)).toEqual([issued]);
});

test("evidence is found through a submission that one may see", async () => {
  const file = { sha256: "a".repeat(64), fileName: "bien-ban.pdf" };
  await inActingTransaction(api, world.north.officer, async (trx) => {
    const by = world.north.officer.personId;
    await storeEvidence(trx, {
      sha256: file.sha256,
      sizeBytes: 12,
      contentType: "application/pdf",
      storedBy: by,
      simulated: true,
      at,
    });
    const link = { ...file, submissionId: sent.submissionId, indicatorId: null, addedBy: by, at };
    await attachEvidence(trx, link);
    await attachEvidence(trx, link);
  });
  const foundBy = async (actor: typeof world.drafter) =>
    await inActingTransaction(
      api,
      actor,
      async (trx) =>
        await findEvidence(trx, { submissionId: sent.submissionId, sha256: file.sha256 }),
    );
  expect(await foundBy(world.north.appraiser)).toMatchObject({
    fileName: file.fileName,
    sizeBytes: 12,
  });
  expect(await foundBy(world.south.appraiser)).toBeUndefined();
});

describe("roles", () => {
  test("are given below one's own unit by an administrator", async () => {
    const given = inActingTransaction(
      api,
      world.administrator,
      async (trx) =>
        await assignRole(trx, {
          personId: world.north.officer.personId,
          unitId: world.north.wardId,
          role: "leader",
          validFrom: "2021-01-01",
        }),
    );
    await expect(given).resolves.toBeUndefined();
  });

  test("are not given above it, whatever the row says", async () => {
    const cityAdministrator = await owner.transaction().execute(
      async (trx) =>
        await addActor(trx, {
          name: "quan-tri-01",
          unitId: world.north.cityId,
          role: "administrator",
        }),
    );
    const climbed = inActingTransaction(
      api,
      cityAdministrator,
      async (trx) =>
        await assignRole(trx, {
          personId: cityAdministrator.personId,
          unitId: world.ministry,
          role: "administrator",
          validFrom: "2021-01-01",
        }),
    );
    await expect(climbed).rejects.toThrow(/row-level security/);
  });

  test("are not given by somebody without the role", async () => {
    const given = inActingTransaction(
      api,
      world.north.officer,
      async (trx) =>
        await assignRole(trx, {
          personId: world.north.officer.personId,
          unitId: world.north.wardId,
          role: "administrator",
        }),
    );
    await expect(given).rejects.toThrow(/row-level security/);
  });
});

test("the worker reads everything and writes nothing", async () => {
  const worker = connect({ url: database.url, role: "worker", max: 1 });
  expect(await worker.selectFrom("revision").select("id").execute()).toHaveLength(1);
  const written = sql`update submission set state = 'approved'`.execute(worker);
  await expect(written).rejects.toThrow(/read-only transaction|permission denied/);
  const insisting = sql`set default_transaction_read_only = off`
    .execute(worker)
    .then(async () => await sql`update submission set state = 'approved'`.execute(worker));
  await expect(insisting).rejects.toThrow(/permission denied/);
  await worker.destroy();
});

test("every table that says whose rows it holds forces row-level security", async () => {
  const { rows } = await sql<{ name: string }>`
    select c.oid::regclass::text as name
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'scope_unit_ids'
    where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)
  `.execute(owner);
  expect(rows).toEqual([]);
});
