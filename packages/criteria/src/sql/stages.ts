/** A column of a stage: an expression over the columns of the stage before. */
export type Column = readonly [name: string, expression: string];

/** A string literal. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A literal of DuckDB's 128-bit integer. */
export function hugeint(value: bigint | number): string {
  return `${quote(String(value))}::hugeint`;
}

/** `with s0 as (…), s1 as (select *, … from s0), …`: each stage adds columns to the one before. */
export function stageQuery(first: string, stages: readonly (readonly Column[])[]): string {
  const later = stages
    .filter((columns) => columns.length > 0)
    .map((columns) =>
      columns.map(([name, expression]) => `${expression} as ${name}`).join(",\n    "),
    );
  const parts = [
    `s0 as (\n  ${first}\n)`,
    ...later.map((columns, at) => `s${at + 1} as (\n  select *,\n    ${columns}\n  from s${at}\n)`),
  ];
  return `with ${parts.join(",\n")}\nselect * from s${later.length}`;
}
