import { compareRound } from "@thuocdo/comparison/compare-round";
import { interimReport } from "@thuocdo/comparison/interim-report";
import { fivePilotWards, sampleRound } from "@thuocdo/comparison/sample-round";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { mm } from "#report/layout.ts";
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

test("A4 with margins of 20, 20, 30 and 15 mm; annex tables may lie across", () => {
  const sizes = [...body.matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, attributes]) => attributes ?? "");
  const margins = [...body.matchAll(/<w:pgMar ([^>]*)\/>/g)].map(
    ([, attributes]) => attributes ?? "",
  );
  expect(sizes).toHaveLength(1 + model.annexes.length);
  expect(sizes.at(0)).toContain('w:w="11906" w:h="16838"');
  expect(sizes.at(1)).toContain('w:w="16838" w:h="11906"');
  expect(sizes.at(1)).toContain('w:orient="landscape"');
  for (const margin of margins)
    for (const [side, millimetres] of [
      ["top", 20],
      ["bottom", 20],
      ["left", 30],
      ["right", 15],
    ] as const)
      expect(margin).toContain(`w:${side}="${mm(millimetres)}"`);
});

test("Times New Roman, 14 pt, black, Vietnamese", () => {
  const styles = xml("word/styles.xml");
  expect(styles).toContain('w:ascii="Times New Roman"');
  expect(styles).toContain('<w:sz w:val="28"/>');
  expect(styles).toContain('w:val="vi-VN"');
  expect(body).not.toMatch(/<w:color w:val="(?!000000|auto)/);
});

test("Quốc hiệu and motto stand in a table without borders, then number, place and date to be filled in", () => {
  const head = body.slice(0, body.indexOf("</w:tbl>"));
  expect(head).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  expect(head).toContain("Độc lập - Tự do - Hạnh phúc");
  expect(head).toMatch(/<w:tblBorders><w:top w:val="none"/);
  expect(head).toMatch(/Số: {2,}\/BC-V05/);
  expect(head).toMatch(/Hà Nội, ngày {2,}tháng {2,}năm/);
  // rules below the issuing body and the motto
  expect(head.match(/<w:pBdr><w:top w:val="single"/g)).toHaveLength(2);
});

test("the page number is centred at the top from page 2 on", () => {
  expect(body.match(/<w:titlePg\/>/g)).toHaveLength(1 + model.annexes.length);
  const numbered = headers.filter((name) => xml(name).includes("PAGE"));
  expect(numbered).toHaveLength(1 + model.annexes.length);
  for (const name of numbered) expect(xml(name)).toContain('<w:tab w:val="center"');
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

test("the body is justified with its first line in by 1.27 cm and 6 pt between paragraphs", () => {
  expect(body).toMatch(
    /<w:spacing w:before="120" w:line="264" w:lineRule="auto"\/><w:ind w:firstLine="720"\/><w:jc w:val="both"\/>/,
  );
});
