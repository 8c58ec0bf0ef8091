import { parsePoints } from "#formats/points.ts";
import { foldText } from "#fold-text.ts";
import { labelAlone, labelBefore, levelKey, type RowLabel } from "#table-import/labels.ts";
import type { ColumnRole } from "#table-import/column-role.ts";
import type { MatchedTable } from "#table-import/match-columns.ts";
import { textWords } from "#table-import/messages.ts";
import { nameLevels } from "#table-import/name-levels.ts";
import type { TableNode, TableNodeKind, TableNote } from "#table-import/table-node.ts";
import type { TableRow } from "#table-import/text-table.ts";
import type { NodeKind } from "#tree.ts";

export interface TablePlan {
  readonly nodes: readonly TableNode[];
  readonly notes: readonly TableNote[];
  /** The deepest level found: 1, 2, … */
  readonly depth: number;
}

export interface PlanOptions {
  /** What the rows of the first level are. */
  readonly topKind: TableNodeKind;
  /** Levels below indicators go, as text, into what they stand below; otherwise they are left out. */
  readonly keepDeeper: boolean;
}

const kinds: readonly TableNodeKind[] = ["group", "criterion", "indicator"];

/** What the table becomes, row by row; nothing of it is left aside without a note. */
export function planTable(
  rows: readonly TableRow[],
  matched: MatchedTable,
  options: PlanOptions,
): TablePlan {
  const notes: TableNote[] = [];
  const items = readItems(rows.slice(matched.headerRows), matched, notes);
  const depth = Math.max(0, ...items.map((item) => item.depth));
  const drafts = nest(items, options, notes);
  return { nodes: drafts.map((draft) => finish(draft, notes)), notes, depth };
}

/**
 * The kind of the first level that fits a table of so many levels.
 * @param named what the headers of its columns of names say they are, from the top
 */
export function usualTopKind(
  depth: number,
  parentKind: NodeKind,
  named: readonly TableNodeKind[] = [],
): TableNodeKind {
  const [top] = named;
  if (top !== undefined && depth === named.length) return top;
  if (depth >= 3 || parentKind === "version") return "group";
  if (parentKind === "group") return "criterion";
  return depth === 2 ? "criterion" : "indicator";
}

interface Item {
  readonly depth: number;
  readonly row: number;
  readonly label: string;
  readonly title: string;
  readonly texts: Readonly<Record<"meaning" | "points" | "scoring" | "evidence", string>>;
}

