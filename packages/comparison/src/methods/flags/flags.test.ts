import { expect, test } from "vitest";
import { digitHeaping, lastDigits } from "#methods/flags/digit-heaping.ts";
import { evidenceReuse } from "#methods/flags/evidence-reuse.ts";
import { jumps } from "#methods/flags/jumps.ts";
import { isLateBulkEdit } from "#methods/flags/late-bulk-edit.ts";
import { matchShare, sameAnswers } from "#methods/flags/same-answers.ts";
import { straightLines } from "#methods/flags/straight-lines.ts";
import { mulberry32 } from "#methods/mulberry32.ts";

test("last digits heaped on 0 and 5", () => {
  const found = digitHeaping([22, 6, 8, 7, 6, 25, 7, 6, 7, 6]);
  expect(found).toMatchObject({ n: 100, index: 235 });
  expect(found?.chiSquare).toBeCloseTo(46.4, 10);
  expect((found?.pValue ?? 0) * 1e7).toBeCloseTo(5.1, 1);
});

test("fewer than fifty figures can't show heaping; 0, 100 and fractions have no last digit to heap", () => {
  expect(digitHeaping([20, 3, 3, 3, 3, 10, 2, 2, 2, 1])).toBeNull();
  expect(lastDigits([0, 100, 45, 95, 70.5, 7])).toEqual([0, 0, 0, 0, 0, 2, 0, 1, 0, 0]);
});

test("a change far out of line with the others is a jump", () => {
  const found = jumps([2, 3, 1, 2, 28]);
  expect(found[4]).toMatchObject({ flagged: true });
  expect(found[4]?.robustZ).toBeCloseTo(17.537, 3);
  expect(found[1]?.robustZ).toBeCloseTo(0.6745, 4);
  expect(found.filter(({ flagged }) => flagged)).toHaveLength(1);
});

test("far out of line and small is no jump; where nobody moves, 15 points are one", () => {
  expect(jumps([2, 3, 1, 2, 14]).some(({ flagged }) => flagged)).toBe(false);
  expect(jumps([0, 0, 0, 0, 15])).toEqual([
    ...Array.from({ length: 4 }, () => ({ robustZ: null, flagged: false })),
    { robustZ: null, flagged: true },
  ]);
});

test("the share of equal answers counts those that both gave", () => {
  expect(matchShare([80, 75, 90, 60, 100], [80, 75, 90, 60, 95])?.match).toBeCloseTo(0.8, 10);
  expect(matchShare([80, null, 90], [80, 75, null])).toEqual({ shared: 1, match: 1 });
  expect(matchShare([null], [75])).toBeNull();
});

/** Sixty wards with twenty answers each, drawn apart; the last copied the first. */
function wards(): readonly (readonly number[])[] {
  const random = mulberry32(2021);
  const drawn = Array.from({ length: 60 }, () =>
    Array.from({ length: 20 }, () => Math.floor(random() * 40) + 60),
  );
  return [...drawn.slice(0, -1), drawn[0] ?? []];
}

test("a planted copy is found, and no other of 1,770 pairs", () => {
  const { pairs, flagged } = sameAnswers(wards());
  expect(pairs).toBe(1770);
  expect(flagged).toEqual([{ one: 0, other: 59, shared: 20, match: 1 }]);
});

test("criteria on which most say the same tell nothing of copying", () => {
  const duties = wards().map((row) => [
    ...row.slice(0, 5),
    ...Array.from({ length: 15 }, () => 100),
  ]);
  // Five telling criteria are too few for a judgement.
  expect(sameAnswers(duties)).toEqual({ pairs: 0, flagged: [] });
});

test.each([
  {
    groups: [
      [80, 80, 80, 80, 80],
      [80, 80, 80, 70],
    ],
    expected: ["equal-run", "flat-group"],
  },
  {
    groups: [
      [80, 80, 80],
      [80, 80, 80, 80, 70],
    ],
    expected: [],
  },
  {
    groups: [
      [60, 70, 65],
      [90, 90, 90, 90],
    ],
    expected: ["flat-group"],
  },
  {
    groups: [
      [100, 100, 100, 100],
      [100, 100, 100, 100],
    ],
    expected: ["all-at-maximum"],
  },
])("answers in one stroke: $expected", ({ groups, expected }) => {
  expect(straightLines(groups)).toEqual(expected);
});

const deadline = new Date("2026-06-30T10:00:00Z");
const minutesBefore = (minutes: number, account = "canbo") => ({
  at: new Date(deadline.getTime() - minutes * 60_000),
  account,
});
const burst = (count: number, account?: string) =>
  Array.from({ length: count }, (_, at) => minutesBefore(60 + at / 4, account));

test.each([
  { edits: burst(10), expected: true, because: "ten within five minutes on the last day" },
  { edits: burst(9), expected: false, because: "nine are no burst" },
  { edits: [...burst(5), ...burst(5, "khac")], expected: false, because: "by two accounts" },
  {
    edits: [...burst(10), ...Array.from({ length: 11 }, () => minutesBefore(3000))],
    expected: false,
    because: "most were there before",
  },
  { edits: [], expected: false, because: "nothing was answered" },
])("late bulk edit: $because", ({ edits, expected }) => {
  expect(isLateBulkEdit(edits, deadline)).toBe(expected);
});

test("a file in two wards, or under three criteria of one, is reuse; a shared circular is not", () => {
  const use = (hash: string, unitId: string, criterionId: string) => ({
    hash,
    unitId,
    criterionId,
  });
  const uses = [
    use("a", "w1", "c1"),
    use("a", "w2", "c1"),
    use("b", "w1", "c1"),
    use("b", "w1", "c2"),
    use("c", "w1", "c1"),
    use("c", "w1", "c2"),
    use("c", "w1", "c3"),
    use("d", "w1", "c1"),
    use("d", "w2", "c1"),
  ];
  expect(evidenceReuse(uses, new Set(["d"]))).toEqual([
    { hash: "a", units: ["w1", "w2"], criteria: 1 },
    { hash: "c", units: ["w1"], criteria: 3 },
  ]);
});
