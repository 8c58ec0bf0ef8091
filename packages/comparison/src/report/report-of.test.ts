import { expect, test } from "vitest";
import { reportOf } from "#report/report-of.ts";
import { unwrittenParts } from "#report/narrative.ts";
import { reportLines } from "#report/plain-text.ts";
import { compareRound } from "#rounds/compare-round.ts";
import { fivePilotWards, sampleRound } from "#testing/sample-round.ts";

const pilot = compareRound(sampleRound(fivePilotWards));
const report = reportOf("interim", pilot, {});
const lines = reportLines(report);

test("the headline is criteria met, not points", () => {
  expect(lines).toContain("Có 3/5 đơn vị đạt tất cả tiêu chí áp dụng đối với mình.");
});

test("each ward is named with both scores apart, its level and what it lacks", () => {
  expect(lines).toContain(
    "- Phường Điện Biên (Hà Nội): đạt 21/22 tiêu chí áp dụng; điểm tự chấm 110,00, điểm thẩm định 105,00; xếp loại: Đạt. " +
      "Để đạt mức “Đạt điển hình, kiểu mẫu” còn thiếu: 1 tiêu chí (đạt 21, cần 22).",
  );
});

test("a criterion that is not met says where and why", () => {
  expect(lines).toContain(
    "- Tiêu chí 18 (Tiêu chí thứ 18): 3/5 đơn vị đạt. Chưa đạt: Phường Hải Châu I (chỉ số 18.1 dưới mức tối thiểu (Có)); " +
      "Phường Điện Biên (chỉ số 18.1 dưới mức tối thiểu (Có)).",
  );
});

test("a group's points under Vietnamese letters, đ after d", () => {
  expect(
    lines
      .filter((line) => /^[a-zđ]\) Nhóm/.test(line))
      .map((line) => line[0])
      .join(""),
  ).toBe("abcdđeg");
});

test("what only people can write is asked for, not made up", () => {
  expect(unwrittenParts(report).length).toBeGreaterThanOrEqual(9);
  expect(report.sections.at(-1)?.blocks.at(-1)).toEqual({
    kind: "narrative",
    key: "proposals",
    about: "Với cấp có thẩm quyền",
    passages: [{ kind: "placeholder", about: "kiến nghị, đề xuất với cấp có thẩm quyền" }],
  });
});

test("simulated data and an illustrative set say so in the report", () => {
  expect(lines.some((line) => line.includes("dữ liệu mô phỏng"))).toBe(true);
  expect(lines.some((line) => line.includes("mang tính minh họa"))).toBe(true);
});

test("every figure carries version, period, dataset and n", () => {
  const figures = JSON.stringify(report).matchAll(/"figure":(\{[^{}]*\})/g);
  let seen = 0;
  for (const [, json] of figures) {
    expect(JSON.parse(json!)).toMatchObject({
      versionLabel: "2021.1",
      periodFrom: "2022-04-01",
      periodTo: "2022-06-30",
      snapshotNumber: 4,
      n: expect.any(Number),
      expected: expect.any(Number),
    });
    seen += 1;
  }
  expect(seen).toBeGreaterThan(100);
});

test("the same rounds give the same report", () => {
  const round = sampleRound(fivePilotWards);
  const again = compareRound({ ...round, wards: round.wards.toReversed() });
  expect(JSON.stringify(reportOf("interim", again, {}))).toBe(JSON.stringify(report));
});

test("without an earlier round nothing is compared, and the report says so", () => {
  expect(lines).toContain("Hệ thống chưa có bộ số liệu chốt của kỳ trước để so sánh.");
});

test("change against the latest earlier round is a plain, signed difference", () => {
  const before = compareRound(
    sampleRound(fivePilotWards.map((ward) => ({ ...ward, appraised: { notMet: [5, 18] } }))),
  );
  const text = reportLines(reportOf("interim", pilot, { previous: before })).join("\n");
  expect(text).toContain(
    "Phường An Hòa: 100,00 điểm ở kỳ từ ngày 01/04/2022 đến ngày 30/06/2022; 110,00 điểm ở kỳ này; chênh lệch +10,00 điểm.",
  );
  expect(text).toContain("có 5/5 đơn vị tăng điểm thẩm định");
});

