import Type from "typebox";
import Value from "typebox/value";
import { Criterion } from "#criterion.ts";
import type { NewNode } from "#edits/replace-node.ts";
import { currentFormatVersion } from "#format-version.ts";
import { Indicator } from "#indicator.ts";
import { NodeId } from "#key.ts";
import { toNfc } from "#nfc.ts";
import { topNodes } from "#outline/top-nodes.ts";
import { accept, refuse, type Result } from "#result.ts";
import { schemaProblems, type SchemaProblem } from "#schema-problem.ts";
import { CriterionGroup, type CriteriaSetVersion } from "#version.ts";

const strict = { additionalProperties: false };

/** A node with all below it, out of its version. */
export const Branch = Type.Union([
  Type.Object({ kind: Type.Literal("group"), node: CriterionGroup }, strict),
  Type.Object({ kind: Type.Literal("criterion"), node: Criterion }, strict),
  Type.Object({ kind: Type.Literal("indicator"), node: Indicator }, strict),
]);

/** What a clipboard holds of an outline. */
export const Branches = Type.Object(
  {
    format: Type.Literal("thuocdo-branches"),
    formatVersion: Type.Literal(currentFormatVersion),
    /** The version they were taken from. */
    versionId: NodeId,
    /** Names the act of cutting: pasted in their version they move, once. Null for a copy. */
    cut: Type.Union([NodeId, Type.Null()]),
    branches: Type.Array(Branch, { minItems: 1, maxItems: 2000 }),
  },
  strict,
);
export type Branches = Type.Static<typeof Branches>;

/** The chosen branches as they are, in reading order; undefined when none is chosen. */
export function copyBranches(
  version: CriteriaSetVersion,
  nodeIds: readonly string[],
  cut: string | null,
): Branches | undefined {
  const branches = topNodes(version, nodeIds).map(({ kind, node }) => ({ kind, node }) as NewNode);
  if (branches.length === 0) return undefined;
  return {
    format: "thuocdo-branches",
    formatVersion: currentFormatVersion,
    versionId: version.id,
    cut,
    branches,
  };
}

/** Branches from a clipboard, which anybody may have filled. Texts become NFC. */
export function parseBranches(value: unknown): Result<Branches, readonly SchemaProblem[]> {
  const branches = toNfc(value);
  if (Value.Check(Branches, branches)) return accept(branches);
  return refuse(schemaProblems(Branches, branches));
}

/** How many nodes there are in the branches, themselves included. */
export function countNodes(branches: readonly NewNode[]): number {
  return branches.reduce((sum, branch) => sum + nodesIn(branch), 0);
}

function nodesIn(branch: NewNode): number {
  switch (branch.kind) {
    case "group":
      return branch.node.criteria.reduce((sum, { indicators }) => sum + 1 + indicators.length, 1);
    case "criterion":
      return 1 + branch.node.indicators.length;
    case "indicator":
      return 1;
  }
}
