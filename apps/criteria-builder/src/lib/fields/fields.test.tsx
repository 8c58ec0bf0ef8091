import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test } from "vitest";
import { FieldSettingsContext, type FieldPath, type Finding } from "#lib/fields/field-settings.ts";
import { DecimalField, OptionalDecimalField, PointsField } from "#lib/fields/figure-fields.tsx";
import { RowsField } from "#lib/fields/rows-field.tsx";
import { TextField, TitleField } from "#lib/fields/text-field.tsx";

afterEach(cleanup);

/** Shows fields; what they set is written down. */
function show(fields: ReactNode, { readOnly = false, findings = [] as readonly Finding[] } = {}) {
  const set: [string, unknown][] = [];
  const settings = {
    readOnly,
    findingsAt: (path: FieldPath) => findings.filter((each) => each.path.join() === path.join()),
    set: (path: FieldPath, value: unknown) => set.push([path.join("."), value]),
  };
  const page = (content: ReactNode) => (
    <MantineProvider env="test">
      <FieldSettingsContext value={settings}>{content}</FieldSettingsContext>
    </MantineProvider>
  );
  const { unmount, rerender } = render(page(fields));
  return { set, unmount, change: (content: ReactNode) => rerender(page(content)) };
}

function type(label: string, text: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
}

function leave(label: string) {
  fireEvent.blur(screen.getByLabelText(label));
}

test("a figure is shown and read the Vietnamese way, and stored canonically", () => {
  const { set } = show(<DecimalField label="Mốc" path={["rule", "fullAt"]} value="1234.5" />);
  expect(screen.getByLabelText<HTMLInputElement>("Mốc").value).toBe("1.234,5");
  type("Mốc", "2.000,75");
  leave("Mốc");
  expect(set).toEqual([["rule.fullAt", "2000.75"]]);
});

test("what can't be read stays in the field with the reason, and is not stored", () => {
  const { set } = show(<PointsField label="Điểm" path={["maxHundredths"]} value={500} />);
  type("Điểm", "5 điểm");
  leave("Điểm");
  expect(screen.getByLabelText<HTMLInputElement>("Điểm").value).toBe("5 điểm");
  expect(screen.getByText(/không phải là số/)).toBeDefined();
  expect(set).toEqual([]);
});

test("points are stored in hundredths, and no more than two places are taken", () => {
  const { set } = show(<PointsField label="Điểm" path={["maxHundredths"]} value={500} />);
  type("Điểm", "2,655");
  leave("Điểm");
  expect(set).toEqual([]);
  type("Điểm", "2,65");
  leave("Điểm");
  expect(set).toEqual([["maxHundredths", 265]]);
});

test("an emptied field is nothing, not zero", () => {
  const { set } = show(<OptionalDecimalField label="Lớn nhất" path={["max"]} value="10" />);
  type("Lớn nhất", "");
  leave("Lớn nhất");
  expect(set).toEqual([["max", null]]);
});

test("leaving the page sends what was being typed", () => {
  const { set } = show(<TextField label="Tên" path={["title"]} value="Cũ" />);
  type("Tên", "Mới");
  fireEvent(window, new Event("pagehide"));
  expect(set).toEqual([["title", "Mới"]]);
});

test("what somebody else makes of a field does not take away what is typed, nor does leaving it undo theirs", () => {
  const { set, change } = show(<TextField label="Tên" path={["title"]} value="Cũ" />);
  type("Tên", "Của tôi");
  fireEvent(window, new Event("pagehide"));
  change(<TextField label="Tên" path={["title"]} value="Của Bình" />);
  expect(screen.getByLabelText<HTMLInputElement>("Tên").value).toBe("Của tôi");
  leave("Tên");
  expect(set).toEqual([["title", "Của tôi"]]);
  expect(screen.getByLabelText<HTMLInputElement>("Tên").value).toBe("Của Bình");
});

test("going to another node sends what was being typed", () => {
  const { set, unmount } = show(<TextField label="Tên" path={["title"]} value="Cũ" />);
  type("Tên", "Mới");
  unmount();
  expect(set).toEqual([["title", "Mới"]]);
});

test("words are stored in NFC", () => {
  const { set } = show(<TextField label="Tên" path={["title"]} value="" />);
  type("Tên", "Tiêu chí".normalize("NFD"));
  leave("Tên");
  expect(set).toEqual([["title", "Tiêu chí".normalize("NFC")]]);
});

test("what the checks found stands beside the field and is tied to it", () => {
  show(<TextField label="Tên" path={["title"]} value="" />, {
    findings: [{ path: ["title"], severity: "error", sentence: "Chưa có tên gọi." }],
  });
  const field = screen.getByLabelText("Tên");
  const described = field.getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(described.split(" ").at(-1) ?? "")?.textContent).toBe(
    "Chưa có tên gọi.",
  );
});

test("a warning is tied to its field and does not make it invalid", () => {
  show(<TextField label="Tên" path={["title"]} value="Dài" />, {
    findings: [{ path: ["title"], severity: "warning", sentence: "Câu dài." }],
  });
  const field = screen.getByLabelText("Tên");
  const described = (field.getAttribute("aria-describedby") ?? "").split(" ");
  const words = described.map((id) => document.getElementById(id)?.textContent).join(" ");
  expect(words).toContain("Câu dài.");
  expect(field.getAttribute("aria-invalid")).toBeNull();
});

test("what is said of a row stands below it", () => {
  show(
    <RowsField
      label="Các bậc"
      path={["rule", "bands"]}
      rows={["a", "b"]}
      columns={[{ head: "Tên", cell: (row) => row }]}
    />,
    {
      findings: [{ path: ["rule", "bands", 1], severity: "error", sentence: "Không tới được." }],
    },
  );
  const rows = screen.getAllByRole("row").map((row) => row.textContent);
  expect(rows).toEqual(["Tên", "a", "b", "Không tới được."]);
});

test("a name is one paragraph: what is pasted on several lines is put on one", () => {
  const { set } = show(<TitleField label="Tên" path={["title"]} value="" />);
  type("Tên", "Tỷ lệ vụ án\n  được làm rõ ");
  leave("Tên");
  expect(set).toEqual([["title", "Tỷ lệ vụ án được làm rõ"]]);
});

test("what is longer than the document takes stays in the field with the reason, and is not stored", () => {
  const { set } = show(<TitleField label="Tên" path={["title"]} value="Cũ" />);
  type("Tên", "a".repeat(601));
  leave("Tên");
  expect(screen.getByLabelText<HTMLTextAreaElement>("Tên").value).toHaveLength(601);
  expect(screen.getByText(/Dài 601 ký tự, quá 600 ký tự/)).toBeDefined();
  expect(set).toEqual([]);
});

test("an issued version has words where a draft has fields", () => {
  show(<PointsField label="Điểm" path={["maxHundredths"]} value={250} />, { readOnly: true });
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.getByText("2,5")).toBeDefined();
});

test("rows are added, moved and removed in one act each", () => {
  const { set } = show(
    <RowsField
      label="Các mục"
      path={["items"]}
      rows={["a", "b"]}
      least={1}
      newRow={() => "c"}
      columns={[{ head: "Tên", cell: (row) => row }]}
    />,
  );
  fireEvent.click(screen.getByRole("button", { name: "Thêm dòng" }));
  fireEvent.click(screen.getByRole("button", { name: "Chuyển dòng 2 lên" }));
  fireEvent.click(screen.getByRole("button", { name: "Xóa dòng 1" }));
  expect(set.map(([, rows]) => rows)).toEqual([["a", "b", "c"], ["b", "a"], ["b"]]);
});
