import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDong, maxDong, parseDong, sayDong } from "#formats/dong.ts";

test.each([
  ["1.500.000.000", 1_500_000_000],
  ["1500000000", 1_500_000_000],
  ["1 500 000 000", 1_500_000_000],
  ["1,500,000,000", 1_500_000_000],
  ["1.250.000 đồng", 1_250_000],
  ["1.250.000đ", 1_250_000],
  ["1,5 tỷ", 1_500_000_000],
  ["1.5 tỉ đồng", 1_500_000_000],
  ["1,234 tỷ", 1_234_000_000],
  ["1 tỷ 200 triệu", 1_200_000_000],
  ["1 tỷ 200 triệu đồng", 1_200_000_000],
  ["350 triệu", 350_000_000],
  ["350tr", 350_000_000],
  ["0,5 triệu", 500_000],
  ["20 nghìn", 20_000],
  ["0", 0],
])("reads %s as %d đồng", (typed, dong) => {
  expect(parseDong(typed)).toEqual({ ok: true, value: dong });
});

test.each([
  ["", "blank"],
  ["nhiều", "not-a-number"],
  ["5 lạng", "not-a-number"],
  ["-5 triệu", "negative"],
  ["1,5", "too-many-places"],
  ["1.234 tỷ", "ambiguous-number"],
  ["1,234", "ambiguous-number"],
  ["1 tỷ 2", "unit-unclear"],
  ["2tr5", "unit-unclear"],
  ["200 triệu 1 tỷ", "unit-unclear"],
  ["0,0000000001 tỷ", "too-many-places"],
  ["10.001 tỷ", "ambiguous-number"],
  ["10001 tỷ", "too-large"],
])("refuses %s as %s", (typed, code) => {
  expect(parseDong(typed)).toMatchObject({ ok: false, refusal: { code } });
});

test("what is shown or said of an amount is read back as that amount", () => {
  fc.assert(
    fc.property(
      fc.maxSafeNat().filter((dong) => dong <= maxDong),
      fc.nat(9),
      (drawn, zeros) => {
        const dong = Math.floor(drawn / 10 ** zeros) * 10 ** zeros;
        expect(parseDong(formatDong(dong))).toEqual({ ok: true, value: dong });
        const said = parseDong(sayDong(dong));
        // "1.234 tỷ đồng" has two readings to a reader of what was typed; the printed one is by the Vietnamese rule.
        if (said.ok) expect(said.value).toBe(dong);
        else expect(said.refusal.code).toBe("ambiguous-number");
      },
    ),
  );
});

test.each([
  [1_500_000_000, "1,5 tỷ đồng"],
  [350_000_000, "350 triệu đồng"],
  [1_234_567, "1.234.567 đồng"],
  [1_200_000_000_000, "1.200 tỷ đồng"],
  [0, "0 đồng"],
])("says %d as %s", (dong, said) => expect(sayDong(dong)).toBe(said));
