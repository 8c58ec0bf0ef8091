import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createProgram } from "#command-line/program.ts";

const demonstration = join(import.meta.dirname, "../../../data/demonstration-criteria-set.json");

let folder = "";
let env: string | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thuoc-do-criteria-"));
  env = process.env["DATABASE_URL"];
  // Files need no database: one that can't be reached is never asked.
  process.env["DATABASE_URL"] = "postgres://nobody@127.0.0.1:1/none";
});
afterAll(async () => {
  if (env === undefined) delete process.env["DATABASE_URL"];
  else process.env["DATABASE_URL"] = env;
  await rm(folder, { recursive: true });
});
beforeEach(() => (process.exitCode = 0));
afterEach(() => (process.exitCode = 0));

async function thuocdo(...args: string[]) {
  const lines: string[] = [];
  await createProgram((line) => lines.push(line)).parseAsync(["node", "thuocdo", ...args]);
  return { lines, code: process.exitCode, json: () => JSON.parse(lines.join("\n")) as unknown };
}

test("a version goes from JSON to Excel to CSV and back to JSON, and is the same", async () => {
  const xlsx = join(folder, "bo.xlsx");
  const csv = join(folder, "bo.csv");
  const json = join(folder, "bo.json");
  await thuocdo("criteria", "export", demonstration, xlsx);
  await thuocdo("criteria", "export", xlsx, csv);
  const imported = await thuocdo("criteria", "import", csv, "--out", json);
  expect(imported.lines[0]).toBe("2021 (minh họa): 7 nhóm, 22 tiêu chí, 44 chỉ số");
  expect(JSON.parse(await readFile(json, "utf8"))).toEqual(
    JSON.parse(await readFile(demonstration, "utf8")),
  );
  expect((await thuocdo("criteria", "diff", demonstration, xlsx)).lines).toEqual([
    "Hai phiên bản giống hệt nhau.",
  ]);
});

test("a dry run says what it would write, and writes nothing", async () => {
  const file = join(folder, "khong-ghi.json");
  const { lines } = await thuocdo("criteria", "export", demonstration, file, "--dry-run");
  expect(lines.at(-1)).toMatch(/^Sẽ ghi .*; chưa ghi\.$/);
  await expect(readFile(file)).rejects.toThrow("ENOENT");
});

test("a broken file is refused with each error, for people and for machines", async () => {
  const file = join(folder, "hong.json");
  await writeFile(file, JSON.stringify({ formatVersion: 1, title: 5 }));
  const { lines, code } = await thuocdo("criteria", "import", file);
  expect(lines).toContain("Lỗi: Trường “title” không đúng loại giá trị.");
  expect(lines.at(-1)).toMatch(/^\d+ lỗi: sửa trong tệp rồi nhập lại, chưa ghi gì\.$/);
  expect(code).toBe(1);
  const told = await thuocdo("--json", "criteria", "import", file);
  expect(told.json()).toMatchObject({ applied: false, problems: expect.any(Array) });
});

test("a refusal is told to a machine as JSON, and is an exit code", async () => {
  const file = join(folder, "rong.xlsx");
  await writeFile(file, "");
  const main = join(import.meta.dirname, "../main.ts");
  const told = spawnSync(process.execPath, [main, "criteria", "check", file, "--json"], {
    encoding: "utf8",
  });
  expect(told.status).toBe(1);
  expect(JSON.parse(told.stdout)).toEqual({
    refused: expect.stringMatching(/Tệp rỗng \(0 byte\)\. Hãy chép hoặc tải lại tệp\.$/),
  });
});

test("checks are told with the place, and their errors are the exit code", async () => {
  expect(await thuocdo("criteria", "check", demonstration)).toMatchObject({ code: 0 });
  const document = JSON.parse(await readFile(demonstration, "utf8")) as {
    groups: { maxHundredths: number }[];
  };
  document.groups[0]!.maxHundredths = 1;
  const file = join(folder, "lech-diem.json");
  await writeFile(file, JSON.stringify(document));
  const { lines, code } = await thuocdo("criteria", "check", file);
  expect(lines[0]).toMatch(/^Lỗi, /);
  expect(code).toBe(1);
});

test("what is no file and no version, and a file name without a known ending, are said to be", async () => {
  await expect(thuocdo("criteria", "export", demonstration, "bo.doc")).rejects.toThrow(
    "Không rõ dạng tệp của bo.doc: dùng đuôi .xlsx, .csv hoặc .json.",
  );
  await expect(thuocdo("criteria", "import", join(folder, "khong-co.csv"))).rejects.toThrow(
    "Không có tệp hay phiên bản nào",
  );
});
