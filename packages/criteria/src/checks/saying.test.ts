import { expect, test } from "vitest";
import { createClosest } from "#checks/closest.ts";
import { saying } from "#checks/saying.ts";

const closest = (...texts: readonly string[]) => createClosest()(texts.map(saying));

test.each([
  ["Chỉ số mới", "CHỈ SỐ MỚI", "capitals are no difference"],
  ["Hoà giải ở cơ sở", "Hòa giải ở cơ sở", "marks stand on either letter"],
  [
    "Tỷ lệ vụ phạm pháp hình sự được điều tra, làm rõ",
    "Tỷ lệ điều tra, làm rõ các vụ phạm pháp hình sự",
    "words may stand in another order",
  ],
  [
    "Tỷ lệ vụ phạm pháp hình sự được điều tra, làm rõ",
    "Tỷ lệ các vụ phạm pháp hình sự đã được điều tra, làm rõ trong kỳ",
    "filling words say nothing",
  ],
  [
    "Có kế hoạch bảo đảm an ninh, trật tự của Ủy ban nhân dân phường",
    "Kế hoạch của Ủy ban nhân dân phường về bảo đảm an ninh, trật tự",
    "the same plan",
  ],
  [
    // 29 pairs of telling words, and 32 after two words more, which break two pairs: 27 ÷ (29 + 32 − 27) = 0.79.
    "Bảo đảm trang bị, phương tiện phục vụ công tác theo định mức được cấp có thẩm quyền quy định và hệ thống camera an ninh ở khu vực công cộng hoạt động thường xuyên",
    "Bảo đảm trang bị, phương tiện phục vụ công tác theo đúng định mức được cấp có thẩm quyền quy định và hệ thống camera giám sát an ninh ở khu vực công cộng hoạt động thường xuyên",
    "a long text is the same after a word or two",
  ],
])("%s ≈ %s, since %s", (one, other) => {
  expect(closest(one, other)).toMatchObject([{ at: 1, first: 0 }]);
});

test.each([
  [
    "Tỷ lệ vụ phạm pháp hình sự được điều tra, làm rõ",
    "Tỷ lệ vụ phạm pháp hình sự nghiêm trọng được điều tra, làm rõ",
    "grave cases are counted apart",
  ],
  [
    "Tỷ lệ tin báo về tội phạm được giải quyết đúng hạn",
    "Tỷ lệ tin báo, tố giác về tội phạm được giải quyết đúng hạn",
    "more is counted",
  ],
  [
    "Tỷ lệ hồ sơ thường trú được giải quyết đúng hạn",
    "Tỷ lệ hồ sơ tạm trú được giải quyết đúng hạn",
    "other files",
  ],
  [
    "Quý I có kế hoạch phòng cháy, chữa cháy",
    "Quý II có kế hoạch phòng cháy, chữa cháy",
    "quarters",
  ],
  [
    "Địa bàn có vi phạm trật tự đô thị nghiêm trọng",
    "Địa bàn không có vi phạm trật tự đô thị nghiêm trọng",
    "the contrary",
  ],
  [
    "Mức giảm số vụ tai nạn giao thông so với cùng kỳ",
    "Mức tăng số vụ tai nạn giao thông so với cùng kỳ",
    "the contrary",
  ],
  ["Chỉ số của phường 1, quận 2", "Chỉ số của phường 2, quận 1", "numbers the other way round"],
  ["Số vụ cháy", "Số vụ cháy nổ", "too short to judge"],
  ["", "", "nothing is said"],
])("%s ≠ %s: %s", (one, other) => {
  expect(closest(one, other)).toEqual([]);
});

test("each is told with the first that says the same, and none with one after it", () => {
  expect(closest("Chỉ số mới", "Chỉ số khác", "Chỉ số mới", "Chỉ số mới")).toEqual([
    { at: 2, first: 0, alikePercent: 100 },
    { at: 3, first: 0, alikePercent: 100 },
  ]);
});

test("what was compared before makes no difference to what is found", () => {
  const one = "Tỷ lệ vụ phạm pháp hình sự được điều tra, làm rõ";
  const other = "Tỷ lệ điều tra, làm rõ các vụ phạm pháp hình sự";
  const third = "Tỷ lệ hồ sơ thường trú được giải quyết đúng hạn";
  const states = [
    [one, other],
    [third, one],
    [],
    [other, third, one],
    [third],
    [one, third, other],
  ];
  const kept = createClosest();
  for (const texts of states) {
    expect(kept(texts.map(saying))).toEqual(closest(...texts));
  }
});
