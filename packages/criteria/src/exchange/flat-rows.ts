import { checkedDocument, type ReadDocument } from "#exchange/checked-document.ts";
import { choice, name, points, type Codec } from "#exchange/codec.ts";
import type { ReadOptions } from "#exchange/document-of.ts";
import { flatWords } from "#exchange/messages.ts";
import type { ExchangePlace, ExchangeProblem } from "#exchange/problem.ts";
import type { Report } from "#exchange/read-rows.ts";
import { foldText } from "#fold-text.ts";
import { ruleSentence } from "#how-scored/messages.ts";
import { newCriterion, newGroup, newIndicator, type Heading } from "#outline/heading.ts";
import { maximumHundredths } from "#rule.ts";
import { columnLetters, isBlank, textCell, type Cell, type Sheet } from "#sheets/cell.ts";
import { readText } from "#sheets/read-cell.ts";
import { walkNodes, type NodeKind, type PlacedNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

const levelCodec = choice(flatWords.levels);
const columnNames = [
  "level",
  "id",
  "code",
  "title",
  "meaning",
  "points",
  "scoring",
  "rest",
] as const;
type ColumnName = (typeof columnNames)[number];

/** Fields of a node that have a column; what else it has goes into the last one, as JSON. */
const ownFields = ["id", "code", "title", "note", "meaning", "guidance", "maxHundredths"];
const childFields = ["groups", "criteria", "indicators"];

/** A version as one table for CSV: a line for each node in reading order, the version first. Nothing is left out. */
export function flatRowsOf(
  version: CriteriaSetVersion,
): readonly (readonly (Cell | undefined)[])[] {
  return [
    columnNames.map((column) => textCell(flatWords.headers[column])),
    ...[...walkNodes(version)].map((placed) => {
      const cells = cellsOf(placed);
      return columnNames.map((column) => cells[column]);
    }),
  ];
}

function cellsOf(placed: PlacedNode): Readonly<Partial<Record<ColumnName, Cell | undefined>>> {
  const { kind, node } = placed;
  const rest = Object.fromEntries(
    Object.entries(node).filter(([field]) => ![...ownFields, ...childFields].includes(field)),
  );
  return {
    level: levelCodec.write(kind),
    id: textCell(node.id),
    ...(kind !== "version" && { code: textCell(node.code) }),
    title: textCell(node.title),
    meaning: textCell(meaningOf(placed)),
    ...((kind === "group" || kind === "criterion") && { points: points.write(node.maxHundredths) }),
    ...(kind === "indicator" && {
      points: points.write(maximumHundredths(node.rule)),
      scoring: textCell(ruleSentence(node)),
    }),
    rest: textCell(JSON.stringify(rest)),
  };
}

function meaningOf({ kind, node }: PlacedNode): string {
  switch (kind) {
    case "version":
      return node.note;
    case "group":
    case "criterion":
      return node.meaning;
    case "indicator":
      return node.guidance;
  }
}

/** Whether a table is one of ours, by its headers. */
export function isFlatVersion({ rows }: Sheet): boolean {
  const headers = headersOf(rows[0] ?? []);
  return headers.has("level") && headers.has("id") && headers.has("rest");
}

/** The document that such a table holds. Lines without an id are new, those without JSON the simplest of their kind. */
export function documentOfFlatRows(sheet: Sheet, { newId }: ReadOptions): ReadDocument {
  const problems: ExchangeProblem[] = [];
  const report: Report = (severity, place, facts) => {
    problems.push({ ...facts, severity, place });
  };
  const [header = [], ...lines] = sheet.rows;
  const columns = headersOf(header);
  reportColumns(sheet, columns, report);
  const seen = new Map<string, number>();
  const read = lines.flatMap((cells, at) =>
    cells.every(isBlank)
      ? []
      : [readLine({ cells, row: at + 2, sheet: sheet.name, columns, seen }, newId, report)],
  );
  const document = nest(read, report);
  return checkedDocument(document, problems, report);
}

interface Line {
  readonly kind: NodeKind | undefined;
  readonly node: Readonly<Record<string, unknown>>;
  readonly place: ExchangePlace;
}

function readLine(
  line: {
    readonly cells: readonly (Cell | undefined)[];
    readonly row: number;
    readonly sheet: string;
    readonly columns: ReadonlyMap<ColumnName, number>;
    readonly seen: Map<string, number>;
  },
  newId: () => string,
  report: Report,
): Line {
  const { cells, row, columns, seen } = line;
  const place = (column: ColumnName | null): ExchangePlace => {
    const at = column === null ? undefined : columns.get(column);
    return {
      sheet: line.sheet,
      row,
      column: at === undefined ? null : columnLetters(at),
      header: column === null ? null : flatWords.headers[column],
    };
  };
  const cellIn = (column: ColumnName) => cells[columns.get(column) ?? -1];
  const said = (column: ColumnName) => {
    const reading = readText(cellIn(column));
    return reading.ok ? reading.value : "";
  };
  const value = (column: ColumnName, codec: Codec): unknown => {
    const cell = cellIn(column);
    if (cell === undefined || isBlank(cell)) return undefined;
    const reading = codec.read(cell);
    if (reading.ok) return reading.value;
    const because = reading.refusal;
    report("error", place(column), { code: "cell-unreadable", value: said(column), because });
    return undefined;
  };
  const level = value("level", levelCodec) as NodeKind | undefined;
  if (level === undefined && isBlank(cellIn("level"))) {
    report("error", place("level"), { code: "cell-blank" });
  }
  const stated = value("id", name) as string | undefined;
  const firstRow = stated === undefined ? undefined : seen.get(stated);
  if (firstRow !== undefined) report("notice", place("id"), { code: "id-doubled", firstRow });
  const id = stated === undefined || firstRow !== undefined ? newId() : stated;
  seen.set(id, row);
  const hundredths = value("points", points) as number | null | undefined;
  const plain = { id, title: said("title"), text: said("meaning"), hundredths: hundredths ?? 0 };
  const rest = restIn(said("rest"));
  if (rest === undefined) report("error", place("rest"), { code: "other-unreadable" });
  const node = { ...plainNode(level, plain), ...rest, ...fieldsOf(level, plain, said("code")) };
  if (level === "indicator" && rest !== undefined && "rule" in rest) {
    const cells2 = cellsOf({ kind: level, node: node as never, at: [0, 0, 0] });
    for (const column of ["points", "scoring"] as const) {
      const now = readText(cells2[column]);
      const isOther = now.ok && said(column) !== "" && now.value !== said(column);
      if (isOther) report("notice", place(column), { code: "cell-only-read", value: said(column) });
    }
  }
  return { kind: level, node, place: place(null) };
}

function plainNode(level: NodeKind | undefined, plain: Heading): object {
  switch (level) {
    case "group":
      return newGroup(plain);
    case "criterion":
      return newCriterion(plain);
    case "indicator":
      return newIndicator(plain);
    case "version":
    case undefined:
      return {};
  }
}

function fieldsOf(level: NodeKind | undefined, plain: Heading, code: string): object {
  const { id, title, text: meaning, hundredths } = plain;
  switch (level) {
    case "version":
      return { id, title, note: meaning };
    case "group":
    case "criterion":
      return { id, code, title, meaning, maxHundredths: hundredths };
    case "indicator":
      return { id, code, title, guidance: meaning };
    case undefined:
      return {};
  }
}

/** Each line below the last one of the level above. */
function nest(lines: readonly Line[], report: Report): unknown {
  const version = lines.find(({ kind }) => kind === "version");
  const groups: { criteria: { indicators: unknown[] }[] }[] = [];
  for (const { kind, node, place } of lines) {
    const group = groups.at(-1);
    const criterion = group?.criteria.at(-1);
    const isOrphan =
      (kind === "criterion" && group === undefined) ||
      (kind === "indicator" && criterion === undefined);
    if (isOrphan) report("error", place, { code: "parent-unknown", value: "" });
    if (kind === "group") groups.push({ ...node, criteria: [] });
    if (kind === "criterion") group?.criteria.push({ ...node, indicators: [] });
    if (kind === "indicator") criterion?.indicators.push(node);
  }
  const seconds = lines.filter((line) => line.kind === "version" && line !== version);
  for (const { place } of seconds) report("error", place, { code: "row-unused" });
  return { ...version?.node, groups };
}

function headersOf(row: readonly (Cell | undefined)[]): ReadonlyMap<ColumnName, number> {
  const said = row.map((cell) => {
    const reading = readText(cell);
    return reading.ok ? foldText(reading.value) : "";
  });
  return new Map(
    columnNames.flatMap((column): [ColumnName, number][] => {
      const at = said.indexOf(foldText(flatWords.headers[column]));
      return at < 0 ? [] : [[column, at]];
    }),
  );
}

function reportColumns(
  { name: sheet, rows }: Sheet,
  columns: ReadonlyMap<ColumnName, number>,
  report: Report,
): void {
  const place = (at: number | null, header: string) => ({
    sheet,
    row: null,
    column: at === null ? null : columnLetters(at),
    header,
  });
  for (const column of columnNames) {
    const header = flatWords.headers[column];
    if (columns.has(column) || column === "scoring") continue;
    report("error", place(null, header), { code: "column-missing", header });
  }
  const known = new Set(columns.values());
  const width = Math.max(0, ...rows.map(({ length }) => length));
  for (let at = 0; at < width; at += 1) {
    const filled = rows.slice(1).filter((row) => !isBlank(row[at])).length;
    if (known.has(at) || filled === 0) continue;
    const reading = readText(rows[0]?.[at]);
    const header = reading.ok && reading.value !== "" ? reading.value : columnLetters(at);
    report("notice", place(at, header), { code: "column-unknown", header, filled });
  }
}

function restIn(json: string): Readonly<Record<string, unknown>> | undefined {
  if (json.trim() === "") return {};
  try {
    const value: unknown = JSON.parse(json);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
