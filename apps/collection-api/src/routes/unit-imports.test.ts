import { randomUUID } from "node:crypto";
import { importUnits, readUnitFile } from "@thuocdo/contract/unit-imports";
import { takeBackUnitChange } from "@thuocdo/contract/unit-changes";
import { listUnits } from "@thuocdo/contract/units";
import type { Call } from "@thuocdo/contract/call";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
let administrator: Call;

beforeAll(async () => {
  service = await startService();
  administrator = await service.signIn("administrator");
});
afterAll(async () => await service.stop());

const from = "2021-07-01";
const file = (...rows: readonly string[]) =>
  new Blob([["Mã;Tên;Mã cấp trên;Từ ngày", ...rows].join("\n")]);
const query = () => ({ within: service.units.ministry, from });
const decision = () => ({
  id: randomUUID(),
  decisionNumber: "12/NQ-HĐND",
  decidedOn: "2021-06-01",
});
const wardNames = async () => {
  const asked = { asOf: "2021-07-05", level: "ward" as const };
  return (await administrator(listUnits, { query: asked })).items.map(({ name }) => name);
};

test("a file is read without storing, with what each row meets", async () => {
  const body = file("01500;Phường Một;01;", "01001;Phường Khác;01;", "01501;Phường Hai;99;");
  expect(await administrator(readUnitFile, { query: query(), body })).toMatchObject({
    rows: 3,
    added: 1,
    unchanged: 0,
    conflicts: [
      { code: "code-taken", line: 3, storedName: "Phường Bắc" },
      { code: "unknown-parent", line: 4, parentCode: "99" },
    ],
  });
  expect(await wardNames()).not.toContain("Phường Một");
});

test("with a conflict nothing is stored, unless the rest is asked for; the same import again is the same act", async () => {
  const body = file("01500;Phường Một;01;", "01001;Phường Khác;01;");
  const all = { ...query(), ...decision(), take: "all" as const };
  expect(await refusalOf(administrator(importUnits, { query: all, body }))).toMatchObject({
    code: "unit-file-refused",
    details: { conflicts: 1 },
  });
  expect(await wardNames()).not.toContain("Phường Một");
  const rest = { ...all, take: "rest" as const };
  const change = await administrator(importUnits, { query: rest, body });
  expect(change).toMatchObject({ kind: "import", effectiveOn: from, mayTakeBack: true });
  expect(await administrator(importUnits, { query: rest, body })).toEqual(change);
  expect(await wardNames()).toContain("Phường Một");

  const params = { changeId: change.id };
  await administrator(takeBackUnitChange, { params, body: { reason: "Nhầm tệp" } });
  expect(await wardNames()).not.toContain("Phường Một");
});

test("a file without the columns, or with nothing new, is refused with the reason", async () => {
  const asked = { ...query(), ...decision(), take: "all" as const };
  const odd = administrator(readUnitFile, { query: query(), body: new Blob(["a;b\n1;2\n"]) });
  expect((await refusalOf(odd)).code).toBe("unit-file-unknown");
  const known = file("01001;Phường Bắc;01;");
  expect((await refusalOf(administrator(importUnits, { query: asked, body: known }))).code).toBe(
    "unit-file-refused",
  );
});

test("11,368 rows are taken in one act", async () => {
  const rows = Array.from(
    { length: 11_368 },
    (_, index) =>
      `${String(20_000 + index)};Phường Số ${index + 1};${index % 2 === 0 ? "01" : "79"};`,
  );
  const asked = { ...query(), ...decision(), take: "all" as const };
  await administrator(importUnits, { query: asked, body: file(...rows) });
  expect((await wardNames()).length).toBe(11_368 + 2);
});
