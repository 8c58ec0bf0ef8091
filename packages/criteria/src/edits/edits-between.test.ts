import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "#canonical.ts";
import { applyEdit } from "#edits/apply-edit.ts";
import { editsBetween } from "#edits/edits-between.ts";
import { usedIds } from "#edits/used-ids.ts";
import { renumber } from "#numbering.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { indicator } from "#testing/indicators.ts";
import type { CriteriaSetVersion } from "#version.ts";

const set = criteriaSet("I 1.1 percent", "1.2 yes-no", "2.1 levels", "II 3.1 bands", "3.2 bonus");

function carriedOut(from: CriteriaSetVersion, to: CriteriaSetVersion): CriteriaSetVersion {
  const { edits } = editsBetween(from, to);
  if (edits.length === 0) return from;
  const result = applyEdit(from, { kind: "several", edits: [...edits] });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  const back = applyEdit(result.value.version, result.value.inverse);
  expect(back.ok && back.value.version).toEqual(from);
  return result.value.version;
}

test("the same document needs no edit", () => {
  expect(editsBetween(set, structuredClone(set))).toEqual({
    edits: [],
    added: [],
    removed: [],
    moved: [],
    changed: [],
    samples: { set: [], removed: [] },
  });
});

test("a node taken out in front moves none of those behind it", () => {
  const [first, ...rest] = set.groups;
  const to = renumber({
    ...set,
    groups: [{ ...first!, criteria: first!.criteria.slice(1) }, ...rest],
  });
  expect(editsBetween(set, to)).toMatchObject({
    edits: [{ kind: "remove-node", nodeId: "criterion-1" }],
    removed: ["criterion-1", "indicator-1-1", "indicator-1-2"],
    moved: [],
  });
});

test("a criterion in another group is moved with its id; a field reworded is one change", () => {
  const [one, two] = set.groups;
  const [moved, ...left] = one!.criteria;
  const to = renumber({
    ...set,
    note: "Mới",
    groups: [
      { ...one!, criteria: left },
      { ...two!, criteria: [...two!.criteria, { ...moved!, title: "Tên mới" }] },
    ],
  });
  const plan = editsBetween(set, to);
  expect(plan.moved).toEqual(["criterion-1"]);
  expect(plan.changed).toEqual([
    { nodeId: "version", fields: ["note"] },
    { nodeId: "criterion-1", fields: ["title"] },
  ]);
  expect(carriedOut(set, to)).toEqual(to);
});

test("evidence that goes to another indicator keeps its id on the way", () => {
  const to = structuredClone(set);
  const [a, b] = to.groups[0]!.criteria[0]!.indicators;
  [a!.terms.evidence, b!.terms.evidence] = [b!.terms.evidence, a!.terms.evidence];
  expect(carriedOut(set, to)).toEqual(to);
});

test("an id that names another kind of node now is taken out first", () => {
  const to = renumber({
    ...set,
    groups: [
      ...set.groups.slice(1),
      {
        ...set.groups[1]!,
        id: "criterion-1",
        criteria: [
          {
            ...set.groups[0]!.criteria[1]!,
            id: "group-I",
            indicators: [indicator("gate", "indicator-1-1")],
          },
        ],
      },
    ],
  });
  expect(carriedOut(set, to)).toEqual(to);
});

test("the version's identity, set and format stay", () => {
  const to = { ...set, id: "other", criteriaSetId: "other", label: "khác" };
  expect(editsBetween(set, to).edits).toEqual([
    { kind: "set-field", nodeId: "version", path: ["label"], value: "khác" },
  ]);
});

test("samples are put in, changed and taken away with it", () => {
  const sample = (name: string) => ({
    name,
    unit: { type: "ward" as const, class: null, periodFrom: "2021-06-01" },
    answers: {},
    expected: { criteriaMet: 2 },
  });
  const from = { ...set, samples: { one: sample("Một"), two: sample("Hai") } };
  const to = { ...set, samples: { two: sample("Hai, sửa"), three: sample("Ba") } };
  expect(editsBetween(from, to).samples).toEqual({ set: ["two", "three"], removed: ["one"] });
  expect(carriedOut(from, to)).toEqual(to);
});

test("what is missing is kept where that is asked for", () => {
  const [first] = set.groups;
  const to = renumber({ ...set, groups: [{ ...first!, title: "Nhóm khác" }] });
  const plan = editsBetween(set, to, { keepMissing: true });
  expect(plan.edits).toEqual([
    { kind: "set-field", nodeId: "group-I", path: ["title"], value: "Nhóm khác" },
  ]);
});

test("any document becomes any other, and back", () => {
  fc.assert(
    fc.property(shuffled, shuffled, (from, to) => {
      expect(canonicalJson(carriedOut(from, to))).toBe(canonicalJson(to));
    }),
    { numRuns: 300 },
  );
});

/** Documents that share ids: nodes left out, put elsewhere, in any order, some of their fields changed. */
const shuffled: fc.Arbitrary<CriteriaSetVersion> = fc
  .record({
    groupOf: fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
    criterionOf: fc.array(fc.nat(7), { minLength: 10, maxLength: 10 }),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10 }),
    evidenceOf: fc.array(fc.option(fc.nat(9)), { minLength: 10, maxLength: 10 }),
    words: fc.array(fc.constantFrom("a", "b"), { minLength: 20, maxLength: 20 }),
  })
  .map(({ groupOf, criterionOf, order, evidenceOf, words }) => {
    const indicators = order.map((at) => {
      const own = indicator(at % 2 === 0 ? "percent" : "bands", `i${at}`);
      const evidence = evidenceOf.flatMap((owner, one) =>
        owner === at
          ? [{ id: `e${one}`, title: "Văn bản", kind: "document" as const, required: true }]
          : [],
      );
      return { at, node: { ...own, title: words[at] ?? "", terms: { ...own.terms, evidence } } };
    });
    const criteria = order
      .filter((c) => c < 5)
      .map((c) => ({
        at: c,
        node: {
          ...set.groups[0]!.criteria[0]!,
          id: `c${c}`,
          title: words[10 + c] ?? "",
          indicators: indicators.filter(({ at }) => criterionOf[at] === c).map(({ node }) => node),
        },
      }));
    const groups = order
      .filter((g) => g < 3)
      .map((g) => ({
        ...set.groups[0]!,
        id: `g${g}`,
        meaning: words[15 + g] ?? "",
        criteria: criteria.filter(({ at }) => groupOf[at] === g).map(({ node }) => node),
      }))
      .filter(({ criteria: below }, g) => below.length > 0 || g > 0);
    const version = renumber({ ...set, note: words[19] ?? "", groups });
    if (usedIds(version).doubled.length > 0) throw new Error("The generator gives unique ids.");
    return version;
  });
