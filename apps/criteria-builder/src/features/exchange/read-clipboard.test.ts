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

const table = (...rows: string[][]) =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;

test("tables of one width are one, a repeated header stands once, and others are counted", () => {
  const html = [
    table(["BỘ CÔNG AN", "CỘNG HÒA"]),
    table(["STT", "Nội dung", "Điểm"], ["1", "Một", "5"], ["2", "Hai", "5"]),
    table(["STT", "Nội dung", "Điểm"], ["3", "Ba", "5"]),
  ].join("<p>Nhóm khác</p>");
  const read = readClipboard(copied({ html }));
  expect(read?.rows.map(([number]) => number)).toEqual(["STT", "1", "2", "3"]);
  expect(read?.tablesLeft).toBe(1);
});

test("a header in two rows is repeated in one, and is still no content", () => {
  const html = `<table><tr><td rowspan=2>STT</td><td rowspan=2>Nội dung</td><td colspan=2>Điểm</td></tr>
    <tr><td>Điểm chuẩn</td><td>Tự chấm</td></tr><tr><td>1</td><td>Một</td><td>5</td><td></td></tr></table>
    ${table(["STT", "Nội dung", "Điểm chuẩn", "Tự chấm"], ["2", "Hai", "5", ""])}`;
  const rows = readClipboard(copied({ html }))?.rows ?? [];
  expect(rows.slice(2).map(([number]) => number)).toEqual(["1", "2"]);
});

test("a table within a cell is words of that cell; one within a table for layout is the table", () => {
  const inner = table(["1", "Một"], ["2", "Hai"]);
  expect(readClipboard(copied({ html: table([inner]) }))?.rows).toEqual([
    ["1", "Một"],
    ["2", "Hai"],
  ]);
  const within = readClipboard(copied({ html: table(["a", "b"], ["c", inner], ["d", "e"]) }));
  expect(within?.rows.map((row) => row.map((cell) => cell.replaceAll(/\s+/g, " ").trim()))).toEqual(
    [
      ["a", "b"],
      ["c", "1 Một 2 Hai"],
      ["d", "e"],
    ],
  );
});

test("lists as Word writes them keep their signs, and text struck out by tracked changes is gone", () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml></xml><![endif]--></head>
    <body><!--StartFragment--><table class=MsoNormalTable><tr><td><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>
    <![if !supportLists]><span style='mso-list:Ignore'>a)<span>&nbsp;&nbsp; </span></span><![endif]>Có <del>một</del><ins>hai</ins> kế hoạch<o:p></o:p></p></td>
    <td>5</td></tr><tr><td>b</td><td>6</td></tr></table><!--EndFragment--></body></html>`;
  expect(
    readClipboard(copied({ html }))?.rows[0]?.map((cell) => cell.replaceAll(/\s+/g, " ").trim()),
  ).toEqual(["a) Có hai kế hoạch", "5"]);
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
