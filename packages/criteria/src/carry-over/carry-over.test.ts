import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "#canonical.ts";
import { answerFates } from "#carry-over/answer-fates.ts";
import type { CarryOverStatement } from "#carry-over/carry-over.ts";
import { carryOverProblems } from "#carry-over/carry-over-problems.ts";
import { proposeCarryOver, sharePercents } from "#carry-over/propose-carry-over.ts";
import { diffVersions } from "#diff/diff-versions.ts";
import { changeText } from "#diff/messages.ts";
import { applyEdit } from "#edits/apply-edit.ts";
import type { Edit } from "#edits/edit.ts";
import type { Indicator } from "#indicator.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { indicator } from "#testing/indicators.ts";
import { documents, editChoices, someEdit } from "#testing/some-edits.ts";
import type { CriteriaSetVersion } from "#version.ts";

const previous = criteriaSet("1.1 percent", "1.2 yes-no", "2.1 levels");
const next = { ...previous, id: "next" };

function edited(version: CriteriaSetVersion, ...edits: readonly Edit[]): CriteriaSetVersion {
  return edits.reduce((current, edit) => {
    const result = applyEdit(current, edit);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value.version;
  }, version);
}

const setField = (nodeId: string, path: readonly (string | number)[], value: unknown): Edit => ({
  kind: "set-field",
  nodeId,
  path: [...path],
  value,
});
const remove = (nodeId: string): Edit => ({ kind: "remove-node", nodeId });
const add = (node: Indicator): Edit => ({
  kind: "add-indicator",
  parentId: "criterion-2",
  index: 0,
  node,
});
const state = (indicatorId: string, statement: CarryOverStatement | null): Edit => ({
  kind: "set-carry-over",
  indicatorId,
  statement,
});

function proposed(draft: CriteriaSetVersion, before = previous) {
  return proposeCarryOver(before, draft).map(({ indicator: { id }, statement, because }) => ({
    id,
    statement,
    because: because.code,
  }));
}

test("an indicator is kept where only its place changed, reworded where only words did, else rescored", () => {
  const draft = edited(
    next,
    { kind: "move-node", nodeId: "indicator-1-1", parentId: "criterion-2", index: 0 },
    setField("indicator-1-2", ["inputs", 0, "label"], "Đã thực hiện hay chưa"),
    setField("indicator-2-1", ["rule", "levels", 1, "hundredths"], 300),
  );
  expect(proposed(draft)).toEqual([
    { id: "indicator-1-1", statement: { kind: "kept" }, because: "same" },
    { id: "indicator-1-2", statement: { kind: "reworded" }, because: "words-changed" },
    { id: "indicator-2-1", statement: { kind: "rescored" }, because: "rest-changed" },
  ]);
});

test("an indicator that is gone, with nothing like it, ended", () => {
  const draft = edited(next, remove("indicator-1-1"), add(indicator("survey", "new")));
  expect(proposed(draft)[0]).toEqual({
    id: "indicator-1-1",
    statement: { kind: "ended" },
    because: "gone",
  });
});

test("two that are found again in one new indicator are merged into it, weighted by points", () => {
  const before = edited(
    previous,
    setField("indicator-1-1", ["title"], "Tỷ lệ hộ dân ký cam kết an toàn giao thông"),
    setField("indicator-1-2", ["title"], "Tỷ lệ hộ dân ký cam kết phòng cháy chữa cháy"),
    setField("indicator-1-2", ["rule", "hundredths"], 250),
  );
  const merged = {
    ...indicator("percent", "new"),
    title: "Tỷ lệ hộ dân ký cam kết an toàn giao thông, phòng cháy chữa cháy",
  };
  const draft = edited(
    { ...before, id: "next" },
    remove("indicator-1-1"),
    remove("indicator-1-2"),
    add(merged),
  );
  // 5 and 2,5 points: 66,67 % and 33,33 %; the hundredth part left goes to the larger remainder.
  expect(proposed(draft, before).slice(0, 2)).toMatchObject([
    { statement: { kind: "merged", into: "new", weightPercent: 67 }, because: "found-again" },
    { statement: { kind: "merged", into: "new", weightPercent: 33 }, because: "found-again" },
  ]);
});

