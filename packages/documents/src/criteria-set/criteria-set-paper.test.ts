import { ruleSentence } from "@thuocdo/criteria/how-scored";
import { listIndicators } from "@thuocdo/criteria/tree";
import { listIndicatorSorts } from "@thuocdo/criteria/testing/indicators";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { criteriaSetPaper } from "#criteria-set/criteria-set-paper.ts";
import { scoringSheet } from "#criteria-set/scoring-sheet.ts";
import { writeDocx } from "#docx/write-docx.ts";
import { writePdf } from "#pdf/write-pdf.ts";
import { hostileText } from "#testing/sample-paper.ts";
import { plainLines } from "#testing/plain-lines.ts";
import { draftOf, issuedOf } from "#testing/sample-version.ts";

const draft = draftOf("1.1 percent", "1.2 yes-no", "II 2.1 levels");
const everySort = draftOf(
  ...listIndicatorSorts().map((sort, at) => `1.${at + 1} ${sort}` as const),
);
const papers = [criteriaSetPaper, scoringSheet];

test("a draft says on every page that it is one, after how many edits, and that it is not in force", () => {
  for (const paper of papers.map((paperOf) => paperOf(draft))) {
    expect(paper.marks).toContain("DỰ THẢO");
    expect(paper.foot).toMatch(
      /sau 1\.234 lần sửa, cập nhật lúc 20\/05\/2021 09:00\. Chưa có hiệu lực/,
    );
  }
});

test.each([
  ["Dự thảo 2", "(Dự thảo 2)"],
  ["2026", "(Dự thảo 2026)"],
])("a draft named %s is called %s", (label, called) => {
  const document = { ...draft.document, label };
  expect(plainLines(criteriaSetPaper({ ...draft, document }))).toContain(called);
});

test("an issued version carries decision, date and the hash of its canonical JSON on every page", () => {
  for (const paper of papers.map((paperOf) => paperOf(issuedOf(draft)))) {
    expect(paper.marks).toEqual(["BỘ TIÊU CHÍ MINH HỌA"]);
    expect(paper.foot).toContain("Quyết định số 05/QĐ-V05 ngày 05/06/2021");
    expect(paper.foot).toContain("0f".repeat(32));
    expect(plainLines(paper).join("\n")).toContain(
      "(Ban hành kèm theo Quyết định số 05/QĐ-V05 ngày 05 tháng 6 năm 2021)",
    );
  }
});

test("what is illustrative, simulated, superseded or withdrawn is so on every page", () => {
  const document = { ...draft.document, illustrative: true };
  const simulated = { ...issuedOf(draft), document, simulated: true } as const;
  const withdrawn = { ...simulated, state: "withdrawn", stateReason: "Ban hành nhầm" } as const;
  expect(criteriaSetPaper(withdrawn).marks).toEqual([
    "ĐÃ THU HỒI",
    "BỘ TIÊU CHÍ MINH HỌA",
    "DỮ LIỆU MÔ PHỎNG",
  ]);
  expect(plainLines(criteriaSetPaper(withdrawn))).toContain(
    "Phiên bản này đã bị thu hồi: Ban hành nhầm.",
  );
  expect(scoringSheet({ ...simulated, state: "superseded" }).marks[0]).toBe("ĐÃ THAY THẾ");
});

test("every criterion and indicator is there with nội hàm, how it scores, points and evidence", () => {
  const lines = plainLines(criteriaSetPaper(everySort));
  for (const indicator of listIndicators(everySort.document)) {
    const row = lines.find((line) => line.startsWith(`${indicator.code} | `));
    expect(row, indicator.code).toContain(ruleSentence(indicator));
    expect(row).toContain("- Văn bản (văn bản, bắt buộc).");
  }
  expect(lines.find((line) => line.startsWith("1 | "))).toContain("Nội hàm của tiêu chí 1");
});

test("what must hold between figures stands at its indicator, with what it costs where it does not", () => {
  const document = structuredClone(draft.document);
  const [first] = listIndicators(document);
  first!.terms.crossChecks = [
    {
      key: "few",
      severity: "hard",
      figures: [{ name: "a", indicatorId: null, fieldKey: "part", period: "current" }],
      holds: "a <= 100",
      sentence: "Không quá 100 vụ.",
    },
  ];
  const row = plainLines(criteriaSetPaper({ ...draft, document })).find((line) =>
    line.startsWith(`${first!.code} | `),
  );
  expect(row).toContain("Kiểm tra chéo: Không quá 100 vụ (sai thì không nộp được).");
});

test("points of the groups add up to the sum below them", () => {
  const lines = plainLines(criteriaSetPaper(draft));
  // Each indicator is worth 5 points: 2 in group I, 1 in group II.
  expect(lines).toContain(`I | ${draft.document.groups[0]!.title} | 1 | 2 | 10,00`);
  expect(lines).toContain(`II | ${draft.document.groups[1]!.title} | 1 | 1 | 5,00`);
  expect(lines).toContain("Cộng | 2 | 3 | 15,00");
});

test("a blank sheet asks for every figure and leaves room for points and evidence", () => {
  const lines = plainLines(scoringSheet(draft));
  const row = (code: string) => lines.find((line) => line.startsWith(`${code} | `));
  expect(row("1.1")).toContain("Số lượng part (vụ): ………");
  expect(row("1.2")).toContain("□ Đạt\n□ Không đạt");
  expect(row("2.1")).toMatch(/□ .+\n□ /);
  for (const code of ["1.1", "1.2", "2.1"]) expect(row(code)).toMatch(/ \|  \| $/);
  expect(lines).toContain("Cộng nhóm I | 10,00 |  |  | ");
  expect(lines).toContain("Tổng cộng | 15,00 |  |  | ");
});

test("a version without groups or levels still makes its papers", async () => {
  const empty = { ...draft, document: { ...draft.document, groups: [] } };
  for (const paper of papers.map((paperOf) => paperOf(empty))) {
    expect(writePdf(paper).length).toBeGreaterThan(0);
    expect((await writeDocx(paper)).length).toBeGreaterThan(0);
  }
});

test("hostile words in a version stay words on paper", async () => {
  const [group] = draft.document.groups;
  const document = {
    ...draft.document,
    title: hostileText,
    note: hostileText,
    groups: [{ ...group!, title: hostileText, meaning: hostileText }],
  };
  for (const paper of papers.map((paperOf) => paperOf({ ...draft, document }))) {
    expect(() => writePdf(paper)).not.toThrow();
    const xml = strFromU8(unzipSync(await writeDocx(paper))["word/document.xml"]!);
    expect(xml.replaceAll(/<[^<>]*>/g, "")).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/);
  }
});

test("the same version gives the same bytes", async () => {
  for (const paperOf of papers) {
    const paper = () => paperOf(issuedOf(everySort));
    expect(Buffer.compare(writePdf(paper()), writePdf(paper()))).toBe(0);
    const [one, other] = [await writeDocx(paper()), await writeDocx(paper())];
    expect(Buffer.compare(one, other)).toBe(0);
  }
});
