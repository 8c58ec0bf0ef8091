import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { Edit } from "@thuocdo/criteria/edit";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { ThemeProvider } from "@thuocdo/ui/theme-provider";
import { afterEach, expect, test } from "vitest";
import { messages } from "#features/exchange/messages.ts";
import { TablePreview } from "#features/exchange/table-preview.tsx";

afterEach(cleanup);

const rows = [
  ["STT", "Nội dung", "Điểm"],
  ["I", "C«ng an ph\u00ADêng", "3"],
  ["1", "Tiêu chí một", "3"],
  ["1.1", "Chỉ số một", "3"],
];

function show(table: readonly (readonly string[])[]) {
  const taken: Edit[] = [];
  render(
    <ThemeProvider>
      <TablePreview
        table={{ rows: table, merges: [] }}
        draft={criteriaSet("1.1 percent")}
        selectedId="version"
        onTake={(edit) => taken.push(edit)}
        onCancel={() => undefined}
      />
    </ThemeProvider>,
  );
  return taken;
}

const confirm = () => fireEvent.click(screen.getByRole("button", { name: messages.confirmTable }));

test("a table goes into the draft as one edit, in Unicode, behind what is there", () => {
  const taken = show(rows);
  confirm();
  expect(taken).toMatchObject([
    {
      kind: "several",
      edits: [
        { kind: "add-group", parentId: "version", index: 1, node: { title: "Công an phường" } },
      ],
    },
  ]);
});

test("what a person chooses for a column is what goes in", () => {
  const taken = show(rows);
  fireEvent.change(screen.getByLabelText("Cột C: Điểm"), { target: { value: "ignored" } });
  fireEvent.click(screen.getByLabelText(messages.legacyConvert));
  confirm();
  expect(taken).toMatchObject([
    { edits: [{ node: { title: "C«ng an ph\u00ADêng", maxHundredths: 0 } }] },
  ]);
});

test("a row that can't be kept whole stands in the way, and says so", () => {
  show([...rows, ["2", "Tiêu chí hai", "3"], ["", "x ".repeat(3000), ""]]);
  expect(screen.getByRole("button", { name: messages.confirmTable })).toHaveProperty(
    "disabled",
    true,
  );
  expect(screen.getByText(/dài quá 4000 ký tự/)).toBeTruthy();
});
