import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdit } from "#edits/apply-edit.ts";
import { diffToEdits } from "#edits/diff-to-edits.ts";
import type { Edit } from "#edits/edit.ts";
import { keepInOrder } from "#edits/keep-in-order.ts";
import { rollBack } from "#edits/roll-back.ts";
import { renumber } from "#numbering.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import type { CriteriaSetVersion } from "#version.ts";
import { arbitraryVersion } from "../../test/arbitrary-version.ts";

const set = criteriaSet("I 1.1 percent", "1.2 yes-no", "2.1 levels", "II 3.1 bands", "3.2 bonus");

function after(version: CriteriaSetVersion, ...edits: readonly Edit[]): CriteriaSetVersion {
  return edits.reduce((current, edit) => {
    const applied = applyEdit(current, edit);
    if (!applied.ok) throw new Error(JSON.stringify(applied.refusal));
    return applied.value.version;
  }, version);
}

function turned(from: CriteriaSetVersion, to: CriteriaSetVersion): CriteriaSetVersion {
  const edit = diffToEdits(from, to);
  return edit === undefined ? from : after(from, edit);
}

describe("one edit leads from one state to another", () => {
  test("whatever the two are", () => {
    const sound = arbitraryVersion.map(renumber);
    fc.assert(
      fc.property(sound, sound, (from, to) => {
        expect(turned(from, to)).toEqual(to);
      }),
      { numRuns: 60 },
    );
  });

  test("however nodes were shuffled, moved between parents, lost and added", () => {
    fc.assert(
      fc.property(arbitraryVersion.map(renumber), fc.infiniteStream(fc.nat(1000)), (to, draws) => {
        const from = shuffled(to, () => draws.next().value ?? 0);
        expect(turned(from, to)).toEqual(to);
        expect(turned(to, from)).toEqual(from);
      }),
      { numRuns: 60 },
    );
  });

  test("with what is stated of earlier indicators", () => {
    const stated = after(set, {
      kind: "set-carry-over",
      indicatorId: "old",
      statement: { kind: "ended" },
    });
    expect(turned(set, stated)).toEqual(stated);
    expect(turned(stated, set)).toEqual(set);
  });

  test("nothing where nothing differs", () => {
    expect(diffToEdits(set, structuredClone(set))).toBeUndefined();
  });

  test("evidence that two indicators have exchanged keeps its ids", () => {
    const evidence = (id: string) =>
      [{ id, title: "Minh chứng", kind: "document", required: true }] as const;
    const with2 = (one: string, other: string) =>
      after(
        set,
        {
          kind: "set-field",
          nodeId: "indicator-1-1",
          path: ["terms", "evidence"],
          value: evidence(one),
        },
        {
          kind: "set-field",
          nodeId: "indicator-1-2",
          path: ["terms", "evidence"],
          value: evidence(other),
        },
      );
    const [from, to] = [with2("a", "b"), with2("b", "a")];
    expect(turned(from, to)).toEqual(to);
  });

  test("samples come, change and go", () => {
    const sample = (name: string) => ({
      name,
      unit: { type: "ward" as const, class: null, periodFrom: "2021-06-01" },
      answers: {},
      expected: {},
    });
    const from = { ...set, samples: { one: sample("Một"), two: sample("Hai") } };
    const to = { ...set, samples: { two: sample("Hai, đã sửa"), three: sample("Ba") } };
    expect(turned(from, to)).toEqual(to);
    expect(turned(to, set)).toEqual(set);
  });

  test("an id that has become another kind of node is given up first", () => {
    const [group] = set.groups;
    const from = after(
      set,
      { kind: "remove-node", nodeId: "group-II" },
      {
        kind: "add-criterion",
        parentId: group!.id,
        index: 0,
        node: { ...group!.criteria[0]!, id: "group-II", indicators: [] },
      },
    );
    expect(turned(from, set)).toEqual(set);
    expect(turned(set, from)).toEqual(from);
  });
});

