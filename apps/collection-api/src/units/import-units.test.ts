import { connect } from "@thuocdo/database/connect";
import { countUnitsByCityAndType, listUnitsAsOf } from "@thuocdo/database/queries/units";
import { createTestDatabase } from "@thuocdo/database/testing";
import { afterAll, expect, test } from "vitest";
import { readCsv } from "@thuocdo/documents/csv";
import { importNation, importUnitsFile, importUnitSheets } from "#units/import-units.ts";
import { loadPilotCities } from "#units/load-pilot-cities.ts";

const database = await createTestDatabase();
const db = connect({ url: database.url, role: "owner", max: 2 });

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const header = "code,name,type,district_code,district_name,city_code,city_name";
const ward = "00019,Phường Điện Biên,Phường,001,Quận Ba Đình,01,Thành phố Hà Nội";

test("a dry run says what would be added and adds nothing", async () => {
  const plan = await importUnitsFile(db, `${header}\n${ward}\n`, { dryRun: true });
  // The ministry, the city, the district and the ward.
  expect(plan).toEqual({
    unitsAdded: 4,
    successionsAdded: 0,
    unchanged: 0,
    conflicts: [],
    stored: false,
  });
  expect(await listUnitsAsOf(db, "2021-06-07")).toEqual([]);
});

test("every row that cannot be taken is named by its line, and then nothing is stored", async () => {
  const rows = [
    "00019,Phường Điện Biên,Phường,001,Quận Ba Đình,01,Thành phố Hà Nội",
    "00019,Phường Điện Biên Phủ,Phường,001,Quận Ba Đình,01,Thành phố Hà Nội",
    "00022,Khu phố Đội Cấn,Khu phố,001,Quận Ba Đình,01,Thành phố Hà Nội",
    "ABC,Phường Ngọc Khánh,Phường,001,Quận Ba Đình,01,Thành phố Hà Nội",
    "00031,,Phường,001,Quận Ba Đình,01,Thành phố Hà Nội",
  ];
  const plan = await importUnitsFile(db, [header, ...rows].join("\n"), { dryRun: false });
  expect(plan.conflicts).toEqual([
    { code: "rows-differ", line: 3, unitCode: "00019", otherLine: 2 },
    { code: "unknown-type", line: 4, name: "Khu phố Đội Cấn", typeName: "Khu phố" },
    { code: "bad-unit-code", line: 5, unitCode: "ABC" },
    { code: "name-missing", line: 6, unitCode: "00031" },
  ]);
  expect(plan.stored).toBe(false);
  expect(await listUnitsAsOf(db, "2021-06-07")).toEqual([]);
});

test("columns that name no file of units are refused with those that do", async () => {
  const plan = await importUnitsFile(db, "ma,ten\n1,2\n", { dryRun: false });
  expect(plan.conflicts[0]).toMatchObject({ code: "unknown-columns", line: 1 });
});

test("names come in NFC with single spaces", async () => {
  const text = `${header}\n00019,Phường  Điện Biên ,Phường,001,Quận Ba Đình,01,Thành phố Hà Nội\n`;
  await importUnitsFile(db, text.normalize("NFD"), { dryRun: false });
  const [stored] = await listUnitsAsOf(db, "2021-06-07", { level: "ward" });
  expect(stored?.name).toBe("Phường Điện Biên".normalize("NFC"));
});

test("a row at odds with what is stored is a conflict, and a code in force is not given twice", async () => {
  const renamed = ward.replace("Phường Điện Biên", "Phường Điện Biên Phủ");
  const same = await importUnitsFile(db, `${header}\n${renamed}\n`, { dryRun: false });
  expect(same.conflicts).toEqual([
    {
      code: "differs-from-stored",
      line: 2,
      unitCode: "00019",
      name: "Phường Điện Biên Phủ",
      storedName: "Phường Điện Biên",
      validFrom: "2021-01-01",
    },
  ]);
  const later = await importUnitsFile(db, `${header}\n${ward}\n`, {
    dryRun: false,
    period: { validFrom: "2023-01-01", validTo: "2025-07-01" },
  });
  expect(later.conflicts.map(({ code }) => code)).toContain("code-taken");
});

test("the whole nation loads over the five cities: 10,599 units in 2021, 3,321 in 2025", async () => {
  await loadPilotCities(db);
  for (const year of [2021, 2025] as const) {
    const done = await importNation(db, year, { dryRun: false });
    expect(done.conflicts.slice(0, 5)).toEqual([]);
    const again = await importNation(db, year, { dryRun: false });
    expect([again.unitsAdded, again.successionsAdded]).toEqual([0, 0]);
  }
  const total = async (asOf: string) => {
    const counts = await countUnitsByCityAndType(db, asOf);
    return counts.reduce((sum, { count }) => sum + count, 0);
  };
  // The package lists four units fewer than the 10,603 officially counted in 2021.
  expect(await total("2021-06-07")).toBe(10_599);
  expect(await total("2025-07-01")).toBe(3321);
  expect(await listUnitsAsOf(db, "2021-06-07", { level: "city" })).toHaveLength(63);
  expect(await listUnitsAsOf(db, "2025-07-01", { level: "city" })).toHaveLength(34);
});

test("a sheet with the headings of units is taken by the rule of the portal, the rest of it where asked", async () => {
  const sheets = [
    readCsv(
      "Mã;Tên;Mã cấp trên;Đến ngày\n98501;Phường Một;01;1/7/2025\n00019;Phường Lạ;01;1/7/2025\n98502;Phường Hai;01;1/7/2025\n",
      "CSV",
    ),
  ];
  const options = { dryRun: false, from: "2021-02-01" };
  const whole = await importUnitSheets(db, sheets, { ...options, takeRest: false });
  expect(whole).toMatchObject({
    stored: false,
    unitsAdded: 2,
    conflicts: [{ code: "code-taken", line: 3 }],
  });
  const rest = await importUnitSheets(db, sheets, { ...options, takeRest: true });
  expect(rest).toMatchObject({ stored: true, unitsAdded: 2 });
  expect(await importUnitSheets(db, sheets, { ...options, takeRest: true })).toMatchObject({
    unitsAdded: 0,
    unchanged: 2,
  });
  const other = [readCsv("a;b\n1;2\n", "CSV")];
  expect(await importUnitSheets(db, other, { ...options, takeRest: true })).toBeUndefined();
});
