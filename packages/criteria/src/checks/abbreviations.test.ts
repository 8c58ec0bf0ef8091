import { expect, test } from "vitest";
import {
  checkAbbreviations,
  listAbbreviations,
  noteWithAbbreviation,
} from "#checks/abbreviations.ts";
import { change } from "#testing/change.ts";
import { criteriaSet } from "#testing/criteria-set.ts";

const set = criteriaSet("1.1 percent");
const withMeaning = (meaning: string) => change(set, "criterion-1", ["meaning"], meaning);
const undefinedIn = (meaning: string) =>
  checkAbbreviations(withMeaning(meaning)).map(({ abbreviation }) => abbreviation);

test.each([
  ["Bảo đảm an ninh, trật tự (ANTT) trên địa bàn. Giữ vững ANTT.", "the words stand before it"],
  ["Phòng cháy, chữa cháy và cứu nạn, cứu hộ (PCCC và CNCH)", "two share one bracket"],
  ["Phong trào toàn dân bảo vệ an ninh Tổ quốc (ANTQ)", "capitals of names are initials too"],
  ["Ban Chỉ đạo phòng, chống tội phạm (BCĐ)", "đ is d among initials"],
  ["ANTT (an ninh, trật tự) được giữ vững", "the words stand after it"],
  ["Trong bộ này ANTT là an ninh, trật tự.", "a sentence says so"],
  ["UBND phường và HĐND phường", "everybody knows them"],
  ["Quý III, quý IV", "Roman numerals are none"],
  ["Theo Quyết định số 5764/QĐ-BCA-V05 và Nghị quyết 36-NQ/TW", "numbers of papers are none"],
  ["BỘ TIÊU CHÍ MINH HỌA (DEMO)", "a heading in capitals is none"],
  ["Công an xã A, phường B", "a letter alone is none"],
])("nothing is left unexplained in “%s”: %s", (meaning) => {
  expect(undefinedIn(meaning)).toEqual([]);
});

test.each([
  ["Giữ vững TTXH, quản lý QLHC", ["TTXH", "QLHC"], "nothing says what they are"],
  ["Giữ vững an ninh (TTXH)", ["TTXH"], "the words before are not its initials"],
  ["Công tác (an ninh, trật tự) và ANTT", ["ANTT"], "a bracket closed before it is another's"],
])("in “%s” it is said of %s: %s", (meaning, abbreviations) => {
  expect(undefinedIn(meaning)).toEqual(abbreviations);
});

test("an abbreviation is told once, at its first use, with how often it is used", () => {
  const version = change(withMeaning("Giữ vững TTXH"), "indicator-1-1", ["title"], "TTXH và TTXH");
  expect(checkAbbreviations(version)).toEqual([
    {
      code: "abbreviation-undefined",
      severity: "warning",
      nodeId: "criterion-1",
      path: ["meaning"],
      abbreviation: "TTXH",
      uses: 3,
    },
  ]);
});

test("a line of the note says what an abbreviation means, whatever its initials", () => {
  const note = noteWithAbbreviation("Ghi chú", "V05", "Cục Xây dựng phong trào");
  const version = {
    ...withMeaning("Theo TTXH"),
    note: noteWithAbbreviation(note, "TTXH", "trật tự xã hội"),
  };
  expect(listAbbreviations(version)).toContainEqual(
    expect.objectContaining({ abbreviation: "TTXH", meaning: "trật tự xã hội", known: "in-note" }),
  );
  expect(checkAbbreviations(version)).toEqual([]);
});

test("a line for an abbreviation that has one takes its place", () => {
  expect(noteWithAbbreviation("A\nTTXH: cũ\nB", "TTXH", "mới ")).toBe("A\nTTXH: mới\nB");
  expect(noteWithAbbreviation("", "TTXH", "mới")).toBe("TTXH: mới");
  expect(noteWithAbbreviation("A\nTTXH: cũ\nB", "TTXH", " ")).toBe("A\nB");
});
