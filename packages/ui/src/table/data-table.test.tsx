import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { DataTable } from "#table/data-table.tsx";

afterEach(cleanup);

test("a press on a head sorts by it, a second turns it round, and the head says so", () => {
  render(
    <DataTable
      caption="Phường"
      rows={["Quán Toan", "An Hòa", "Điện Biên"]}
      rowKey={(name) => name}
      columns={[{ key: "name", header: "Tên", cell: (name) => name, sortValue: (name) => name }]}
    />,
  );
  const shown = () => screen.getAllByRole("cell").map(({ textContent }) => textContent);
  expect(shown()).toEqual(["Quán Toan", "An Hòa", "Điện Biên"]);
  fireEvent.click(screen.getByRole("button"));
  expect(shown()).toEqual(["An Hòa", "Điện Biên", "Quán Toan"]);
  expect(screen.getByRole("columnheader").getAttribute("aria-sort")).toBe("ascending");
  fireEvent.click(screen.getByRole("button"));
  expect(shown()).toEqual(["Quán Toan", "Điện Biên", "An Hòa"]);
});

test("of a table that shows its first rows, the first in the order chosen are shown", () => {
  render(
    <DataTable
      caption="Phường"
      rows={["Quán Toan", "An Hòa", "Điện Biên"]}
      rowKey={(name) => name}
      columns={[{ key: "name", header: "Tên", cell: (name) => name, sortValue: (name) => name }]}
      limit={1}
    />,
  );
  const shown = () => screen.getAllByRole("cell").map(({ textContent }) => textContent);
  expect(shown()).toEqual(["Quán Toan"]);
  fireEvent.click(screen.getByRole("button"));
  expect(shown()).toEqual(["An Hòa"]);
});
