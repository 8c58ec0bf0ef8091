import { expect, test } from "vitest";
import { applyEdit } from "#edits/apply-edit.ts";
import { countShared, planImport } from "#exchange/plan-import.ts";
import { renumber } from "#numbering.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import type { CriteriaSetVersion } from "#version.ts";

const draft = criteriaSet("I 1.1 percent", "1.2 yes-no", "2.1 levels", "II 3.1 bands");

/** As a file exported from another version: other identity, first criterion and second group gone, one word changed. */
const [group] = draft.groups;
const file: CriteriaSetVersion = renumber({
  ...draft,
  id: "other",
  criteriaSetId: "other",
  groups: [{ ...group!, title: "Tên mới", criteria: group!.criteria.slice(1) }],
});

function imported(missing: "remove" | "keep") {
  const plan = planImport(draft, file, missing);
  const result = plan && applyEdit(draft, plan.edit);
  if (!result?.ok) throw new Error("The import applies.");
  return { plan, version: result.value.version, inverse: result.value.inverse };
}

test("the draft becomes what the file says and stays the version it is; one undo takes it back", () => {
  const { version, inverse, plan } = imported("remove");
  expect(version).toEqual({ ...file, id: "version", criteriaSetId: "criteria-set" });
  expect(applyEdit(version, inverse)).toMatchObject({ ok: true, value: { version: draft } });
  // criterion 1 with two indicators, group II with its criterion and indicator
  expect(plan?.diff.counts).toMatchObject({ ended: 6, wording: 1, new: 0, place: 0 });
});

test("what the file does not have is kept where that is chosen, each where it stood", () => {
  const { version, plan } = imported("keep");
  expect(version.groups.map(({ id }) => id)).toEqual(["group-I", "group-II"]);
  expect(version.groups[0]).toEqual({ ...group!, title: "Tên mới" });
  expect(plan?.edit.edits).toHaveLength(1);
});

test("a file of another version leaves the draft its label; its own file may change it", () => {
  const label = (id: string) => {
    const plan = planImport(draft, { ...draft, id, label: "2023" }, "remove");
    const result = plan && applyEdit(draft, plan.edit);
    return result?.ok === true ? result.value.version.label : draft.label;
  };
  expect(label("other")).toBe("thử");
  expect(label("version")).toBe("2023");
});

test("a file that says what the draft says does nothing", () => {
  expect(planImport(draft, { ...draft, id: "other" }, "remove")).toBeUndefined();
});

test("nodes of both are counted by id", () => {
  // group I, criterion 2 and its indicator
  expect(countShared(draft, file)).toBe(3);
});

test("what a draft states of earlier indicators outlives a file of another version; its own file says it anew", () => {
  const carryOver: CriteriaSetVersion["carryOver"] = { old: { kind: "ended" } };
  const stated: CriteriaSetVersion = { ...draft, carryOver };
  const after = (from: CriteriaSetVersion, missing: "remove" | "keep") => {
    const plan = planImport(stated, from, missing);
    const result = plan && applyEdit(stated, plan.edit);
    return result?.ok === true ? result.value.version.carryOver : stated.carryOver;
  };
  const others: CriteriaSetVersion = { ...file, carryOver: { theirs: { kind: "kept" } } };
  expect(after(file, "remove")).toEqual(carryOver);
  expect(after(others, "remove")).toEqual(carryOver);
  expect(after({ ...draft }, "remove")).toBeUndefined();
  expect(after({ ...draft }, "keep")).toEqual(carryOver);
});
