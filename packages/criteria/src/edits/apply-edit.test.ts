import fc from "fast-check";
import Value from "typebox/value";
import { describe, expect, test } from "vitest";
import { applyEdit } from "#edits/apply-edit.ts";
import type { Edit, SingleEdit } from "#edits/edit.ts";
import { parseEdit } from "#edits/parse-edit.ts";
import { usedIds } from "#edits/used-ids.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { indicator } from "#testing/indicators.ts";
import { documents, editChoices, someEdit } from "#testing/some-edits.ts";
import { findNode, listCriteria, listIndicators } from "#tree.ts";
import { CriteriaSetVersion } from "#version.ts";

const set = criteriaSet("I 1.1 percent", "1.2 yes-no", "2.1 levels", "II 3.1 bands", "3.2 bonus");

function edited(version: CriteriaSetVersion, edit: Edit) {
  const result = applyEdit(version, edit);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function codeOf(version: CriteriaSetVersion, nodeId: string) {
  const found = findNode(version, nodeId);
  return found === undefined || found.kind === "version" ? undefined : found.node.code;
}

function refusal(version: CriteriaSetVersion, edit: Edit) {
  const result = applyEdit(version, edit);
  return result.ok ? undefined : result.refusal;
}

describe("setting a field", () => {
  test("changes the field, and the inverse sets it back", () => {
    const edit: Edit = {
      kind: "set-field",
      nodeId: "criterion-1",
      path: ["meaning"],
      value: "Nội hàm mới",
    };
    const { version, inverse } = edited(set, edit);
    expect(findNode(version, "criterion-1")?.node).toMatchObject({ meaning: "Nội hàm mới" });
    expect(edited(version, inverse).version).toEqual(set);
  });

  test("reaches one band of a rule", () => {
    const path = ["rule", "bands", 1, "from"];
    const { version } = edited(set, {
      kind: "set-field",
      nodeId: "indicator-3-1",
      path,
      value: "4",
    });
    expect(listIndicators(version)[3]?.rule).toMatchObject({ bands: [{}, { from: "4" }, {}] });
  });

  test("leaves every other branch the same object", () => {
    const { version } = edited(set, {
      kind: "set-field",
      nodeId: "indicator-1-1",
      path: ["title"],
      value: "Tên mới",
    });
    expect(version.groups[1]).toBe(set.groups[1]);
    expect(listCriteria(version)[1]).toBe(listCriteria(set)[1]);
    expect(listIndicators(version)[1]).toBe(listIndicators(set)[1]);
  });

  test("sets fields of the version by its own id", () => {
    const { version } = edited(set, {
      kind: "set-field",
      nodeId: "version",
      path: ["numbering", "criteria"],
      value: "within-group",
    });
    expect(codeOf(version, "criterion-3")).toBe("II.1");
    expect(codeOf(version, "indicator-3-2")).toBe("II.1.2");
  });

  test("stores text in NFC", () => {
    const { version } = edited(set, {
      kind: "set-field",
      nodeId: "version",
      path: ["title"],
      value: "Tiêu chí".normalize("NFD"),
    });
    expect(version.title).toBe("Tiêu chí".normalize("NFC"));
  });

  test.each([
    { path: ["code"], because: "codes follow from places" },
    { path: ["id"], because: "identity never changes" },
    { path: ["indicators"], because: "children are added, moved and removed" },
    { path: ["colour"], because: "there is no such field" },
    { path: ["__proto__"], because: "only fields of the schema are fields" },
  ])("refuses $path, since $because", ({ path }) => {
    expect(
      refusal(set, { kind: "set-field", nodeId: "criterion-1", path, value: "x" }),
    ).toMatchObject({ code: "field-not-editable" });
  });

  test("refuses a value that does not fit, with its path from the node", () => {
    const path = ["rule", "bands", 1, "from"];
    const edit: Edit = { kind: "set-field", nodeId: "indicator-3-1", path, value: "4,5" };
    expect(refusal(set, edit)).toMatchObject({
      code: "value-invalid",
      problems: [{ code: "text-malformed", path }],
    });
  });

  test("refuses a path that leads nowhere and a node that is gone", () => {
    const edit: Edit = { kind: "set-field", nodeId: "indicator-3-1", path: ["rule", 7], value: 1 };
    expect(refusal(set, edit)).toMatchObject({ code: "path-not-found" });
    expect(refusal(set, { ...edit, nodeId: "gone" })).toEqual({
      code: "node-not-found",
      nodeId: "gone",
    });
  });
});

describe("setting parts", () => {
  test("changes inputs, measure and rule in one act, and back", () => {
    const { inputs, measure, rule } = indicator("survey", "other");
    const edit: Edit = {
      kind: "set-parts",
      nodeId: "indicator-1-2",
      parts: { inputs, measure, rule },
    };
    const { version, inverse } = edited(set, edit);
    expect(listIndicators(version)[1]).toMatchObject({ inputs, measure, rule });
    expect(edited(version, inverse).version).toEqual(set);
  });

  test("refuses required evidence under an id in use", () => {
    const { terms } = indicator("percent", "indicator-1-1");
    expect(refusal(set, { kind: "set-parts", nodeId: "indicator-1-2", parts: { terms } })).toEqual({
      code: "id-in-use",
      id: "indicator-1-1-evidence",
    });
  });
});

describe("adding, moving and removing", () => {
  test("an added indicator pushes the codes behind it on", () => {
    const { version, inverse } = edited(set, {
      kind: "add-indicator",
      parentId: "criterion-1",
      index: 0,
      node: indicator("survey", "new"),
    });
    expect(codeOf(version, "new")).toBe("1.1");
    expect(codeOf(version, "indicator-1-1")).toBe("1.2");
    expect(inverse).toEqual({ kind: "remove-node", nodeId: "new" });
  });

  test("a criterion moved to another group keeps its id and is renumbered with all below it", () => {
    const { version, inverse } = edited(set, {
      kind: "move-node",
      nodeId: "criterion-1",
      parentId: "group-II",
      index: 1,
    });
    expect(listCriteria(version).map(({ id, code }) => [id, code])).toEqual([
      ["criterion-2", "1"],
      ["criterion-3", "2"],
      ["criterion-1", "3"],
    ]);
    expect(codeOf(version, "indicator-1-2")).toBe("3.2");
    expect(edited(version, inverse).version).toEqual(set);
  });

  test("a removed group comes back whole", () => {
    const { version, inverse } = edited(set, { kind: "remove-node", nodeId: "group-I" });
    expect(codeOf(version, "group-II")).toBe("I");
    expect(edited(version, inverse).version).toEqual(set);
  });

  test.each<{ edit: Edit; code: string }>([
    {
      edit: { kind: "move-node", nodeId: "criterion-1", parentId: "criterion-2", index: 0 },
      code: "wrong-parent",
    },
    {
      edit: { kind: "move-node", nodeId: "criterion-1", parentId: "group-I", index: 2 },
      code: "index-out-of-range",
    },
    { edit: { kind: "remove-node", nodeId: "version" }, code: "version-not-movable" },
    {
      edit: {
        kind: "add-indicator",
        parentId: "criterion-1",
        index: 0,
        node: indicator("gate", "criterion-2"),
      },
      code: "id-in-use",
    },
  ])("refuses $edit.kind: $code", ({ edit, code }) => {
    expect(refusal(set, edit)).toMatchObject({ code });
  });
});

describe("several edits made in one act", () => {
  const title: SingleEdit = {
    kind: "set-field",
    nodeId: "group-II",
    path: ["title"],
    value: "Mới",
  };
  const move = {
    kind: "move-node",
    nodeId: "criterion-3",
    parentId: "group-I",
    index: 0,
  } as const;
  const gone = { kind: "remove-node", nodeId: "group-II" } as const;

  test("apply in order, each on top of the one before", () => {
    const { version } = edited(set, { kind: "several", edits: [move, title, gone] });
    expect(version.groups.map(({ criteria }) => criteria.map(({ id }) => id))).toEqual([
      ["criterion-3", "criterion-1", "criterion-2"],
    ]);
  });

  test("are taken back together", () => {
    const { version, inverse } = edited(set, { kind: "several", edits: [move, title, gone] });
    expect(inverse).toMatchObject({ kind: "several" });
    expect(edited(version, inverse).version).toEqual(set);
  });

  test("are refused together, with the first that does not apply and why", () => {
    expect(refusal(set, { kind: "several", edits: [gone, title, move] })).toEqual({
      code: "one-of-several",
      at: 1,
      because: { code: "node-not-found", nodeId: "group-II" },
    });
  });

  test("don't hold several edits themselves", () => {
    const nested = { kind: "several", edits: [{ kind: "several", edits: [title] }] };
    expect(parseEdit(nested)).toMatchObject({ ok: false, refusal: { code: "edit-malformed" } });
  });
});

test("a malformed edit is refused with the path of what is wrong", () => {
  expect(parseEdit({ kind: "move-node", nodeId: "a", parentId: "b" })).toMatchObject({
    ok: false,
    refusal: { code: "edit-malformed", problems: [{ code: "field-missing", path: ["index"] }] },
  });
});

test("any run of edits keeps the document valid and its ids unique, and undoes exactly", () => {
  fc.assert(
    fc.property(documents, editChoices, (start, runs) => {
      let version = start;
      const inverses: Edit[] = [];
      for (const [at, choices] of runs.entries()) {
        const edit = someEdit(version, choices, `new-${at}`);
        const result = applyEdit(version, at % 3 === 0 ? severalOf(edit, version) : edit);
        if (!result.ok) continue;
        inverses.push(result.value.inverse);
        version = result.value.version;
      }
      expect(Value.Check(CriteriaSetVersion, version)).toBe(true);
      expect(usedIds(version).doubled).toEqual([]);
      for (const inverse of inverses.toReversed()) version = edited(version, inverse).version;
      expect(version).toEqual(start);
    }),
    { numRuns: 200 },
  );
});

/** The edit with another one behind it, in one act. */
function severalOf(edit: SingleEdit, version: CriteriaSetVersion): Edit {
  const path = ["title"];
  return {
    kind: "several",
    edits: [edit, { kind: "set-field", nodeId: version.id, path, value: `Sau ${edit.kind}` }],
  };
}
