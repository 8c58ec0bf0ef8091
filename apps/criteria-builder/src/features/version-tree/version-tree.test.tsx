import { MantineProvider } from "@mantine/core";
import { applyEdit } from "@thuocdo/criteria/apply-edit";
import type { Edit } from "@thuocdo/criteria/edit";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { findNode, walkNodes } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { VersionTree } from "#features/version-tree/version-tree.tsx";

beforeAll(() => {
  // Rows are drawn as far as there is room for them.
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(2000);
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(29);
});
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const set = criteriaSet("I 1.1 percent", "1.2 yes-no", "1.3 bands", "II 2.1 levels");

interface Opened {
  readonly read: () => CriteriaSetVersion;
  readonly edits: readonly Edit[];
  /** What the rest of the page shows. */
  readonly selected: () => string;
  /** An edit that somebody else made. */
  readonly others: (edit: Edit) => void;
}

/** An outline over a draft in memory, its undo one edit deep after the other. */
function open(document = set, { readOnly = false } = {}): Opened {
  let version = document;
  const edits: Edit[] = [];
  const undo: Edit[] = [];
  let selected = "";
  let show: (next: CriteriaSetVersion) => void = () => undefined;
  function apply(edit: Edit): Edit | undefined {
    const applied = applyEdit(version, edit);
    if (!applied.ok) return undefined;
    version = applied.value.version;
    show(version);
    return applied.value.inverse;
  }
  const draft = {
    read: () => version,
    edit(edit: Edit) {
      const inverse = apply(edit);
      edits.push(edit);
      if (inverse !== undefined) undo.push(inverse);
      return inverse !== undefined;
    },
    undo() {
      const last = undo.pop();
      return last !== undefined && apply(last) !== undefined;
    },
    redo: () => false,
  };
  function Page() {
    const [shown, setShown] = useState(version);
    const [selectedId, setSelectedId] = useState(version.id);
    show = setShown;
    selected = selectedId;
    return (
      <VersionTree
        version={shown}
        selectedId={selectedId}
        onSelect={setSelectedId}
        onOpen={setSelectedId}
        findingsOf={() => ({ errors: 0, warnings: 0 })}
        {...(!readOnly && { draft })}
      />
    );
  }
  render(
    <MantineProvider env="test">
      <Page />
    </MantineProvider>,
  );
  return {
    read: () => version,
    edits,
    selected: () => selected,
    others: (made) => act(() => void apply(made)),
  };
}

