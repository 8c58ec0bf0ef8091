/**
 * A version of 1,500 nodes out to Excel and in again: the same document byte for byte, and the time beside exceljs, and
 * beside hucre alone, writing and reading the same cells without styles, lists and checks.
 * Run: pnpm --filter @thuocdo/documents bench
 * exceljs (MIT) is installed from the registry into a folder that is removed afterwards.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { canonicalJson } from "@thuocdo/criteria/canonical";
import { documentOf } from "@thuocdo/criteria/exchange/document-of";
import { sheetOf } from "@thuocdo/criteria/exchange/sheet-of";
import { tablesOf } from "@thuocdo/criteria/exchange/tables-of";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { listIndicatorSorts } from "@thuocdo/criteria/testing/indicators";
import { walkNodes } from "@thuocdo/criteria/tree";
import { readXlsx, writeXlsx, type CellValue } from "hucre/xlsx";
import { readWorkbook } from "#workbook/read-workbook.ts";
import { readWorkbookApart } from "#workbook/read-workbook-apart.ts";
import { sheetsBesideVersion, writeVersionWorkbook } from "#workbook/version-workbook.ts";

const sorts = listIndicatorSorts();
const groups = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
const version = criteriaSet(
  ...Array.from({ length: 1360 }, (_, at) => {
    const criterion = Math.floor((at * 130) / 1360);
    return `${groups[Math.floor(criterion / 13)] ?? "X"} ${criterion + 1}.1 ${sorts[at % sorts.length] ?? "percent"}` as const;
  }),
);
const nodes = [...walkNodes(version)].length - 1;
const properties = { title: "Bench", creator: "Bench", madeAt: "2026-11-26T00:00:00Z" };

const bytes = await measured(
  "version → workbook",
  async () => await writeVersionWorkbook(version, properties),
);
const sheets = await measured("workbook → sheets", async () => await readWorkbook(bytes));
await measured("  the same on a thread of its own", async () => await readWorkbookApart(bytes));
if (!sheets.ok) throw new Error(JSON.stringify(sheets.refusal));
const read = await measured("sheets → version, checked", async () =>
  documentOf(sheets.value, { newId: () => "none", ignored: sheetsBesideVersion }),
);

const plain = tablesOf(version).map((table) => {
  const { name, rows } = sheetOf(table);
  return { name, rows: rows.map((row) => row.map(valueOf)) };
});
const bare = await measured(
  "hucre alone, write",
  async () => await writeXlsx({ sheets: structuredClone(plain) }),
);
await measured("hucre alone, read", async () => await readXlsx(bare));

const folder = mkdtempSync(join(tmpdir(), "thuoc-do-bench-"));
try {
  execFileSync(
    "npm",
    ["install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, "exceljs@4.4.0"],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  // Its own declarations are not installed; these are the few members used.
  const { Workbook } = createRequire(join(folder, "package.json"))("exceljs") as {
    readonly Workbook: new () => PeerWorkbook;
  };
  const written = await measured("exceljs, write", async () => {
    const workbook = new Workbook();
    for (const { name, rows } of plain) workbook.addWorksheet(name).addRows(rows);
    return await workbook.xlsx.writeBuffer();
  });
  await measured("exceljs, read", async () => await new Workbook().xlsx.load(written));
} finally {
  rmSync(folder, { recursive: true });
}

const same = canonicalJson(read.document) === canonicalJson(version);
console.log(
  `${nodes} nodes, ${bytes.length} bytes, ${read.problems.length} problems, same document: ${same}`,
);
if (!same) process.exitCode = 1;

interface PeerWorkbook {
  readonly addWorksheet: (name: string) => {
    readonly addRows: (rows: readonly (readonly CellValue[])[]) => void;
  };
  readonly xlsx: {
    readonly writeBuffer: () => Promise<ArrayBuffer>;
    readonly load: (bytes: ArrayBuffer) => Promise<unknown>;
  };
}

async function measured<T>(what: string, act: () => Promise<T>): Promise<T> {
  const durations: number[] = [];
  let result = await act();
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    result = await act();
    durations.push(performance.now() - start);
  }
  const median = durations.toSorted((a, b) => a - b)[2] ?? 0;
  console.log(`${what}: ${median.toFixed(0)} ms (median of 5)`);
  return result;
}

function valueOf(cell: ReturnType<typeof sheetOf>["rows"][number][number]): CellValue {
  switch (cell?.kind) {
    case undefined:
      return null;
    case "text":
    case "error":
      return cell.text;
    case "number":
      return cell.number;
    case "truth":
      return cell.truth;
    case "date":
      return cell.date;
  }
}
