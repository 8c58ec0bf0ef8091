import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inActingTransaction } from "#acting.ts";
import { connect } from "#connect.ts";
import { buildTwoCities, type TwoCities } from "#fixtures/two-cities.ts";
import { type Act, listActs, recordAct, recordActs } from "#queries/audit.ts";
import { verifyAudit } from "#queries/verify-audit.ts";
import type { Database } from "#schema.ts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database.ts";

let database: TestDatabase;
let owner: Kysely<Database>;
let superuser: Kysely<Database>;
let api: Kysely<Database>;
let world: TwoCities;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = connect({ url: database.url, role: "owner", max: 4 });
  superuser = connect({ url: database.url, role: "login", max: 1 });
  api = connect({ url: database.url, role: "api", max: 4 });
  world = await buildTwoCities(owner);
});

afterAll(async () => {
  await Promise.all([owner.destroy(), superuser.destroy(), api.destroy()]);
  await database.drop();
});

function act(subjectId: string): Act {
  return {
    act: "submit-revision",
    subjectKind: "submission",
    subjectId,
    unitId: world.north.wardId,
    scopeUnitIds: [world.north.wardId, world.north.cityId],
    detail: { number: 1, note: "đã nộp" },
    at: "2021-10-05T02:00:00.123Z",
  };
}

test("an act is recorded under the acting person, whatever it says of itself", async () => {
  await inActingTransaction(
    api,
    world.north.officer,
    async (trx) => await recordAct(trx, { ...act("1"), personId: world.south.officer.personId }),
  );
  const subject = { kind: "submission", id: "1" };
  const recorded = await inActingTransaction(
    api,
    world.north.appraiser,
    async (trx) => await listActs(trx, subject),
  );
  expect(recorded).toEqual([
    {
      actedAt: new Date("2021-10-05T02:00:00.123Z"),
      personId: world.north.officer.personId,
      unitId: world.north.wardId,
      act: "submit-revision",
      detail: { number: 1, note: "đã nộp" },
    },
  ]);
  const seenElsewhere = await inActingTransaction(
    api,
    world.south.appraiser,
    async (trx) => await listActs(trx, subject),
  );
  expect(seenElsewhere).toEqual([]);
});

test("an act of a transaction that fails leaves no gap", async () => {
  const failing = inActingTransaction(api, world.north.officer, async (trx) => {
    await recordAct(trx, act("never"));
    throw new Error("line cut");
  });
  await expect(failing).rejects.toThrow("line cut");
  expect(await verifyAudit(owner)).toMatchObject({ firstBroken: null });
});

test("acts at the same time go to different chains, so that none waits for the other to commit", async () => {
  await owner.transaction().execute(async (one) => {
    await recordAct(one, act("one"));
    // What is recorded goes out with the next statement.
    await sql`select 1`.execute(one);
    await owner.transaction().execute(async (other) => await recordAct(other, act("other")));
    await recordAct(one, act("one"));
  });
  const rows = await owner
    .selectFrom("audit_log")
    .select(["chain", "subject_id"])
    .where("subject_id", "in", ["one", "other"])
    .execute();
  const chainsOf = (id: string) =>
    new Set(rows.filter((row) => row.subject_id === id).map(({ chain }) => chain));
  expect(chainsOf("one").size).toBe(1);
  expect(chainsOf("other")).not.toEqual(chainsOf("one"));
  expect(await verifyAudit(owner)).toMatchObject({ firstBroken: null });
});

describe("verification names the first broken row", () => {
  const broken = async (statement: string) => {
    try {
      await superuser.transaction().execute(async (trx) => {
        await sql`alter table audit_log disable trigger audit_log_append_only`.execute(trx);
        await sql.raw(statement).execute(trx);
        await sql`set local role thuocdo_owner`.execute(trx);
        throw new Found((await verifyAudit(trx)).firstBroken);
      });
    } catch (error) {
      if (error instanceof Found) return error.found;
      throw error;
    }
    throw new Error("nothing was found");
  };

  beforeAll(async () => {
    const acts = Array.from({ length: 8 }, (_, place) => act(`kept-${place}`));
    await owner.transaction().execute(async (trx) => await recordActs(trx, acts));
  });

  test.each([
    {
      statement: "update audit_log set detail = '{\"number\": 2}' where chain = 1 and sequence = 3",
      found: { chain: 1, sequence: 3, fault: "hash-differs" },
    },
    {
      statement: "update audit_log set person_id = null where chain = 1 and sequence = 1",
      found: { chain: 1, sequence: 1, fault: "hash-differs" },
    },
    {
      statement:
        "update audit_log set acted_at = acted_at + interval '1 microsecond' where chain = 1 and sequence = 4",
      found: { chain: 1, sequence: 4, fault: "hash-differs" },
    },
    {
      statement: "delete from audit_log where chain = 1 and sequence = 2",
      found: { chain: 1, sequence: 3, fault: "chain-broken" },
    },
    {
      // Rehashing the changed row only moves the fault to the next one.
      statement:
        "update audit_log l set act = 'other', hash = audit_hash((l.chain, l.sequence, l.acted_at, l.recorded_at, l.person_id, l.unit_id, l.scope_unit_ids, 'other', l.subject_kind, l.subject_id, l.detail, l.previous_hash, '')::audit_log) where chain = 1 and sequence = 5",
      found: { chain: 1, sequence: 6, fault: "chain-broken" },
    },
    {
      statement:
        "delete from audit_log l using audit_chain c where c.chain = 1 and l.chain = 1 and l.sequence = c.last_sequence",
      found: { chain: 1, fault: "end-missing" },
    },
  ])("$found.fault: $statement", async ({ statement, found }) => {
    expect(await verifyAudit(owner)).toMatchObject({ firstBroken: null });
    expect(await broken(statement)).toMatchObject(found);
  });
});

test("many acts are appended at once and verify", async () => {
  const { rows: before } = await verifyAudit(owner);
  const acts = Array.from({ length: 12_000 }, (_, place) => act(`bulk-${place}`));
  await owner.transaction().execute(async (trx) => await recordActs(trx, acts));
  expect(await verifyAudit(owner)).toEqual({ rows: before + 12_000, firstBroken: null });
});

test("nobody writes to the log past its one function", async () => {
  const inserted = sql`
    insert into audit_log select * from audit_log limit 1
  `.execute(api);
  await expect(inserted).rejects.toThrow(/permission denied/);
});

class Found extends Error {
  readonly found: unknown;
  constructor(found: unknown) {
    super("found");
    this.found = found;
  }
}
