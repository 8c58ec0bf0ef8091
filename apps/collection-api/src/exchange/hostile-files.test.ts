import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evidenceTypes } from "@thuocdo/contract/evidence";
import { problemKinds } from "@thuocdo/contract/problem";
import { readFigure } from "@thuocdo/criteria/read-cell";
import { expect, test } from "vitest";
import { inspectFile } from "#evidence/inspect/inspect-file.ts";
import { readCriteriaFile } from "#exchange/read-criteria-file.ts";
import { readSheets } from "#exchange/read-sheets.ts";
import { refusedFile } from "#exchange/refused-file.ts";
import { Refused } from "#server/refused.ts";
import { hostileFiles } from "#testing/hostile-files.ts";

const files = await hostileFiles();

test.each(files.map(({ name, bytes, asTable }) => ({ name, bytes, asTable })))(
  "$name as a table is $asTable, by the readers of all lists and by that of versions",
  async ({ bytes, asTable }) => {
    const reads = [await readSheets(bytes), await readCriteriaFile(bytes)];
    const codes = reads.map((read) => (read.ok ? "told" : refusedFile(read.refusal).problem.code));
    const allowed = [...Object.keys(problemKinds), ...(asTable === "told" ? ["told"] : [])];
    expect(codes.filter((code) => !allowed.includes(code))).toEqual([]);
  },
);

test("figures that no field holds are none in what is read, and formulas are not calculated", async () => {
  const figures = [...(await rowOf("numbers no field holds"))].map((cell) => readFigure(cell));
  expect(figures.map(({ ok }) => ok)).toEqual([false, false, false, false]);
  expect(await rowOf("a workbook of formulas")).toEqual([
    { kind: "error", text: '=HYPERLINK("http://a","b")' },
    { kind: "text", text: "=1+1" },
    { kind: "text", text: "=1+1" },
    { kind: "text", text: "@SUM(A1)" },
  ]);
});

/** Second row of the file that is called so. */
async function rowOf(name: string) {
  const file = files.find((one) => one.name.includes(name))!;
  const read = await readSheets(file.bytes);
  return read.ok ? (read.value[0]?.rows[1] ?? []) : [];
}

test.each(files.map(({ name, bytes, asFile }) => ({ name, bytes, asFile })))(
  "$name as evidence is $asFile",
  async ({ bytes, asFile }) => {
    const folder = await mkdtemp(join(tmpdir(), "thuoc-do-hostile-"));
    try {
      await writeFile(join(folder, "file"), bytes);
      const becomes = await inspectFile(join(folder, "file"), evidenceTypes).then(
        () => "kept",
        (error: unknown) => (error instanceof Refused ? "refused" : error),
      );
      expect(becomes).toBe(asFile);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
