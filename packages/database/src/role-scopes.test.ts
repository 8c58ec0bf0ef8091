import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inActingTransaction, type Actor } from "#acting.ts";
import { connect } from "#connect.ts";
import { addActor, addUnit, buildTwoCities, type TwoCities } from "#fixtures/two-cities.ts";
import { followUnits } from "#queries/people.ts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database.ts";

let database: TestDatabase;
let owner: ReturnType<typeof connect>;
let api: ReturnType<typeof connect>;
let world: TwoCities;
let wardId: string;
let officer: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = connect({ url: database.url, role: "owner", max: 1 });
  api = connect({ url: database.url, role: "api", max: 1 });
  world = await buildTwoCities(owner);
});
afterAll(async () => {
  await Promise.all([owner.destroy(), api.destroy()]);
  await database.drop();
});

let count = 0;
beforeEach(async () => {
  count += 1;
  const code = `90${String(count).padStart(3, "0")}`;
  wardId = await addUnit(owner, {
    type: "ward",
    code,
    name: `Phường ${code}`,
    parentId: world.north.districtId,
  });
  officer = await owner
    .transaction()
    .execute(
      async (trx) =>
        await addActor(trx, { name: `can-bo-${code}`, unitId: wardId, role: "ward-officer" }),
    );
});

const farOff = "2999-01-01";

async function move(unitId: string, parentId: string, from: string): Promise<void> {
  await owner
    .updateTable("unit_placement")
    .set({ valid_to: from })
    .where("unit_id", "=", unitId)
    .where("valid_to", "is", null)
    .execute();
  await owner
    .insertInto("unit_placement")
    .values({ unit_id: unitId, parent_id: parentId, valid_from: from, valid_to: null })
    .execute();
}

async function takeBack(unitId: string, from: string): Promise<void> {
  await owner
    .deleteFrom("unit_placement")
    .where("unit_id", "=", unitId)
    .where("valid_from", "=", from)
    .execute();
  await owner
    .updateTable("unit_placement")
    .set({ valid_to: null })
    .where("unit_id", "=", unitId)
    .where("valid_to", "=", from)
    .execute();
}

/** Which of the two cities sees the role of the ward's officer. */
async function seenBy(): Promise<readonly string[]> {
  const seen = await Promise.all(
    (["north", "south"] as const).map(async (city) => {
      const actor = { ...world.administrator, unitIds: [world[city].cityId] };
      const rows = await inActingTransaction(
        api,
        actor,
        async (trx) =>
          await trx
            .selectFrom("role_assignment")
            .select("id")
            .where("person_id", "=", officer.personId)
            .execute(),
      );
      return rows.length === 0 ? [] : [city];
    }),
  );
  return seen.flat();
}

test("a role is seen from where its unit stands: after a move, from there alone", async () => {
  expect(await seenBy()).toEqual(["north"]);
  await move(wardId, world.south.districtId, "2021-07-01");
  expect(await seenBy()).toEqual(["south"]);
});

test("roles below a unit that moves go along", async () => {
  const districtId = await addUnit(owner, {
    type: "district",
    code: `8${count}`,
    name: "Quận Dời",
    parentId: world.north.cityId,
  });
  await move(wardId, districtId, "2021-06-01");
  await move(districtId, world.south.cityId, "2021-07-01");
  expect(await seenBy()).toEqual(["south"]);
});

test("a move taken back brings the roles back", async () => {
  await move(wardId, world.south.districtId, "2021-07-01");
  await takeBack(wardId, "2021-07-01");
  expect(await seenBy()).toEqual(["north"]);
});

test("a move to come leaves roles where they are until its day", async () => {
  await move(wardId, world.south.districtId, farOff);
  expect(await seenBy()).toEqual(["north"]);
  expect(await followUnits(api)).toBe(0);
});

test("roles that a day has passed by follow when they are asked to, once", async () => {
  // Days pass without a row that changes.
  await sql`alter table unit_placement disable trigger user`.execute(owner);
  await move(wardId, world.south.districtId, "2021-07-01");
  await sql`alter table unit_placement enable trigger user`.execute(owner);
  expect(await seenBy()).toEqual(["north"]);
  expect(await followUnits(api)).toBe(1);
  expect(await followUnits(api)).toBe(0);
  expect(await seenBy()).toEqual(["south"]);
});

test("a role that ended before the move stays where it was held", async () => {
  await owner
    .updateTable("role_assignment")
    .set({ valid_until: "2021-05-01T00:00:00Z" })
    .where("person_id", "=", officer.personId)
    .execute();
  await move(wardId, world.south.districtId, "2021-07-01");
  expect(await seenBy()).toEqual(["north"]);
});

test("roles of a unit that has ended are seen from where it last stood", async () => {
  await move(wardId, world.south.districtId, "2021-07-01");
  await owner
    .updateTable("unit_placement")
    .set({ valid_to: "2022-01-01" })
    .where("unit_id", "=", wardId)
    .where("valid_to", "is", null)
    .execute();
  expect(await seenBy()).toEqual(["south"]);
});
