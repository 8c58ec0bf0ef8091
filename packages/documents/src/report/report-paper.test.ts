import { compareRound } from "@thuocdo/comparison/compare-round";
import { reportOf } from "@thuocdo/comparison/report-of";
import { fivePilotWards, sampleRound } from "@thuocdo/comparison/sample-round";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { writeReport } from "#report/report-file.ts";
import { readSeal, sealOf } from "#report/seal.ts";

const round = compareRound(sampleRound(fivePilotWards));
const model = reportOf("interim", round, {});
const none = new Map<string, string>();
const asFile = async (
  of: typeof model,
  format: "docx" | "pdf" | "xlsx" = "docx",
  narratives = none,
) =>
  await writeReport(
    {
      model: of,
      narratives,
      data: round,
      seal: sealOf(of, {
        narratives,
        edits: 0,
        state: "approved",
        datasetSha256: "a".repeat(64),
        versionSha256: null,
      }),
    },
    format,
  );
const bytes = await asFile(model);
const files = unzipSync(bytes);
const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
const body = xml("word/document.xml");
const headers = Object.keys(files).filter((name) => /^word\/header\d+\.xml$/.test(name));

test.each(["docx", "pdf", "xlsx"] as const)(
  "the same snapshot, template and narrative give the same %s, however long after",
  async (format) => {
    const first = await asFile(model, format);
    // A zip counts in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const again = await asFile(
      reportOf("interim", compareRound(sampleRound(fivePilotWards)), {}),
      format,
    );
    expect(Buffer.compare(Buffer.from(again), Buffer.from(first))).toBe(0);
  },
);

test("each file carries the line that says what it was made from, for programs to read", async () => {
  const expected = sealOf(model, {
    narratives: none,
    edits: 0,
    state: "approved",
    datasetSha256: "a".repeat(64),
    versionSha256: null,
  });
  expect(readSeal(xml("docProps/custom.xml"))).toEqual(expected);
  expect(readSeal(Buffer.from(await asFile(model, "pdf")).toString("latin1"))).toEqual(expected);
  const book = unzipSync(await asFile(model, "xlsx"));
  expect(readSeal(strFromU8(book["docProps/custom.xml"] ?? new Uint8Array()))).toEqual(expected);
});

test("what an analyst writes stands in place of what was generated, its figures with their values", async () => {
  const written = new Map([["situation", "Cả {{units.expected}} phường.\n- Một ý"]]);
  const docx = unzipSync(await asFile(model, "docx", written));
  const text = strFromU8(docx["word/document.xml"] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, "");
  expect(text).toContain("Cả 5 phường.- Một ý");
  expect(text).not.toContain("đặc điểm tình hình địa bàn, thuận lợi, khó khăn");
});

test("totals, counts and differences of the appendix are formulas that say what the report says", async () => {
  const book = unzipSync(await asFile(model, "xlsx"));
  const sheet = (n: number) => strFromU8(book[`xl/worksheets/sheet${n}.xml`] ?? new Uint8Array());
  // 22 criteria of 5 points, and a bonus column: 110 at most. The first unit lacks one criterion.
  expect(sheet(1)).toMatch(/<f>MIN\(110,SUM\(E6:L6\)\)<\/f><v>110<\/v>/);
  expect(sheet(2)).toMatch(/<f>COUNTIF\(E6:Z6,"Đ"\)<\/f><v>22<\/v>/);
  expect(sheet(4)).toMatch(/<f>E\d+-F\d+<\/f><v>5<\/v>/);
});

test("the document's own times are those of the data", () => {
  expect(xml("docProps/core.xml")).toMatch(/<dcterms:created[^>]*>2022-07-11T02:00:00.000Z</);
});

test("the annexes lie across, each numbered apart", () => {
  expect(model.annexes.length).toBeGreaterThan(0);
  expect(body.match(/w:orient="landscape"/g)).toHaveLength(
    model.annexes.filter(({ orientation }) => orientation === "landscape").length,
  );
  expect(body.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(1 + model.annexes.length);
});

test("number, place and date are left to be filled in by hand", () => {
  expect(body).toMatch(/Số: {2,}\/BC-V05/);
  expect(body).toMatch(/Hà Nội, ngày {2,}tháng {2,}năm/);
});

test("every page of simulated data is labelled so, the first one too", () => {
  expect(headers).toHaveLength(2 * (1 + model.annexes.length));
  for (const name of headers) expect(xml(name)).toContain("DỮ LIỆU MÔ PHỎNG");
});

test("real data carries no such label", async () => {
  const basis = { ...model.basis, simulated: false };
  const real = unzipSync(await asFile({ ...model, basis }));
  for (const name of headers) expect(strFromU8(real[name]!)).not.toContain("MÔ PHỎNG");
});

test("every page says dataset, version, period and n", () => {
  const footers = Object.keys(files).filter((name) => /^word\/footer\d+\.xml$/.test(name));
  expect(footers.length).toBeGreaterThan(0);
  for (const name of footers)
    expect(xml(name)).toContain(
      "Nguồn số liệu: bộ số liệu chốt số 4; phiên bản 2021.1; kỳ 01/04/2022 – 30/06/2022; n = 5/5 đơn vị",
    );
});

test("căn cứ are in italics, each ends with a semicolon and the last with a full stop", () => {
  const bases = [
    ...body.matchAll(
      /<w:r><w:rPr><w:i\/><w:iCs\/><\/w:rPr><w:t[^>]*>((?:Căn cứ|\[Đơn vị bổ sung: căn cứ)[^<]*)</g,
    ),
  ];
  expect(bases.map(([, text]) => text?.at(-1))).toEqual([";", "."]);
});

test("parts that people write are asked for in brackets; no secrecy stamp is printed", () => {
  expect(body).toContain("[Đơn vị bổ sung: nguyên nhân chủ quan]");
  expect(body).not.toMatch(/>(TỐI|TUYỆT)? ?MẬT</);
});
