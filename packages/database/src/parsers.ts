import pg from "pg";

type Parser = (text: string) => unknown;

/** Kept as text: exact decimals, and days that are not instants. */
const asText: Parser = (text) => text;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${text} is beyond 2^53. Cast it to text in the query.`);
  return value;
}

const own: Readonly<Record<number, Parser>> = {
  [pg.types.builtins.INT8]: safeInteger,
  [pg.types.builtins.NUMERIC]: asText,
  [pg.types.builtins.DATE]: asText,
  // date[]: pg would make local dates of the elements; "{2021-06-07,NULL}".
  1182: (text) =>
    text
      .slice(1, -1)
      .split(",")
      .filter((day) => day !== "")
      .map((day) => (day === "NULL" ? null : day)),
};

/** How values of a PostgreSQL type are read, by its oid. */
export function parsers(oid: number, format?: "text" | "binary"): Parser {
  if (format === "binary") return pg.types.getTypeParser(oid, "binary");
  return own[oid] ?? pg.types.getTypeParser(oid, "text");
}
