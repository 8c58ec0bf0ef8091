import { Compile } from "typebox/compile";
import { expect, test } from "vitest";
import { analyseFlags, type FlagInputs } from "#analysis/analyse-flags.ts";
import { FlagAnalysis } from "#analysis/flag-analysis.ts";
import { mulberry32 } from "#methods/mulberry32.ts";
import { compareRound } from "#rounds/compare-round.ts";
import { sampleRound, type SampleWard } from "#testing/sample-round.ts";

const nothing: FlagInputs = {
  previous: null,
  answers: new Map(),
  evidence: [],
  sharedEvidence: new Set(),
  edits: new Map(),
  lastDigits: new Map(),
};

const compared = (wards: readonly SampleWard[]) => compareRound(sampleRound(wards));
const wards = (count: number): readonly SampleWard[] =>
  Array.from({ length: count }, (_, at) => ({
    name: `Phường ${at + 1}`,
    city: "Hà Nội",
    // No two criteria of one ward alike often enough to be a line.
    self: { notMet: [2, 5, 7, 10, 13, 16, 19, 22].map((each) => ((each + at) % 22) + 1) },
  }));

function flags(round: ReturnType<typeof compared>, inputs: Partial<FlagInputs>) {
  const found = analyseFlags(round, { ...nothing, ...inputs });
  expect(Compile(FlagAnalysis).Check(JSON.parse(JSON.stringify(found)))).toBe(true);
  return found;
}

/** Twenty fields of five answers each, drawn apart: 5⁻²⁰ of all pairs would be alike by chance. */
function drawnAnswers(unitIds: readonly string[]) {
  const random = mulberry32(7);
  return new Map(
    unitIds.map((unitId) => [unitId, Array.from({ length: 20 }, () => Math.floor(5 * random()))]),
  );
}

test("a planted copy is found among sixty units, named both ways round, and nothing else is", () => {
  const round = compared(wards(60));
  const answers = drawnAnswers(round.wards.map(({ unitId }) => unitId));
  answers.set("unit-9", answers.get("unit-30") ?? []);
  const found = flags(round, { answers });
  expect(found.rules).toContainEqual(
    expect.objectContaining({ rule: "same-answers", tested: 1770, flagged: 1 }),
  );
  expect(found.rules[0]?.byChance).toBeLessThan(1e-6);
  const [flag] = found.flags.filter(({ rule }) => rule === "same-answers");
  expect(flag?.units.map(({ unitId }) => unitId).toSorted()).toEqual(["unit-30", "unit-9"]);
  expect(flag?.figures).toEqual({ shared: 20, match: 1 });
});

test("the same finding has the same key, in whatever order results come", () => {
  const sample = sampleRound(wards(20));
  const answers = drawnAnswers(sample.wards.map(({ unitId }) => unitId));
  answers.set("unit-9", answers.get("unit-3") ?? []);
  const keys = (round: ReturnType<typeof compared>) => flags(round, { answers }).flags;
  expect(keys(compareRound({ ...sample, wards: sample.wards.toReversed() }))).toEqual(
    keys(compareRound(sample)),
  );
});

test("one file in two wards is a flag that names both; a circular that all share is none", () => {
  const evidence = [
    { hash: "a", unitId: "unit-1", criterionId: "c1" },
    { hash: "a", unitId: "unit-2", criterionId: "c1" },
    { hash: "b", unitId: "unit-1", criterionId: "c1" },
    { hash: "b", unitId: "unit-2", criterionId: "c1" },
  ];
  const found = flags(compared(wards(3)), { evidence, sharedEvidence: new Set(["b"]) });
  const reuse = found.flags.filter(({ rule }) => rule === "evidence-reuse");
  expect(reuse.map(({ key, units }) => [key, units.length])).toEqual([["evidence-reuse:a", 2]]);
});

test("figures that end in 0 and 5 are told of a city, never of one ward", () => {
  const heaped = [22, 6, 8, 7, 6, 25, 7, 6, 7, 6];
  const found = flags(compared(wards(3)), { lastDigits: new Map([["city-Hà Nội", heaped]]) });
  const [flag] = found.flags.filter(({ rule }) => rule === "digit-heaping");
  expect(flag).toMatchObject({ units: [], cityName: "Hà Nội", figures: { n: 100, index: 235 } });
  expect(found.rules.find(({ rule }) => rule === "digit-heaping")?.byChance).toBeCloseTo(0.01, 10);
});

test("a unit that meets all is told of mildly, apart from one whose answers run in a line", () => {
  const found = flags(compared([{ name: "A", city: "Hà Nội" }, ...wards(2)]), {});
  expect(found.flags.map(({ rule, units }) => [rule, units[0]?.name])).toEqual([
    ["all-at-maximum", "A"],
  ]);
});

test("a unit of which criteria jump while the others stand still is one flag, with how many and how far", () => {
  const before = wards(12).map((ward) => ({ ...ward, appraised: { notMet: [1] }, self: {} }));
  const after = before.map((ward, at) => (at === 4 ? { ...ward, appraised: {} } : ward));
  const found = flags(compared(after), {
    previous: { round: compared(before), successions: [] },
  });
  expect(found.flags.filter(({ rule }) => rule === "jump")).toMatchObject([
    { key: "jump:unit-5", figures: { criteria: 1, change: 100 } },
  ]);
});

test("half of the answers changed in one burst on the last day is a flag", () => {
  const deadline = new Date("2022-06-30T10:00:00Z");
  const edits = Array.from({ length: 12 }, (_, at) => ({
    at: new Date(deadline.getTime() - 3_600_000 + at * 1000),
    account: "a",
  }));
  const found = flags(compared(wards(2)), { edits: new Map([["unit-2", { edits, deadline }]]) });
  expect(found.flags.filter(({ rule }) => rule === "late-bulk-edit")).toMatchObject([
    { key: "late-bulk-edit:unit-2", figures: { answers: 12 } },
  ]);
});
