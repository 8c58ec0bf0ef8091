import { join } from "node:path";
import { findComparison, listUnitResults } from "@thuocdo/database/queries/results";
import { findReport, findReportGround, listReports } from "@thuocdo/database/queries/reports";
import { type ReportFormat, type ReportSource, writeReport } from "@thuocdo/documents/report-file";
import { sealOf } from "@thuocdo/documents/report-seal";
import { afterAll, beforeAll, expect, test } from "vitest";
import { effectsOn } from "#effects.ts";
import { compareRoundJob } from "#queue/compare-round.ts";
import type { Workshop } from "#queue/run-job.ts";
import { good, type StoredHouse } from "#testing/stored-round.ts";
import { verifyReport } from "#verify/verify-report.ts";
import { type OpenWorkshop, openWorkshop } from "#testing/open-workshop.ts";

let open: OpenWorkshop;
let house: StoredHouse;
let folder: string;
let workshop: Workshop;
let source: ReportSource;

beforeAll(async () => {
  open = await openWorkshop();
  ({ house, folder, workshop } = open);
  const { roundId, snapshotId } = await house.addRound({
    title: "Quý I",
    from: "2022-01-01",
    to: "2022-03-31",
    wards: [
      { name: "Phường A", city: "Hà Nội", answers: good },
      { name: "Phường B", city: "Cần Thơ", answers: { ...good, "indicator-2-1": { kept: false } } },
    ],
  });
  await compareRoundJob(workshop, { roundId });
  source = await storedSource(snapshotId);
});

afterAll(async () => await open.close());

/** As the service writes it: from what is stored, not from what is computed. */
async function storedSource(snapshotId: string): Promise<ReportSource> {
  const [row] = await listReports(workshop.results, { snapshotId });
  const report = await findReport(workshop.results, row?.id ?? "");
  const comparison = await findComparison(workshop.results, { snapshotId, name: "comparison" });
  const units = await listUnitResults(workshop.results, snapshotId);
  const ground = await findReportGround(house.owner, snapshotId);
  const narratives = new Map<string, string>();
  // Stored by the worker a moment ago.
  const model = report?.figures as ReportSource["model"];
  return {
    model,
    narratives,
    data: {
      comparison: comparison?.rows[0] as ReportSource["data"]["comparison"],
      wards: units.map(({ result }) => result as ReportSource["data"]["wards"][number]),
    },
    seal: sealOf(model, { narratives, edits: 0, state: "drafting", ...ground }),
  };
}

const verify = async (bytes: Uint8Array) =>
  await verifyReport(
    {
      reading: workshop.reading,
      db: workshop.results,
      effects: effectsOn(join(folder, "verify")),
      memoryLimit: "1GB",
    },
    bytes,
  );

test.each<ReportFormat>(["docx", "pdf", "xlsx"])(
  "a %s as the service writes it is equal, byte by byte, to what is computed anew from the answers",
  async (format) => {
    expect(await verify(await writeReport(source, format))).toMatchObject({
      found: "equal",
      format,
      parts: [],
    });
  },
);

test("a figure changed in the file is found, with the line it stands in", async () => {
  const { model } = source;
  const forged = JSON.parse(
    JSON.stringify(model).replace("Số liệu lấy từ", "Số liệu đẹp lấy từ"),
  ) as typeof model;
  const file = await writeReport({ ...source, model: forged }, "docx");
  const found = await verify(file);
  expect(found).toMatchObject({ found: "differs", differentLines: 1 });
  expect(found.found === "differs" && found.lines?.[0]).toMatchObject({
    inFile: expect.stringContaining("Số liệu đẹp lấy từ"),
    computed: expect.stringContaining("Số liệu lấy từ"),
  });
});

test("a file of another dataset says which hashes differ", async () => {
  const seal = { ...source.seal, dataset: "0".repeat(64) };
  const found = await verify(await writeReport({ ...source, seal }, "pdf"));
  expect(found).toMatchObject({
    found: "differs",
    parts: [{ part: "dataset", inFile: "0".repeat(64) }],
    lines: null,
  });
});

test("a file without a seal, and one of a snapshot that is not here, can't be verified", async () => {
  expect(await verify(new TextEncoder().encode("không phải báo cáo"))).toEqual({
    found: "no-report",
  });
  const seal = { ...source.seal, snapshot: "99" };
  expect(await verify(await writeReport({ ...source, seal }, "xlsx"))).toMatchObject({
    found: "unknown-snapshot",
  });
});
