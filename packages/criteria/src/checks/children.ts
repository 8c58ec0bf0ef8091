import type { CheckOf } from "#checks/check-of.ts";
import type { Criterion } from "#criterion.ts";
import type { CriteriaSetVersion, CriterionGroup } from "#version.ts";

export type ChildrenCheck =
  | CheckOf<"version-without-groups">
  | CheckOf<"group-without-criteria">
  | CheckOf<"criterion-without-indicators">;

export function checkVersionGroups({ id, groups }: CriteriaSetVersion): readonly ChildrenCheck[] {
  if (groups.length > 0) return [];
  return [{ code: "version-without-groups", severity: "error", nodeId: id, path: ["groups"] }];
}

export function checkGroupCriteria({ id, criteria }: CriterionGroup): readonly ChildrenCheck[] {
  if (criteria.length > 0) return [];
  return [{ code: "group-without-criteria", severity: "error", nodeId: id, path: ["criteria"] }];
}

export function checkCriterionIndicators({ id, indicators }: Criterion): readonly ChildrenCheck[] {
  if (indicators.length > 0) return [];
  const place = { nodeId: id, path: ["indicators"] };
  return [{ code: "criterion-without-indicators", severity: "error", ...place }];
}
