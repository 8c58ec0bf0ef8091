import { readLetterSheet } from "@thuocdo/criteria/consultation/letter-sheet";
import { consultationFigures } from "@thuocdo/criteria/consultation/consultation-figures";
import { applyEdit } from "@thuocdo/criteria/apply-edit";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { expect, test } from "vitest";
import type { PaperComment, PaperConsultation } from "#consultation/consultation-paper.ts";
import { dispositionWorkbook } from "#consultation/consultation-workbook.ts";
import { letterTemplate } from "#consultation/letter-template.ts";
import { dispositionTable, preamble, tableRows } from "#consultation/disposition-table.ts";
import { agencyRows, figuresAnnex, groupRows, totalRows } from "#consultation/figures-annex.ts";
import { writeDocx } from "#docx/write-docx.ts";
import { plainText } from "#official-document.ts";
import { writePdf } from "#pdf/write-pdf.ts";
import { readWorkbook } from "#workbook/read-workbook.ts";

const fixed = criteriaSet("1.1 percent", "1.2 yes-no", "II 2.1 levels");
const edited = applyEdit(fixed, {
  kind: "set-field",
  nodeId: "criterion-1",
  path: ["meaning"],
  value: "Nội hàm viết lại",
});
if (!edited.ok) throw new Error(edited.refusal.code);

const about = { unitId: "c", unitName: "Thành phố C", field: "meaning" } as const;
const comments: readonly PaperComment[] = [
  {
    ...about,
    nodeId: "criterion-2",
    content: "Bỏ tiêu chí này.",
    proposal: null,
    disposition: { kind: "explained", reason: "Tiêu chí cần thiết." },
  },
  {
    ...about,
    nodeId: "criterion-1",
    content: "Chưa rõ.",
    proposal: { kind: "wording", text: "Nội hàm viết lại" },
    disposition: { kind: "absorbed", reason: "" },
  },
  {
    ...about,
    nodeId: "version",
    field: "general",
    content: "Cần ban hành sớm.",
    proposal: null,
    disposition: null,
  },
];
const sent = { letter: null, late: false, note: "" };
const agencies = [
  {
    ...sent,
    unitId: "a",
    unitName: "Cục A",
    stance: "agreed" as const,
    sentAt: "2022-06-01T02:00:00Z",
  },
  { ...sent, unitId: "b", unitName: "Thành phố B", stance: null, sentAt: null },
  {
    ...sent,
    unitId: "c",
    unitName: "Thành phố C",
    stance: "commented" as const,
    sentAt: "2022-06-02T02:00:00Z",
  },
];
const consultation: PaperConsultation = {
  draftingBody: "Cục V05",
  superiorBody: "Bộ Công an",
  fixed,
  draft: edited.value.version,
  issued: false,
  simulated: true,
  closed: true,
  openedAt: "2022-05-20T02:00:00Z",
  dueOn: "2022-06-10",
  toldAt: "2022-06-12T02:00:00Z",
  figures: consultationFigures(
    agencies.map(({ stance, late }) => ({
      state: stance === null ? "not-answered" : "sent",
      stance,
      late,
    })),
    comments.map(({ disposition }) => disposition?.kind ?? null),
  ),
  agencies,
  comments,
};

test("the preamble counts bodies asked, replied, agreed, and takes no silence for consent", () => {
  expect(preamble(consultation)).toEqual([
    "Số cơ quan, đơn vị được lấy ý kiến: 3. Đã trả lời: 2; chưa trả lời: 1 (hạn góp ý 10/06/2022).",
    "Trong số đã trả lời: 1 nhất trí toàn bộ; 1 có ý kiến góp ý.",
    "Tổng số ý kiến góp ý: 3; tiếp thu toàn bộ 1, tiếp thu một phần 0, giải trình 1, ghi nhận 0, chưa trả lời 1.",
    "Nhất trí toàn bộ: Cục A.",
    "Chưa trả lời (không tính là nhất trí): Thành phố B.",
  ]);
});

test("the table follows the text, shows proposals as changes, and how the place reads now", () => {
  const rows = tableRows(consultation);
  expect(rows.map(({ number, node, text }) => [number, node, text])).toEqual([
    ["1", "Toàn bộ dự thảo: Bộ tiêu chí thử", ""],
    ["2", "Tiêu chí 1. Tiêu chí 1", "Nội hàm viết lại"],
    ["3", "Tiêu chí 2. Tiêu chí 2", "Giữ như dự thảo."],
  ]);
  expect(rows[1]?.comment.map(plainText)).toEqual([
    "Nội hàm: Chưa rõ.",
    expect.stringContaining("Đề xuất: Nội hàm "),
  ]);
  const proposed = rows[1]?.comment[1];
  expect(Array.isArray(proposed) && proposed.map(({ change }) => change)).toContain("inserted");
  expect(rows.map(({ answer }) => answer.map(plainText))).toEqual([
    ["Chưa có trả lời"],
    ["Tiếp thu toàn bộ."],
    ["Giải trình.", "Tiêu chí cần thiết."],
  ]);
});

test("every table of the annex adds up to the totals", () => {
  expect(totalRows(consultation)).toContainEqual(["Ý kiến góp ý", 3]);
  const sums = (rows: readonly (readonly (string | number)[])[], from: number) => {
    const lines = rows.map((row) => row.slice(from).map(Number));
    const total = lines.at(-1) ?? [];
    const summed = total.map((_, column) =>
      lines.slice(0, -1).reduce((sum, line) => sum + (line[column] ?? 0), 0),
    );
    return { total, summed };
  };
  for (const { total, summed } of [
    sums(agencyRows(consultation), 2),
    sums(groupRows(consultation), 1),
  ]) {
    expect(summed).toEqual(total);
    expect(total).toEqual([3, 1, 0, 1, 0, 1]);
  }
});

test("papers say that they are drafts and simulated, and are written the same twice", async () => {
  for (const paper of [dispositionTable(consultation), figuresAnnex(consultation)]) {
    expect(paper.marks).toEqual(["DỰ THẢO", "DỮ LIỆU MÔ PHỎNG"]);
    expect(await writeDocx(paper)).toEqual(await writeDocx(paper));
    expect(writePdf(paper).length).toBeGreaterThan(1000);
  }
});

test("the workbook holds the table as cells", async () => {
  const read = await readWorkbook(await dispositionWorkbook(consultation));
  const rows = read.ok ? (read.value[0]?.rows ?? []) : [];
  expect(rows.at(-1)).toMatchObject([
    { number: 3 },
    { text: "Tiêu chí 2. Tiêu chí 2" },
    { text: "Thành phố C" },
    { text: "Nội hàm: Bỏ tiêu chí này." },
    { text: "Giải trình.\nTiêu chí cần thiết." },
    { text: "Giữ như dự thảo." },
  ]);
});

test("the sheet for letters goes out with every place and comes back empty", async () => {
  const bytes = await letterTemplate(fixed, consultation);
  const read = await readWorkbook(bytes);
  const rows = (read.ok ? (read.value[0]?.rows ?? []) : []).map((row) =>
    Array.from(row, (one) => (one?.kind === "text" ? one.text : "")),
  );
  expect(rows.length).toBeGreaterThan(20);
  expect(readLetterSheet(fixed, rows)).toEqual({
    agency: "",
    number: "",
    date: undefined,
    lines: [],
    problems: [],
  });
});
