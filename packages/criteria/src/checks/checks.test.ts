import { describe, expect, test } from "vitest";
import { checkVersion, type Check, type CheckCode } from "#check-version.ts";
import { describeCheck } from "#describe-check.ts";
import { parseVersion } from "#parse-version.ts";
import type { FieldPath } from "#schema-problem.ts";
import type { SupplementCheck } from "#checks/supplement-check.ts";
import { change } from "#testing/change.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { indicator, type IndicatorSort } from "#testing/indicators.ts";
import type { CriteriaSetVersion } from "#version.ts";

interface Case {
  readonly code: CheckCode;
  readonly of: IndicatorSort;
  readonly node?: string;
  readonly set: FieldPath;
  readonly to: unknown;
  readonly also?: { readonly set: FieldPath; readonly to: unknown };
  readonly found?: Partial<Record<string, unknown>>;
  readonly because: string;
}

const only = "indicator-1-1";

function sound(of: IndicatorSort): CriteriaSetVersion {
  return criteriaSet(`1.1 ${of}`, "1.2 gate");
}

function findings(version: CriteriaSetVersion, code: CheckCode): readonly Check[] {
  expect(parseVersion(version)).toMatchObject({ ok: true });
  return checkVersion(version).filter((check) => check.code === code);
}

const level = (requires: object) => ({
  key: "best",
  label: "Mức",
  requires: {
    totalAtLeastHundredths: null,
    criteriaMet: null,
    groupShareAtLeastPercent: null,
    knockOut: null,
    ...requires,
  },
});
const count = (key: string) => ({
  kind: "whole-number",
  key,
  label: key,
  source: "",
  unit: "vụ",
  min: "0",
  max: null,
});
const minimum = (reach: object, effect = "criterion") => ({ text: "Tối thiểu", effect, reach });

