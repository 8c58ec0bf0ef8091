import { listSheets, otherPath, layoutOf, type Column, type SheetKey } from "#exchange/layout.ts";
import { otherWords } from "#exchange/messages.ts";
import { text } from "#exchange/codec.ts";
import type { Cell } from "#sheets/cell.ts";
import type { Indicator } from "#indicator.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** One sheet filled in: a row of cells for each thing, in the order of the columns. */
export interface ExchangeTable {
  readonly key: SheetKey;
  readonly name: string;
  readonly isSingle: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (Cell | undefined)[])[];
}

/** An Excel cell takes 32,767 characters. */
const pieceLength = 30_000;

/** The whole version as sheets, from which `documentOf` makes the same document again, byte for byte. */
export function tablesOf(version: CriteriaSetVersion): readonly ExchangeTable[] {
  const groups = version.groups;
  const criteria = groups.flatMap((group) =>
    group.criteria.map((criterion) => ({
      node: criterion,
      about: { "@parent": group.id, "@group-code": group.code },
    })),
  );
  const indicators = criteria.flatMap(({ node }) =>
    node.indicators.map((indicator) => ({
      node: indicator,
      about: { "@parent": node.id, "@criterion-code": node.code },
    })),
  );
  const ofIndicator = (indicator: Indicator) => ({
    "@parent": indicator.id,
    "@indicator-code": indicator.code,
    "@indicator-title": indicator.title,
  });
  const each = <Part extends object>(
    parts: (indicator: Indicator) => readonly Part[],
    more: (part: Part) => About = () => ({}),
  ): readonly Row[] =>
    indicators.flatMap(({ node }) =>
      parts(node).map((part) => ({ node: part, about: { ...ofIndicator(node), ...more(part) } })),
    );
  return [
    table("version", [{ node: version, about: {} }]),
    table(
      "groups",
      groups.map((node) => ({ node, about: {} })),
    ),
    table("criteria", criteria),
    table("indicators", indicators),
    table(
      "inputs",
      each(({ inputs }) => inputs),
    ),
    table(
      "options",
      indicators.flatMap(({ node }) =>
        node.inputs.flatMap((input) =>
          optionsOf(input).map((option) => ({
            node: option,
            about: { ...ofIndicator(node), "@input": input.key },
          })),
        ),
      ),
    ),
    table(
      "scoring",
      each((indicator) => [indicator]).map((row) => ({ ...row, isContinued: true })),
    ),
    table(
      "scale",
      each(scaleOf, ({ part }) => ({ "@part": part })).map(({ node, about }) => ({
        node: (node as ScaleRow).row,
        about,
      })),
    ),
    table(
      "evidence",
      each(({ terms }) => terms.evidence),
    ),
    table(
      "crossChecks",
      each(({ terms }) => terms.crossChecks ?? []),
    ),
    table(
      "crossFigures",
      indicators.flatMap(({ node }) =>
        (node.terms.crossChecks ?? []).flatMap((check) =>
          check.figures.map((figure) => ({
            node: figure,
            about: { ...ofIndicator(node), "@check": check.key },
          })),
        ),
      ),
    ),
    table(
      "levels",
      version.classification.levels.map((node) => ({ node, about: {} })),
    ),
  ];
}

type About = Readonly<Record<string, unknown>>;

interface Row {
  readonly node: object;
  /** What the row tells besides: the values of the paths that begin with @. */
  readonly about: About;
  /** Another row of the same thing tells what no column holds. */
  readonly isContinued?: boolean;
}

interface ScaleRow {
  readonly part: "rule" | "small";
  readonly row: object;
}

function optionsOf(input: Indicator["inputs"][number]): readonly object[] {
  if ("levels" in input) return input.levels;
  return "items" in input ? input.items : [];
}

function scaleOf({ rule, measure }: Indicator): readonly ScaleRow[] {
  const ruleRows =
    "bands" in rule
      ? rule.bands
      : "levels" in rule
        ? rule.levels
        : "items" in rule
          ? rule.items
          : [];
  const smallRows = measure.kind === "change" ? (measure.smallBaseline?.bands ?? []) : [];
  return [
    ...ruleRows.map((row) => ({ part: "rule" as const, row })),
    ...smallRows.map((row) => ({ part: "small" as const, row })),
  ];
}

function table(key: SheetKey, rows: readonly Row[]): ExchangeTable {
  const { name, columns, isSingle = false } = layoutOf(key);
  const held = [...columns, ...(key === "indicators" ? layoutOf("scoring").columns : [])];
  const others = rows.map(({ node, isContinued = false }) =>
    isContinued ? [] : pieces(uncovered(node, "", coverage(key, held))),
  );
  const most = Math.max(0, ...others.map(({ length }) => length));
  const otherColumns = Array.from({ length: most }, (_, at) => otherColumn(at + 1));
  return {
    key,
    name,
    isSingle,
    columns: [...columns, ...otherColumns],
    rows: rows.map(({ node, about }, at) => [
      ...columns.map(({ path, codec }) => {
        const value = path.startsWith("@") ? about[path] : valueAt(node, path);
        return value === undefined || value === null ? undefined : codec.write(value);
      }),
      ...otherColumns.map((_, piece): Cell | undefined => {
        const json = others[at]?.[piece];
        return json === undefined ? undefined : { kind: "text", text: json };
      }),
    ]),
  };
}

export function otherColumn(piece: number): Column {
  return {
    path: `${otherPath}.${piece}`,
    header: otherWords.other(piece),
    codec: text,
    width: 20,
  };
}

function valueAt(node: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (value, name) =>
        typeof value === "object" && value !== null
          ? new Map(Object.entries(value)).get(name)
          : undefined,
      node,
    );
}

interface Coverage {
  readonly paths: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
}

function coverage(key: SheetKey, columns: readonly Column[]): Coverage {
  return {
    paths: new Set(columns.map(({ path }) => path)),
    lists: new Set(Object.keys(listSheets[key] ?? {})),
  };
}

/** What of the value no column and no sheet of its own holds, by path. */
function uncovered(
  value: object,
  prefix: string,
  { paths, lists }: Coverage,
): Readonly<Record<string, unknown>> {
  const left: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) {
    const path = prefix + name;
    if (paths.has(path) || lists.has(path)) continue;
    const goesOn = [...paths, ...lists].some((known) => known.startsWith(`${path}.`));
    if (goesOn && part === null) continue;
    if (goesOn && typeof part === "object" && !Array.isArray(part)) {
      Object.assign(left, uncovered(part as object, `${path}.`, { paths, lists }));
    } else {
      left[path] = part;
    }
  }
  return left;
}

/** The JSON in pieces that fit a cell, cut between characters; none where there is nothing. */
function pieces(other: Readonly<Record<string, unknown>>): readonly string[] {
  if (Object.keys(other).length === 0) return [];
  const found: string[] = [];
  let rest = JSON.stringify(other);
  while (rest !== "") {
    const cut = rest.charCodeAt(pieceLength - 1);
    const length = cut >= 0xd800 && cut < 0xdc00 ? pieceLength - 1 : pieceLength;
    found.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return found;
}