function readItems(
  rows: readonly TableRow[],
  { columns }: MatchedTable,
  notes: TableNote[],
): readonly Item[] {
  const at = (role: ColumnRole) =>
    columns.flatMap((column, index) => (column.role === role ? [index] : []));
  const levels = nameLevels(columns, rows);
  const items: Item[] = [];
  const stack: string[] = [];
  /** What was last said on each level. */
  const current: (string | undefined)[] = [];

  for (const row of rows) {
    const said = (role: ColumnRole) => saidIn(at(role));
    const saidIn = (indices: readonly number[]) =>
      indices
        .filter((index) => !row.continued.has(index))
        .map((index) => row.cells[index] ?? "")
        .filter((cell) => cell !== "")
        .join("\n");
    const texts = {
      meaning: said("meaning"),
      points: said("points"),
      scoring: said("scoring"),
      evidence: said("evidence"),
    };
    const label = labelAlone(said("label"));
    if (isSumRow(row)) {
      notes.push({ severity: "notice", code: "sum-row", row: row.number });
      continue;
    }
    const found = levels.length > 0 ? byColumn() : byNumber();
    if (found.length === 0) join(row, texts);
    else items.push(...found);

    function byNumber(): readonly Item[] {
      const title = said("title");
      if (title === "") return [];
      const own = label === undefined ? labelBefore(title) : { label, rest: title };
      const depth = depthOf(own?.label, stack);
      return [
        { depth, row: row.number, label: own?.label.text ?? "", title: own?.rest ?? title, texts },
      ];
    }

    /** A column for each level: what is said anew begins something new. */
    function byColumn(): readonly Item[] {
      const begun = levels.flatMap((level, index) => {
        const title = saidIn(level.columns);
        const isDeepest = index === levels.length - 1;
        if (title === "" || (!isDeepest && current[index] === title)) return [];
        current.length = index;
        current[index] = title;
        return [{ depth: index + 1, title }];
      });
      const plain = said("title");
      const named =
        begun.length === 0 && plain !== "" ? [{ depth: levels.length, title: plain }] : begun;
      return named.map(({ depth, title }, index): Item => {
        const own = labelBefore(title);
        const isLast = index === named.length - 1;
        return {
          depth,
          row: row.number,
          label: own?.label.text ?? (isLast ? (label?.text ?? "") : ""),
          title: own?.rest ?? title,
          texts: isLast ? texts : { meaning: "", points: "", scoring: "", evidence: "" },
        };
      });
    }
  }
  return items;

  function join(row: TableRow, texts: Item["texts"]): void {
    const last = items.at(-1);
    const text = Object.values(texts).filter((part) => part !== "");
    const rest = columns.flatMap(({ role }, index) =>
      role === "ignored" && !row.continued.has(index) ? (row.cells[index] ?? "") : "",
    );
    if (text.length === 0 || last === undefined) {
      const words = [...text, ...rest, ...(text.length === 0 ? row.cells : [])].filter(
        (cell) => cell !== "",
      );
      notes.push({
        severity: "notice",
        code: "not-taken",
        row: row.number,
        text: words.join(" | "),
      });
      return;
    }
    const joined = Object.fromEntries(
      Object.entries(last.texts).map(([role, before]) => [
        role,
        [before, texts[role as keyof Item["texts"]]].filter((part) => part !== "").join("\n"),
      ]),
      // The same roles as before.
    ) as Item["texts"];
    items[items.length - 1] = { ...last, texts: joined };
    notes.push({ severity: "notice", code: "joined", row: row.number });
  }
}

/** A number of a sort seen above goes back to its level, one of a new sort a level deeper; no number stays on the last. */
function depthOf(label: RowLabel | undefined, stack: string[]): number {
  if (label === undefined) {
    if (stack.length === 0) stack.push("none");
    const known = stack.indexOf("none");
    if (known >= 0) stack.length = known + 1;
    else stack.push("none");
    return stack.length;
  }
  const key = levelKey(label);
  const known = stack.indexOf(key);
  if (known >= 0) stack.length = known + 1;
  else stack.push(key);
  return stack.length;
}

function isSumRow({ cells }: TableRow): boolean {
  const words = cells.filter((cell) => cell !== "").map(foldText);
  return (
    words.length <= 4 &&
    words.some((word) => /^(tong cong|tong so diem|tong diem|tong so|cong)[.: ]*$/.test(word)) &&
    words.every((word) => word.length < 30)
  );
}

interface Draft {
  readonly kind: TableNodeKind;
  readonly item: Item;
  readonly children: Draft[];
  readonly deeper: string[];
}

function nest(
  items: readonly Item[],
  { topKind, keepDeeper }: PlanOptions,
  notes: TableNote[],
): readonly Draft[] {
  const top: Draft[] = [];
  const path: Draft[] = [];
  const first = kinds.indexOf(topKind);
  for (const item of items) {
    const kind = kinds[first + item.depth - 1];
    if (kind === undefined) {
      keepAsText(item);
      continue;
    }
    const draft: Draft = { kind, item, children: [], deeper: [] };
    const parent = path[item.depth - 2];
    if (item.depth > 1 && parent === undefined) {
      notes.push({ severity: "error", code: "no-parent", row: item.row, kind });
      continue;
    }
    (parent?.children ?? top).push(draft);
    path.length = item.depth - 1;
    path.push(draft);
  }
  return top;

  function keepAsText(item: Item): void {
    const holder = path.at(-1);
    const { meaning, points, scoring, evidence } = item.texts;
    const words = [
      `${item.label === "" ? "-" : `${item.label}.`} ${item.title}`,
      meaning,
      points === "" ? "" : textWords.points(points),
      scoring === "" ? "" : textWords.scoring(scoring),
      evidence === "" ? "" : textWords.evidence(evidence),
    ].filter((part) => part !== "");
    if (holder === undefined || !keepDeeper) {
      notes.push({ severity: "notice", code: "not-taken", row: item.row, text: words.join(" | ") });
      return;
    }
    holder.deeper.push(words.join("\n"));
    const into = holder.item.title;
    notes.push({ severity: "notice", code: "too-deep", row: item.row, depth: item.depth, into });
  }
}

