import { readText } from "@thuocdo/criteria/read-cell";
import type { Cell, Sheet } from "@thuocdo/criteria/cell";
import { detectDelimiter, parseCsv } from "hucre/csv";

/** What Excel would run as a formula, with any apostrophes that keep it from that. */
const formulaStart = /^'*[=+\-@\t\r]/;

/**
 * Rows as CSV for Excel as it is set up in Việt Nam: UTF-8 with a mark, semicolons, decimal commas. Text that Excel
 * would run as a formula gets an apostrophe in front, which `readCsv` takes away again.
 */
export function writeCsv(rows: readonly (readonly (Cell | undefined)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(written).join(";")).join("\r\n")}\r\n`;
}

function written(cell: Cell | undefined): string {
  const reading = readText(cell);
  const text = reading.ok ? reading.value : "";
  const safe = cell?.kind === "text" && formulaStart.test(text) ? `'${text}` : text;
  return /[;,\t"\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** CSV or copied cells, whatever separates them, as one sheet of texts. */
export function readCsv(text: string, name: string): Sheet {
  const delimiter = detectDelimiter(text);
  const rows = parseCsv(text, { delimiter, skipBom: true, typeInference: false });
  return {
    name,
    hidden: false,
    merges: [],
    rows: rows.map((row) =>
      row.map((value): Cell | undefined => {
        const said = String(value ?? "").normalize("NFC");
        if (said === "") return undefined;
        return { kind: "text", text: formulaStart.test(said) ? said.replace(/^'/, "") : said };
      }),
    ),
  };
}
