import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
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

/** @param stored what the server has by the time that a row is put; as shown where it is left out */
function page(
  texts: readonly string[],
  put: (id: string, row: Row) => Promise<boolean>,
  stored = texts,
) {
  const rows = texts.map((text, at) => ({ id: `r${at}`, name: `${at + 1}`, row: { words: text } }));
  return (
    <SessionContext value={me}>
      <ItemGrid
        name="thu"
        caption="Nhiệm vụ"
        columns={[words]}
        rows={rows}
        onPut={async (changes) => {
          for (const { id, change } of changes) {
            const now = stored[Number(id.slice(1))];
            const row = now === undefined ? undefined : change({ words: now });
            if (row !== undefined && row.words !== now && !(await put(id, row))) return false;
          }
          return true;
        }}
      />
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

test("what the server did not take is still there after a reload, and is sent again by itself", async () => {
  const { puts, cell, type } = open(["một"], false);
  type(1, "mốt");
  fireEvent.blur(cell(1));
  await expect.poll(() => puts).toEqual(["r0: mốt"]);
  cleanup();
  const again = open(["một"]);
  expect(again.cell(1).value).toBe("mốt");
  await expect.poll(() => again.puts).toEqual(["r0: mốt"]);
});

test("what is typed in the next cell while the first is on its way stays", async () => {
  let arrive = (_: boolean) => {};
  render(page(["một", "hai"], () => new Promise((resolve) => (arrive = resolve))));
  const cell = (row: number) => screen.getByLabelText<HTMLTextAreaElement>(`Nhiệm vụ, dòng ${row}`);
  fireEvent.change(cell(1), { target: { value: "mốt" } });
  fireEvent.blur(cell(1));
  fireEvent.change(cell(2), { target: { value: "hai mươi" } });
  await act(async () => arrive(true));
  expect(cell(2).value).toBe("hai mươi");
});

test("what is typed further in the cell while it is on its way stays", async () => {
  let arrive = (_: boolean) => {};
  render(page(["một"], () => new Promise((resolve) => (arrive = resolve))));
  const cell = screen.getByLabelText<HTMLTextAreaElement>("Nhiệm vụ, dòng 1");
  fireEvent.change(cell, { target: { value: "mốt" } });
  fireEvent.blur(cell);
  fireEvent.change(cell, { target: { value: "mốt hai" } });
  await act(async () => arrive(true));
  expect(cell.value).toBe("mốt hai");
});

test.each([
  { stored: ["một trăm"], said: "một trăm", because: "somebody was faster" },
  { stored: [], said: "không còn", because: "somebody took the row out" },
])("nothing is put where $because, and it is told", async ({ stored, said }) => {
  const puts: Row[] = [];
  const put = async (_: string, row: Row) => puts.push(row) > 0;
  render(page(["một"], put, stored));
  const cell = screen.getByLabelText<HTMLTextAreaElement>("Nhiệm vụ, dòng 1");
  fireEvent.change(cell, { target: { value: "mốt" } });
  await act(async () => fireEvent.blur(cell));
  expect(screen.getByRole("alert").textContent).toContain(said);
  expect([puts, cell.value]).toEqual([[], "mốt"]);
});

test("a block goes into the cells below, as far as there are rows; what can't be read stays with its reason", async () => {
  const { puts, cell } = open(["một", "hai"]);
  const clipboardData = { getData: () => "mốt\r\n?\r\nba\r\n" };
  await act(async () => fireEvent.paste(cell(1), { clipboardData }));
  expect(puts).toEqual(["r0: mốt"]);
  expect(cell(2).value).toBe("?");
  expect(screen.getByRole("alert").textContent).toBe("Chưa đọc được.");
  expect(screen.getByRole("status").textContent).toContain("1 dòng");
});

test("words with no tab or line feed are pasted as into any field", () => {
  const { cell } = open(["một"]);
  expect(fireEvent.paste(cell(1), { clipboardData: { getData: () => "mốt" } })).toBe(true);
});
