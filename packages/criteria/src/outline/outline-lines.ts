import type { NewNode } from "#edits/replace-node.ts";
import { newCriterion, newIndicator, newNode, pointsOfNew } from "#outline/heading.ts";
import { topNodes } from "#outline/top-nodes.ts";
import { accept, refuse, type Result } from "#result.ts";
import { walkNodes } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

export interface OutlineLine {
  /** 0 for the highest among the lines. */
  readonly depth: number;
  readonly title: string;
}

/** Longest title a node takes. */
export const longestTitle = 600;

/** Lines of plain text, as copied from any program, with the depth that their indents or, without any, their numbers say. */
export function readOutlineLines(text: string): readonly OutlineLine[] {
  const lines = text
    .normalize("NFC")
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .filter((line) => line.trim() !== "")
    .map(readLine);
  const indented = new Set(lines.map(({ indent }) => indent)).size > 1;
  const roman = lines.some(({ mark }) => mark === "roman");
  const depths: number[] = [];
  const steps = [...new Set(lines.map(({ indent }) => indent))].toSorted((a, b) => a - b);
  for (const { indent, mark } of lines) {
    const before = depths.at(-1) ?? 0;
    depths.push(indented ? steps.indexOf(indent) : depthOfMark(mark, { roman, before }));
  }
  const least = Math.min(...depths);
  return lines.map(({ title }, at) => ({ depth: (depths[at] ?? 0) - least, title }));
}

/** How a line is numbered: "I.", how many numbers ("1.2" has 2), a letter or a bullet, not at all. */
type Mark = "roman" | "below" | "none" | number;

const marks =
  /^(?:([IVXLC]+)[.)]|(\d+(?:\.\d+)*)[.)]|(\d+(?:\.\d+)+)|(?:[a-zđ][.)]|[-–•*+●○▪]))\s+/u;

function readLine(line: string): { indent: number; mark: Mark; title: string } {
  const [blank = ""] = /^\s*/.exec(line) ?? [];
  const indent = blank.replaceAll("    ", "\t").length;
  const text = line.trim();
  const [found, roman, number, bareNumber] = marks.exec(text) ?? [];
  const title = text.slice(found?.length ?? 0).replaceAll(/\s+/g, " ");
  if (found === undefined) return { indent, mark: "none", title };
  const numbers = number ?? bareNumber;
  if (roman !== undefined) return { indent, mark: "roman", title };
  return { indent, mark: numbers === undefined ? "below" : numbers.split(".").length, title };
}

function depthOfMark(mark: Mark, { roman, before }: { roman: boolean; before: number }): number {
  if (mark === "roman") return 0;
  if (mark === "none" || mark === "below") return before;
  return roman ? mark : mark - 1;
}

/** Each line as a node: depth 0 of the given kind, deeper ones below; nothing goes deeper than an indicator. */
export function nodesOfLines(
  lines: readonly OutlineLine[],
  kind: NewNode["kind"],
): Result<readonly NewNode[], { readonly code: "line-too-long"; readonly line: number }> {
  const tooLong = lines.findIndex(({ title }) => title.length > longestTitle);
  if (tooLong >= 0) return refuse({ code: "line-too-long", line: tooLong + 1 });
  const top = kinds.indexOf(kind);
  const branches: NewNode[] = [];
  for (const [at, { depth, title }] of lines.entries()) {
    const level = kinds[Math.min(top + depth, kinds.length - 1)] ?? "indicator";
    const last = branches.at(-1);
    const group = last?.kind === "group" ? last.node : undefined;
    const criterion = last?.kind === "criterion" ? last.node : group?.criteria.at(-1);
    // Ids are given when the branches are pasted.
    const heading = { id: `line-${at}`, title, text: "", hundredths: 0 };
    if (level === "indicator" && criterion !== undefined) {
      criterion.indicators.push(newIndicator({ ...heading, hundredths: pointsOfNew }));
    } else if (level !== "group" && group !== undefined) {
      group.criteria.push(newCriterion(heading));
    } else {
      branches.push(
        newNode(kind, { ...heading, hundredths: kind === "indicator" ? pointsOfNew : 0 }),
      );
    }
  }
  return accept(branches);
}

const kinds = ["group", "criterion", "indicator"] as const;

/** The chosen branches with all below them as lines with codes, indented by tabs: what other programs paste. */
export function writeOutlineLines(
  version: CriteriaSetVersion,
  nodeIds: readonly string[],
): readonly {
  readonly depth: number;
  readonly code: string;
  readonly title: string;
  readonly id: string;
}[] {
  const tops = topNodes(version, nodeIds);
  const highest = Math.min(...tops.map(({ at }) => at.length));
  return [...walkNodes(version)].flatMap((placed) => {
    const isChosen = tops.some(({ at }) => at.every((step, depth) => step === placed.at[depth]));
    if (placed.kind === "version" || !isChosen) return [];
    const { id, code, title } = placed.node;
    return [{ depth: placed.at.length - highest, id, code, title }];
  });
}