test("one in which two new indicators are found again is split into them", () => {
  const before = edited(
    previous,
    setField("indicator-1-1", ["title"], "Số vụ trộm cắp tài sản và số vụ cướp giật được khám phá"),
  );
  const part = (id: string, title: string) => ({ ...indicator("percent", id), title });
  const draft = edited(
    { ...before, id: "next" },
    remove("indicator-1-1"),
    add(part("new-1", "Số vụ trộm cắp tài sản được khám phá")),
    add(part("new-2", "Số vụ cướp giật được khám phá")),
  );
  expect(proposed(draft, before)[0]?.statement).toEqual({
    kind: "split",
    into: ["new-2", "new-1"],
  });
});

test("weights are whole percents of at least 1 that come to 100", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 60 }),
      (amounts) => {
        const shares = sharePercents(amounts);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(1);
      },
    ),
  );
  expect(sharePercents([1, 1, 1])).toEqual([34, 33, 33]);
});

test("whatever is edited, what is proposed and confirmed leaves nothing unsettled", () => {
  fc.assert(
    fc.property(documents, editChoices, (start, runs) => {
      let draft: CriteriaSetVersion = { ...start, id: "next" };
      for (const [at, choices] of runs.entries()) {
        const edit = someEdit(draft, choices, `new-${at}`);
        if (edit.kind === "set-carry-over") continue;
        const result = applyEdit(draft, edit);
        if (result.ok) draft = result.value.version;
      }
      const proposals = proposeCarryOver(start, draft);
      expect(carryOverProblems(start, draft).map(({ code }) => code)).toEqual(
        proposals.map(() => "unconfirmed"),
      );
      const confirmed = edited(
        draft,
        ...proposals.map(({ indicator: { id }, statement }) => state(id, statement)),
      );
      expect(carryOverProblems(start, confirmed)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

const kept = { kind: "kept" } as const;
const confirmed = edited(
  next,
  state("indicator-1-1", kept),
  state("indicator-1-2", kept),
  state("indicator-2-1", kept),
);

test.each<{ because: string; edits: readonly Edit[]; problems: readonly object[] }>([
  { because: "all is settled", edits: [], problems: [] },
  {
    because: "the draft was changed after it was stated",
    edits: [setField("indicator-1-1", ["title"], "Tên mới")],
    problems: [
      {
        code: "out-of-date",
        indicatorId: "indicator-1-1",
        stated: "kept",
        possible: ["reworded", "merged", "split"],
      },
    ],
  },
  {
    because: "what is gone is not kept",
    edits: [remove("indicator-1-1")],
    problems: [
      {
        code: "out-of-date",
        indicatorId: "indicator-1-1",
        stated: "kept",
        possible: ["ended", "merged", "split"],
      },
    ],
  },
  {
    because: "a statement was taken back",
    edits: [state("indicator-2-1", null)],
    problems: [{ code: "unconfirmed", indicatorId: "indicator-2-1" }],
  },
  {
    because: "the target is not in the draft, and half a weight is missing",
    edits: [
      remove("indicator-1-1"),
      state("indicator-1-1", { kind: "merged", into: "nowhere", weightPercent: 50 }),
    ],
    problems: [
      { code: "target-missing", indicatorId: "indicator-1-1", targetId: "nowhere" },
      { code: "weights-do-not-sum", indicatorId: "nowhere", percent: 50 },
    ],
  },
  {
    because: "one that is still there does not live on in others alone",
    edits: [state("indicator-1-1", { kind: "split", into: ["indicator-1-2", "indicator-1-2"] })],
    problems: [
      { code: "target-twice", indicatorId: "indicator-1-1", targetId: "indicator-1-2" },
      { code: "not-into-itself", indicatorId: "indicator-1-1" },
    ],
  },
  {
    because: "the version before had no such indicator",
    edits: [state("stranger", { kind: "ended" })],
    problems: [{ code: "not-in-previous", indicatorId: "stranger" }],
  },
])("$because", ({ edits, problems }) => {
  expect(carryOverProblems(previous, edited(confirmed, ...edits))).toEqual(problems);
});

test("one merged into another that stays lets both be told: their weights come to 100", () => {
  const draft = edited(
    confirmed,
    remove("indicator-1-1"),
    state("indicator-1-1", { kind: "merged", into: "indicator-1-2", weightPercent: 40 }),
    state("indicator-1-2", { kind: "merged", into: "indicator-1-2", weightPercent: 60 }),
  );
  expect(carryOverProblems(previous, draft)).toEqual([]);
  const lines = diffVersions(previous, draft).nodes.flatMap((node) =>
    node.changes.map((change) => `${node.nodeId}: ${changeText(node, change).summary}`),
  );
  expect(lines).toEqual([
    "indicator-1-1: Hợp nhất vào chỉ số 1.1.",
    "indicator-1-2: Hợp nhất thêm chỉ số 1.1.",
  ]);
});

test("without statements the document is what it was before there were any", () => {
  const stated = edited(previous, state("indicator-1-1", { kind: "ended" }));
  const back = edited(stated, state("indicator-1-1", null));
  expect(canonicalJson(back)).toBe(canonicalJson(previous));
  expect(back).not.toHaveProperty("carryOver");
});

test("answers are carried where each can stand as it is, asked again where not, archived where all ended", () => {
  const draft = edited(
    next,
    setField("indicator-1-1", ["inputs", 0, "unit"], "hộ"),
    setField("indicator-2-1", ["rule", "levels", 1, "hundredths"], 300),
    remove("indicator-1-2"),
  );
  const statements = new Map(
    proposeCarryOver(previous, draft).map(({ indicator: { id }, statement }) => [id, statement]),
  );
  expect([...answerFates(previous, draft, statements)]).toEqual([
    [
      "indicator-1-1",
      {
        kind: "asked-again",
        reasons: [{ code: "unit-changed", label: "Số lượng part", before: "vụ", after: "hộ" }],
      },
    ],
    ["indicator-1-2", { kind: "archived", reasons: [] }],
    ["indicator-2-1", { kind: "carried", reasons: [] }],
  ]);
});

test("answers merged are carried where together they say all that is asked", () => {
  const both = { ...indicator("percent", "new"), terms: indicator("percent", "new").terms };
  const inputs = [...both.inputs, ...indicator("yes-no", "x").inputs];
  const draft = edited(
    next,
    remove("indicator-1-1"),
    remove("indicator-1-2"),
    add({ ...both, inputs }),
  );
  const into = (weightPercent: number) => ({ kind: "merged", into: "new", weightPercent }) as const;
  const fates = (...ids: readonly string[]) =>
    [...answerFates(previous, draft, new Map(ids.map((id) => [id, into(50)])))].map(
      ([, { kind }]) => kind,
    );
  expect(fates("indicator-1-1", "indicator-1-2")).toEqual(["carried", "carried"]);
  expect(fates("indicator-1-1")).toEqual(["asked-again"]);
});

test("merged ones that were answered under the same key are asked again: neither answer is the joint one", () => {
  const old = criteriaSet("1.1 percent", "1.2 percent", "2.1 yes-no");
  const merged = (into: string) => ({ kind: "merged", into, weightPercent: 50 }) as const;
  const draft = edited(
    { ...old, id: "next" },
    remove("indicator-1-1"),
    remove("indicator-1-2"),
    add(indicator("percent", "new")),
  );
  const statements = new Map([
    ["indicator-1-1", merged("new")],
    ["indicator-1-2", merged("new")],
  ]);
  const reasons = indicator("percent", "new").inputs.map(({ label }) => ({
    code: "several-answers",
    label,
  }));
  expect([...answerFates(old, draft, statements).values()]).toEqual([
    { kind: "asked-again", reasons },
    { kind: "asked-again", reasons },
  ]);
});

test("one merged into another that asks what it asked leaves that one's answers in force, its own in the archive", () => {
  const old = criteriaSet("1.1 percent", "1.2 percent", "1.3 yes-no");
  const into = { kind: "merged", into: "indicator-1-2", weightPercent: 50 } as const;
  const draft = edited({ ...old, id: "next" }, remove("indicator-1-1"));
  const statements = new Map([
    ["indicator-1-1", into],
    ["indicator-1-2", into],
  ]);
  expect([...answerFates(old, draft, statements).values()]).toEqual([
    { kind: "archived", reasons: [] },
    { kind: "carried", reasons: [] },
  ]);
});

test.each(["constructor", "toString", "old"])(
  "a statement about %s is taken back to none by its inverse",
  (indicatorId) => {
    const result = applyEdit(previous, state(indicatorId, { kind: "ended" }));
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    expect(result.value.version.carryOver).toEqual({ [indicatorId]: { kind: "ended" } });
    expect(result.value.inverse).toEqual(state(indicatorId, null));
    expect(edited(result.value.version, result.value.inverse)).toEqual(previous);
  },
);

test("a statement of no known kind is refused, with its indicator", () => {
  const wrong = { kind: "forgotten" } as unknown as CarryOverStatement;
  expect(applyEdit(previous, state("old", wrong))).toMatchObject({
    ok: false,
    refusal: { code: "value-invalid", nodeId: "old" },
  });
});
