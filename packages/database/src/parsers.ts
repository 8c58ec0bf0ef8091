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

/** A list whose elements need no quotes: `{1,NULL,3}`. */
function listOf(parse: Parser): Parser {
  return (text) =>
    text
      .slice(1, -1)
      .split(",")
      .filter((element) => element !== "")
      .map((element) => (element === "NULL" ? null : parse(element)));
}

const own: Readonly<Record<number, Parser>> = {
  [pg.types.builtins.INT8]: safeInteger,
  [pg.types.builtins.NUMERIC]: asText,
  [pg.types.builtins.DATE]: asText,
  // Arrays have oids of their own: int8[], numeric[], date[].
  1016: listOf(safeInteger),
  1231: listOf(asText),
  1182: listOf(asText),
};

/** How values of a PostgreSQL type are read, by its oid. */
export function parsers(oid: number, format?: "text" | "binary"): Parser {
  if (format === "binary") return pg.types.getTypeParser(oid, "binary");
  return own[oid] ?? pg.types.getTypeParser(oid, "text");
}
