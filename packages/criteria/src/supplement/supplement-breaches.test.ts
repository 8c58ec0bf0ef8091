import { describe, expect, test } from "vitest";
import type { Edit } from "#edits/edit.ts";
import { applyDraftEdit } from "#supplement/apply-draft-edit.ts";
import { explainBreach } from "#supplement/messages.ts";
import { placeBehindCore } from "#supplement/place-behind-core.ts";
import { supplementRules, type SupplementRule } from "#supplement/supplement-breach.ts";
import { supplementBreaches } from "#supplement/supplement-breaches.ts";
import { supplementOrigins, supplementParts } from "#supplement/supplement-parts.ts";
import { change } from "#testing/change.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { indicator } from "#testing/indicators.ts";
import { addLast, begun, edited, opened } from "#testing/supplements.ts";
import type { FieldPath } from "#schema-problem.ts";
import type { Minimum } from "#terms.ts";

// Criterion 1 is open; 1.1 has no minimum, 1.2 "từ 2 điểm", 2.1 "ít nhất hai mục", 2.2 knocks out.
const core = opened(
  criteriaSet("1.1 percent", "1.2 deduction", "2.1 checklist", "2.2 gate", "3.1 levels"),
  "criterion-1",
);
const supplement = begun(core);

const set = (nodeId: string, path: FieldPath, value: unknown): Edit => ({
  kind: "set-field",
  nodeId,
  path: [...path],
  value,
});
const minimum = (nodeId: string, value: Minimum | null) => set(nodeId, ["terms", "minimum"], value);
const atLeast = (hundredths: number, text = `Từ ${hundredths / 100} điểm`): Minimum => ({
  text,
  effect: "criterion",
  reach: { kind: "points", hundredths },
});
const sample = (expected: object): Edit => ({
  kind: "set-sample",
  sampleId: "sample",
  sample: {
    name: "Phường mẫu",
    unit: { type: "ward", class: null, periodFrom: "2026-01-01" },
    answers: { "indicator-1-1": { values: { part: "1", whole: "2" } } },
    expected,
  },
});
const heading = { code: "", title: "Thêm", meaning: "", maxHundredths: 0 };

