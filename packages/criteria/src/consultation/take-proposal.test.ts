import { describe, expect, test } from "vitest";
import type { Comment } from "#consultation/comment.ts";
import { takeProposal } from "#consultation/take-proposal.ts";
import { applyEdit } from "#edits/apply-edit.ts";
import type { Edit } from "#edits/edit.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { findNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

const fixed = criteriaSet("1.1 percent", "1.2 yes-no", "II 2.1 levels");
const key = "comment-1";

const onMeaning = {
  nodeId: "criterion-1",
  field: "meaning",
  content: "Nội hàm còn chung chung.",
  proposal: { kind: "wording", text: "Nội hàm viết lại" },
} as const satisfies Comment;

function edited(...edits: readonly Edit[]): CriteriaSetVersion {
  return edits.reduce((version, edit) => {
    const applied = applyEdit(version, edit);
    if (!applied.ok) throw new Error(applied.refusal.code);
    return applied.value.version;
  }, fixed);
}

describe("taking a proposal", () => {
  test("gives the edit that makes the draft say it", () => {
    const taken = takeProposal(fixed, { fixed, comment: onMeaning, key });
    expect(taken).toEqual({
      ok: true,
      value: {
        edit: {
          kind: "set-field",
          nodeId: "criterion-1",
          path: ["meaning"],
          value: "Nội hàm viết lại",
        },
        before: "Nội hàm của tiêu chí 1",
        after: "Nội hàm viết lại",
      },
    });
  });

  test("finds its place after renumbering, moving and rewording elsewhere", () => {
    const draft = edited(
      { kind: "move-node", nodeId: "criterion-1", parentId: "group-II", index: 1 },
      { kind: "set-field", nodeId: "criterion-1", path: ["title"], value: "Tên khác" },
    );
    expect(findNode(draft, "criterion-1")?.node).toMatchObject({ code: "2" });
    const taken = takeProposal(draft, { fixed, comment: onMeaning, key });
    expect(taken).toMatchObject({ ok: true, value: { edit: { nodeId: "criterion-1" } } });
  });

  test("is refused when the place is gone", () => {
    const draft = edited({ kind: "remove-node", nodeId: "criterion-1" });
    expect(takeProposal(draft, { fixed, comment: onMeaning, key })).toEqual({
      ok: false,
      refusal: { code: "place-gone", nodeId: "criterion-1" },
    });
  });

  test("shows both texts when the draft has changed there since, and goes over what was seen", () => {
    const draft = edited({
      kind: "set-field",
      nodeId: "criterion-1",
      path: ["meaning"],
      value: "Đã sửa ở dự thảo",
    });
    expect(takeProposal(draft, { fixed, comment: onMeaning, key })).toEqual({
      ok: false,
      refusal: {
        code: "text-changed",
        fixed: "Nội hàm của tiêu chí 1",
        current: "Đã sửa ở dự thảo",
        proposed: "Nội hàm viết lại",
      },
    });
    const seen = "Đã sửa ở dự thảo";
    expect(takeProposal(draft, { fixed, comment: onMeaning, key, seen })).toMatchObject({
      ok: true,
      value: { before: seen, after: "Nội hàm viết lại" },
    });
  });

  test("makes no edit where the draft says so already", () => {
    const draft = edited({
      kind: "set-field",
      nodeId: "criterion-1",
      path: ["meaning"],
      value: "Nội hàm viết lại",
    });
    expect(takeProposal(draft, { fixed, comment: onMeaning, key })).toMatchObject({
      ok: true,
      value: { edit: undefined },
    });
  });

  test("can put an amended wording in its place", () => {
    const amended = { kind: "wording", text: "Viết lại một phần" } as const;
    expect(takeProposal(fixed, { fixed, comment: onMeaning, amended, key })).toMatchObject({
      ok: true,
      value: { edit: { value: "Viết lại một phần" } },
    });
  });

  test("of points sets the maximum of a criterion and of a rule that has one", () => {
    const points = { kind: "points", hundredths: 250 } as const;
    const about = { field: "points", content: "", proposal: points } as const;
    const onCriterion = { ...about, nodeId: "criterion-1" };
    expect(takeProposal(fixed, { fixed, comment: onCriterion, key })).toMatchObject({
      value: { edit: { path: ["maxHundredths"], value: 250 }, after: "2,5" },
    });
    const onYesNo = { ...about, nodeId: "indicator-1-2" };
    expect(takeProposal(fixed, { fixed, comment: onYesNo, key })).toMatchObject({
      value: { edit: { path: ["rule", "hundredths"], value: 250 } },
    });
    const onLevels = { ...about, nodeId: "indicator-2-1" };
    expect(takeProposal(fixed, { fixed, comment: onLevels, key })).toMatchObject({
      refusal: { code: "proposal-by-hand" },
    });
  });

  test("of evidence keeps the documents that stay, rewords one and adds the rest", () => {
    const before = edited({
      kind: "set-field",
      nodeId: "indicator-1-1",
      path: ["terms", "evidence"],
      value: [
        { id: "e1", title: "Báo cáo", kind: "report", required: true },
        { id: "e2", title: "Ảnh chụp", kind: "photo", required: false },
      ],
    });
    const comment = {
      nodeId: "indicator-1-1",
      field: "evidence",
      content: "",
      proposal: { kind: "wording", text: "Báo cáo\nẢnh chụp có ngày\nBiên bản" },
    } as const;
    const taken = takeProposal(before, { fixed: before, comment, key });
    expect(taken.ok && taken.value.edit).toMatchObject({
      value: [
        { id: "e1", title: "Báo cáo", kind: "report", required: true },
        { id: "e2", title: "Ảnh chụp có ngày", kind: "photo", required: false },
        { id: "comment-1-3", title: "Biên bản", kind: "document", required: true },
      ],
    });
  });

  test("of a way of scoring is left to the drafter's hand", () => {
    const comment = { ...onMeaning, nodeId: "indicator-1-1", field: "scoring" } as const;
    expect(takeProposal(fixed, { fixed, comment, key })).toMatchObject({
      refusal: { code: "proposal-by-hand" },
    });
  });
});
