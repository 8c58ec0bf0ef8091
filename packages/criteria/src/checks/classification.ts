import type { CheckOf } from "#checks/check-of.ts";
import type { LevelOrderCheck } from "#checks/level-order.ts";
import type { Level } from "#classification.ts";
import { compare, fromDecimal } from "#rational.ts";
import { listCriteria, listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** No unit ever has the level; `because` of what it requires, or since a level before it takes all who would. */
export type ClassificationCheck =
  | CheckOf<
      "level-unreachable",
      {
        readonly key: string;
        readonly because: "total" | "criteria" | "group-share" | "knock-out" | "taken-before";
      }
    >
  | LevelOrderCheck;

type Requires = Level["requires"];

/** Each level can be reached, and the levels stand from best to worst. */
export function checkClassification(version: CriteriaSetVersion): readonly ClassificationCheck[] {
  const { levels } = version.classification;
  return levels.flatMap(({ key, requires }, at): readonly ClassificationCheck[] => {
    const place = { nodeId: version.id, path: ["classification", "levels", at] };
    const because = impossible(version, requires);
    if (because !== undefined) {
      return [{ code: "level-unreachable", severity: "error", ...place, key, because }];
    }
    const earlier = levels.slice(0, at);
    const taken = earlier.find((level) => implies(requires, level.requires));
    if (taken !== undefined && !implies(taken.requires, requires)) {
      const facts = { key, before: taken.key };
      return [{ code: "levels-out-of-order", severity: "error", ...place, ...facts }];
    }
    if (taken !== undefined) {
      const facts = { key, because: "taken-before" } as const;
      return [{ code: "level-unreachable", severity: "error", ...place, ...facts }];
    }
    return [];
  });
}

function impossible(version: CriteriaSetVersion, requires: Requires) {
  const { totalAtLeastHundredths, criteriaMet, groupShareAtLeastPercent, knockOut } = requires;
  if ((totalAtLeastHundredths ?? 0) > version.totalCapHundredths) return "total";
  if (typeof criteriaMet === "number" && criteriaMet > listCriteria(version).length) {
    return "criteria";
  }
  if (compare(fromDecimal(groupShareAtLeastPercent ?? "0"), fromDecimal("100")) > 0) {
    return "group-share";
  }
  const knocksOut = listIndicators(version).some(
    ({ terms }) => terms.minimum?.effect === "knock-out",
  );
  return knockOut === "any" && !knocksOut ? "knock-out" : undefined;
}

/** Whether all who meet `these` meet `those`. */
function implies(these: Requires, those: Requires): boolean {
  const total = (requires: Requires) => requires.totalAtLeastHundredths ?? Number.NEGATIVE_INFINITY;
  const met = ({ criteriaMet }: Requires) =>
    criteriaMet === "all" ? Number.POSITIVE_INFINITY : (criteriaMet ?? 0);
  const share = ({ groupShareAtLeastPercent }: Requires) =>
    fromDecimal(groupShareAtLeastPercent ?? "0");
  return (
    total(these) >= total(those) &&
    met(these) >= met(those) &&
    compare(share(these), share(those)) >= 0 &&
    (those.knockOut === null || those.knockOut === these.knockOut)
  );
}