test("a ward without a complete result is listed apart with the reason", () => {
  const uneven = compareRound(
    sampleRound([
      ...fivePilotWards.slice(0, 4),
      { name: "Phường An Hòa", city: "Cần Thơ", appraised: null, self: null },
    ]),
  );
  const text = reportLines(reportOf("interim", uneven, {}));
  expect(text).toContain("- Phường An Hòa (Cần Thơ): chưa nộp hồ sơ");
  expect(text).toContain("Có 2/4 đơn vị đạt tất cả tiêu chí áp dụng đối với mình.");
});

test("many wards are summed up by city instead of being named one by one", () => {
  const wards = Array.from({ length: 30 }, (_, index) => ({
    name: `Phường ${index + 1}`,
    city: index % 2 === 0 ? "Hà Nội" : "Cần Thơ",
    appraised: index < 6 ? { notMet: [18] } : {},
  }));
  const text = reportLines(reportOf("interim", compareRound(sampleRound(wards)), {}));
  expect(text).toContain(
    "- Tiêu chí 18 (Tiêu chí thứ 18): 24/30 đơn vị đạt. Chưa đạt: Cần Thơ 3, Hà Nội 3.",
  );
  // 12 of 15 at 110, 3 at 105: mean 109
  expect(text).toContain("Hà Nội | 15/15 | 109,00 | 110,00 | 105,00 – 110,00");
});

test("whether the order rests on the weights is told of ten units or more, in a chart with its table", () => {
  const units = Array.from({ length: 12 }, (_, index) => ({
    name: `Phường ${index + 1}`,
    city: "Hà Nội",
  }));
  const round = compareRound(sampleRound(units));
  const places = round.wards.map(({ unitId }, index) => ({
    unitId,
    nominal: index + 1,
    low: Math.max(1, index),
    median: index + 1,
    high: index + 2,
    topShare: 0.5,
    stability: "stable" as const,
    stabilityHalf: "stable" as const,
    stabilityUnknown: "moderate" as const,
  }));
  const scheme = {
    seed: 1,
    meanShift: 0.25,
    meanSpearman: 0.9,
    stable: 12,
    moderate: 0,
    sensitive: 0,
  };
  const sensitivity = {
    formatVersion: 1 as const,
    basis: round.comparison.basis,
    n: 12,
    expected: 12,
    draws: 2000,
    schemes: [{ scheme: "quarter" as const, ...scheme }],
    units: places,
    dominanceShare: null,
    leftOut: [],
    missingAsZero: [],
  };
  const text = reportLines(reportOf("interim", round, {}, { sensitivity }));
  expect(text).toContain(
    "Thử 2.000 bộ trọng số của nhóm tiêu chí, mỗi trọng số tăng hoặc giảm đến một phần tư: thứ hạng đổi bình quân 0,25 bậc; 12 đơn vị ổn định, 0 đơn vị thay đổi vừa, 0 đơn vị phụ thuộc nhiều vào trọng số.",
  );
  expect(text).toContain(`${round.wards[1]?.name} | Hà Nội | 2 | 1 – 3 | 50,00 | ổn định`);
  const few = reportLines(reportOf("interim", pilot, {}, { sensitivity }));
  expect(few.some((line) => line.includes("bộ trọng số"))).toBe(false);
});

test("the tổng kết says so, and tells the change from the first round apart", () => {
  const first = compareRound(
    sampleRound(fivePilotWards.map((ward) => ({ ...ward, appraised: { notMet: [5, 18] } }))),
  );
  const final = reportLines(reportOf("final", pilot, { first, previous: first }));
  expect(final[0]).toMatch(/^Tổng kết kết quả/);
  expect(final).toContain("a) So với kỳ đầu của đợt thí điểm");
  expect(final).not.toContain("b) So với kỳ trước");
});
