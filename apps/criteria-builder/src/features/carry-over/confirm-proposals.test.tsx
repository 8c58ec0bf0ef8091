import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { applyEdit } from "@thuocdo/criteria/apply-edit";
import type { Edit } from "@thuocdo/criteria/edit";
import { criteriaSet } from "@thuocdo/criteria/testing";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { afterEach, expect, test } from "vitest";
import { carryOverSheet } from "#features/carry-over/carry-over-rows.ts";
import { ConfirmProposals } from "#features/carry-over/confirm-proposals.tsx";

afterEach(cleanup);

const previous = criteriaSet("1.1 percent", "1.2 yes-no", "2.1 levels", "2.2 yes-no");
const edits: readonly Edit[] = [
  { kind: "remove-node", nodeId: "indicator-1-1" },
  { kind: "set-field", nodeId: "indicator-2-1", path: ["guidance"], value: "Lời mới" },
  // Stated before it was reworded: overtaken.
  { kind: "set-carry-over", indicatorId: "indicator-2-1", statement: { kind: "kept" } },
  {
    kind: "set-carry-over",
    indicatorId: "indicator-2-2",
    statement: { kind: "merged", into: "indicator-2-2", weightPercent: 60 },
  },
];
const draft = edits.reduce<CriteriaSetVersion>(
  (version, edit) => {
    const result = applyEdit(version, edit);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value.version;
  },
  { ...previous, id: "next" },
);

function open() {
  const stated: unknown[] = [];
  render(
    <MantineProvider env="test">
      <ConfirmProposals
        rows={carryOverSheet(previous, draft).rows}
        onState={(all) => stated.push(all)}
      />
    </MantineProvider>,
  );
  return stated;
}

test("what is as it was is confirmed by one press, and nothing else is", () => {
  const stated = open();
  fireEvent.click(screen.getByRole("button", { name: "Xác nhận 1 chỉ số giữ nguyên" }));
  expect(stated).toEqual([[["indicator-1-2", { kind: "kept" }]]]);
});

test("all that is proposed is confirmed after a look at it; what a person stated otherwise stays", () => {
  const stated = open();
  fireEvent.click(screen.getByRole("button", { name: "Xác nhận cả 3 đề xuất…" }));
  expect(stated).toEqual([]);
  expect(screen.getByText("Bãi bỏ: 1 chỉ số")).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Xác nhận" }));
  expect(stated).toEqual([
    [
      ["indicator-1-1", { kind: "ended" }],
      ["indicator-1-2", { kind: "kept" }],
      ["indicator-2-1", { kind: "reworded" }],
    ],
  ]);
});
