import { objectShapes, takesEmptyText, takesNull, type Keywords } from "#exchange/keywords.ts";
import { otherPath, type Column } from "#exchange/layout.ts";
import type { ReadRow, Report } from "#exchange/read-rows.ts";
import { readText } from "#sheets/read-cell.ts";
import { schemaProblems } from "#schema-problem.ts";

/** What one thing of the document is put together from: its rows, and the things in its lists. */
export interface Source {
  readonly rows: readonly ReadRow[];
  readonly lists: Readonly<Record<string, readonly Source[]>>;
  /** The id decided for it, where it has one. */
  readonly id?: string;
}

/**
 * Puts a value of this schema together. Undefined where something is wrong, which has been reported then. Fields that
 * no column holds come from the columns of other content.
 */
export function build(schema: Keywords, source: Source, report: Report): unknown {
  const other = readOther(source, report);
  const taken = new Set<string>();
  const built = buildPart(schema, "", { source, other, taken, report });
  for (const path of other.keys()) {
    const place = source.rows[0]?.place(`${otherPath}.1`);
    if (!taken.has(path) && place !== undefined)
      report("notice", place, { code: "other-unused", path });
  }
  return built;
}

interface Context {
  readonly source: Source;
  readonly other: ReadonlyMap<string, unknown>;
  readonly taken: Set<string>;
  readonly report: Report;
}

function buildPart(schema: Keywords, path: string, context: Context): unknown {
  const { source, other, report } = context;
  if (other.has(path)) {
    context.taken.add(path);
    return other.get(path);
  }
  if (path === "id" && source.id !== undefined) return readId(source, source.id);
  const list = source.lists[path];
  if (list !== undefined && schema.items !== undefined) {
    const { items } = schema;
    for (const { rows } of list) for (const row of rows) row.used.add("@parent");
    return list.map((child) => build(items, child, report));
  }
  const shapes = objectShapes(schema);
  if (shapes.length === 0 || findColumn(source, path) !== undefined) {
    return readScalar(schema, path, context);
  }
  if (takesNull(schema) && !isFilled(path, context)) return null;
  const shape = shapes.length === 1 ? shapes[0] : chooseShape(shapes, path, context);
  return shape === undefined ? undefined : buildObject(shape, path, context);
}

function buildObject(shape: Keywords, path: string, context: Context): unknown {
  const parts: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(shape.properties ?? {})) {
    const part = buildPart(schema, path === "" ? name : `${path}.${name}`, context);
    if (part !== undefined) parts[name] = part;
  }
  return parts;
}

/** By its kind where the shapes have kinds, otherwise the one whose field is filled in. */
function chooseShape(
  shapes: readonly Keywords[],
  path: string,
  context: Context,
): Keywords | undefined {
  const kinds = shapes.map(({ properties }) => properties?.["kind"]?.const);
  if (kinds.every((kind) => typeof kind === "string")) {
    const kind = readScalar(
      { anyOf: kinds.map((one) => ({ const: one })) },
      path === "" ? "kind" : `${path}.kind`,
      context,
    );
    return shapes.find((_, at) => kinds[at] === kind);
  }
  const filled = shapes.find(({ properties = {} }) =>
    Object.keys(properties).some((name) => isFilled(`${path}.${name}`, context)),
  );
  return filled ?? shapes[0];
}

function readScalar(schema: Keywords, path: string, { source, report }: Context): unknown {
  const found = findColumn(source, path);
  if (found === undefined) return schema.const;
  const { row, column } = found;
  const cell = row.cells.get(path) ?? row.blanks.get(path);
  row.used.add(path);
  if (cell === undefined) return readBlank(schema, { row, column }, report);
  const reading = column.codec.read(cell);
  const place = row.place(path);
  const value = cellText(row, path);
  if (!reading.ok) {
    report("error", place, { code: "cell-unreadable", value, because: reading.refusal });
    return undefined;
  }
  if (reading.value === null) return readBlank(schema, { row, column }, report);
  const [problem] = schemaProblems(schema as never, reading.value);
  if (problem === undefined) return reading.value;
  report("error", place, { code: "value-invalid", value, shape: problem.code });
  return undefined;
}

function readBlank(
  schema: Keywords,
  { row, column }: { readonly row: ReadRow; readonly column: Column },
  report: Report,
): unknown {
  if (column.whenBlank !== undefined) return column.whenBlank;
  if (takesNull(schema)) return null;
  if (takesEmptyText(schema)) return "";
  report("error", row.place(column.path), { code: "cell-blank" });
  return undefined;
}

function readId({ rows }: Source, id: string): string {
  for (const row of rows) row.used.add("id");
  return id;
}

/** What the columns of other content hold, by path. */
function readOther({ rows }: Source, report: Report): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const row of rows) {
    const paths = [...row.cells.keys()].filter((path) => path.startsWith(`${otherPath}.`));
    if (paths.length === 0) continue;
    const inOrder = paths.toSorted((one, two) => pieceOf(one) - pieceOf(two));
    const json = inOrder.map((path) => cellText(row, path)).join("");
    for (const path of paths) row.used.add(path);
    const parsed = parseObject(json);
    if (parsed === undefined) {
      report("error", row.place(inOrder[0] ?? null), { code: "other-unreadable" });
    }
    for (const [path, value] of Object.entries(parsed ?? {})) found.set(path, value);
  }
  return found;
}

function pieceOf(path: string): number {
  return Number(path.slice(otherPath.length + 1));
}

function parseObject(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function findColumn(
  { rows }: Source,
  path: string,
): { readonly row: ReadRow; readonly column: Column } | undefined {
  for (const row of rows) {
    const column = row.layout.byPath.get(path);
    if (column !== undefined) return { row, column };
  }
  return undefined;
}

function isFilled(path: string, { source, other }: Context): boolean {
  const within = (known: string) => known === path || known.startsWith(`${path}.`);
  return (
    source.rows.some((row) => [...row.cells.keys()].some(within)) ||
    [...other.keys()].some(within) ||
    Object.entries(source.lists).some(([list, items]) => within(list) && items.length > 0)
  );
}

/** What the cell says, for telling it. */
export function cellText(row: ReadRow, path: string): string {
  const cell = row.cells.get(path);
  if (cell?.kind === "error") return cell.text;
  const reading = readText(cell);
  return reading.ok ? reading.value : "";
}