test.each<{ edit: Edit; rule: SupplementRule; names: string }>([
  {
    edit: addLast(supplement, "criterion-2", "yes-no", "x"),
    rule: "criterion-not-open",
    names: "Tiêu chí 2 “Tiêu chí 2” không mở cho địa phương bổ sung",
  },
  {
    edit: {
      kind: "add-group",
      parentId: "supplement",
      index: 1,
      node: { id: "x", ...heading, criteria: [] },
    },
    rule: "heading-added",
    names: "không thêm nhóm",
  },
  {
    edit: {
      kind: "add-criterion",
      parentId: "group-I",
      index: 3,
      node: {
        id: "x",
        ...heading,
        openToSupplement: true,
        verdict: { kind: "all-indicators" },
        indicators: [],
      },
    },
    rule: "heading-added",
    names: "không thêm tiêu chí",
  },
  {
    edit: {
      kind: "add-indicator",
      parentId: "criterion-1",
      index: 1,
      node: indicator("yes-no", "x"),
    },
    rule: "addition-before-core",
    names: "trong tiêu chí 1, để mã số của chỉ số chung không đổi",
  },
  {
    edit: { kind: "remove-node", nodeId: "indicator-1-2" },
    rule: "core-removed",
    names: "Không được bỏ chỉ số 1.2",
  },
  {
    edit: { kind: "remove-node", nodeId: "group-I" },
    rule: "core-removed",
    names: "nhóm tiêu chí I",
  },
  {
    edit: {
      kind: "move-node",
      nodeId: "indicator-3-1",
      parentId: "criterion-1",
      index: 2,
    },
    rule: "core-moved",
    names: "Không được chuyển chỉ số 3.1",
  },
  {
    edit: { kind: "move-node", nodeId: "criterion-2", parentId: "group-I", index: 0 },
    rule: "core-moved",
    names: "Không được chuyển tiêu chí 2",
  },
  { edit: set("criterion-1", ["title"], "Khác"), rule: "core-reworded", names: "tiêu chí 1" },
  { edit: set("criterion-1", ["meaning"], "Khác"), rule: "core-reworded", names: "tiêu chí 1" },
  { edit: set("indicator-1-1", ["guidance"], ""), rule: "core-reworded", names: "chỉ số 1.1" },
  {
    edit: set("indicator-1-1", ["inputs", 0, "label"], "Khác"),
    rule: "core-changed",
    names: "chỉ số 1.1",
  },
  {
    edit: set("indicator-1-1", ["terms", "evidence"], []),
    rule: "core-changed",
    names: "minh chứng của chỉ số 1.1",
  },
  {
    edit: set("indicator-1-1", ["rule", "hundredths"], 600),
    rule: "points-changed",
    names: "Không được đổi điểm của chỉ số 1.1",
  },
  {
    edit: set("indicator-1-1", ["rule", "fullAt"], "90"),
    rule: "points-changed",
    names: "chỉ số 1.1",
  },
  {
    edit: set("criterion-1", ["maxHundredths"], 2000),
    rule: "points-changed",
    names: "tiêu chí 1",
  },
  {
    edit: set("supplement", ["totalCapHundredths"], 20_000),
    rule: "points-changed",
    names: "bộ tiêu chí",
  },
  {
    edit: set("criterion-1", ["verdict"], { kind: "at-least-indicators", count: 1 }),
    rule: "assessment-changed",
    names: "cách xét đạt",
  },
  {
    edit: set("supplement", ["classification", "levels"], []),
    rule: "assessment-changed",
    names: "xếp loại",
  },
  {
    edit: set("supplement", ["leaveOutRescales"], "group"),
    rule: "assessment-changed",
    names: "xếp loại",
  },
  {
    edit: set("criterion-2", ["openToSupplement"], true),
    rule: "openness-changed",
    names: "tiêu chí 2",
  },
  {
    edit: set("supplement", ["numbering"], { groups: "arabic", criteria: "continuous" }),
    rule: "set-changed",
    names: "quy định chung",
  },
  {
    edit: { kind: "set-carry-over", indicatorId: "old", statement: { kind: "ended" } },
    rule: "set-changed",
    names: "quy định chung",
  },
  { edit: minimum("indicator-1-2", null), rule: "minimum-removed", names: "chỉ số 1.2" },
  {
    edit: set("indicator-1-2", ["terms", "minimum", "reach", "hundredths"], 199),
    rule: "minimum-lowered",
    names: "Không được hạ mức tối thiểu của chỉ số 1.2",
  },
  {
    edit: set("indicator-2-1", ["terms", "minimum", "reach"], { kind: "points", hundredths: 400 }),
    rule: "minimum-of-other-kind",
    names: "chỉ số 2.1",
  },
  {
    edit: set("indicator-1-2", ["terms", "minimum", "effect"], "knock-out"),
    rule: "minimum-effect-changed",
    names: "chỉ số 1.2",
  },
  {
    edit: minimum("indicator-1-1", { ...atLeast(200), effect: "knock-out" }),
    rule: "minimum-knocks-out",
    names: "không được là điểm liệt",
  },
  {
    // 1.2 has 5 points.
    edit: set("indicator-1-2", ["terms", "minimum", "reach", "hundredths"], 501),
    rule: "minimum-above-maximum",
    names: "mức tối đa",
  },
  {
    // The checklist has three items.
    edit: set("indicator-2-1", ["terms", "minimum", "reach", "count"], 4),
    rule: "minimum-above-maximum",
    names: "chỉ số 2.1",
  },
  {
    edit: set("indicator-1-2", ["terms", "minimum", "text"], "Từ hai điểm"),
    rule: "minimum-words-changed",
    names: "khi không nâng mức",
  },
  { edit: sample({ totalHundredths: 500 }), rule: "sample-expects-core", names: "“Phường mẫu”" },
  {
    edit: sample({ indicators: { "indicator-1-1": 500 } }),
    rule: "sample-expects-core",
    names: "“Phường mẫu”",
  },
])("an edit is refused, with the rule in words: $rule, $names", ({ edit, rule, names }) => {
  const refused = applyDraftEdit(core, supplement, edit);
  expect(refused).toMatchObject({
    ok: false,
    refusal: { code: "breaks-supplement-rule", breach: { rule } },
  });
  if (refused.ok || refused.refusal.code !== "breaks-supplement-rule") return;
  expect(explainBreach(refused.refusal.breach)).toContain(names);
  // The same edit of a draft that is no supplement applies.
  expect(applyDraftEdit(null, supplement, edit).ok).toBe(true);
});

test("indicators added among the core's are put behind them, in their order", () => {
  const several: Edit = { kind: "several", edits: [add("x", 0), add("y", 1)] };
  const placed = placeBehindCore(core, several);
  const applied = applyDraftEdit(core, supplement, placed);
  const added = applied.ok ? supplementParts(core, applied.value.version).additions : [];
  expect(added.map(({ indicator: { id, code } }) => [code, id])).toEqual([
    ["1.3", "x"],
    ["1.4", "y"],
  ]);
  expect(placeBehindCore(core, add("x", 3))).toEqual(add("x", 3));
});

test("every rule has a sentence that ends", () => {
  for (const rule of supplementRules) {
    const about = { kind: "indicator", code: "1.1", title: "Tên" } as const;
    expect(explainBreach({ rule, nodeId: "x", path: [], about })).toMatch(/\.$/u);
  }
});

