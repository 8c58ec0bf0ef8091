import type { Kysely } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "#connect.ts";
import { addUnit } from "#fixtures/two-cities.ts";
import { listPredecessors, listSuccessors } from "#queries/unit-succession.ts";
import {
  countUnitsByCityAndType,
  findUnitAsOf,
  findUnitByCode,
  listAncestorsAsOf,
  listUnitsAsOf,
  unitScope,
} from "#queries/units.ts";
import type { Database } from "#schema.ts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database.ts";

/** The last day of the three levels and the first of the two. */
const before = "2025-06-30";
const after = "2025-07-01";

let database: TestDatabase;
let owner: Kysely<Database>;
let ids: Readonly<Record<"ministry" | "city" | "district" | "an" | "binh" | "merged", string>>;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = connect({ url: database.url, role: "owner", max: 1 });
  ids = await owner.transaction().execute(async (trx) => {
    const ended = { from: "2021-01-01", to: after };
    const ministry = await addUnit(trx, { type: "ministry", code: "BCA", name: "Bộ Công an" });
    const city = await addUnit(trx, {
      type: "city",
      code: "92",
      name: "Thành phố Cần Thơ",
      parentId: ministry,
    });
    const district = await addUnit(trx, {
      type: "district",
      code: "916",
      name: "Quận Ninh Kiều",
      parentId: city,
      ...ended,
    });
    const an = await addUnit(trx, {
      type: "ward",
      code: "31120",
      name: "Phường An Hòa",
      parentId: district,
      ...ended,
    });
    const binh = await addUnit(trx, {
      type: "township",
      code: "31121",
      name: "Thị trấn Bình Thuỷ 01",
      parentId: district,
      ...ended,
    });
    // The code of An Hòa goes on, for another unit.
    const merged = await addUnit(trx, {
      type: "ward",
      code: "31120",
      name: "Phường Ninh Kiều",
      parentId: city,
      from: after,
    });
    await trx
      .insertInto("unit_succession")
      .values(
        [an, binh].map((from) => ({
          from_unit_id: from,
          to_unit_id: merged,
          effective_on: after,
          kind: "merge" as const,
          decision: null,
        })),
      )
      .execute();
    return { ministry, city, district, an, binh, merged };
  });
});

afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

test("a reused code names one unit before its end and another from then on", async () => {
  const named = async (asOf: string) =>
    (await findUnitByCode(owner, { level: "ward", code: "31120", asOf }))?.id;
  expect(await named(before)).toBe(ids.an);
  expect(await named(after)).toBe(ids.merged);
  expect(await named("2020-12-31")).toBeUndefined();
});

test("one code never names two units of a level at a date", async () => {
  const second = addUnit(owner, { type: "commune", code: "31120", name: "Xã Trùng", from: after });
  await expect(second).rejects.toThrow(/unit_name_code_names_one_unit/);
});

test("the same code may stand on different levels", async () => {
  const district = { type: "district", code: "31120", name: "Huyện Cùng Mã" } as const;
  await expect(addUnit(owner, { ...district, from: "2030-01-01" })).resolves.toBeDefined();
});

test("a unit has one name and one place at a time", async () => {
  const second = owner
    .insertInto("unit_placement")
    .values({ unit_id: ids.an, parent_id: ids.city, valid_from: "2024-01-01", valid_to: null })
    .execute();
  await expect(second).rejects.toThrow(/unit_placement_once_at_a_time/);
});

test("the units above are those of the date: the district level went", async () => {
  const above = await listAncestorsAsOf(owner, ids.an, before);
  expect(above.map(({ name }) => name)).toEqual([
    "Quận Ninh Kiều",
    "Thành phố Cần Thơ",
    "Bộ Công an",
  ]);
  expect(await unitScope(owner, ids.merged, after)).toEqual([ids.merged, ids.city, ids.ministry]);
  expect(await findUnitAsOf(owner, ids.district, after)).toBeUndefined();
});

test("units below one are listed at any depth, as of the date", async () => {
  const below = async (asOf: string) =>
    (await listUnitsAsOf(owner, asOf, { within: ids.city })).map(({ id }) => id);
  expect(await below(before)).toEqual([ids.district, ids.an, ids.binh]);
  expect(await below(after)).toEqual([ids.merged]);
});

test.each(["binh thuy", "BÌNH THỦY", "thuỷ 1", "thi tran"])(
  "a name is found without marks, case and leading zeros: %s",
  async (name) => {
    const found = await listUnitsAsOf(owner, before, { name });
    expect(found.map(({ id }) => id)).toEqual([ids.binh]);
  },
);

test("% and _ in a search are themselves", async () => {
  expect(await listUnitsAsOf(owner, before, { name: "%" })).toEqual([]);
});

test("units are counted by city and type", async () => {
  const city = { cityId: ids.city, cityCode: "92", cityName: "Thành phố Cần Thơ" };
  expect(await countUnitsByCityAndType(owner, before)).toEqual([
    { ...city, type: "township", count: 1 },
    { ...city, type: "ward", count: 1 },
  ]);
});

test("successors and predecessors are told with their kind", async () => {
  const link = { effectiveOn: after, kind: "merge", decision: null };
  expect(await listSuccessors(owner, ids.an)).toEqual([
    { fromUnitId: ids.an, toUnitId: ids.merged, ...link },
  ]);
  expect(await listPredecessors(owner, ids.merged)).toHaveLength(2);
});
