import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { Me } from "@thuocdo/contract/me";
import { SessionContext } from "@thuocdo/ui/session";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ItemGrid, type GridColumn } from "#features/city-plans/item-grid.tsx";

beforeEach(() => localStorage.clear());
afterEach(cleanup);

interface Row {
  readonly words: string;
}

const person = { id: "an", userName: "an", fullName: "An" };
const me: Me = {
  person,
  due: null,
  secondFactor: { on: false, required: false },
  signedInBy: "password",
  handOvers: 0,
  assignments: [],
  demonstration: true,
  now: "2026-11-27T00:00:00.000Z",
};
const words: GridColumn<Row> = {
  key: "words",
  header: "Nhiệm vụ",
  width: "10rem",
  show: (row) => row.words,
  read: (_, typed) =>
    typed === "?" ? { ok: false, sentence: "Chưa đọc được." } : { ok: true, row: { words: typed } },
};

function page(texts: readonly string[], put: (id: string, row: Row) => Promise<boolean>) {
  const rows = texts.map((text, at) => ({ id: `r${at}`, name: `${at + 1}`, row: { words: text } }));
  return (
    <SessionContext value={me}>
      <ItemGrid name="thu" caption="Nhiệm vụ" columns={[words]} rows={rows} onPut={put} />
    </SessionContext>
  );
}

function open(texts: readonly string[], stored = true) {
  const puts: string[] = [];
  const put = async (id: string, row: Row) => {
    puts.push(`${id}: ${row.words}`);
    return stored;
  };
  const { rerender } = render(page(texts, put));
  const cell = (row: number) => screen.getByLabelText<HTMLTextAreaElement>(`Nhiệm vụ, dòng ${row}`);
  return {
    puts,
    cell,
    show: (next: readonly string[]) => rerender(page(next, put)),
    type: (row: number, text: string) => {
      cell(row).focus();
      fireEvent.change(cell(row), { target: { value: text } });
    },
  };
}

test("Enter puts what was typed, once, and goes to the row below", async () => {
  const { puts, cell, type } = open(["một", "hai"]);
  type(1, "mốt");
  fireEvent.keyDown(cell(1), { key: "Enter" });
  await expect.poll(() => puts).toEqual(["r0: mốt"]);
  expect(document.activeElement).toBe(cell(2));
});

test("what can't be read stays as typed with the reason; Escape gives back what was there", () => {
  const { puts, cell, type } = open(["một"]);
  type(1, "?");
  fireEvent.blur(cell(1));
  expect(screen.getByRole("alert").textContent).toBe("Chưa đọc được.");
  expect(cell(1).value).toBe("?");
  fireEvent.keyDown(cell(1), { key: "Escape" });
  expect(cell(1).value).toBe("một");
  expect(puts).toEqual([]);
});

test("what somebody else put meanwhile is told, and not written over until Enter says so", async () => {
  const { puts, cell, type, show } = open(["một"]);
  type(1, "mốt");
  show(["một trăm"]);
  fireEvent.blur(cell(1));
  expect(screen.getByRole("alert").textContent).toContain("một trăm");
  expect(puts).toEqual([]);
  cell(1).focus();
  fireEvent.keyDown(cell(1), { key: "Enter" });
  await expect.poll(() => puts).toEqual(["r0: mốt"]);
});

test("what the server did not take is still there after a reload", async () => {
  const { puts, cell, type } = open(["một"], false);
  type(1, "mốt");
  fireEvent.blur(cell(1));
  await expect.poll(() => puts).toEqual(["r0: mốt"]);
  cleanup();
  expect(open(["một"]).cell(1).value).toBe("mốt");
});
