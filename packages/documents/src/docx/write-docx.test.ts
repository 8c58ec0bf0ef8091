import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { mm } from "#docx/units.ts";
import { writeDocx } from "#docx/write-docx.ts";
import type { Block } from "#official-document.ts";
import { hostileText, letterhead, samplePaper } from "#testing/sample-paper.ts";

async function written(...blocks: readonly Block[]) {
  const files = unzipSync(await writeDocx(samplePaper(...blocks)));
  const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const named = (pattern: RegExp) => Object.keys(files).filter((name) => pattern.test(name));
  const headers = named(/^word\/header\d+\.xml$/).map(xml);
  const footers = named(/^word\/footer\d+\.xml$/).map(xml);
  return { files, xml, body: xml("word/document.xml"), headers, footers };
}

test("the same paper gives the same bytes, however long after", async () => {
  const first = await writeDocx(samplePaper(letterhead));
  // A zip counts in steps of two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2100));
  const again = await writeDocx(samplePaper(letterhead));
  expect(Buffer.compare(Buffer.from(again), Buffer.from(first))).toBe(0);
});

test("the file tells the instant of its content as the time it was made", async () => {
  const { xml } = await written();
  expect(xml("docProps/core.xml")).toMatch(/<dcterms:created[^>]*>2022-07-11T02:00:00.000Z</);
});

test("A4 with margins of 20, 20, 30 and 15 mm; a section may lie across", async () => {
  const { body } = await written();
  const attributes = (tag: string) =>
    [...body.matchAll(new RegExp(`<w:${tag} ([^>]*)/>`, "g"))].map(([, text]) => text ?? "");
  const [upright, across] = attributes("pgSz");
  expect(upright).toContain('w:w="11906" w:h="16838"');
  expect(across).toContain('w:w="16838" w:h="11906" w:orient="landscape"');
  for (const margin of attributes("pgMar"))
    for (const [side, millimetres] of [
      ["top", 20],
      ["bottom", 20],
      ["left", 30],
      ["right", 15],
    ] as const)
      expect(margin).toContain(`w:${side}="${mm(millimetres)}"`);
});

test("Times New Roman, 14 pt, black, Vietnamese; headings too", async () => {
  const { xml } = await written();
  const styles = xml("word/styles.xml");
  expect(styles).toContain('w:ascii="Times New Roman"');
  expect(styles).toContain('<w:sz w:val="28"/>');
  expect(styles).toContain('w:val="vi-VN"');
  const heading = /<w:style [^>]*w:styleId="Heading2".*?<\/w:style>/s.exec(styles)?.[0];
  expect(heading).toContain('w:ascii="Times New Roman"');
  expect(heading).toContain('<w:sz w:val="28"/>');
  expect(heading).toContain('<w:color w:val="000000"/>');
});

test("Quốc hiệu and motto stand in a table without borders, then number, place and date", async () => {
  const { body } = await written(letterhead);
  const head = body.slice(0, body.indexOf("</w:tbl>"));
  expect(head).toMatch(/<w:tblBorders><w:top w:val="none"/);
  expect(head).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  expect(head).toContain("Độc lập - Tự do - Hạnh phúc");
  expect(head).toContain("Số: 05/BC-V05");
  expect(head).toContain("Hà Nội, ngày 05 tháng 6 năm 2022");
  // rules below the issuing body and the motto
  expect(head.match(/<w:pBdr><w:top w:val="single"/g)).toHaveLength(2);
});

test("the page number is centred at the top from page 2 of each section on", async () => {
  const { body, headers } = await written();
  expect(body.match(/<w:titlePg\/>/g)).toHaveLength(2);
  expect(body.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
  const numbered = headers.filter((header) => header.includes("PAGE"));
  expect(headers).toHaveLength(4);
  expect(numbered).toHaveLength(2);
  for (const header of numbered) expect(header).toMatch(/<w:jc w:val="center"\/>.*?PAGE/s);
});

test("every page carries the marks and the foot, the first one too", async () => {
  const { headers, footers } = await written();
  for (const header of headers) expect(header).toContain("DỰ THẢO · MINH HỌA");
  expect(footers.length).toBeGreaterThan(0);
  for (const footer of footers) expect(footer).toContain("Nguồn: phiên bản 2021.1");
});

test("headings are real ones, Mục in capitals", async () => {
  const { body } = await written(
    { kind: "heading", level: "section", number: "I.", text: "Đặc điểm" },
    { kind: "heading", level: "point", number: "đ)", text: "Điểm" },
  );
  expect(body).toMatch(/<w:pStyle w:val="Heading2"\/>.*?I\. ĐẶC ĐIỂM</s);
  expect(body).toMatch(/<w:pStyle w:val="Heading4"\/>.*?đ\) Điểm</s);
});

test("căn cứ are in italics, each ends with a semicolon and the last with a full stop", async () => {
  const { body } = await written({ kind: "legal-bases", bases: ["Căn cứ A", "Căn cứ B"] });
  const bases = [...body.matchAll(/<w:i\/><w:iCs\/><\/w:rPr><w:t[^>]*>(Căn cứ[^<]*)</g)];
  expect(bases.map(([, text]) => text)).toEqual(["Căn cứ A;", "Căn cứ B."]);
});

