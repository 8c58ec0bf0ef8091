import { expect, test } from "vitest";
import { formatCsv, parseCsv } from "#units/csv.ts";

test("a row is read by column name, with the line it starts on", () => {
  const table = parseCsv(
    '\uFEFFcode,name\r\n00019,"Phường ""Điện Biên"", cũ"\r\n\r\n20236,Hải Châu I\n',
  );
  expect(table.columns).toEqual(["code", "name"]);
  expect(table.rows).toEqual([
    { line: 2, values: { code: "00019", name: 'Phường "Điện Biên", cũ' } },
    { line: 4, values: { code: "20236", name: "Hải Châu I" } },
  ]);
});

test("a line break inside quotes belongs to the cell and counts as a line", () => {
  const table = parseCsv('a,b\n1,"x\ny"\n2,z\n');
  expect(table.rows).toEqual([
    { line: 2, values: { a: "1", b: "x\ny" } },
    { line: 4, values: { a: "2", b: "z" } },
  ]);
});

test("what is written is read back", () => {
  const rows = [
    { code: "00001", name: 'Phường "Phúc Xá", Ba Đình' },
    { code: "00004", name: "" },
  ];
  expect(parseCsv(formatCsv(["code", "name"], rows)).rows.map((row) => row.values)).toEqual(rows);
});