describe("as little as can be is done", () => {
  test("the last put first is one move", () => {
    const three = criteriaSet("1.1 percent", "2.1 yes-no", "3.1 yes-no");
    const move = {
      kind: "move-node",
      nodeId: "criterion-3",
      parentId: "group-I",
      index: 0,
    } as const;
    expect(diffToEdits(three, after(three, move))?.edits).toEqual([move]);
  });

  test("a removed criterion comes back whole, with its ids", () => {
    const from = after(set, { kind: "remove-node", nodeId: "criterion-1" });
    expect(diffToEdits(from, set)?.edits).toMatchObject([
      { kind: "add-criterion", parentId: "group-I", index: 0, node: { id: "criterion-1" } },
    ]);
  });

  test("a field is one edit, several parts of an indicator are one", () => {
    const to = after(
      set,
      { kind: "set-field", nodeId: "indicator-1-1", path: ["title"], value: "Tên mới" },
      {
        kind: "set-parts",
        nodeId: "indicator-1-1",
        parts: {
          rule: { kind: "pass-fail", hundredths: 100 },
          measure: { kind: "input", input: "part" },
        },
      },
    );
    expect(diffToEdits(set, to)?.edits.map(({ kind }) => kind)).toEqual(["set-field", "set-parts"]);
  });

  test.each([
    { standing: "abcd", wanted: "dabc", kept: "abc" },
    { standing: "abcdef", wanted: "badcfe", kept: "bdf" },
    { standing: "xaby", wanted: "ab", kept: "ab" },
    { standing: "", wanted: "ab", kept: "" },
  ])("of $standing, $kept stay on the way to $wanted", ({ standing, wanted, kept }) => {
    expect(keepInOrder(standing.split(""), wanted.split("")).size).toBe(kept.length);
  });
});

test("a past state is what is left when later edits are taken back", () => {
  const edits: readonly Edit[] = [
    { kind: "set-field", nodeId: "criterion-1", path: ["title"], value: "Một" },
    { kind: "remove-node", nodeId: "group-I" },
    { kind: "set-field", nodeId: "version", path: ["label"], value: "sau" },
  ];
  let version = set;
  const log = edits.map((edit, at) => {
    const applied = applyEdit(version, edit);
    if (!applied.ok) throw new Error(applied.refusal.code);
    version = applied.value.version;
    return { sequence: at + 1, inverse: applied.value.inverse };
  });
  expect(rollBack(version, log)).toEqual(set);
  expect(rollBack(version, log.slice(1))).toEqual(after(set, edits[0]!));
  expect(() => rollBack(set, log)).toThrow(/Edit \d can't be taken back/);
});

/** Another state of the same version: some nodes gone, the others anywhere in any order, some titles changed. */
function shuffled(version: CriteriaSetVersion, draw: () => number): CriteriaSetVersion {
  const chosen = <Item>(items: readonly Item[]) =>
    items
      .map((item) => ({ item, key: draw() }))
      .filter(({ key }) => key % 7 !== 0)
      .toSorted((one, other) => one.key - other.key)
      .map(({ item }) => item);
  const dealt = <Item>(items: readonly Item[], hands: number) => {
    const to = items.map(() => draw() % Math.max(1, hands));
    return Array.from({ length: hands }, (_, hand) => items.filter((_item, at) => to[at] === hand));
  };
  const groups = chosen(version.groups);
  const criteria = chosen(version.groups.flatMap((group) => group.criteria));
  const indicators = chosen(
    version.groups.flatMap((group) => group.criteria.flatMap((each) => each.indicators)),
  );
  const hands = dealt(criteria, groups.length);
  const fingers = dealt(indicators, hands.flat().length);
  let next = 0;
  return renumber({
    ...version,
    groups: groups.map((group, g) => ({
      ...group,
      title: `${group.title}${draw() % 2 === 0 ? " đã sửa" : ""}`,
      criteria: (hands[g] ?? []).map((criterion) => ({
        ...criterion,
        indicators: fingers[next++] ?? [],
      })),
    })),
  });
}