const cases: readonly Case[] = [
  // Points
  {
    code: "points-do-not-sum",
    of: "percent",
    node: "criterion-1",
    set: ["maxHundredths"],
    to: 400,
    found: { of: "criterion", declaredHundredths: 400, sumHundredths: 500 },
    because: "the criterion says 4, its indicators make 5",
  },
  {
    code: "points-do-not-sum",
    of: "percent",
    node: "group-I",
    set: ["maxHundredths"],
    to: 600,
    found: { of: "group", declaredHundredths: 600, sumHundredths: 500 },
    because: "the group says 6, its criteria make 5",
  },
  {
    code: "points-do-not-sum",
    of: "percent",
    node: "version",
    set: ["totalCapHundredths"],
    to: 501,
    found: { of: "total", declaredHundredths: 501, sumHundredths: 500 },
    because: "without a bonus no unit comes above the groups' sum",
  },
  {
    code: "points-negative",
    of: "deduction",
    set: ["rule", "items", 1, "hundredths"],
    to: -50,
    found: { path: ["rule", "items", 1, "hundredths"], hundredths: -50 },
    because: "taking less than nothing would give",
  },
  // Bands
  {
    code: "overlapping-bands",
    of: "bands",
    set: ["rule", "bands", 2, "from"],
    to: "3",
    found: { path: ["rule", "bands", 2, "from"], from: "3", before: "3" },
    because: "two bands begin at 3",
  },
  {
    code: "overlapping-bands",
    of: "change",
    set: ["measure", "smallBaseline", "bands", 1, "from"],
    to: null,
    found: { path: ["measure", "smallBaseline", "bands", 1, "from"] },
    because: "bands for small baselines stand in order too",
  },
  {
    code: "unreachable-band",
    of: "bands",
    set: ["inputs", 0, "max"],
    to: "5",
    found: { path: ["rule", "bands", 2], from: "6", below: null },
    because: "the count is at most 5, the last band begins at 6",
  },
  {
    code: "unreachable-band",
    of: "bands",
    set: ["rule", "bands", 1, "from"],
    to: "5.2",
    found: { path: ["rule", "bands", 1], from: "5.2", below: "6" },
    because: "there is no whole number between 5.2 and 6",
  },
  {
    code: "unreachable-band",
    of: "bands",
    set: ["rule", "bands", 1, "from"],
    to: "0",
    found: { path: ["rule", "bands", 0], from: null, below: "0" },
    because: "no count lies below 0",
  },
  {
    code: "missing-band",
    of: "bands",
    set: ["rule", "bands", 0, "from"],
    to: "1",
    found: { path: ["rule", "bands", 0, "from"], firstFrom: "1", least: "0" },
    because: "0 can be answered, the first band begins at 1",
  },
  {
    code: "missing-band",
    of: "days",
    set: ["rule", "bands", 0, "from"],
    to: "-365",
    found: { firstFrom: "-365", least: null },
    because: "a day before that can be answered",
  },
  // Inputs, measure and rule
  {
    code: "input-unknown",
    of: "percent",
    set: ["measure", "denominator"],
    to: "total",
    found: { path: ["measure", "denominator"], key: "total", known: ["part", "whole"] },
    because: "no input is called so",
  },
  {
    code: "input-unused",
    of: "percent",
    set: ["measure", "denominator"],
    to: "part",
    found: { path: ["inputs", 1], key: "whole", severity: "warning" },
    because: "nothing is made of the whole",
  },
  {
    code: "input-kind-mismatch",
    of: "percent",
    set: ["inputs", 1],
    to: { kind: "yes-no", key: "whole", label: "Có", source: "" },
    found: { path: ["measure", "denominator"], key: "whole", inputKind: "yes-no" },
    because: "nothing is divided by yes",
  },
  {
    code: "input-kind-mismatch",
    of: "days",
    set: ["measure"],
    to: { kind: "input", input: "signed" },
    found: { path: ["measure", "input"], inputKind: "date" },
    because: "a date is scored by its days from a due date",
  },
  {
    code: "formula-invalid",
    of: "formula",
    set: ["measure", "expression"],
    to: "won - lots",
    found: { reason: "formula-unknown-input", part: "lots" },
    because: "no input is called so",
  },
  {
    code: "formula-invalid",
    of: "formula",
    set: ["measure", "expression"],
    to: "won - ",
    found: { path: ["measure", "expression"], reason: "formula-operand-missing", part: "-" },
    because: "it ends in the middle",
  },
  {
    code: "unit-mismatch",
    of: "yes-no",
    set: ["rule"],
    to: { kind: "linear", zeroAt: "0", fullAt: "1", hundredths: 500 },
    found: { path: ["rule", "kind"], ruleKind: "linear", measured: "yes-no", fits: ["figure"] },
    because: "no line runs over yes and no",
  },
  {
    code: "units-differ",
    of: "percent",
    set: ["inputs", 1, "unit"],
    to: "người",
    found: { path: ["measure"], units: ["vụ", "người"] },
    because: "cases are no part of people",
  },
  {
    code: "units-differ",
    of: "formula",
    set: ["inputs", 1, "unit"],
    to: "người",
    found: { path: ["measure", "expression"], severity: "warning", units: ["vụ", "người"] },
    because: "people are taken from cases",
  },
  {
    code: "formula-unit-differs",
    of: "formula",
    set: ["measure", "unit"],
    to: "người",
    found: { path: ["measure", "unit"], severity: "warning", named: "người", counted: "vụ" },
    because: "cases less cases are cases",
  },
  {
    code: "unreachable-band",
    of: "formula",
    set: ["inputs"],
    to: ["won", "lost"].map((key) => ({ ...count(key), max: "10" })),
    also: {
      set: ["rule"],
      to: {
        kind: "bands",
        bands: [
          { from: null, hundredths: 0 },
          { from: "0", hundredths: 250 },
          { from: "11", hundredths: 500 },
        ],
      },
    },
    found: { path: ["rule", "bands", 2], from: "11" },
    because: "10 won and none lost make 10",
  },
  {
    code: "points-missing",
    of: "levels",
    set: ["rule", "levels"],
    to: [
      { key: "full", hundredths: 500 },
      { key: "none", hundredths: 0 },
    ],
    found: { path: ["rule", "levels"], key: "part" },
    because: "the level in between has no points",
  },
  {
    code: "points-for-unknown",
    of: "deduction",
    set: ["rule", "items", 1, "key"],
    to: "missing",
    found: { path: ["rule", "items", 1], key: "missing", known: ["late", "absent"] },
    because: "nothing of that name is counted",
  },
  {
    code: "levels-out-of-order",
    of: "levels",
    set: ["rule", "levels", 1, "hundredths"],
    to: -10,
    found: { path: ["rule", "levels", 2], key: "none", before: "part" },
    because: "the worst level earns more than the one before it",
  },
  {
    code: "zero-at-equals-full-at",
    of: "percent",
    set: ["rule", "zeroAt"],
    to: "100",
    found: { path: ["rule", "fullAt"], at: "100" },
    because: "the line has no length",
  },
  {
    code: "judged-range-mismatch",
    of: "judged",
    set: ["inputs", 0, "max"],
    to: "6",
    found: { least: "0", most: "5", inputLeast: "0", inputMost: "6" },
    because: "6 is asked for and can't be given",
  },
  {
    code: "range-empty",
    of: "judged",
    set: ["inputs", 0, "max"],
    to: "-1",
    found: { path: ["inputs", 0, "max"], least: "0", most: "-1" },
    because: "nothing lies between 0 and -1",
  },
  {
    code: "range-empty",
    of: "judged",
    set: ["rule", "minHundredths"],
    to: 600,
    found: { path: ["rule", "maxHundredths"], least: "6", most: "5" },
    because: "no points lie between 6 and 5",
  },
  {
    code: "bound-too-fine",
    of: "bands",
    set: ["inputs", 0, "max"],
    to: "99.5",
    found: { path: ["inputs", 0, "max"], bound: "99.5", places: 0 },
    because: "a count is whole",
  },
  {
    code: "per-not-positive",
    of: "rate",
    set: ["measure", "per"],
    to: "0",
    found: { path: ["measure", "per"], per: "0" },
    because: "every rate would be 0",
  },
  {
    code: "no-such-day",
    of: "days",
    set: ["measure", "due"],
    to: { monthDay: "02-30" },
    found: { path: ["measure", "due", "monthDay"], day: "02-30" },
    because: "February has no 30th",
  },
  {
    code: "no-such-day",
    of: "days",
    set: ["measure", "due"],
    to: { on: "2021-02-29" },
    found: { path: ["measure", "due", "on"], day: "2021-02-29" },
    because: "2021 is no leap year",
  },
  {
    code: "figure-too-large",
    of: "formula",
    set: ["measure", "expression"],
    to: "won * won * won * lost",
    found: { path: ["inputs"] },
    because: "four counts of 13 digits make 52",
  },
  // Terms
  {
    code: "minimum-mismatch",
    of: "survey",
    set: ["terms", "minimum"],
    to: minimum({ kind: "yes" }),
    found: { path: ["terms", "minimum", "reach"], measured: "figure" },
    because: "a percentage is neither yes nor no",
  },
  {
    code: "minimum-unreachable",
    of: "survey",
    set: ["terms", "minimum"],
    to: minimum({ kind: "at-least", value: "101" }),
    because: "no percentage of a whole is above 100",
  },
  {
    code: "minimum-unreachable",
    of: "levels",
    set: ["terms", "minimum"],
    to: minimum({ kind: "level", key: "splendid" }),
    because: "there is no such level",
  },
  {
    code: "minimum-unreachable",
    of: "checklist",
    set: ["terms", "minimum"],
    to: minimum({ kind: "items", count: 4 }),
    because: "three items are listed",
  },
  {
    code: "minimum-unreachable",
    of: "deduction",
    set: ["terms", "minimum"],
    to: minimum({ kind: "points", hundredths: 501 }),
    because: "at most 5 points can be had",
  },
  {
    code: "minimum-above-target",
    of: "survey",
    set: ["terms", "minimum"],
    to: minimum({ kind: "at-least", value: "95" }),
    because: "90 has full points already",
  },
  {
    code: "minimum-above-target",
    of: "rate",
    set: ["terms", "minimum"],
    to: minimum({ kind: "at-most", value: "0.5" }),
    because: "1 has full points already, on a falling line",
  },
  {
    code: "minimum-above-target",
    of: "bands",
    set: ["terms", "minimum"],
    to: minimum({ kind: "at-most", value: "1" }),
    because: "2 cases have full points already",
  },
  {
    code: "no-evidence-named",
    of: "yes-no",
    set: ["terms", "evidence"],
    to: [],
    found: { path: ["terms", "evidence"], severity: "warning" },
    because: "nothing backs the answer",
  },
  {
    code: "cannot-fail",
    of: "percent",
    set: ["rule"],
    to: { kind: "linear", zeroAt: "-10", fullAt: "0", hundredths: 500 },
    found: { severity: "warning", of: "rule", path: ["rule"] },
    because: "every percentage is at least 0",
  },
  {
    code: "cannot-fail",
    of: "survey",
    set: ["terms", "minimum"],
    to: minimum({ kind: "at-least", value: "0" }),
    found: { severity: "warning", of: "minimum", path: ["terms", "minimum", "reach"] },
    because: "every percentage is at least 0",
  },
  {
    code: "cannot-earn",
    of: "checklist",
    set: ["rule"],
    to: {
      kind: "per-item",
      items: ["full", "part", "none"].map((key) => ({ key, hundredths: 100 })),
      capHundredths: 500,
    },
    found: { severity: "warning", mostHundredths: 300, maxHundredths: 500 },
    because: "three items at 1 make 3 of 5 points",
  },
  {
    code: "cannot-earn",
    of: "percent",
    set: ["rule"],
    to: { kind: "linear", zeroAt: "100", fullAt: "120", hundredths: 500 },
    found: { severity: "error", mostHundredths: 0, maxHundredths: 500 },
    because: "no part is above its whole",
  },
  // Words, ids, codes and keys
  {
    code: "title-missing",
    of: "levels",
    set: ["inputs", 0, "levels", 1, "label"],
    to: " ",
    found: { path: ["inputs", 0, "levels", 1, "label"] },
    because: "a level has no name",
  },
  {
    code: "title-missing",
    of: "levels",
    node: "group-I",
    set: ["title"],
    to: "",
    found: { nodeId: "group-I", path: ["title"] },
    because: "a group has no name",
  },
  {
    code: "meaning-missing",
    of: "levels",
    node: "criterion-1",
    set: ["meaning"],
    to: "",
    found: { nodeId: "criterion-1", path: ["meaning"] },
    because: "a criterion has no nội hàm",
  },
  {
    code: "duplicate-id",
    of: "percent",
    set: ["terms", "evidence", 0, "id"],
    to: "criterion-1",
    found: { nodeId: only, path: ["terms", "evidence", 0, "id"], id: "criterion-1" },
    because: "evidence goes by the id of a criterion",
  },
  {
    code: "duplicate-code",
    of: "percent",
    set: ["code"],
    to: "1.2",
    found: { nodeId: "indicator-1-2", value: "1.2" },
    because: "two indicators are 1.2",
  },
  {
    code: "code-out-of-place",
    of: "percent",
    set: ["code"],
    to: "1.a",
    found: { nodeId: only, value: "1.a", expected: "1.1" },
    because: "the first indicator of criterion 1 is 1.1",
  },
  {
    code: "duplicate-key",
    of: "percent",
    set: ["inputs", 1, "key"],
    to: "part",
    found: { path: ["inputs", 1], key: "part" },
    because: "two inputs share a key",
  },
  {
    code: "duplicate-key",
    of: "per-item",
    set: ["measure", "inputs", 1],
    to: "models",
    found: { path: ["measure", "inputs", 1], key: "models" },
    because: "one count is taken twice",
  },
  // Wording
  {
    code: "sentence-too-long",
    of: "percent",
    node: "criterion-1",
    set: ["meaning"],
    to: `Câu ngắn. ${"giữ vững ".repeat(30)}an; ninh`,
    found: { path: ["meaning"], severity: "warning", syllables: 61, most: 60 },
    because: "30 × 2 syllables and one make 61 before the semicolon",
  },
  {
    code: "heading-too-long",
    of: "percent",
    set: ["inputs", 0, "label"],
    to: `${"giữ vững ".repeat(15)}an`,
    found: {
      path: ["inputs", 0, "label"],
      severity: "warning",
      syllables: 31,
      most: 30,
      begins: "giữ vững giữ vững giữ vững",
    },
    because: "15 × 2 syllables and one make 31",
  },
  {
    code: "abbreviation-undefined",
    of: "percent",
    set: ["guidance"],
    to: "Số vụ TTXH",
    found: { path: ["guidance"], severity: "warning", abbreviation: "TTXH", uses: 1 },
    because: "the set spells TTXH out nowhere",
  },
  {
    code: "duplicate-meaning",
    of: "percent",
    node: "indicator-1-2",
    set: ["title"],
    to: "chỉ số indicator 1.1",
    found: { path: ["title"], of: "title", otherId: only, otherCode: "1.1", alikePercent: 100 },
    because: "but for signs 1.1 has this title",
  },
  {
    code: "guidance-missing",
    of: "percent",
    set: ["guidance"],
    to: " ",
    found: { path: ["guidance"], severity: "warning" },
    because: "nothing tells how to count",
  },
  // What makes no difference
  {
    code: "band-without-effect",
    of: "bands",
    set: ["rule", "bands", 1, "hundredths"],
    to: 500,
    found: { path: ["rule", "bands", 1], severity: "warning", from: "3", hundredths: 500 },
    because: "2 cases have 5 points, and so have 3",
  },
  {
    code: "level-without-effect",
    of: "title",
    set: ["rule", "levels", 1, "hundredths"],
    to: 0,
    found: { path: ["rule", "levels", 2], severity: "warning", key: "none", before: "part" },
    because: "the middle level has no points, and the last has none either",
  },
  {
    code: "item-without-points",
    of: "deduction",
    set: ["rule", "items", 0, "hundredths"],
    to: 0,
    found: { path: ["rule", "items", 0], severity: "warning", key: "late" },
    because: "to be late costs nothing",
  },
  // The tree
  {
    code: "criterion-without-indicators",
    of: "percent",
    node: "criterion-1",
    set: ["indicators"],
    to: [],
    found: { nodeId: "criterion-1" },
    because: "nothing is asked",
  },
  {
    code: "group-without-criteria",
    of: "percent",
    node: "group-I",
    set: ["criteria"],
    to: [],
    found: { nodeId: "group-I" },
    because: "nothing is in it",
  },
  {
    code: "version-without-groups",
    of: "percent",
    node: "version",
    set: ["groups"],
    to: [],
    because: "nothing is in it",
  },
  // Verdict and classification
  {
    code: "verdict-unreachable",
    of: "percent",
    node: "criterion-1",
    set: ["verdict"],
    to: { kind: "points", atLeastHundredths: 501 },
    found: { path: ["verdict", "atLeastHundredths"], by: "points", required: "5.01", most: "5" },
    because: "the criterion has 5 points",
  },
  {
    code: "verdict-unreachable",
    of: "bonus",
    node: "criterion-1",
    set: ["verdict"],
    to: { kind: "at-least-indicators", count: 2 },
    found: { path: ["verdict", "count"], by: "indicators", required: "2", most: "1" },
    because: "a bonus is no indicator to be met",
  },
  {
    code: "verdict-unreachable",
    of: "percent",
    node: "criterion-1",
    set: ["verdict"],
    to: { kind: "share", atLeastPercent: "100.5" },
    found: { by: "share", required: "100.5", most: "100" },
    because: "there is no more than all",
  },
  ...(
    [
      [{ totalAtLeastHundredths: 501 }, "total", "the set has 5 points"],
      [{ criteriaMet: 2 }, "criteria", "there is one criterion"],
      [{ groupShareAtLeastPercent: "101" }, "group-share", "there is no more than all"],
    ] as const
  ).map(([requires, reason, because]): Case => ({
    code: "level-unreachable",
    of: "percent",
    node: "version",
    set: ["classification", "levels", 0],
    to: level(requires),
    found: { path: ["classification", "levels", 0], key: "best", because: reason },
    because,
  })),
  {
    code: "level-unreachable",
    of: "percent",
    node: "version",
    set: ["classification", "levels", 0],
    to: level({}),
    found: { path: ["classification", "levels", 1], key: "not-met", because: "taken-before" },
    because: "the level before it requires nothing either",
  },
  {
    code: "levels-out-of-order",
    of: "percent",
    node: "version",
    set: ["classification", "levels"],
    to: [
      { ...level({ totalAtLeastHundredths: 100 }), key: "good" },
      level({ totalAtLeastHundredths: 400 }),
    ],
    found: { path: ["classification", "levels", 1], key: "best", before: "good" },
    because: "who has 4 points has level good, which stands first",
  },
];

