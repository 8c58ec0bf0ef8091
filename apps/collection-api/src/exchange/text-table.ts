import type { TextTable } from "@thuocdo/contract/exchange";
import type { Sheet } from "@thuocdo/criteria/cell";
import { readText } from "@thuocdo/criteria/read-cell";

/** A sheet as texts. */
export function toTextTable({ name, hidden, rows, merges }: Sheet): TextTable {
  return {
    name,
    hidden,
    merges: [...merges],
    rows: rows.map((row) =>
      row.map((cell) => {
        const reading = readText(cell);
        return reading.ok ? reading.value : cell?.kind === "error" ? cell.text : "";
      }),
    ),
  };
}
