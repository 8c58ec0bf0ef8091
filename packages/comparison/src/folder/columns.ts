import type { FolderProblem, FolderTable, TextRows } from "#folder/folder-problem.ts";

/** Rows by column name, with their number in the file; rows without any text are passed over. */
export interface NamedRow {
  readonly row: number;
  readonly of: Readonly<Record<string, string>>;
}

/** Names the cells by the header. A column that is missing, doubled or not known is a problem of row 1. */
export function nameColumns(
  file: FolderTable,
  rows: TextRows,
  {
    needed,
    optional,
  }: { readonly needed: readonly string[]; readonly optional: readonly string[] },
): {
  readonly rows: readonly NamedRow[];
  readonly columns: ReadonlySet<string>;
  readonly problems: readonly FolderProblem[];
} {
  const header = (rows[0] ?? []).map((name) => name.trim());
  const known = [...needed, ...optional];
  const at = (column: string, code: FolderProblem["code"]): FolderProblem => ({
    file,
    row: 1,
    column,
    code,
    value: column,
  });
  const columns = new Set(header);
  return {
    columns,
    problems: [
      ...needed.filter((name) => !columns.has(name)).map((name) => at(name, "column-missing")),
      ...header
        .filter((name) => name !== "" && !known.includes(name))
        .map((name) => at(name, "column-unknown")),
      ...header
        .filter((name, index) => name !== "" && header.indexOf(name) !== index)
        .map((name) => at(name, "column-twice")),
    ],
    rows: rows.flatMap((row, index) =>
      index === 0 || row.every((text) => text.trim() === "")
        ? []
        : [
            {
              row: index + 1,
              of: Object.fromEntries(
                header.map((name, place) => [name, (row[place] ?? "").trim()]),
              ),
            },
          ],
    ),
  };
}
