import { expect, test } from "vitest";
import { diffVersions } from "#diff/diff-versions.ts";
import { changeText, nodeHeading, renumberedSentence } from "#diff/messages.ts";
import { applyEdit } from "#edits/apply-edit.ts";
import type { Edit } from "#edits/edit.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { indicator } from "#testing/indicators.ts";

const set = criteriaSet("I 1.1 percent", "1.2 yes-no", "2.1 levels", "II 3.1 bands", "3.2 bonus");

function linesOf(edit: Edit): readonly string[] {
  const result = applyEdit(set, edit);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return diffVersions(set, result.value.version).nodes.flatMap((node) =>
    node.changes.map((change) => {
      const { what, before, after, summary } = changeText(node, change);
      return [nodeHeading(node), what, before ?? "–", after ?? "–", summary].join(" | ");
    }),
  );
}

const setField = (nodeId: string, path: readonly (string | number)[], value: unknown): Edit => ({
  kind: "set-field",
  nodeId,
  path: [...path],
  value,
});
const rule = { kind: "linear", zeroAt: "50", fullAt: "100", hundredths: 600 } as const;

test.each<{ edit: Edit; says: string }>([
  {
    edit: setField("criterion-1", ["maxHundredths"], 650),
    says: "Tiêu chí 1 | Điểm tối đa | 10 điểm. | 6,5 điểm. | Điểm tối đa 10 → 6,5 điểm.",
  },
  {
    edit: setField("criterion-1", ["meaning"], ""),
    says: "Tiêu chí 1 | Nội hàm | Nội hàm của tiêu chí 1 | – | Bỏ nội hàm.",
  },
  {
    edit: setField("indicator-1-1", ["rule"], rule),
    says: "Chỉ số 1.1 | Cách cho điểm | Từ 100 % trở lên được 5 điểm, từ 50 % trở xuống được 0 điểm, ở giữa tính theo tỷ lệ. | Từ 100 % trở lên được 6 điểm, từ 50 % trở xuống được 0 điểm, ở giữa tính theo tỷ lệ. | Sửa cách cho điểm; tối đa 5 → 6 điểm.",
  },
  {
    edit: setField("indicator-3-1", ["rule", "bands", 1, "from"], "4"),
    says: "Chỉ số 3.1 | Cách cho điểm | Dưới 3 vụ: 5 điểm; từ 3 đến dưới 6 vụ: 2,5 điểm; từ 6 vụ trở lên: 0 điểm. | Dưới 4 vụ: 5 điểm; từ 4 đến dưới 6 vụ: 2,5 điểm; từ 6 vụ trở lên: 0 điểm. | Sửa cách cho điểm; tối đa vẫn 5 điểm.",
  },
  {
    edit: setField("indicator-3-1", ["inputs", 0, "max"], "20"),
    says: "Chỉ số 3.1 | Số liệu nhập | “Số lượng cases”: số nguyên (vụ), từ 0 trở lên. Nguồn: Sổ theo dõi. | “Số lượng cases”: số nguyên (vụ), từ 0 đến 20. Nguồn: Sổ theo dõi. | Sửa số liệu nhập.",
  },
  {
    edit: setField("criterion-3", ["verdict"], { kind: "at-least-indicators", count: 1 }),
    says: "Tiêu chí 3 | Điều kiện đạt | Tiêu chí đạt khi mọi chỉ số đều đạt. | Tiêu chí đạt khi có ít nhất 1 chỉ số đạt. | Sửa điều kiện đạt.",
  },
  {
    edit: setField("version", ["validFrom"], "2026-07-01"),
    says: "Bộ tiêu chí | Ngày bắt đầu áp dụng | Chưa xác định. | 01/07/2026. | Bổ sung ngày bắt đầu áp dụng.",
  },
  {
    edit: { kind: "move-node", nodeId: "criterion-3", parentId: "group-I", index: 0 },
    says: "Tiêu chí 1 (trước là 3) | Vị trí | Thứ 1 trong nhóm tiêu chí II. | Thứ 1 trong nhóm tiêu chí I. | Chuyển từ nhóm tiêu chí II sang nhóm tiêu chí I.",
  },
  {
    edit: { kind: "move-node", nodeId: "criterion-2", parentId: "group-I", index: 0 },
    says: "Tiêu chí 1 (trước là 2) | Vị trí | Thứ 2 trong nhóm tiêu chí I. | Thứ 1 trong nhóm tiêu chí I. | Đổi thứ tự: thứ 2 → thứ 1.",
  },
  {
    edit: { kind: "remove-node", nodeId: "indicator-1-2" },
    says: "Chỉ số 1.2 của bản cũ | Toàn bộ chỉ số | Chỉ số indicator-1-2\nGhi theo sổ theo dõi.\nTối đa 5 điểm.\n“Có thực hiện”: trả lời có hoặc không.\nChấm theo “Có thực hiện”.\nĐạt được 5 điểm, không đạt được 0 điểm.\nMinh chứng: Văn bản (văn bản, bắt buộc). | – | Bãi bỏ.",
  },
])("$says", ({ edit, says }) => {
  expect(linesOf(edit)).toContain(says);
});

test("a setting that no sentence shows is still said to have changed", () => {
  const inputs = indicator("yes-no", "x").inputs.map((input) => ({ ...input, key: "kept" }));
  const measure = { kind: "input", input: "kept" } as const;
  const lines = linesOf({ kind: "set-parts", nodeId: "indicator-1-2", parts: { inputs, measure } });
  expect(lines.at(-1)).toMatch(/Sửa thiết lập của đại lượng được chấm; cách hiểu không đổi\.$/u);
});

test("codes that follow from other changes are said once", () => {
  expect(renumberedSentence(0)).toBeUndefined();
  expect(renumberedSentence(3)).toMatch(/^3 mục chỉ đổi số thứ tự/u);
});
