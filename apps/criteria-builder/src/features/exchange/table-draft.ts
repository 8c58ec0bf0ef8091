import {
  convertLegacy,
  detectLegacyAmong,
  type LegacyEncoding,
} from "@thuocdo/criteria/legacy-text";
import { listParents } from "@thuocdo/criteria/outline/move-branches";
import type { ColumnRole } from "@thuocdo/criteria/table-import/column-role";
import {
  matchColumns,
  matchColumnsBelow,
  type MatchedTable,
} from "@thuocdo/criteria/table-import/match-columns";
import type { TableNode, TableNodeKind } from "@thuocdo/criteria/table-import/table-node";
import {
  cleanRows,
  type TableRow,
  type TextTable,
} from "@thuocdo/criteria/table-import/text-table";
import { findNode, type PlacedNode } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/** One cell in an old encoding, before and after. */
export interface LegacyCell {
  readonly row: number;
  readonly encoding: LegacyEncoding;
  readonly before: string;
  readonly after: string;
}

export interface CleanTable {
  readonly rows: readonly TableRow[];
  readonly legacy: readonly LegacyCell[];
}

/** The table's rows; cells in an old encoding converted where that is wanted, and told either way. */
export function prepareTable(table: TextTable, convert: boolean): CleanTable {
  const legacy: LegacyCell[] = [];
  // Rows are of one width.
  const clean = cleanRows(table);
  const encodings = detectLegacyAmong(clean.flatMap(({ cells }) => cells));
  const rows = clean.map((row, rowAt) => ({
    ...row,
    cells: row.cells.map((before, at) => {
      const encoding = encodings[rowAt * row.cells.length + at];
      if (encoding === undefined) return before;
      const after = convertLegacy(before, encoding);
      legacy.push({ row: row.number, encoding, before, after });
      return convert ? after : before;
    }),
  }));
  return { rows, legacy };
}

/** The guess, with what a person has chosen instead. */
export function matchTable(
  rows: readonly TableRow[],
  chosen: {
    readonly headerRows: number | undefined;
    readonly roles: Readonly<Record<number, ColumnRole>>;
  },
): MatchedTable {
  const guessed =
    chosen.headerRows === undefined
      ? matchColumns(rows)
      : matchColumnsBelow(rows, chosen.headerRows);
  return {
    ...guessed,
    columns: guessed.columns.map((column, at) => {
      const role = chosen.roles[at];
      return role === undefined ? column : { ...column, role, because: { kind: "chosen" } };
    }),
  };
}

/** Where nodes of a kind can be put, the place of what is selected first. */
export function placesFor(
  version: CriteriaSetVersion,
  kind: TableNodeKind,
  selectedId: string,
): readonly PlacedNode[] {
  const parents = listParents(version, kind);
  const selected = findNode(version, selectedId);
  const isNear = ({ at }: PlacedNode) =>
    selected !== undefined && at.every((step, depth) => selected.at[depth] === step);
  return [...parents.filter(isNear), ...parents.filter((placed) => !isNear(placed))];
}

/** All nodes in reading order. */
export function flatten(nodes: readonly TableNode[]): readonly TableNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}
