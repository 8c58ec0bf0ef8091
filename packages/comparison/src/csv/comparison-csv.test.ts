import { expect, test } from "vitest";
import { comparisonCsv } from "#csv/comparison-csv.ts";
import { compareRound } from "#rounds/compare-round.ts";
import { fivePilotWards, sampleRound } from "#testing/sample-round.ts";

const { comparison, wards } = compareRound(sampleRound(fivePilotWards));
const csv = comparisonCsv(comparison.basis, comparison.outline, wards);
const lines = csv.split("\r\n");

test("one line per unit, source and criterion, and one for the total", () => {
  // header, 5 units × 2 sources × (22 + 1), and the end
  expect(lines).toHaveLength(1 + 5 * 2 * 23 + 1);
  expect(csv.startsWith("\uFEFFĐợt đánh giá;")).toBe(true);
});

test("each line says what it stands on and why a criterion is not met", () => {
  expect(lines).toContain(
    "Thí điểm, quý II năm 2022;01/04/2022;30/06/2022;2021.1;4;Có;Hà Nội;00001;Phường Điện Biên;Thẩm định;VI;18;" +
      "Tiêu chí thứ 18;Chưa đạt;0,00;5,00;chỉ số 18.1 dưới mức tối thiểu (Có);;1",
  );
});

test("a unit without a result has one line that says why", () => {
  const missing = compareRound(
    sampleRound([{ name: "Phường A", city: "Hà Nội", appraised: null, self: null }]),
  );
  const own = comparisonCsv(
    missing.comparison.basis,
    missing.comparison.outline,
    missing.wards,
  ).split("\r\n");
  expect(own).toHaveLength(1 + 2 + 1);
  expect(own[2]).toContain("chưa nộp hồ sơ");
});

test("a name that Excel would run as a formula stays text, and separators are quoted", () => {
  const odd = wards.map((ward) => ({ ...ward, name: '=HYPERLINK("x";1)' }));
  expect(comparisonCsv(comparison.basis, comparison.outline, odd)).toContain(
    `;"'=HYPERLINK(""x"";1)";`,
  );
});