test.each(cases)("$code in $of: $because", ({ code, of, node = only, set, to, also, found }) => {
  expect(findings(sound(of), code)).toEqual([]);
  const changed = change(sound(of), node, set, to);
  const version = also === undefined ? changed : change(changed, node, also.set, also.to);
  expect(findings(version, code)).toContainEqual(
    expect.objectContaining({ code, nodeId: node, ...found }),
  );
});

test("every check has a case here", () => {
  // "sample-broken" needs a sample first: samples.test.ts; cross-checks have a file of their own too.
  const elsewhere: readonly CheckCode[] = [
    "cross-check-figure-unknown",
    "cross-check-figure-unused",
    "cross-check-invalid",
    "sample-broken",
  ];
  const codes = new Set<CheckCode>([...cases.map(({ code }) => code), ...elsewhere]);
  expect([...codes].toSorted()).toEqual(everyCode.toSorted());
});

/** A code left out here does not compile. */
const everyCode = Object.keys({
  "abbreviation-undefined": 0,
  "band-without-effect": 0,
  "bound-too-fine": 0,
  "cannot-earn": 0,
  "cannot-fail": 0,
  "code-out-of-place": 0,
  "criterion-without-indicators": 0,
  "cross-check-figure-unknown": 0,
  "cross-check-figure-unused": 0,
  "cross-check-invalid": 0,
  "duplicate-code": 0,
  "duplicate-id": 0,
  "duplicate-key": 0,
  "duplicate-meaning": 0,
  "figure-too-large": 0,
  "formula-invalid": 0,
  "formula-unit-differs": 0,
  "group-without-criteria": 0,
  "guidance-missing": 0,
  "heading-too-long": 0,
  "input-kind-mismatch": 0,
  "input-unknown": 0,
  "input-unused": 0,
  "item-without-points": 0,
  "judged-range-mismatch": 0,
  "level-unreachable": 0,
  "level-without-effect": 0,
  "levels-out-of-order": 0,
  "meaning-missing": 0,
  "minimum-above-target": 0,
  "minimum-mismatch": 0,
  "minimum-unreachable": 0,
  "missing-band": 0,
  "no-evidence-named": 0,
  "no-such-day": 0,
  "overlapping-bands": 0,
  "per-not-positive": 0,
  "points-do-not-sum": 0,
  "points-for-unknown": 0,
  "points-missing": 0,
  "points-negative": 0,
  "range-empty": 0,
  "sample-broken": 0,
  "sentence-too-long": 0,
  "title-missing": 0,
  "unit-mismatch": 0,
  "units-differ": 0,
  "unreachable-band": 0,
  "verdict-unreachable": 0,
  "version-without-groups": 0,
  "zero-at-equals-full-at": 0,
} satisfies Record<Exclude<CheckCode, SupplementCheck["code"]>, 0>);

