import { compareRound } from "@thuocdo/comparison/compare-round";
import { interimReport } from "@thuocdo/comparison/interim-report";
import { fivePilotWards, sampleRound } from "@thuocdo/comparison/sample-round";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { reportDocument } from "#report/report-document.ts";

const round = compareRound(sampleRound(fivePilotWards));
const model = interimReport(round, {});
const counted = { ranked: 5, expected: 5 };
const bytes = await reportDocument(model, counted);
const files = unzipSync(bytes);
const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
const body = xml("word/document.xml");
const headers = Object.keys(files).filter((name) => /^word\/header\d+\.xml$/.test(name));

test("the same model gives the same bytes, however long after", async () => {
  await new Promise((resolve) => setTimeout(resolve, 2100));
  const again = await reportDocument(interimReport(round, {}), counted);
  expect(Buffer.compare(Buffer.from(again), Buffer.from(bytes))).toBe(0);
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
  const real = unzipSync(await reportDocument({ ...model, basis }, counted));
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
