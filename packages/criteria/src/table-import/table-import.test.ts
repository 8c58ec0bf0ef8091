import { describe, expect, test } from "vitest";
import { applyEdit } from "#edits/apply-edit.ts";
import { firstVersion } from "#new-version.ts";
import { matchColumns } from "#table-import/match-columns.ts";
import { explainNote } from "#table-import/messages.ts";
import { planTable, usualTopKind } from "#table-import/plan-table.ts";
import type { TableNode } from "#table-import/table-node.ts";
import { tableEdits } from "#table-import/table-edits.ts";
import { cleanRows } from "#table-import/text-table.ts";
import type { Merge } from "#sheets/cell.ts";

function plan(
  rows: readonly (readonly string[])[],
  {
    merges = [],
    keepDeeper = true,
    topKind,
  }: { merges?: Merge[]; keepDeeper?: boolean; topKind?: TableNode["kind"] } = {},
) {
  const clean = cleanRows({ rows, merges });
  const matched = matchColumns(clean);
  const depth = planTable(clean, matched, { topKind: "group", keepDeeper: true }).depth;
  const top = topKind ?? usualTopKind(depth, "version", matched.named);
  return { matched, ...planTable(clean, matched, { topKind: top, keepDeeper }) };
}

/** "I Tên (5)" with what is below it indented. */
function outline(nodes: readonly TableNode[], indent = ""): readonly string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.kind} ${node.label} ${node.title}${node.hundredths === null ? "" : ` (${node.hundredths})`}`,
    ...outline(node.children, `${indent}  `),
  ]);
}

const rolesOf = ({ columns }: ReturnType<typeof matchColumns>) => columns.map(({ role }) => role);

test("a table numbered I, 1, 1.1 becomes groups, criteria and indicators", () => {
  const { matched, nodes, notes } = plan([
    ["STT", "Nội dung", "Nội hàm", "Điểm tối đa", "Cách chấm", "Minh chứng"],
    ["I", "Xây dựng lực lượng", "", "10", "", ""],
    ["1", "Tổ chức bộ máy", "Đủ biên chế", "5", "", ""],
    ["1.1", "Biên chế theo quy định", "", "2,5", "Đạt/không đạt", "- Quyết định;\n- Danh sách"],
    ["1.2", "Trình độ", "", "2.5", "", "Bảng tổng hợp"],
    ["2", "Nội vụ", "", "5", "", ""],
    ["2.1", "Trực ban", "", "5 điểm", "", ""],
    ["Tổng cộng", "", "", "10", "", ""],
  ]);
  expect(rolesOf(matched)).toEqual(["label", "title", "meaning", "points", "scoring", "evidence"]);
  expect(outline(nodes)).toEqual([
    "group I Xây dựng lực lượng (1000)",
    "  criterion 1 Tổ chức bộ máy (500)",
    "    indicator 1.1 Biên chế theo quy định (250)",
    "    indicator 1.2 Trình độ (250)",
    "  criterion 2 Nội vụ (500)",
    "    indicator 2.1 Trực ban (500)",
  ]);
  const [first] = nodes[0]!.children[0]!.children;
  expect(first).toMatchObject({
    meaning: "Cách chấm: Đạt/không đạt",
    evidence: ["Quyết định", "Danh sách"],
  });
  expect(notes).toEqual([{ severity: "notice", code: "sum-row", row: 8 }]);
});

test("numbers that stand in the text itself give the levels, and go out of it", () => {
  const { nodes } = plan([
    ["Nhóm 1. Chính trị"],
    ["Tiêu chí 1: Chấp hành"],
    ["1.1. Không có vi phạm"],
    ["1.2) 5 vụ việc trở lên bị trừ điểm"],
    ["Tiêu chí 2: Đoàn kết"],
    ["Nhóm 2. Nghiệp vụ"],
  ]);
  expect(outline(nodes)).toEqual([
    "group 1 Chính trị",
    "  criterion 1 Chấp hành",
    "    indicator 1.1 Không có vi phạm",
    "    indicator 1.2 5 vụ việc trở lên bị trừ điểm",
    "  criterion 2 Đoàn kết",
    "group 2 Nghiệp vụ",
  ]);
});

test.each(["5 vụ việc trở lên", "1.234 vụ", "A đến Z", "Ý kiến", "-5 độ"])(
  "%s begins with no number of a row",
  (title) => {
    expect(
      outline(
        plan([
          ["STT", "Nội dung"],
          ["1", "Mục"],
          ["", title],
        ]).nodes,
      ),
    ).toEqual(["group 1 Mục", `  criterion  ${title}`]);
  },
);

test("merged cells in a column for each level begin one thing each", () => {
  const { matched, nodes, notes } = plan(
    [
      ["Nhóm tiêu chí", "Tiêu chí", "Chỉ số", "Điểm"],
      ["I. An ninh", "1. Nắm tình hình", "Có kế hoạch", "1"],
      ["", "", "Có sổ", "1"],
      ["", "2. Phòng ngừa", "Có mô hình", "2"],
    ],
    {
      merges: [
        { fromRow: 1, toRow: 3, fromColumn: 0, toColumn: 0 },
        { fromRow: 1, toRow: 2, fromColumn: 1, toColumn: 1 },
      ],
    },
  );
  expect(rolesOf(matched)).toEqual(["group", "criterion", "indicator", "points"]);
  expect(outline(nodes)).toEqual([
    "group I An ninh",
    "  criterion 1 Nắm tình hình",
    "    indicator  Có kế hoạch (100)",
    "    indicator  Có sổ (100)",
    "  criterion 2 Phòng ngừa",
    "    indicator  Có mô hình (200)",
  ]);
  expect(notes).toEqual([]);
});

test("values repeated down a column, as Excel fills them, begin nothing new", () => {
  const { nodes } = plan([
    ["Nhóm", "Tiêu chí", "Chỉ số"],
    ["An ninh", "Nắm tình hình", "Có kế hoạch"],
    ["An ninh", "Nắm tình hình", "Có sổ"],
    ["An ninh", "Phòng ngừa", "Có sổ"],
  ]);
  expect(outline(nodes)).toEqual([
    "group  An ninh",
    "  criterion  Nắm tình hình",
    "    indicator  Có kế hoạch",
    "    indicator  Có sổ",
    "  criterion  Phòng ngừa",
    "    indicator  Có sổ",
  ]);
});

test("columns headed Tiêu chí and Chỉ số hold criteria and indicators, though nothing stands above them", () => {
  const { nodes } = plan([
    ["STT", "Tiêu chí", "Chỉ số", "Điểm"],
    ["1", "Tuần tra", "Số lần tuần tra", "2,5"],
    ["", "", "Số đêm trực", "3"],
    ["2", "Trực ban", "Số ca trực", "1"],
  ]);
  expect(nodes.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
    "criterion Tuần tra",
    "criterion Trực ban",
  ]);
  expect(nodes[0]?.children.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
    "indicator Số lần tuần tra",
    "indicator Số đêm trực",
  ]);
});

test("two columns of one kind are two levels where the first names fewer things, one name in two parts where not", () => {
  const { nodes, depth } = plan([
    ["Lĩnh vực", "Nhóm", "Tiêu chí"],
    ["An ninh", "Nắm tình hình", "Có kế hoạch"],
    ["", "", "Có sổ"],
    ["", "Phòng ngừa", "Có mô hình"],
  ]);
  expect(depth).toBe(3);
  expect(outline(nodes)).toEqual([
    "group  An ninh",
    "  criterion  Nắm tình hình",
    "    indicator  Có kế hoạch",
    "    indicator  Có sổ",
    "  criterion  Phòng ngừa",
    "    indicator  Có mô hình",
  ]);
  const { nodes: pairs } = plan([
    ["Tiêu chí", "Chỉ tiêu", "Nội dung đánh giá"],
    ["Tuần tra", "Số lần", "Mỗi tuần"],
    ["", "Số đêm", "Mỗi tháng"],
  ]);
  expect(pairs[0]?.children.map(({ title }) => title)).toEqual([
    "Số lần Mỗi tuần",
    "Số đêm Mỗi tháng",
  ]);
});

test("a name that is a number and its word alone stays whole", () => {
  const { nodes } = plan([
    ["Tiêu chí", "Chỉ số"],
    ["Tiêu chí 1.1.1", "Có sổ"],
    ["Tiêu chí 1.1.2: Trực ban", "Có lịch"],
  ]);
  expect(outline(nodes)).toEqual([
    "criterion  Tiêu chí 1.1.1",
    "  indicator  Có sổ",
    "criterion 1.1.2 Trực ban",
    "  indicator  Có lịch",
  ]);
});

test("headers in two rows, and a row of (1) (2) (3), are none of the content", () => {
  const { matched, nodes } = plan(
    [
      ["BỘ TIÊU CHÍ", "", "", ""],
      ["TT", "Tiêu chí", "Chấm điểm", ""],
      ["", "", "Điểm tối đa", "Cách tính"],
      ["(1)", "(2)", "(3)", "(4)"],
      ["1", "Trụ sở", "4", "Theo mức"],
    ],
    { merges: [{ fromRow: 1, toRow: 1, fromColumn: 2, toColumn: 3 }] },
  );
  expect(matched.headerRows).toBe(4);
  expect(rolesOf(matched)).toEqual(["label", "title", "points", "scoring"]);
  expect(nodes).toHaveLength(1);
});

test("a second row under a header that is merged, or that names nothing, is a header too", () => {
  const rows = [
    ["STT", "Nội dung", "Điểm", "", "Minh chứng"],
    ["", "", "Điểm tối đa", "Tự chấm", ""],
    ["1", "Tổ chức", "5", "", ""],
  ];
  const down = (column: number) => ({ fromRow: 0, toRow: 1, fromColumn: column, toColumn: column });
  for (const merges of [[], [down(0), down(1), down(4)]]) {
    const { matched, nodes, notes } = plan(rows, { merges });
    expect(matched.headerRows).toBe(2);
    expect(outline(nodes)).toEqual(["group 1 Tổ chức (500)"]);
    expect(notes).toEqual([]);
  }
});

test("rows that speak of points and evidence are content, not headers", () => {
  const { matched, nodes } = plan([
    ["STT", "Nội dung", "Điểm tối đa (100 điểm)", "Cách chấm", "Minh chứng"],
    ["I", "Tổ chức", "6 điểm", "Cách chấm điểm: xem dưới", "Minh chứng"],
    ["1,1", "Có kế hoạch", "3 điểm", "Có: 3 điểm", "Tài liệu"],
    ["", "của Ủy ban", "3 điểm", "Không có: 0 điểm", "Hồ sơ minh chứng"],
  ]);
  expect(matched.headerRows).toBe(1);
  expect(rolesOf(matched)).toEqual(["label", "title", "points", "scoring", "evidence"]);
  expect(nodes[0]?.label).toBe("I");
  expect(nodes[0]?.children[0]?.label).toBe("1.1");
});

test("a table without headers is guessed by what its columns hold, and says so", () => {
  const { matched } = plan([
    ["1", "Công khai thủ tục hành chính", "2"],
    ["2", "Giải quyết hồ sơ đúng hạn", "3,5"],
  ]);
  expect(matched.columns.map(({ role, because }) => [role, because.kind])).toEqual([
    ["label", "numbers"],
    ["title", "longest"],
    ["points", "figures"],
  ]);
});

describe("what can't be held", () => {
  const five = [
    ["STT", "Nội dung", "Điểm"],
    ["I", "Nhóm", ""],
    ["1", "Tiêu chí", ""],
    ["1.1", "Chỉ số", "5"],
    ["a)", "Thành phần", "3"],
    ["-", "Nội dung nhỏ", ""],
    ["b)", "Thành phần khác", "2"],
    ["1.2", "Chỉ số sau", "1"],
  ];

  test("a fourth and fifth level are told row by row and kept as text", () => {
    const { nodes, notes, depth } = plan(five);
    expect(depth).toBe(5);
    const [indicator, next] = nodes[0]!.children[0]!.children;
    expect(indicator?.meaning).toBe(
      "a. Thành phần\nĐiểm: 3\n-. Nội dung nhỏ\nb. Thành phần khác\nĐiểm: 2",
    );
    expect(next?.title).toBe("Chỉ số sau");
    expect(notes.map((note) => [note.row, explainNote(note)])).toEqual([
      [5, "Cấp 4 không có trong bộ tiêu chí: giữ lại thành văn bản trong “Chỉ số”."],
      [6, "Cấp 5 không có trong bộ tiêu chí: giữ lại thành văn bản trong “Chỉ số”."],
      [7, "Cấp 4 không có trong bộ tiêu chí: giữ lại thành văn bản trong “Chỉ số”."],
    ]);
  });

  test("five columns of names are five levels, those too deep told row by row", () => {
    const { nodes, notes, depth } = plan([
      ["Lĩnh vực", "Nhóm", "Tiêu chí", "Chỉ số", "Chỉ số thành phần", "Điểm"],
      ["An ninh", "Nắm tình hình", "Kế hoạch", "Ban hành", "Đúng hạn", "0,5"],
      ["", "", "", "", "Đúng mẫu", "0,5"],
      ["", "", "", "Sơ kết", "Có báo cáo", "1"],
      ["", "Phòng ngừa", "Mô hình", "Có mô hình", "Có quyết định", "1"],
    ]);
    expect(depth).toBe(5);
    expect(outline(nodes)).toEqual([
      "group  An ninh",
      "  criterion  Nắm tình hình",
      "    indicator  Kế hoạch",
      "  criterion  Phòng ngừa",
      "    indicator  Mô hình",
    ]);
    expect(nodes[0]!.children[0]!.children[0]?.meaning).toBe(
      "- Ban hành\n- Đúng hạn\nĐiểm: 0,5\n- Đúng mẫu\nĐiểm: 0,5\n- Sơ kết\n- Có báo cáo\nĐiểm: 1",
    );
    expect(notes.map(({ row, code }) => `${row} ${code}`)).toEqual([
      "2 too-deep",
      "2 too-deep",
      "3 too-deep",
      "4 too-deep",
      "4 too-deep",
      "5 too-deep",
      "5 too-deep",
    ]);
  });

  test("or left out by choice, each with its words", () => {
    const { nodes, notes } = plan(five, { keepDeeper: false });
    expect(nodes[0]!.children[0]!.children[0]?.meaning).toBe("");
    expect(notes.map(explainNote)).toEqual([
      "Không nhập: “a. Thành phần | Điểm: 3”.",
      "Không nhập: “-. Nội dung nhỏ”.",
      "Không nhập: “b. Thành phần khác | Điểm: 2”.",
    ]);
  });

  test("points nobody can read stay as text, rows without a name join the one above", () => {
    const { nodes, notes } = plan(
      [
        ["STT", "Nhóm tiêu chí", "Điểm", "Minh chứng"],
        ["1", "Trụ sở", "5-7", "Ảnh"],
        ["", "", "", "Biên bản"],
      ],
      { topKind: "group" },
    );
    expect(nodes[0]).toMatchObject({
      hundredths: null,
      meaning: "Minh chứng: Ảnh\nBiên bản\nĐiểm: 5-7",
    });
    expect(notes.map(({ code }) => code)).toEqual(["joined", "points-unread", "kept-as-text"]);
  });

  test("a criterion with scoring and evidence and no indicator gets one of its name", () => {
    const { nodes, notes } = plan(
      [
        ["STT", "Tiêu chí", "Điểm", "Cách chấm", "Minh chứng"],
        ["1", "Trụ sở", "5", "Theo mức", "Ảnh"],
      ],
      { topKind: "criterion" },
    );
    expect(outline(nodes)).toEqual(["criterion 1 Trụ sở (500)", "  indicator  Trụ sở (500)"]);
    expect(nodes[0]?.children[0]).toMatchObject({
      meaning: "Cách chấm: Theo mức",
      evidence: ["Ảnh"],
    });
    expect(notes.map(({ code }) => code)).toEqual(["indicator-added"]);
  });

  test("a name too long is cut between words and kept whole below; a text too long is refused", () => {
    const long = "Nội dung ".repeat(100).trim();
    const { nodes, notes } = plan([
      ["STT", "Tiêu chí"],
      ["1", long],
      ["2", "chữ ".repeat(1100).trim()],
    ]);
    expect(nodes[0]?.title.length).toBeLessThanOrEqual(600);
    expect(nodes[0]?.meaning).toBe(long);
    expect(notes.filter(({ severity }) => severity === "error")).toEqual([
      { severity: "error", code: "too-long", row: 3, most: 4000 },
    ]);
  });
});

test("put into a draft, the points of what has none typed are the sum of what is below", () => {
  const { nodes } = plan([
    ["STT", "Nội dung", "Điểm"],
    ["I", "Nhóm", ""],
    ["1", "Tiêu chí", ""],
    ["1.1", "Chỉ số một", "2"],
    ["1.2", "Chỉ số hai", "0,5"],
  ]);
  const version = firstVersion({ id: "v", criteriaSetId: "s", label: "1", title: "Thử" });
  let made = 0;
  const edits = tableEdits(nodes, { parentId: "v", index: 0 }, () => `n${(made += 1)}`);
  const result = applyEdit(version, { kind: "several", edits: [...edits] });
  expect(result.ok && result.value.version.groups[0]).toMatchObject({
    code: "I",
    maxHundredths: 250,
    criteria: [{ code: "1", maxHundredths: 250, indicators: [{ code: "1.1" }, { code: "1.2" }] }],
  });
});
