import { sheetOfText } from "@thuocdo/submissions/city-plan/read-task-table";

/** Cells that were copied out of a spreadsheet, by rows; undefined where it is the words of one cell. */
export function readBlock(text: string): readonly (readonly string[])[] | undefined {
  const rows = sheetOfText(text.replace(/\r?\n$/, "")).rows.map((row) =>
    row.map((cell) => (cell?.kind === "text" ? cell.text : "")),
  );
  return rows.length === 1 && rows[0]?.length === 1 ? undefined : rows;
}
