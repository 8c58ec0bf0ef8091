import type { Criterion } from "#criterion.ts";
import type { NewNode } from "#edits/replace-node.ts";
import type { Indicator } from "#indicator.ts";
import type { CriterionGroup } from "#version.ts";

/** A copy that is another idea: new ids for all nodes and the evidence they require. Nothing else names ids. */
export function withNewIds(branch: NewNode, newId: () => string): NewNode {
  switch (branch.kind) {
    case "group":
      return { kind: "group", node: newGroupIds(branch.node, newId) };
    case "criterion":
      return { kind: "criterion", node: newCriterionIds(branch.node, newId) };
    case "indicator":
      return { kind: "indicator", node: newIndicatorIds(branch.node, newId) };
  }
}

function newGroupIds(group: CriterionGroup, newId: () => string): CriterionGroup {
  const criteria = group.criteria.map((criterion) => newCriterionIds(criterion, newId));
  return { ...group, id: newId(), criteria };
}

function newCriterionIds(criterion: Criterion, newId: () => string): Criterion {
  const indicators = criterion.indicators.map((indicator) => newIndicatorIds(indicator, newId));
  return { ...criterion, id: newId(), indicators };
}

function newIndicatorIds(indicator: Indicator, newId: () => string): Indicator {
  const evidence = indicator.terms.evidence.map((each) => ({ ...each, id: newId() }));
  return { ...indicator, id: newId(), terms: { ...indicator.terms, evidence } };
}
