import { describe, expect, test } from "vitest";
import { applyEdit } from "#edits/apply-edit.ts";
import type { AuthoredEdit } from "#edits/authored-edit.ts";
import type { Edit } from "#edits/edit.ts";
import { findHindrance, undoSteps, type OwnEdit } from "#edits/undo-steps.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { findNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

const start = criteriaSet("1.1 percent", "2.1 yes-no");

/** A person at work: each act a minute after the one before, unless told. */
function desk(version: CriteriaSetVersion = start) {
  let current = version;
  let seconds = 0;
  const own: OwnEdit[] = [];
  function make(edit: Edit, takesBack: readonly string[] = [], afterSeconds = 60) {
    const applied = applyEdit(current, edit);
    if (!applied.ok) throw new Error(applied.refusal.code);
    current = applied.value.version;
    seconds += afterSeconds;
    own.push({
      id: `e${own.length + 1}`,
      edit,
      inverse: applied.value.inverse,
      takesBack,
      restores: null,
      sequence: own.length + 1,
      editedAt: new Date(seconds * 1000).toISOString(),
    });
  }
  return {
    make,
    undo: () => {
      const step = undoSteps(own).undo.at(-1);
      if (step !== undefined) make(step.edit, step.takesBack);
    },
    redo: () => {
      const step = undoSteps(own).redo.at(-1);
      if (step !== undefined) make(step.edit, step.takesBack);
    },
    own,
    version: () => current,
    title: (id: string) => findNode(current, id)?.node.title,
    left: () => {
      const { undo, redo } = undoSteps(own);
      return { undo: undo.length, redo: redo.length };
    },
  };
}

const title = (value: string, nodeId = "criterion-1"): Edit => ({
  kind: "set-field",
  nodeId,
  path: ["title"],
  value,
});

describe("a person's own edits alone say what can be taken back", () => {
  test("newest first, and done again in the other order", () => {
    const { make, undo, redo, title: titleOf, left } = desk();
    make(title("Một"));
    make(title("Hai", "criterion-2"));
    undo();
    undo();
    expect([titleOf("criterion-1"), titleOf("criterion-2")]).toEqual(["Tiêu chí 1", "Tiêu chí 2"]);
    expect(left()).toEqual({ undo: 0, redo: 2 });
    redo();
    expect(titleOf("criterion-1")).toBe("Một");
    redo();
    expect(titleOf("criterion-2")).toBe("Hai");
    expect(left()).toEqual({ undo: 2, redo: 0 });
  });

  test("what was done again can be taken back again", () => {
    const { make, undo, redo, title: titleOf } = desk();
    make(title("Một"));
    undo();
    redo();
    undo();
    expect(titleOf("criterion-1")).toBe("Tiêu chí 1");
  });

  test("a new edit ends what could be done again", () => {
    const { make, undo, left } = desk();
    make(title("Một"));
    undo();
    make(title("Khác"));
    expect(left()).toEqual({ undo: 1, redo: 0 });
  });

  test("typing on in one field is one thing; after a pause it is another", () => {
    const { make, undo, title: titleOf, left } = desk();
    make(title("T"));
    make(title("Tê"), [], 2);
    make(title("Tên"), [], 10);
    make(title("Tên mới"), [], 11);
    expect(left().undo).toBe(2);
    undo();
    expect(titleOf("criterion-1")).toBe("Tên");
    undo();
    expect(titleOf("criterion-1")).toBe("Tiêu chí 1");
  });

  test("a run of typing comes back whole when it is done again", () => {
    const { make, undo, redo, title: titleOf, left } = desk();
    make(title("T"));
    make(title("Tên"), [], 2);
    undo();
    redo();
    expect(titleOf("criterion-1")).toBe("Tên");
    expect(left()).toEqual({ undo: 1, redo: 0 });
  });

  test("typing in another field in between is no typing on", () => {
    const { make, left } = desk();
    make(title("T"), [], 1);
    make(title("H", "criterion-2"), [], 1);
    make(title("Tê"), [], 1);
    expect(left().undo).toBe(3);
  });
});

describe("taking back is not done over somebody else's later edit", () => {
  const other = (edit: Edit, version: CriteriaSetVersion, sequence: number): AuthoredEdit => {
    const applied = applyEdit(version, edit);
    if (!applied.ok) throw new Error(applied.refusal.code);
    return {
      id: `other-${sequence}`,
      sequence,
      edit,
      inverse: applied.value.inverse,
      base: sequence - 1,
      takesBack: [],
      restores: null,
      editedAt: new Date(0).toISOString(),
      editedBy: { id: "other", fullName: "Người khác" },
    };
  };
  const lastStep = (own: readonly OwnEdit[]) => {
    const step = undoSteps(own).undo.at(-1);
    if (step === undefined) throw new Error("nothing to take back");
    return step;
  };

  test("of the same field, as it would be lost", () => {
    const { make, own, version } = desk();
    make(title("Của tôi"));
    const theirs = other(title("Của người khác"), version(), 2);
    expect(findHindrance(lastStep(own), [theirs], version())).toBe(theirs);
  });

  test("an edit of another field, or one made before, is not in the way", () => {
    const { make, own, version } = desk();
    const before = { ...other(title("Trước"), start, 1), sequence: 0 };
    make(title("Của tôi"));
    const elsewhere = other(title("Chỗ khác", "criterion-2"), version(), 2);
    expect(findHindrance(lastStep(own), [before, elsewhere], version())).toBeUndefined();
  });

  test("of a criterion that was added, once somebody has worked below it", () => {
    const { make, own, version } = desk();
    const [group] = start.groups;
    const criterion = group?.criteria[0];
    if (group === undefined || criterion === undefined) throw new Error("no criterion");
    const node = { ...criterion, id: "added", indicators: [] };
    make({ kind: "add-criterion", parentId: group.id, index: 0, node });
    const indicator = criterion.indicators[0];
    if (indicator === undefined) throw new Error("no indicator");
    const theirs = other(
      {
        kind: "add-indicator",
        parentId: "added",
        index: 0,
        node: { ...indicator, id: "theirs", terms: { ...indicator.terms, evidence: [] } },
      },
      version(),
      2,
    );
    const applied = applyEdit(version(), theirs.edit);
    if (!applied.ok) throw new Error(applied.refusal.code);
    expect(findHindrance(lastStep(own), [theirs], applied.value.version)).toBe(theirs);
  });

  test("what is still on its way has nobody after it", () => {
    const { make, own, version } = desk();
    make(title("Của tôi"));
    const pending = own.map((edit) => ({ ...edit, sequence: null }));
    const theirs = other(title("Của người khác"), version(), 2);
    expect(findHindrance(lastStep(pending), [theirs], version())).toBeUndefined();
  });
});
