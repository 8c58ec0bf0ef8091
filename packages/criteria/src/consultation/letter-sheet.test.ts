import { describe, expect, test } from "vitest";
import { letterSheetLabels as labels } from "#consultation/labels.ts";
import { letterPlaces, readLetterSheet } from "#consultation/letter-sheet.ts";
import { criteriaSet } from "#testing/criteria-set.ts";

const document = criteriaSet("1.1 percent");
const header = [
  labels.key,
  labels.heading,
  labels.field,
  labels.text,
  labels.content,
  labels.proposal,
];

/** The sheet as it goes out, with what an agency wrote beside some places. */
function filled(said: Readonly<Record<string, readonly [string, string]>>) {
  return letterPlaces(document).map(({ key, heading, field, text }) => [
    key,
    heading,
    field,
    text,
    ...(said[key] ?? ["", ""]),
  ]);
}

describe("the sheet of a letter", () => {
  test("has every place that can be commented on, and comes back with what was written", () => {
    const above = [
      ["Phiếu góp ý"],
      [labels.agency, "Thành phố Bắc"],
      [labels.number, "15/CAT-PV05"],
      [labels.date, "", "05/07/2022"],
    ];
    const rows = filled({
      "criterion-1/meaning": ["Cần rõ hơn.", "Nội hàm rõ"],
      "criterion-1/points": ["", "2,5"],
    });
    expect(readLetterSheet(document, [...above, header, ...rows])).toEqual({
      agency: "Thành phố Bắc",
      number: "15/CAT-PV05",
      date: "2022-07-05",
      lines: [
        { nodeId: "criterion-1", field: "meaning", content: "Cần rõ hơn.", proposed: "Nội hàm rõ" },
        { nodeId: "criterion-1", field: "points", content: "", proposed: "2,5" },
      ],
      problems: [],
    });
  });

  test("is read with its columns moved and its keys lost", () => {
    const rows = [
      ["Ý KIẾN", "Đề xuất sửa thành", "nội dung góp ý về", "Mục"],
      ["Bỏ", "", "Tên gọi", "Tiêu chí 1. Tiêu chí 1"],
    ];
    expect(readLetterSheet(document, rows).lines).toEqual([
      { nodeId: "criterion-1", field: "title", content: "Bỏ", proposed: "" },
    ]);
  });

  test("says at which cell something can't be taken as it is, and takes its words all the same", () => {
    const rows = [
      [labels.date, "hôm qua"],
      header,
      ["gone/title", "Tiêu chí 99", "Tên gọi", "", "Ở đâu?", ""],
      ["criterion-1/points", "", "", "", "Nâng điểm", "nhiều hơn"],
      ["criterion-1/general", "", "", "", "Tốt", "Sửa"],
      ["criterion-1/title", "", "", "", "Dài".repeat(2000), ""],
      ["criterion-1/title", "", "", "", "Được", ""],
    ];
    const { lines, problems } = readLetterSheet(document, rows);
    expect(lines).toEqual([
      {
        nodeId: document.id,
        field: "general",
        content: "Tiêu chí 99 · Tên gọi\nỞ đâu?",
        proposed: "",
      },
      { nodeId: "criterion-1", field: "points", content: "Nâng điểm", proposed: "nhiều hơn" },
      { nodeId: "criterion-1", field: "general", content: "Tốt\nSửa", proposed: "" },
      { nodeId: "criterion-1", field: "title", content: "Được", proposed: "" },
    ]);
    expect(problems).toEqual([
      { code: "place-unknown", cell: "B3", value: "Tiêu chí 99 · Tên gọi" },
      { code: "points-unreadable", cell: "F4", value: "nhiều hơn" },
      { code: "nothing-proposed-here", cell: "F5", value: "Sửa" },
      { code: "too-long", cell: "E6", most: 4000 },
      { code: "date-unreadable", cell: "B1", value: "hôm qua" },
    ]);
  });

  test("of another kind is told apart", () => {
    expect(readLetterSheet(document, [["STT", "Họ tên"]]).problems).toEqual([
      { code: "header-missing" },
    ]);
  });
});