describe("what a city may do", () => {
  test.each<{ edits: readonly Edit[]; what: string }>([
    { what: "add to an open criterion, behind the core's", edits: [add("x"), add("y", 3)] },
    { what: "move its own among its own", edits: [add("x"), add("y", 3), move("y", 2)] },
    {
      what: "edit and remove its own",
      edits: [add("x"), set("x", ["title"], "Khác"), remove("x")],
    },
    { what: "raise a minimum and say so", edits: [minimum("indicator-1-2", atLeast(300))] },
    { what: "raise to the maximum", edits: [minimum("indicator-1-2", atLeast(500))] },
    { what: "put a minimum where there is none", edits: [minimum("indicator-1-1", atLeast(100))] },
    {
      what: "take back a minimum put where there is none",
      edits: [minimum("indicator-1-1", atLeast(100)), minimum("indicator-1-1", null)],
    },
    {
      what: "name, annotate and date its document",
      edits: [
        set("supplement", ["title"], "Bổ sung"),
        set("supplement", ["note"], "Ghi chú"),
        set("supplement", ["label"], "2027"),
        set("supplement", ["validFrom"], "2027-01-01"),
      ],
    },
    {
      what: "keep samples of what it adds, with the core's answers",
      edits: [add("x"), sample({ indicators: { x: 500 } })],
    },
  ])("$what", ({ edits }) => {
    let document = supplement;
    for (const edit of edits) {
      const applied = applyDraftEdit(core, document, edit);
      expect(applied).toMatchObject({ ok: true });
      if (applied.ok) document = applied.value.version;
    }
    expect(supplementBreaches(core, document)).toEqual([]);
  });

  test("what several edits pass through on the way is not looked at", () => {
    const edits = [remove("indicator-1-1"), { ...add("indicator-1-1", 0), node: coreIndicator() }];
    expect(applyDraftEdit(core, supplement, { kind: "several", edits }).ok).toBe(true);
  });

  test("better levels rise: 'một phần' to 'đầy đủ', and not back", () => {
    const level = (key: string): Minimum => ({
      text: `Từ mức ${key}`,
      effect: "criterion",
      reach: { kind: "level", key },
    });
    const withLevel = change(core, "indicator-3-1", ["terms", "minimum"], level("part"));
    const ruleFor = (key: string) =>
      supplementBreaches(
        withLevel,
        change(begun(withLevel), "indicator-3-1", ["terms", "minimum"], level(key)),
      ).map(({ rule }) => rule);
    expect(ruleFor("full")).toEqual([]);
    expect(ruleFor("none")).toEqual(["minimum-lowered"]);
    expect(ruleFor("gone")).toEqual(["minimum-above-maximum"]);
  });

  test("of a figure that should be small, less is more", () => {
    const atMost = (value: string): Minimum => ({
      text: `Không quá ${value}`,
      effect: "criterion",
      reach: { kind: "at-most", value },
    });
    const few = opened(criteriaSet("1.1 bands"), "criterion-1");
    const withMost = change(few, "indicator-1-1", ["terms", "minimum"], atMost("5"));
    const ruleFor = (value: string) =>
      supplementBreaches(
        withMost,
        change(begun(withMost), "indicator-1-1", ["terms", "minimum"], atMost(value)),
      ).map(({ rule }) => rule);
    expect([ruleFor("4.5"), ruleFor("6"), ruleFor("-1")]).toEqual([
      [],
      ["minimum-lowered"],
      ["minimum-above-maximum"],
    ]);
  });
});

test("the parts of a supplement are told apart", () => {
  const document = edited(supplement, add("x"), minimum("indicator-1-2", atLeast(300)));
  const { additions, raised } = supplementParts(core, document);
  expect(additions.map((each) => [each.criterion.id, each.indicator.code])).toEqual([
    ["criterion-1", "1.3"],
  ]);
  expect(raised.map((each) => each.core.terms.minimum?.text)).toEqual(["Từ 2 điểm"]);
  const originOf = supplementOrigins(core, document);
  expect(
    ["x", "indicator-1-2", "indicator-1-1", "criterion-1", "supplement"].map(originOf),
  ).toEqual(["added", "raised", "core", "core", "added"]);
});

function add(id: string, index = 2) {
  const node = indicator("yes-no", id);
  return { kind: "add-indicator" as const, parentId: "criterion-1", index, node };
}

function move(nodeId: string, index: number): Edit {
  return { kind: "move-node", nodeId, parentId: "criterion-1", index };
}

function remove(nodeId: string) {
  return { kind: "remove-node" as const, nodeId };
}

function coreIndicator() {
  return indicator("percent", "indicator-1-1");
}
