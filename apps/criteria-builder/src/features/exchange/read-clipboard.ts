import { parseTabbed, type TextTable } from "@thuocdo/criteria/table-import/text-table";

/** What was copied, as a table: the largest one of a web page, Word or Excel; otherwise lines with tabs between cells. */
export function readClipboard(data: Pick<DataTransfer, "getData">): TextTable | undefined {
  const fromHtml = tableOfHtml(data.getData("text/html"));
  if (fromHtml !== undefined) return fromHtml;
  const text = data.getData("text/plain");
  return text.trim() === "" ? undefined : parseTabbed(text.replace(/\r?\n$/, ""));
}

/** Whether what was copied is surely a table: pasted outside a field, it is then taken for one. */
export function isTable(data: Pick<DataTransfer, "getData">): boolean {
  const table = tableOfHtml(data.getData("text/html"));
  if (table !== undefined) return table.rows.length > 1;
  const lines = data.getData("text/plain").trim().split("\n");
  return lines.length > 1 && lines.filter((line) => line.includes("\t")).length > lines.length / 2;
}

/** A parsed document runs no script and fetches nothing; only its text is taken. */
function tableOfHtml(html: string): TextTable | undefined {
  if (!/<table/i.test(html)) return undefined;
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const tables = [...body.querySelectorAll("table")].filter(
    (table) => table.querySelector("table") === null,
  );
  const [largest] = tables.toSorted((one, other) => other.rows.length - one.rows.length);
  return largest === undefined ? undefined : readTable(largest);
}

const mostColumns = 200;
const mostRows = 20_000;

function readTable(table: HTMLTableElement): TextTable {
  const rows: string[][] = [];
  const merges: TextTable["merges"][number][] = [];
  const taken = new Set<string>();
  for (const [row, line] of [...table.rows].slice(0, mostRows).entries()) {
    const cells: string[] = [];
    let column = 0;
    for (const cell of line.cells) {
      while (taken.has(`${row},${column}`)) column += 1;
      if (column >= mostColumns) break;
      const toColumn = Math.min(column + cell.colSpan, mostColumns) - 1;
      const toRow = Math.min(row + Math.max(cell.rowSpan, 1), table.rows.length) - 1;
      cells[column] = textOf(cell);
      if (toColumn > column || toRow > row) {
        merges.push({ fromRow: row, fromColumn: column, toRow, toColumn });
        for (let r = row; r <= toRow; r += 1) {
          for (let c = column; c <= toColumn; c += 1) taken.add(`${r},${c}`);
        }
      }
      column = toColumn + 1;
    }
    rows.push(Array.from(cells, (text) => text ?? ""));
  }
  return { rows, merges };
}

const lineBreaking = new Set(["P", "DIV", "LI", "BR", "TR", "H1", "H2", "H3", "H4"]);
const unread = new Set(["STYLE", "SCRIPT", "TEMPLATE", "NOSCRIPT"]);

/** The words of a cell, each paragraph and list item on a line of its own; line breaks in the source are blanks. */
function textOf(element: Element): string {
  let text = "";
  for (const node of element.childNodes) {
    if (node.nodeType === node.TEXT_NODE)
      text += (node.nodeValue ?? "").replaceAll(/[ \t\r\n]+/g, " ");
    else if (node instanceof Element && !unread.has(node.tagName)) {
      const breaks = lineBreaking.has(node.tagName);
      if (breaks && text !== "" && !text.endsWith("\n")) text += "\n";
      text += textOf(node);
      if (breaks && node.tagName !== "BR" && !text.endsWith("\n")) text += "\n";
    }
  }
  return text;
}
