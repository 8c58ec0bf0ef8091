import { expect, test } from "vitest";
import { isTable, readClipboard } from "#features/exchange/read-clipboard.ts";

function copied(parts: { html?: string; text?: string }) {
  return {
    getData: (type: string) => (type === "text/html" ? (parts.html ?? "") : (parts.text ?? "")),
  };
}

test("a table of Word keeps its merged cells and paragraphs, and none of its markup", () => {
  const table = readClipboard(
    copied({
      html: `<html><head><style>p{}</style></head><body><!--StartFragment--><table class=MsoTable>
        <tr><td rowspan=2><p class=MsoNormal><b>I</b></p></td><td colspan=2><p>Nhóm<o:p></o:p>
          một</p></td></tr>
        <tr><td><p>a</p><p>b</p></td><td>c<br>d<script>alert(1)</script><img src=x onerror=alert(1)></td></tr>
      </table></body></html>`,
      text: "bỏ qua",
    }),
  );
  expect(table?.rows.map((row) => row.map((cell) => cell.trim()))).toEqual([
    ["I", "Nhóm một"],
    ["", "a\nb", "c\nd"],
  ]);
  expect(table?.merges).toEqual([
    { fromRow: 0, fromColumn: 0, toRow: 1, toColumn: 0 },
    { fromRow: 0, fromColumn: 1, toRow: 0, toColumn: 2 },
  ]);
});

test("of several tables the largest is taken, of nested ones the inner", () => {
  const html =
    "<table><tr><td><table><tr><td>1</td></tr><tr><td>2</td></tr></table></td></tr></table><table><tr><td>x</td></tr></table>";
  expect(readClipboard(copied({ html }))?.rows).toEqual([["1"], ["2"]]);
});

test("cells copied as text, and lines of text, are a table too", () => {
  expect(readClipboard(copied({ text: "a\tb\r\n1\t2\r\n" }))?.rows).toEqual([
    ["a", "b"],
    ["1", "2"],
  ]);
  expect(readClipboard(copied({ text: "1. Một\n2. Hai" }))?.rows).toEqual([["1. Một"], ["2. Hai"]]);
  expect(readClipboard(copied({ text: " " }))).toBeUndefined();
});

test("spans beyond all measure make no table beyond all measure", () => {
  const html = `<table><tr><td colspan=1000000 rowspan=1000000>a</td></tr><tr><td>b</td></tr></table>`;
  const table = readClipboard(copied({ html }));
  expect(table?.merges[0]?.toColumn).toBeLessThan(200);
  expect(table?.rows).toHaveLength(2);
});

test("only what is surely a table is taken for one outside a field", () => {
  expect(isTable(copied({ text: "Một dòng\nHai dòng" }))).toBe(false);
  expect(isTable(copied({ html: "<p>chữ</p>", text: "chữ" }))).toBe(false);
  expect(isTable(copied({ text: "a\tb\n1\t2" }))).toBe(true);
});
