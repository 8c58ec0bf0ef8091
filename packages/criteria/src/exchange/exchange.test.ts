import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "#canonical.ts";
import { documentOf, isVersionWorkbook } from "#exchange/document-of.ts";
import { layout } from "#exchange/layout.ts";
import { explainExchange } from "#exchange/messages.ts";
import { sheetOf } from "#exchange/sheet-of.ts";
import { tablesOf } from "#exchange/tables-of.ts";
import { renumber } from "#numbering.ts";
import { numberCell, type Cell, type Sheet } from "#sheets/cell.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { listIndicators } from "#tree.ts";
import { listIndicatorSorts } from "#testing/indicators.ts";
import { arbitraryVersion } from "../../test/arbitrary-version.ts";
import type { CriteriaSetVersion } from "#version.ts";

const set = criteriaSet(
  "I 1.1 percent",
  "1.2 yes-no",
  "2.1 levels",
  "II 3.1 bands",
  "3.2 change",
  "3.3 checklist",
);

function sheetsOf(version: CriteriaSetVersion): readonly Sheet[] {
  return tablesOf(version).map(sheetOf);
}

function read(sheets: readonly Sheet[]) {
  let made = 0;
  return documentOf(sheets, { newId: () => `new-${(made += 1)}` });
}

/** The sheets with one sheet's lines changed. */
function changed(
  name: string,
  change: (rows: (Cell | undefined)[][]) => (Cell | undefined)[][],
): readonly Sheet[] {
  return sheetsOf(set).map((sheet) =>
    sheet.name === name ? { ...sheet, rows: change(sheet.rows.map((row) => [...row])) } : sheet,
  );
}

function columnOf(name: string, header: string): number {
  const own = layout.find((one) => one.name === name);
  return own?.columns.findIndex((column) => column.header === header) ?? -1;
}

/** Puts a cell into a data row, the first of which is 0. */
function put(name: string, header: string, row: number, cell: Cell | undefined) {
  return changed(name, (rows) => {
    rows[row + 2]![columnOf(name, header)] = cell;
    return rows;
  });
}

const text = (typed: string): Cell => ({ kind: "text", text: typed });

describe("without loss", () => {
  test("a version of every sort of indicator comes back the same, byte for byte", () => {
    const sorts = listIndicatorSorts();
    const version = criteriaSet(...sorts.map((sort, at) => `${at + 1}.1 ${sort}` as const));
    const { document, problems } = read(sheetsOf(version));
    expect(problems).toEqual([]);
    expect(canonicalJson(document)).toBe(canonicalJson(version));
  });

  test("so does any version at all", () => {
    fc.assert(
      fc.property(arbitraryVersion, (random) => {
        const version = renumber(random);
        const { document, problems } = read(sheetsOf(version));
        expect(problems).toEqual([]);
        expect(canonicalJson(document)).toBe(canonicalJson(version));
      }),
      { numRuns: 60 },
    );
  });

  test.each([" ", "\u00a0", "\n", " \t "])("and a text of blanks alone: %j", (blanks) => {
    const [group, ...rest] = set.groups;
    const version = {
      ...set,
      note: blanks,
      groups: [{ ...group!, title: blanks, meaning: blanks }, ...rest],
    };
    const { document, problems } = read(sheetsOf(version));
    expect(problems).toEqual([]);
    expect(canonicalJson(document)).toBe(canonicalJson(version));
  });

  test("and any words and figures in it", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.constantFrom("1234567890123.123456", "-0.000001", "0", "9007199254740993", "1.234"),
        fc.constantFrom(-1_000_000, -265, 0, 1, 265, 1_000_000),
        (words, figure, hundredths) => {
          const [group, ...rest] = set.groups;
          const version: CriteriaSetVersion = {
            ...set,
            note: words.normalize("NFC"),
            totalCapHundredths: hundredths,
            groups: [
              { ...group!, maxHundredths: hundredths, meaning: words.normalize("NFC") },
              ...rest,
            ],
            classification: {
              levels: set.classification.levels.map((level) => ({
                ...level,
                requires: { ...level.requires, groupShareAtLeastPercent: figure },
              })),
            },
          };
          if (figure === "9007199254740993") return;
          const { document, problems } = read(sheetsOf(version));
          expect(problems).toEqual([]);
          expect(canonicalJson(document)).toBe(canonicalJson(version));
        },
      ),
    );
  });

  test("samples go along as JSON, since no column holds them", () => {
    const version: CriteriaSetVersion = {
      ...set,
      samples: {
        sample: {
          name: "Phường mẫu",
          unit: { type: "ward", class: null, periodFrom: "2021-06-01" },
          answers: { "indicator-1-2": { values: { done: true } } },
          expected: { criteriaMet: 1 },
        },
      },
    };
    const { document, problems } = read(sheetsOf(version));
    expect(problems).toEqual([]);
    expect(canonicalJson(document)).toBe(canonicalJson(version));
  });

  test("every field of the document has a column of its own", () => {
    const columns = tablesOf(set).flatMap((table) => table.columns.map(({ path }) => path));
    expect(columns.filter((path) => path.startsWith("@other"))).toEqual([]);
  });

  test("a field that has no column goes out as JSON in pieces, and is told where it is not known", () => {
    const later = { ...set, later: { words: "é".repeat(40_000) } };
    const [version] = tablesOf(later);
    expect(version?.columns.slice(-2).map(({ header }) => header)).toEqual([
      "Nội dung khác (JSON, không sửa)",
      "Nội dung khác (JSON, không sửa) 2",
    ]);
    expect(read(tablesOf(later).map(sheetOf)).problems).toEqual([
      expect.objectContaining({ code: "other-unused", path: "later", severity: "notice" }),
    ]);
  });
});