const mostTitle = 600;
const mostText = 4000;

function finish({ kind, item, children, deeper }: Draft, notes: TableNote[]): TableNode {
  const { row, label, texts } = item;
  const points = readPoints(texts.points);
  if (points === "unread") {
    notes.push({ severity: "notice", code: "points-unread", row, text: texts.points });
  }
  const below = children.map((child) => finish(child, notes));
  const isLeafCriterion = kind === "criterion" && below.length === 0;
  const holds = kind === "indicator" || (isLeafCriterion && texts.scoring + texts.evidence !== "");
  if (!holds) {
    for (const what of ["scoring", "evidence"] as const) {
      if (texts[what] !== "") notes.push({ severity: "notice", code: "kept-as-text", row, what });
    }
  }
  const line = item.title.replaceAll(/\s*\n\s*/g, " ");
  const title = shortened(line);
  const longEvidence = linesOf(texts.evidence).some((one) => one.length > mostTitle);
  if (title !== line || longEvidence) notes.push({ severity: "notice", code: "title-cut", row });
  const meaning = [
    title === line ? "" : item.title,
    texts.meaning,
    kind !== "indicator" || texts.scoring === "" ? "" : textWords.scoring(texts.scoring),
    kind === "indicator" || holds || texts.scoring === "" ? "" : textWords.scoring(texts.scoring),
    (holds && !longEvidence) || texts.evidence === "" ? "" : textWords.evidence(texts.evidence),
    points === "unread" ? textWords.points(texts.points) : "",
    ...deeper,
  ]
    .filter((part) => part !== "")
    .join("\n");
  if (meaning.length > mostText) {
    notes.push({ severity: "error", code: "too-long", row, most: mostText });
  }
  const hundredths = points === "unread" ? null : points;
  const node = { kind, row, label, title, meaning, hundredths };
  if (!isLeafCriterion || !holds) {
    return {
      ...node,
      evidence: kind === "indicator" ? evidenceOf(texts.evidence) : [],
      children: below,
    };
  }
  notes.push({ severity: "notice", code: "indicator-added", row });
  const added: TableNode = {
    kind: "indicator",
    row,
    label: "",
    title,
    meaning: texts.scoring === "" ? "" : textWords.scoring(texts.scoring),
    hundredths,
    evidence: evidenceOf(texts.evidence),
    children: [],
  };
  return { ...node, evidence: [], children: [added] };
}

/** "5", "2,5 điểm", "Tối đa 10đ"; nothing where the cell is empty. */
function readPoints(text: string): number | null | "unread" {
  if (text === "" || /^[-–—]$/.test(text)) return null;
  const figure = /^(?:tối đa|tối đa:|cao nhất)?\s*(\d+(?:[.,]\d+)?)\s*(?:điểm|đ\.?)?$/iu.exec(
    text,
  )?.[1];
  const reading = figure === undefined ? undefined : parsePoints(figure);
  return reading?.ok === true ? reading.value : "unread";
}

function shortened(line: string): string {
  if (line.length <= mostTitle) return line;
  const cut = line.slice(0, mostTitle - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), mostTitle / 2))}…`;
}

function evidenceOf(text: string): readonly string[] {
  return linesOf(text).map(shortened);
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/[\n;]/)
    .map((line) =>
      line
        .replace(/^[-–—+•*·]\s*/, "")
        .replace(/[.;,]$/, "")
        .trim(),
    )
    .filter((line) => line !== "");
}