describe("what is sound", () => {
  test.each<{ of: IndicatorSort; set: FieldPath; to: unknown; code: CheckCode; because: string }>([
    {
      of: "percent",
      set: ["rule", "fullAt"],
      to: "100",
      code: "minimum-above-target",
      because: "there is no minimum",
    },
    {
      of: "bands",
      set: ["terms", "minimum"],
      to: minimum({ kind: "at-most", value: "2" }),
      code: "minimum-above-target",
      because: "2 is the most that has full points",
    },
    {
      of: "bonus",
      set: ["rule", "capHundredths"],
      to: 100,
      code: "cannot-fail",
      because: "a bonus is not there to be failed",
    },
    {
      of: "deduction",
      set: ["rule", "floorHundredths"],
      to: -100,
      code: "points-negative",
      because: "a floor may lie below 0",
    },
    {
      of: "judged",
      set: ["guidance"],
      to: "",
      code: "guidance-missing",
      because: "the rule says how to judge",
    },
    {
      of: "levels",
      set: ["rule", "levels", 1, "hundredths"],
      to: 250,
      code: "level-without-effect",
      because: "each level has points of its own",
    },
    {
      of: "rate",
      set: ["inputs", 0, "unit"],
      to: "camera",
      code: "units-differ",
      because: "a rate is of one thing per another",
    },
  ])("is left alone: $code in $of, since $because", ({ of, set, to, code }) => {
    expect(findings(change(sound(of), only, set, to), code)).toEqual([]);
  });

  test("bands and levels of equal points are left alone where a minimum lies between them", () => {
    const bands = change(sound("bands"), only, ["rule", "bands", 1, "hundredths"], 500);
    const atLeast3 = change(
      bands,
      only,
      ["terms", "minimum"],
      minimum({ kind: "at-least", value: "3" }),
    );
    expect(findings(atLeast3, "band-without-effect")).toEqual([]);
    const levels = change(sound("levels"), only, ["rule", "levels", 1, "hundredths"], 0);
    const part = change(
      levels,
      only,
      ["terms", "minimum"],
      minimum({ kind: "level", key: "part" }),
    );
    expect(findings(part, "level-without-effect")).toEqual([]);
  });

  test("a bonus lets the cap lie above the groups, by no more than it can add", () => {
    const version = criteriaSet("1.1 percent", "1.2 bonus");
    const withCap = (cap: number) => change(version, "version", ["totalCapHundredths"], cap);
    expect(findings(withCap(500), "points-do-not-sum")).toEqual([]);
    expect(findings(withCap(700), "points-do-not-sum")).toEqual([]);
    expect(findings(withCap(701), "points-do-not-sum")).toHaveLength(1);
    expect(findings(withCap(499), "points-do-not-sum")).toHaveLength(1);
  });
});

test("a text beside the figures is read, not scored, and not called unused", () => {
  const { inputs } = indicator("percent", "x");
  const note = { kind: "text", key: "note", label: "Ghi chú", source: "", maxLength: 100 };
  const version = change(sound("percent"), only, ["inputs"], [...inputs, note]);
  expect(findings(version, "input-unused")).toEqual([]);
});

test("in English a check says where, what, and what was expected", () => {
  const uneven = change(sound("percent"), "criterion-1", ["maxHundredths"], 400);
  expect(findings(uneven, "points-do-not-sum").map(describeCheck)).toEqual([
    "group-I/maxHundredths: group declares 500 hundredths, what is in it sums to 400.",
    "criterion-1/maxHundredths: criterion declares 400 hundredths, what is in it sums to 500.",
  ]);
});