describe("as people change it", () => {
  test("columns moved and renamed, and sheets renamed, are known by their hidden names", () => {
    const moved = sheetsOf(set).map((sheet) => ({
      ...sheet,
      name: `${sheet.name} (2)`,
      rows:
        sheet.name === "Phiên bản"
          ? sheet.rows
          : sheet.rows.map((line, at) =>
              line
                .map((cell, column) => (at === 1 && column > 0 ? text("Cột") : cell))
                .toReversed(),
            ),
    }));
    const { document, problems } = read(moved);
    expect(isVersionWorkbook(moved)).toBe(true);
    expect(problems).toEqual([]);
    expect(canonicalJson(document)).toBe(canonicalJson(set));
  });

  test("without the hidden line, columns are known by their headers wherever they stand", () => {
    const bare = sheetsOf(set).map((sheet) => ({
      ...sheet,
      rows:
        sheet.name === "Phiên bản"
          ? sheet.rows.map((row) => row.slice(1))
          : sheet.rows.slice(1).map((row) => row.toReversed()),
    }));
    const { document, problems } = read(bare);
    expect(problems).toEqual([]);
    expect(canonicalJson(document)).toBe(canonicalJson(set));
  });

  test("a row without an id is new, below the parent whose code it names", () => {
    const added = changed("Tiêu chí", (rows) => [
      ...rows,
      row("Tiêu chí", {
        "Thuộc nhóm": "II",
        "Tên tiêu chí": "Mới",
        "Điểm tối đa": numberCell(2.5),
      }),
    ]);
    const { document, problems } = read(added);
    expect(problems).toEqual([]);
    expect(document?.groups[1]?.criteria.at(-1)).toMatchObject({
      id: "new-1",
      code: "4",
      title: "Mới",
      maxHundredths: 250,
      verdict: { kind: "all-indicators" },
      openToSupplement: false,
    });
  });

  test("another code for the parent moves a row, and codes follow from places", () => {
    const { document, problems } = read(put("Tiêu chí", "Thuộc nhóm", 0, text("II")));
    expect(document?.groups[1]?.criteria.map(({ id }) => id)).toEqual([
      "criterion-1",
      "criterion-3",
    ]);
    expect(problems.map(explainExchange)).toEqual([
      "5 ký hiệu được đánh lại theo vị trí (đầu tiên: “2” thành “1”).",
    ]);
  });

  test("a copied row is a new one, and that is told", () => {
    const { document, problems } = read(changed("Nhóm", (rows) => [...rows, [...rows[2]!]]));
    expect(document?.groups.map(({ id }) => id)).toEqual(["group-I", "group-II", "new-1"]);
    expect(problems[0]).toMatchObject({
      severity: "notice",
      code: "id-doubled",
      firstRow: 3,
      place: { sheet: "Nhóm", row: 5, column: "A" },
    });
  });

  test.each<[string, string, number, Cell | undefined, string, string]>([
    ["Nhóm", "Điểm tối đa", 0, text("mười"), "E3", "“mười” không phải là số."],
    [
      "Nhóm",
      "Điểm tối đa",
      1,
      numberCell(2.655),
      "E4",
      "“2,655” chỉ nhận tối đa 2 chữ số thập phân.",
    ],
    ["Nhóm", "Điểm tối đa", 0, undefined, "E3", "Ô này không được để trống."],
    ["Tiêu chí", "Thuộc nhóm", 0, text("IX"), "C3", "Không có mục nào mang ký hiệu “IX”."],
    [
      "Minh chứng",
      "Bắt buộc",
      0,
      text("có lẽ"),
      "G3",
      "“có lẽ” không rõ là có hay không; hãy ghi “Có” hoặc “Không”.",
    ],
    [
      "Nhóm",
      "Tên nhóm tiêu chí",
      0,
      { kind: "error", text: "#REF!" },
      "C3",
      "“#REF!” là lỗi #REF! của bảng tính.",
    ],
    [
      "Nhóm",
      "Tên nhóm tiêu chí",
      0,
      text("x".repeat(601)),
      "C3",
      `“${"x".repeat(601)}” dài quá mức được nhận.`,
    ],
  ])("%s, %s, row %i: refused at its cell", (sheet, header, at, cell, address, sentence) => {
    const { document, problems } = read(put(sheet, header, at, cell));
    expect(document).toBeNull();
    const [problem] = problems;
    expect(`${problem?.place.column}${problem?.place.row}`).toBe(address);
    expect(explainExchange(problem!)).toBe(sentence);
  });

  test("what does not belong to the choice made is left aside, and told", () => {
    const { document, problems } = read(put("Cách chấm", "Công thức", 0, text("a + b")));
    expect(document).not.toBeNull();
    expect(problems).toEqual([
      expect.objectContaining({ severity: "notice", code: "cell-unused", value: "a + b" }),
    ]);
  });

  test("a column, a sheet and cells beside the version that are not ours are told", () => {
    const sheets = [
      ...changed("Nhóm", (rows) =>
        rows.map((line, at) => [...line, text(at < 2 ? "Ghi chú" : "x")]),
      ),
      { name: "Nháp", hidden: false, rows: [[text("a"), text("b")]], merges: [] },
    ].map((sheet) =>
      sheet.name === "Phiên bản"
        ? { ...sheet, rows: sheet.rows.map((line, at) => (at === 0 ? [...line, text("?")] : line)) }
        : sheet,
    );
    expect(
      read(sheets)
        .problems.map(({ code }) => code)
        .toSorted(),
    ).toEqual(["column-unknown", "row-unused", "sheet-unknown"]);
  });

  test("a missing sheet, column or row of scoring is an error, not an empty part", () => {
    expect(read(sheetsOf(set).filter(({ name }) => name !== "Minh chứng"))).toMatchObject({
      document: null,
      problems: [{ code: "sheet-missing", severity: "error" }],
    });
    const withoutColumn = changed("Chỉ số", (rows) => rows.map((line) => line.toSpliced(5, 1)));
    expect(read(withoutColumn)).toMatchObject({
      document: null,
      problems: [{ code: "column-missing", header: "Hướng dẫn" }],
    });
    expect(read(changed("Cách chấm", (rows) => rows.toSpliced(2, 1)))).toMatchObject({
      document: null,
      problems: [{ code: "row-missing", indicatorCode: "1.1" }],
    });
  });

  test("a title changed in a column that is only to be read is told", () => {
    const { problems } = read(put("Minh chứng", "Tên chỉ số (chỉ để đọc)", 0, text("Tên khác")));
    expect(problems).toEqual([
      expect.objectContaining({ code: "title-only-read", value: "Tên khác", cells: 1 }),
    ]);
  });

  test("a title changed where it belongs is taken; that the old one stands in many other cells is told once", () => {
    const { document, problems } = read(put("Chỉ số", "Tên chỉ số", 0, text("Tên mới")));
    expect(document && listIndicators(document)[0]?.title).toBe("Tên mới");
    expect(problems).toEqual([
      expect.objectContaining({ code: "title-only-read", title: "Tên mới" }),
    ]);
  });
});

function row(name: string, cells: Readonly<Record<string, string | Cell>>) {
  const own = layout.find((one) => one.name === name)!;
  return own.columns.map(({ header }) => {
    const cell = cells[header];
    return typeof cell === "string" ? text(cell) : cell;
  });
}
