import type { Criterion } from "#criterion.ts";
import type { NewNode } from "#edits/replace-node.ts";
import { bareHeading, newCriterion, newGroup, newIndicator } from "#outline/heading.ts";
import type { LevelRefusal } from "#outline/level-refusal.ts";
import type { OutlineNode } from "#outline/top-nodes.ts";
import { accept, refuse, type Result } from "#result.ts";

/** The branch one level deeper, all ids kept: a group as a criterion, its criteria as indicators. */
export function deeper(placed: OutlineNode): Result<NewNode, LevelRefusal> {
  const nodeId = placed.node.id;
  switch (placed.kind) {
    case "indicator":
      return refuse({ code: "level-deepest", nodeId });
    case "criterion": {
      const heading = headingOf(placed.node);
      if (!heading.ok) return heading;
      return accept({ kind: "indicator", node: newIndicator(heading.value) });
    }
    case "group": {
      const { id, title, meaning, maxHundredths, criteria } = placed.node;
      const indicators = [];
      for (const criterion of criteria) {
        if (criterion.indicators.length > 0) {
          return refuse({ code: "has-indicators", nodeId, kind: "group" });
        }
        const heading = headingOf(criterion);
        if (!heading.ok) return heading;
        indicators.push(newIndicator(heading.value));
      }
      const heading = { id, title, text: meaning, hundredths: maxHundredths };
      return accept({ kind: "criterion", node: { ...newCriterion(heading), indicators } });
    }
  }
}

function headingOf(criterion: Criterion) {
  const nodeId = criterion.id;
  if (criterion.indicators.length > 0) {
    return refuse({ code: "has-indicators", nodeId, kind: "criterion" } as const);
  }
  const heading = bareHeading({ kind: "criterion", node: criterion });
  if (heading !== undefined) return accept(heading);
  const field = criterion.openToSupplement ? "openToSupplement" : "verdict";
  return refuse({ code: "would-lose", nodeId, field } as const);
}

/** The branch one level higher, all ids kept; undefined where something in it asks or scores and so is no mere heading. */
export function higher(
  placed: Exclude<OutlineNode, { kind: "group" }>,
): Extract<NewNode, { kind: "group" | "criterion" }> | undefined {
  const heading = bareHeading(placed);
  if (heading === undefined) return undefined;
  if (placed.kind === "indicator") return { kind: "criterion", node: newCriterion(heading) };
  const below = placed.node.indicators.map((node) => bareHeading({ kind: "indicator", node }));
  if (below.includes(undefined)) return undefined;
  const criteria = below.filter((each) => each !== undefined).map(newCriterion);
  return { kind: "group", node: { ...newGroup(heading), criteria } };
}
