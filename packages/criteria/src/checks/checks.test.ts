import { describe, expect, test } from "vitest";
import { checkVersion, type Check, type CheckCode } from "#check-version.ts";
import { describeCheck } from "#describe-check.ts";
import { parseVersion } from "#parse-version.ts";
import type { FieldPath } from "#schema-problem.ts";
import type { SupplementCheck } from "#checks/supplement-check.ts";
import { change } from "#testing/change.ts";
import { minimum } from "#testing/check-cases/check-case.ts";
import { pointsCases } from "#testing/check-cases/points.ts";
import { bandsCases } from "#testing/check-cases/bands.ts";
import { measuresCases } from "#testing/check-cases/measures.ts";
import { termsCases } from "#testing/check-cases/terms.ts";
import { wordsCases } from "#testing/check-cases/words.ts";
import { effectsCases } from "#testing/check-cases/effects.ts";
import { treeCases } from "#testing/check-cases/tree.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { indicator, type IndicatorSort } from "#testing/indicators.ts";
import type { CriteriaSetVersion } from "#version.ts";

const only = "indicator-1-1";

function sound(of: IndicatorSort): CriteriaSetVersion {
  return criteriaSet(`1.1 ${of}`, "1.2 gate");
}

function findings(version: CriteriaSetVersion, code: CheckCode): readonly Check[] {
  expect(parseVersion(version)).toMatchObject({ ok: true });
  return checkVersion(version).filter((check) => check.code === code);
}

const cases = [
  ...pointsCases,
  ...bandsCases,
  ...measuresCases,
  ...termsCases,
  ...wordsCases,
  ...effectsCases,
  ...treeCases,
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
  "legacy-text": 0,
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
