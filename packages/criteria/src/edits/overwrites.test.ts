import { describe, expect, test } from "vitest";
import { applyEdit } from "#edits/apply-edit.ts";
import type { AuthoredEdit } from "#edits/authored-edit.ts";
import type { Edit } from "#edits/edit.ts";
import { overwritesBy, putBack } from "#edits/overwrites.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { findNode } from "#tree.ts";

const start = criteriaSet("1.1 bands", "1.2 yes-no", "2.1 levels");

/** Edits one after another: who made it, having seen the document up to which edit. */
function story(...made: readonly { by: "an" | "binh"; edit: Edit; seen?: number }[]) {
  let version = start;
  const log = made.map(({ by, edit, seen }, at): AuthoredEdit => {
    const applied = applyEdit(version, edit);
    if (!applied.ok) throw new Error(JSON.stringify(applied.refusal));
    version = applied.value.version;
    return {
      id: `e${at + 1}`,
      sequence: at + 1,
      edit,
      inverse: applied.value.inverse,
      base: seen ?? at,
      takesBack: [],
      restores: null,
      editedAt: "2026-11-26T03:00:00.000Z",
      editedBy: { id: by, fullName: by },
    };
  });
  const last = log.at(-1);
  if (last === undefined) throw new Error("an empty story");
  return { version, found: overwritesBy(last, log) };
}

const title = (value: string, nodeId = "criterion-1"): Edit => ({
  kind: "set-field",
  nodeId,
  path: ["title"],
  value,
});

describe("of two people's edits", () => {
  test("of one field the later wins, and both are known", () => {
    const { found } = story(
      { by: "an", edit: title("Của An") },
      { by: "binh", edit: title("Của Bình"), seen: 0 },
    );
    expect(found).toMatchObject([
      {
        earlier: { id: "e1" },
        later: { id: "e2" },
        at: { nodeId: "criterion-1", path: ["title"] },
        seen: false,
      },
    ]);
  });

  test("one made after seeing the other is a revision", () => {
    const { found } = story(
      { by: "an", edit: title("Của An") },
      { by: "binh", edit: title("Sửa tiếp"), seen: 1 },
    );
    expect(found).toMatchObject([{ seen: true }]);
  });

  test("of different fields, nothing is written over", () => {
    const edit: Edit = { ...title("Nội hàm"), path: ["meaning"] } as Edit;
    expect(story({ by: "an", edit: title("Tên") }, { by: "binh", edit, seen: 0 }).found).toEqual(
      [],
    );
  });

  test("writing the same again writes over nothing", () => {
    const both = [
      { by: "an", edit: title("Như nhau") },
      { by: "binh", edit: title("Như nhau"), seen: 0 },
    ] as const;
    expect(story(...both).found).toEqual([]);
  });

  test("what one has written over oneself is not told a second time", () => {
    const { found } = story(
      { by: "an", edit: title("Của An") },
      { by: "binh", edit: title("Của Bình"), seen: 0 },
      { by: "binh", edit: title("Của Bình, tiếp"), seen: 0 },
    );
    expect(found).toEqual([]);
  });

  test("a whole rule written over one of its bands names the band", () => {
    const { found } = story(
      {
        by: "an",
        edit: {
          kind: "set-field",
          nodeId: "indicator-1-1",
          path: ["rule", "bands", 1, "from"],
          value: "4",
        },
      },
      {
        by: "binh",
        edit: {
          kind: "set-parts",
          nodeId: "indicator-1-1",
          parts: { rule: { kind: "pass-fail", hundredths: 100 } },
        },
        seen: 0,
      },
    );
    expect(found).toMatchObject([{ at: { path: ["rule", "bands", 1, "from"] } }]);
  });

  test("filling in what somebody has just added writes over nothing", () => {
    const [group] = start.groups;
    const node = { ...group!.criteria[0]!, id: "new", indicators: [] };
    const { found } = story(
      { by: "an", edit: { kind: "add-criterion", parentId: group!.id, index: 0, node } },
      { by: "binh", edit: title("Tên đã đặt", "new") },
    );
    expect(found).toEqual([]);
  });
});

describe("the earlier author can put theirs back", () => {
  test("by their own edit once more, as a new one", () => {
    const { found, version } = story(
      { by: "an", edit: title("Của An") },
      { by: "binh", edit: title("Của Bình"), seen: 0 },
    );
    const back = applyEdit(version, putBack(found[0]!));
    expect(back.ok && findNode(back.value.version, "criterion-1")?.node.title).toBe("Của An");
  });

  test("of several edits only those that were written over", () => {
    const { found } = story(
      {
        by: "an",
        edit: {
          kind: "several",
          edits: [
            { kind: "set-field", nodeId: "criterion-1", path: ["title"], value: "Của An" },
            { kind: "set-field", nodeId: "criterion-2", path: ["title"], value: "Cũng của An" },
          ],
        },
      },
      { by: "binh", edit: title("Của Bình"), seen: 0 },
    );
    expect(putBack(found[0]!)).toEqual(title("Của An"));
  });

  test("and where the criterion was taken out, by bringing back all of it, their words too", () => {
    const { found, version } = story(
      { by: "an", edit: title("Của An", "indicator-1-2") },
      { by: "binh", edit: { kind: "remove-node", nodeId: "criterion-1" }, seen: 0 },
    );
    expect(found).toMatchObject([{ at: { nodeId: "indicator-1-2" } }]);
    const back = applyEdit(version, putBack(found[0]!));
    expect(back.ok && findNode(back.value.version, "indicator-1-2")?.node.title).toBe("Của An");
  });
});
