import { MantineProvider } from "@mantine/core";
import { applyEdit } from "@thuocdo/criteria/apply-edit";
import type { Edit } from "@thuocdo/criteria/edit";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { listIndicatorSorts } from "@thuocdo/criteria/testing/indicators";
import { listIndicators } from "@thuocdo/criteria/tree";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { NodeEditor } from "#features/node-editor/node-editor.tsx";

afterEach(cleanup);

const sorts = listIndicatorSorts();
const version = criteriaSet(...sorts.map((sort, at) => `1.${at + 1} ${sort}` as const));

/** Opens a node; the edits that its fields make are written down. */
function open(nodeId: string, edited = version) {
  const edits: Edit[] = [];
  render(
    <MantineProvider env="test">
      <NodeEditor
        version={edited}
        nodeId={nodeId}
        findings={[]}
        onEdit={(edit) => edits.push(edit)}
      />
    </MantineProvider>,
  );
  return edits;
}

test.each(sorts.map((sort, at) => ({ sort, indicatorId: `indicator-1-${at + 1}` })))(
  "whatever is chosen for a $sort indicator, the document takes it",
  ({ indicatorId }) => {
    const edits = open(indicatorId);
    for (const select of document.querySelectorAll("select")) {
      for (const { value } of select.options) fireEvent.change(select, { target: { value } });
    }
    expect(edits.length).toBeGreaterThan(20);
    for (const edit of edits) expect(applyEdit(version, edit)).toMatchObject({ ok: true });
  },
);

test("a criterion's verdict rule begins strict when its kind changes", () => {
  const edits = open("criterion-1");
  fireEvent.change(screen.getByRole("combobox"), { target: { value: "at-least-indicators" } });
  expect(edits).toEqual([
    {
      kind: "set-field",
      nodeId: "criterion-1",
      path: ["verdict"],
      value: { kind: "at-least-indicators", count: listIndicators(version).length },
    },
  ]);
});

test("a level may require all criteria, at least so many, or none", () => {
  const level = {
    key: "dat",
    label: "Đạt",
    requires: {
      totalAtLeastHundredths: null,
      criteriaMet: null,
      groupShareAtLeastPercent: null,
      knockOut: null,
    },
  };
  const edits = open("version", { ...version, classification: { levels: [level] } });
  const field = screen.getByLabelText("Tiêu chí đạt, dòng 1");
  fireEvent.change(field, { target: { value: "all" } });
  fireEvent.change(field, { target: { value: "count" } });
  expect(edits.map((edit) => edit.kind === "set-field" && edit.value)).toEqual(["all", 1]);
});
