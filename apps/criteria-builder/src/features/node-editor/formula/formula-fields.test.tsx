import { MantineProvider } from "@mantine/core";
import type { Input } from "@thuocdo/criteria/input";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { FormulaFields } from "#features/node-editor/formula/formula-fields.tsx";
import { FieldSettingsContext, type FieldPath } from "#lib/fields/field-settings.ts";

afterEach(cleanup);

const count = (key: string, label: string, unit: string): Input => ({
  kind: "whole-number",
  key,
  label,
  source: "",
  unit,
  min: "0",
  max: null,
});
const inputs = [count("so-vu", "Số vụ", "vụ"), count("dan", "Dân số", "người")];

/** Opens the editor on a formula; what it sets is written down. */
function open(expression: string, unit = "") {
  const set: [string, unknown][] = [];
  const settings = {
    readOnly: false,
    findingsAt: () => [],
    set: (path: FieldPath, value: unknown) => set.push([path.join("."), value]),
  };
  render(
    <MantineProvider env="test">
      <FieldSettingsContext value={settings}>
        <FormulaFields measure={{ kind: "formula", expression, unit }} inputs={inputs} />
      </FieldSettingsContext>
    </MantineProvider>,
  );
  return set;
}

const field = () => screen.getByLabelText<HTMLTextAreaElement>("Công thức");

/** Types a text, the caret at its end. */
function type(text: string) {
  fireEvent.change(field(), {
    target: { value: text, selectionStart: text.length, selectionEnd: text.length },
  });
}

test("an input is found by its words while typing, and put in by the keyboard", () => {
  const set = open("");
  type("1000 * s");
  const offered = screen.getAllByRole("option").map((option) => option.textContent);
  expect(offered).toEqual(["Số vụ (vụ)so_vu", "Dân số (người)dan"]);
  fireEvent.keyDown(field(), { key: "ArrowDown" });
  fireEvent.keyDown(field(), { key: "Enter" });
  expect(field().value).toBe("1000 * dan");
  expect(screen.queryByRole("listbox")).toBeNull();
  fireEvent.blur(field());
  expect(set).toEqual([["measure.expression", "1000 * dan"]]);
});

test("the list is closed by Escape, and what was typed stays", () => {
  open("");
  type("so");
  fireEvent.keyDown(field(), { key: "Escape" });
  expect(screen.queryByRole("listbox")).toBeNull();
  expect(field().value).toBe("so");
});

test("a button puts an input where the caret stands", () => {
  open("2 * ");
  field().setSelectionRange(4, 4);
  fireEvent.click(screen.getByRole("button", { name: "Chèn “Số vụ (vụ)”" }));
  expect(field().value).toBe("2 * so_vu");
});

test("the place of a fault is marked, and the reason stands at the field", () => {
  open("so_vu + (dan");
  expect(document.querySelector("mark")?.textContent).toBe("(");
  const described = (field().getAttribute("aria-describedby") ?? "").split(" ");
  const words = described.map((id) => document.getElementById(id)?.textContent).join(" ");
  expect(words).toContain("Có dấu “(” chưa đóng.");
});

test("a sound formula is read back in words, with its range and the unit it gives", () => {
  const set = open("so_vu / dan");
  expect(screen.getByText("Đọc là: “Số vụ” ÷ “Dân số”.")).toBeDefined();
  expect(screen.getByText(/Kết quả từ 0 trở lên\. .*vụ\/người/)).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Dùng “vụ/người”" }));
  expect(set).toEqual([["measure.unit", "vụ/người"]]);
});

test("cases added to people are told, with the words of both", () => {
  open("so_vu + dan");
  expect(screen.getByText(/“Số vụ” tính bằng “vụ” với “Dân số” tính bằng “người”/)).toBeDefined();
});

test("sample figures show what the formula makes of them, exactly", () => {
  open("1000 * so_vu / dan", "vụ/1.000 người");
  const [cases, people] = ["Số vụ (vụ)", "Dân số (người)"].map((label) =>
    screen.getByLabelText(label),
  );
  if (cases === undefined || people === undefined) throw new Error("there is a field for each");
  expect(screen.getByText("Nhập đủ các số để xem kết quả.")).toBeDefined();
  fireEvent.change(cases, { target: { value: "25" } });
  fireEvent.change(people, { target: { value: "12.500" } });
  // 1,000 × 25 ÷ 12,500 = 2
  expect(screen.getByText("Kết quả: 2 vụ/1.000 người")).toBeDefined();
  fireEvent.change(people, { target: { value: "0" } });
  expect(screen.getByText(/^Chia cho 0/)).toBeDefined();
});