function row(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-row="${id}"]`);
  if (found === null) throw new Error(`There is no row ${id}.`);
  return found;
}

function goTo(id: string): void {
  fireEvent.click(row(id));
}

/** Presses a key on what has the keyboard. */
function press(key: string, keys: KeyboardEventInit = {}): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...keys });
}

function title(): HTMLTextAreaElement {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement)) throw new Error("No title is being typed.");
  return field;
}

function type(text: string, caret = text.length): void {
  fireEvent.change(title(), { target: { value: text } });
  title().setSelectionRange(caret, caret);
}

/** Opens a row's title with the caret at a letter. */
function edit(id: string, caret?: number): void {
  goTo(id);
  press("F2");
  if (caret !== undefined) title().setSelectionRange(caret, caret);
}

function rest(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

const said = () => document.querySelector("output[class*=said]")?.textContent ?? "";

/** "code id" of all nodes but the version, in reading order. */
function outline(version: CriteriaSetVersion): readonly string[] {
  return [...walkNodes(version)].flatMap((placed) =>
    placed.kind === "version" ? [] : [`${placed.node.code} ${placed.node.title}`],
  );
}

function titleOf({ read }: Opened, id: string): string | undefined {
  return findNode(read(), id)?.node.title;
}

test("Enter at the end of a title makes the next row of the same level, and typing goes on there", () => {
  const draft = open();
  edit("indicator-1-1");
  type("Tỷ lệ vụ việc được giải quyết");
  press("Enter");
  type("Có sổ trực ban");
  press("Enter");
  expect(outline(draft.read()).slice(2, 5)).toEqual([
    "1.1 Tỷ lệ vụ việc được giải quyết",
    "1.2 Có sổ trực ban",
    "1.3 ",
  ]);
  expect(title().getAttribute("aria-label")).toBe("Tên chỉ số 1.3");
});

test("Enter inside a title makes two rows of it; the first keeps the id and all it has", () => {
  const draft = open();
  edit("indicator-1-1");
  type("Có sổ trực ban, có phân công", "Có sổ trực ban,".length);
  press("Enter");
  expect(outline(draft.read()).slice(2, 4)).toEqual(["1.1 Có sổ trực ban,", "1.2 có phân công"]);
  expect(titleOf(draft, "indicator-1-1")).toBe("Có sổ trực ban,");
  expect(title().value).toBe("có phân công");
});

test("Enter before a title makes an empty row above and stays in the title", () => {
  const draft = open();
  edit("criterion-1", 0);
  press("Enter");
  expect(outline(draft.read()).slice(1, 3)).toEqual(["1 ", "2 Tiêu chí 1"]);
  expect(title().value).toBe("Tiêu chí 1");
});

test("Enter on an empty row goes one level up, as in a list", () => {
  const draft = open();
  edit("indicator-1-3");
  press("Enter");
  press("Enter");
  expect(title().getAttribute("aria-label")).toBe("Tên tiêu chí 2");
  expect(findNode(draft.read(), "group-I")?.node).toMatchObject({
    criteria: [{ id: "criterion-1" }, { title: "" }],
  });
  press("Enter");
  expect(title().getAttribute("aria-label")).toBe("Tên nhóm tiêu chí II");
  press("Enter");
  expect(said()).toBe("Nhóm tiêu chí là cấp cao nhất.");
});

test("Backspace on an empty row removes it and goes to the end of the row before", () => {
  const draft = open();
  edit("indicator-1-1");
  press("Enter");
  press("Backspace");
  expect(draft.read()).toEqual(set);
  expect(title().value).toBe(titleOf(draft, "indicator-1-1"));
});

test("Backspace does not remove a row that has more than its title", () => {
  const draft = open();
  edit("criterion-1");
  type("");
  press("Backspace");
  expect(findNode(draft.read(), "criterion-1")).toBeDefined();
  expect(said()).toContain("còn nội dung");
});

test("Tab and Shift-Tab change the level and stay in the title; what can't go says why", () => {
  const draft = open();
  edit("criterion-1");
  press("Enter");
  type("Trụ sở");
  press("Tab");
  expect(title().getAttribute("aria-label")).toBe("Tên chỉ số 1.4");
  press("Tab", { shiftKey: true });
  expect(title().getAttribute("aria-label")).toBe("Tên tiêu chí 2");
  press("ArrowUp");
  press("Escape");
  edit("criterion-1");
  press("Tab");
  expect(said()).toBe("Tiêu chí này có chỉ số nên không thành chỉ số được.");
  expect(outline(draft.read())).toContain("2 Trụ sở");
});

test("Tab on several chosen rows takes them a level deeper by one edit", () => {
  const draft = open();
  edit("criterion-1");
  press("Enter");
  type("Trụ sở");
  press("Enter");
  type("Biên chế");
  press("Escape");
  press("ArrowUp", { shiftKey: true });
  const before = draft.edits.length;
  press("Tab");
  expect(outline(draft.read()).slice(5, 7)).toEqual(["1.4 Trụ sở", "1.5 Biên chế"]);
  expect(draft.edits.length).toBe(before + 1);
});

test("typing is sent after a pause as one edit, and again only when it changed", () => {
  const draft = open();
  edit("indicator-1-1");
  for (const text of ["C", "Có", "Có sổ"]) type(text);
  expect(draft.edits).toEqual([]);
  rest(700);
  press("Enter");
  expect(draft.edits.map(({ kind }) => kind)).toEqual(["set-field", "add-indicator"]);
});

test("a title that is left goes out at once, so does one whose outline is closed", () => {
  const draft = open();
  edit("indicator-1-1");
  type("Có sổ");
  press("ArrowDown");
  expect(titleOf(draft, "indicator-1-1")).toBe("Có sổ");
  type("Có phân công");
  cleanup();
  expect(titleOf(draft, "indicator-1-2")).toBe("Có phân công");
});

test("Escape leaves the title as it was; what was typed is one step of undo away", () => {
  const draft = open();
  const before = titleOf(draft, "indicator-1-1");
  edit("indicator-1-1");
  type("Viết nhầm");
  press("Escape");
  expect(titleOf(draft, "indicator-1-1")).toBe(before);
  expect(document.activeElement).toBe(row("indicator-1-1"));
  press("z", { ctrlKey: true });
  expect(titleOf(draft, "indicator-1-1")).toBe("Viết nhầm");
});

test("Escape keeps the first title of a new row, and one that was moved since it was typed", () => {
  const draft = open();
  edit("indicator-1-1");
  press("Enter");
  type("Dòng mới");
  press("Escape");
  expect(outline(draft.read())).toContain("1.2 Dòng mới");
  edit("indicator-1-1");
  type("Đã sửa");
  press("ArrowDown", { altKey: true });
  press("Escape");
  expect(outline(draft.read())).toContain("1.2 Đã sửa");
});

test("keys of an input method are its own", () => {
  const draft = open();
  edit("indicator-1-1");
  fireEvent.keyDown(title(), { key: "Enter", isComposing: true });
  fireEvent.keyDown(title(), { key: "Process" });
  expect(draft.edits).toEqual([]);
});

test("a letter typed on a row opens its title at the end", () => {
  open();
  goTo("indicator-1-1");
  press("x");
  expect(title().selectionStart).toBe(title().value.length);
});

test("one row in the tab order: Tab on a row is left to the page", () => {
  const draft = open();
  goTo("criterion-2");
  expect(fireEvent.keyDown(row("criterion-2"), { key: "Tab" })).toBe(true);
  expect(draft.edits).toEqual([]);
  expect(document.querySelectorAll('[role="row"][tabindex="0"]').length).toBe(1);
});

test("chosen rows move together by one edit, and stay chosen", () => {
  const draft = open();
  goTo("indicator-1-1");
  press("ArrowDown", { shiftKey: true });
  press("ArrowDown", { altKey: true });
  expect(
    outline(draft.read())
      .slice(2, 5)
      .map((line) => line.slice(-3)),
  ).toEqual(["1-3", "1-1", "1-2"]);
  expect(draft.edits.length).toBe(1);
  expect(
    row("indicator-1-1").ariaSelected ?? row("indicator-1-1").getAttribute("aria-selected"),
  ).toBe("true");
});

test("Ctrl-A chooses the rows of one level, Delete removes them by one edit that undo takes back", () => {
  const draft = open();
  goTo("indicator-1-2");
  press("a", { ctrlKey: true });
  press("Delete");
  expect(findNode(draft.read(), "criterion-1")?.node).toMatchObject({ indicators: [] });
  expect(draft.edits.length).toBe(1);
  press("z", { ctrlKey: true });
  expect(draft.read()).toEqual(set);
});

test("Ctrl-D puts a copy with ids of its own right after", () => {
  const draft = open();
  goTo("criterion-1");
  press("d", { ctrlKey: true });
  const [first, copy] =
    findNode(draft.read(), "group-I")?.kind === "group" ? draft.read().groups[0]!.criteria : [];
  expect(copy).toMatchObject({ code: "2", title: first?.title, indicators: [{}, {}, {}] });
  expect(copy?.id).not.toBe(first?.id);
});

/** Lets the browser's clipboard event happen; gives back what it holds. */
function clipboard(event: "copy" | "cut" | "paste", held: Record<string, string> = {}) {
  const data: Record<string, string> = { ...held };
  const happened = new Event(event, { bubbles: true, cancelable: true });
  Object.assign(happened, {
    clipboardData: {
      getData: (kind: string) => data[kind] ?? "",
      setData: (kind: string, text: string) => {
        data[kind] = text;
      },
    },
  });
  act(() => {
    (document.activeElement ?? document.body).dispatchEvent(happened);
  });
  return data;
}

test("a branch is copied as lines for a text, a table for Word and Excel, and comes as a copy into another set", () => {
  open();
  goTo("criterion-1");
  const held = clipboard("copy");
  expect(held["text/plain"]?.split("\n")[1]).toMatch(/^\t1\.1\. /);
  expect(held["text/html"]).toContain("<td>1.1</td>");
  cleanup();
  const other = open({ ...criteriaSet("I 1.1 yes-no"), id: "other" });
  goTo("criterion-1");
  clipboard("paste", held);
  expect(outline(other.read()).map((line) => line.split(" ")[0])).toEqual([
    "I",
    "1",
    "1.1",
    "2",
    "2.1",
    "2.2",
    "2.3",
  ]);
  expect(said()).toBe("Đã dán 4 mục.");
});

test("what is cut and pasted in its set moves with its ids, once; pasted again it is a copy", () => {
  const draft = open();
  goTo("indicator-1-1");
  const held = clipboard("cut");
  expect(draft.read()).toEqual(set);
  goTo("criterion-2");
  clipboard("paste", held);
  expect(findNode(draft.read(), "indicator-1-1")?.at).toEqual([1, 0, 1]);
  clipboard("paste", held);
  expect(findNode(draft.read(), "criterion-2")?.node).toMatchObject({
    indicators: [{ id: "indicator-2-1" }, { id: "indicator-1-1" }, { code: "2.3" }],
  });
});

test("lines of another program become rows beside the current one, by one edit", () => {
  const draft = open();
  goTo("criterion-1");
  clipboard("paste", { "text/plain": "1. Một\n1.1. Sâu hơn\n2. Hai" });
  expect(outline(draft.read()).slice(5, 8)).toEqual(["2 Một", "2.1 Sâu hơn", "3 Hai"]);
  expect(draft.edits.length).toBe(1);
});

test("one line pasted into a title is left to the title, several become rows", () => {
  const draft = open();
  edit("indicator-1-1");
  clipboard("paste", { "text/plain": "một dòng" });
  expect(draft.edits).toEqual([]);
  clipboard("paste", { "text/plain": "một\nhai" });
  expect(outline(draft.read()).slice(3, 5)).toEqual(["1.2 một", "1.3 hai"]);
});

test("a table of another program is left to the page, also from inside a title; what is ours the page does not hear of", () => {
  const heard: string[] = [];
  const page = (event: Event) => event.defaultPrevented || heard.push("table");
  document.addEventListener("paste", page);
  const html = "<table><tr><td>1</td><td>Tiêu chí</td></tr><tr><td>2</td><td>Nữa</td></tr></table>";
  const text = "1\tTiêu chí\n2\tNữa";
  const draft = open();
  goTo("criterion-1");
  const ours = clipboard("copy");
  clipboard("paste", { "text/html": html, "text/plain": text });
  edit("criterion-1");
  clipboard("paste", { "text/html": html, "text/plain": text });
  expect(heard.length).toBe(2);
  expect(draft.edits).toEqual([]);
  expect(document.activeElement?.getAttribute("data-row")).toBe("criterion-1");
  clipboard("paste", ours);
  document.removeEventListener("paste", page);
  expect(heard.length).toBe(2);
  expect(draft.edits.length).toBe(1);
});

test.each([
  { text: "STT\tNội dung\tĐiểm\n1\tMột\t5", rows: 0, because: "cells after numbers are a table" },
  { text: "1.\tMột\n2.\tHai", rows: 2, because: "a tab after a number makes a list" },
  { text: "Một\n\tSâu hơn", rows: 2, because: "tabs before a line are its depth" },
])("of a text with tabs $rows rows are made, since $because", ({ text, rows }) => {
  const draft = open();
  goTo("criterion-1");
  const before = outline(draft.read()).length;
  clipboard("paste", { "text/plain": text });
  expect(outline(draft.read()).length - before).toBe(rows);
});

test("one row of a table comes as one line", () => {
  const draft = open();
  goTo("criterion-1");
  const html = "<table><tr><td>Một ô</td></tr></table>";
  clipboard("paste", { "text/html": html, "text/plain": "Một ô" });
  expect(outline(draft.read())).toContain("2 Một ô");
});

test("a clipboard that only says it is ours changes nothing", () => {
  const draft = open();
  goTo("criterion-1");
  const html = `<table data-thuocdo-branches='{"format":"thuocdo-branches","branches":[{}]}'></table>`;
  clipboard("paste", { "text/html": html, "text/plain": "x" });
  expect(draft.edits).toEqual([]);
  expect(said()).toContain("không dán");
});

test("the search goes through what it finds without marks, opening what is folded; a code leads to its row", () => {
  open();
  fireEvent.click(screen.getByRole("button", { name: "1: chỉ hiện các nhóm" }));
  expect(document.querySelectorAll('[role="row"]').length).toBe(3);
  const field = screen.getByRole("searchbox");
  fireEvent.change(field, { target: { value: "chi so INDICATOR-1" } });
  fireEvent.keyDown(field, { key: "Enter" });
  fireEvent.keyDown(field, { key: "Enter" });
  expect(row("indicator-1-2").dataset["current"]).toBe("true");
  fireEvent.keyDown(field, { key: "Enter", shiftKey: true });
  expect(row("indicator-1-1").dataset["current"]).toBe("true");
  fireEvent.change(field, { target: { value: "2.1" } });
  fireEvent.keyDown(field, { key: "Enter" });
  expect(row("indicator-2-1").dataset["current"]).toBe("true");
  fireEvent.keyDown(field, { key: "Escape" });
  expect(document.activeElement).toBe(row("indicator-2-1"));
});

test("the rest of the page follows the row once keys rest", () => {
  const { selected } = open();
  goTo("group-I");
  press("ArrowDown");
  press("ArrowDown");
  expect(selected()).toBe("group-I");
  rest(150);
  expect(selected()).toBe("indicator-1-1");
});

test("branches are moved by a dialog as by the mouse: into which parent, after which sibling", () => {
  const draft = open();
  goTo("indicator-1-1");
  fireEvent.click(screen.getByRole("button", { name: "Chuyển đến…" }));
  fireEvent.change(screen.getByLabelText("Đặt vào"), { target: { value: "criterion-2" } });
  fireEvent.change(screen.getByLabelText("Vị trí"), { target: { value: "0" } });
  fireEvent.click(screen.getByRole("button", { name: "Chuyển" }));
  expect(findNode(draft.read(), "indicator-1-1")?.at).toEqual([1, 0, 0]);
});

test("a version that is only read is walked and searched, and takes no edit", () => {
  open(set, { readOnly: true });
  goTo("indicator-1-1");
  press("Delete");
  press("x");
  press("Enter");
  expect(document.activeElement).toBe(row("indicator-1-1"));
  expect(screen.queryByRole("button", { name: "Thêm nhóm" })).toBeNull();
});

test("a row that others remove leaves the keyboard to the one in its place", () => {
  const draft = open();
  goTo("indicator-1-2");
  draft.others({ kind: "remove-node", nodeId: "indicator-1-2" });
  expect(row("indicator-1-3").tabIndex).toBe(0);
  rest(150);
  expect(draft.selected()).toBe("indicator-1-3");
});
