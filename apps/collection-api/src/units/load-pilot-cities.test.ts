import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { connect } from "@thuocdo/database/connect";
import { listPredecessors, listSuccessors } from "@thuocdo/database/queries/unit-succession";
import {
  countUnitsByCityAndType,
  findUnitAsOf,
  findUnitByCode,
  listAncestorsAsOf,
  listUnitsAsOf,
} from "@thuocdo/database/queries/units";
import { createTestDatabase } from "@thuocdo/database/testing";
import { afterAll, expect, test } from "vitest";
import { loadPilotCities } from "#units/load-pilot-cities.ts";
import { makePilotCityFiles, unitFilesFolder } from "#units/pilot-city-files.ts";

const database = await createTestDatabase();
const db = connect({ url: database.url, role: "owner", max: 2 });
const workshop = "2021-06-07";
const reform = "2025-07-01";
const first = await loadPilotCities(db);

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

test("the committed files are what the packages give", async () => {
  for (const [name, text] of Object.entries(await makePilotCityFiles())) {
    expect(await readFile(join(unitFilesFolder, name), "utf8")).toBe(text);
  }
});

test("all files load without a conflict", () => {
  expect(first.flatMap((each) => each.conflicts)).toEqual([]);
  expect(first.every((each) => each.stored)).toBe(true);
});

test("loaded again, nothing changes", async () => {
  const again = await loadPilotCities(db);
  expect(again.map((each) => each.unitsAdded + each.successionsAdded)).toEqual([0, 0, 0, 0]);
  expect(again.flatMap((each) => each.conflicts)).toEqual([]);
});

test.each([
  {
    asOf: workshop,
    counts: {
      "01": { ward: 175, township: 21, commune: 383 },
      "31": { ward: 66, township: 10, commune: 141 },
      "48": { ward: 45, commune: 11 },
      "79": { ward: 249, township: 5, commune: 58 },
      "92": { ward: 42, township: 5, commune: 36 },
    },
  },
  {
    asOf: reform,
    counts: {
      "01": { ward: 51, commune: 75 },
      "31": { ward: 45, commune: 67, "special-zone": 2 },
      "48": { ward: 23, commune: 70, "special-zone": 1 },
      "79": { ward: 113, commune: 54, "special-zone": 1 },
      "92": { ward: 31, commune: 72 },
    },
  },
])("the five cities are counted by type on $asOf", async ({ asOf, counts }) => {
  const rows = await countUnitsByCityAndType(db, asOf);
  const counted: Record<string, Record<string, number>> = {};
  for (const { cityCode, type, count } of rows) (counted[cityCode] ??= {})[type] = count;
  expect(counted).toEqual(counts);
});

test("the 84 districts end on 30/6/2025", async () => {
  expect(await listUnitsAsOf(db, "2025-06-30", { level: "district" })).toHaveLength(84);
  expect(await listUnitsAsOf(db, reform, { level: "district" })).toEqual([]);
});

test.each([
  { code: "00019", name: "Phường Điện Biên", district: "Quận Ba Đình", city: "Thành phố Hà Nội" },
  {
    code: "26776",
    name: "Phường Tân Chánh Hiệp",
    district: "Quận 12",
    city: "Thành phố Hồ Chí Minh",
  },
  {
    code: "11296",
    name: "Phường Quán Toan",
    district: "Quận Hồng Bàng",
    city: "Thành phố Hải Phòng",
  },
  {
    code: "20236",
    name: "Phường Hải Châu I",
    district: "Quận Hải Châu",
    city: "Thành phố Đà Nẵng",
  },
  { code: "31120", name: "Phường An Hòa", district: "Quận Ninh Kiều", city: "Thành phố Cần Thơ" },
])("the pilot ward $code is $name, $district, $city", async ({ code, name, district, city }) => {
  const ward = await findUnitByCode(db, { level: "ward", code, asOf: workshop });
  expect(ward).toMatchObject({ name, type: "ward" });
  const above = await listAncestorsAsOf(db, ward?.id ?? "", workshop);
  expect(above.map((unit) => unit.name)).toEqual([district, city, "Bộ Công an"]);
});

test("a code that is used again names another unit", async () => {
  // 31120 is An Hòa until 30/6/2025 and Cái Khế from 1/7/2025.
  const before = await findUnitByCode(db, { level: "ward", code: "31120", asOf: "2025-06-30" });
  const after = await findUnitByCode(db, { level: "ward", code: "31120", asOf: reform });
  expect([before?.name, after?.name]).toEqual(["Phường An Hòa", "Phường Cái Khế"]);
  expect(before?.id).not.toBe(after?.id);
});

test("of 324 codes that are in both years, 260 name a unit of another name, and none the same unit", async () => {
  const before = await listUnitsAsOf(db, workshop, { level: "ward" });
  const after = await listUnitsAsOf(db, reform, { level: "ward" });
  const names = new Map(before.map((unit) => [unit.code, unit.name]));
  const ids = new Set(before.map((unit) => unit.id));
  const reused = after.filter((unit) => names.has(unit.code));
  expect(reused).toHaveLength(324);
  expect(reused.filter((unit) => names.get(unit.code) !== unit.name)).toHaveLength(260);
  expect(after.filter((unit) => ids.has(unit.id))).toEqual([]);
});

test("a ward that was merged has its successor, which knows its predecessors", async () => {
  const old = await findUnitByCode(db, { level: "ward", code: "00019", asOf: workshop });
  const [link, ...others] = await listSuccessors(db, old?.id ?? "");
  expect(others).toEqual([]);
  expect(link).toMatchObject({ kind: "merge", effectiveOn: reform });
  const now = await findUnitAsOf(db, link?.toUnitId ?? "", reform);
  expect(now).toMatchObject({ name: "Phường Ba Đình", code: "00004" });
  const predecessors = await listPredecessors(db, now?.id ?? "");
  expect(predecessors.map((each) => each.fromUnitId)).toContain(old?.id);
});

test("a ward that was split has several successors", async () => {
  const old = await findUnitByCode(db, { level: "ward", code: "20200", asOf: workshop });
  const links = await listSuccessors(db, old?.id ?? "");
  const names = await Promise.all(links.map((link) => findUnitAsOf(db, link.toUnitId, reform)));
  expect(links.map((link) => link.kind)).toEqual(["split", "split"]);
  expect(new Set(names.map((unit) => unit?.name))).toEqual(
    new Set(["Phường Hòa Khánh", "Phường Thanh Khê"]),
  );
});

test("where the source names no successor, none is guessed", async () => {
  // Quốc Tử Giám was merged on 1/1/2025, and its name was lost in the mapping.
  const old = await findUnitByCode(db, { level: "ward", code: "00184", asOf: workshop });
  expect(old?.name).toBe("Phường Quốc Tử Giám");
  expect(await listSuccessors(db, old?.id ?? "")).toEqual([]);
});

test("the slip of the package is repaired: Cầu Đất is 11353, and 11344 names nothing", async () => {
  const found = await findUnitByCode(db, { level: "ward", code: "11353", asOf: workshop });
  expect(found?.name).toBe("Phường Cầu Đất");
  expect(
    await findUnitByCode(db, { level: "ward", code: "11344", asOf: workshop }),
  ).toBeUndefined();
});