test("the body is justified with its first line in by 1.27 cm and 6 pt between paragraphs", async () => {
  const { body, xml } = await written({ kind: "paragraph", text: "Một" });
  expect(body).toMatch(/<w:pStyle w:val="BodyText"\/>.*Một/s);
  const [style] =
    /<w:style [^>]*w:styleId="BodyText".*?<\/w:style>/s.exec(xml("word/styles.xml")) ?? [];
  expect(style).toMatch(
    /<w:spacing w:before="120" w:line="264" w:lineRule="auto"\/><w:ind w:firstLine="720"\/><w:jc w:val="both"\/>/,
  );
});

const chart: Block = {
  kind: "chart",
  chart: {
    kind: "stacked-bars",
    parts: ["Đúng hạn", "Chậm"],
    rows: [{ name: "Hà Nội", values: [3, 1] }],
    axisTitle: "Số đơn vị",
  },
  caption: "Tình hình nộp",
  alt: "Hà Nội: 3 đơn vị đúng hạn, 1 đơn vị chậm.",
  notes: ["n = 4"],
};

const numberedTable: Block = {
  kind: "table",
  caption: "Kết quả",
  numbered: true,
  widths: [1],
  header: [[{ paragraphs: ["TT"] }]],
  rows: [[{ paragraphs: ["1"] }]],
  notes: [],
};

test("captions are counted by Word, tables and pictures apart, and show their numbers before it counts", async () => {
  const { body } = await written(chart, numberedTable, { ...numberedTable });
  const fields = [
    ...body.matchAll(/<w:fldSimple w:instr="SEQ (\w+)[^>]*>.*?<w:t[^>]*>(\d+)<\/w:t>/g),
  ].map(([, counter, number]) => `${counter} ${number}`);
  expect(fields).toEqual(["Hinh 1", "Bang 1", "Bang 2"]);
  expect(body.match(/<w:pStyle w:val="Caption"\/>/g)).toHaveLength(4);
});

test("a chart is a picture as wide as the text, and says in words what it shows", async () => {
  const { body, files } = await written(chart);
  expect(body).toContain('descr="Hà Nội: 3 đơn vị đúng hạn, 1 đơn vị chậm."');
  const [picture] = Object.keys(files).filter((name) => /^word\/media\/.*\.png$/.test(name));
  expect(Array.from(files[picture ?? ""]?.slice(0, 4) ?? [])).toEqual([0x89, 0x50, 0x4e, 0x47]);
  // 165 mm are 5 940 000 of Word's units, to the nearest of its pixels.
  const [, width = ""] = /<wp:extent cx="(\d+)"/.exec(body) ?? [];
  expect(Math.abs(Number(width) - 5_940_000)).toBeLessThan(9525);
});

test("the list of contents is a field that names headings and their pages, and Word is not made to ask", async () => {
  const { body, xml } = await written(
    { kind: "contents", title: "MỤC LỤC" },
    { kind: "heading", level: "section", number: "I.", text: "Tình hình" },
    { kind: "heading", level: "clause", number: "1.", text: "Không nêu" },
  );
  expect(body).toMatch(/TOC [^<]*1-2/);
  const [contents = ""] = /<w:sdt>.*?<\/w:sdt>/s.exec(body) ?? [];
  expect(contents).toContain("I. TÌNH HÌNH");
  expect(contents).not.toContain("Không nêu");
  expect(contents).toMatch(/<w:t[^>]*>1<\/w:t>/);
  expect(body).not.toMatch(/w:dirty="(?!false)/);
  expect(xml("word/settings.xml")).not.toContain("updateFields");
});

test("a seal stands in the properties of the file", async () => {
  const files = unzipSync(await writeDocx({ ...samplePaper(), seal: '{"snapshot":4}' }));
  expect(strFromU8(files["docProps/custom.xml"] ?? new Uint8Array())).toContain("snapshot");
});

test("the rows of a header are repeated on every page, and cells may cover others", async () => {
  const { body } = await written();
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  expect(body).toContain('<w:gridSpan w:val="2"/>');
  expect(body).toContain('<w:vMerge w:val="restart"/>');
});

test("words put in are underlined, words taken out struck through", async () => {
  const { body } = await written({
    kind: "paragraph",
    text: [
      { text: "mới", change: "inserted" },
      { text: "cũ", change: "deleted" },
    ],
  });
  expect(body).toMatch(/<w:u w:val="single"\/><\/w:rPr><w:t[^>]*>mới</);
  expect(body).toMatch(/<w:strike\/><\/w:rPr><w:t[^>]*>cũ</);
});

test("hostile text stays text: the XML is well-formed and holds no control character", async () => {
  const { body } = await written(
    { ...letterhead, issuingBody: hostileText },
    { kind: "paragraph", text: hostileText },
    { kind: "annex-title", number: "I", title: hostileText, attachedTo: hostileText },
  );
  expect(body).toContain("&lt;w:p/&gt;&amp;amp;]]&gt; #panic(&quot;x&quot;)");
  expect(body).not.toMatch(/(?!\n)\p{Cc}|[\u202A-\u202E\uFFFE]/u);
  const withoutTags = body.replaceAll(/<[^<>]*>/g, "");
  expect(withoutTags).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/);
});

test("a line feed in a text begins a new line", async () => {
  const { body } = await written({ kind: "paragraph", text: "Một\nHai" });
  expect(body).toMatch(/Một<\/w:t><\/w:r><w:r><w:br\/><w:t[^>]*>Hai</);
});
