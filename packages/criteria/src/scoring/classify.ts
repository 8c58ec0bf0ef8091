import type { Level } from "#classification.ts";
import { fromDecimal } from "#rational.ts";
import type { LevelShortfall, Score } from "#score.ts";
import type { CriteriaSetVersion } from "#version.ts";

type Unclassified = Omit<Score, "level" | "notReached">;

/** The best level whose requirements are all met, and what each better one lacks. Undetermined while answers are missing. */
export function classify(
  { classification }: CriteriaSetVersion,
  score: Unclassified,
): Pick<Score, "level" | "notReached"> {
  if (score.missing > 0) return { level: null, notReached: [] };
  const judged = classification.levels.map((level) => ({
    level: level.key,
    lacks: lacking(level, score),
  }));
  const reached = judged.findIndex(({ lacks }) => lacks.length === 0);
  return {
    level: judged[reached]?.level ?? null,
    notReached: reached < 0 ? judged : judged.slice(0, reached),
  };
}

function lacking({ requires }: Level, score: Unclassified): LevelShortfall[] {
  const { totalAtLeastHundredths, criteriaMet, groupShareAtLeastPercent, knockOut } = requires;
  const lacks: LevelShortfall[] = [];
  if (totalAtLeastHundredths !== null && score.totalHundredths < totalAtLeastHundredths) {
    lacks.push({
      kind: "total",
      requiredHundredths: totalAtLeastHundredths,
      hundredths: score.totalHundredths,
    });
  }
  const required = criteriaMet === "all" ? score.criteriaApplicable : criteriaMet;
  if (required !== null && score.criteriaMet < required) {
    lacks.push({ kind: "criteria", required, met: score.criteriaMet });
  }
  if (groupShareAtLeastPercent !== null) {
    const groupIds = groupsBelow(groupShareAtLeastPercent, score);
    if (groupIds.length > 0) {
      lacks.push({ kind: "group-share", requiredPercent: groupShareAtLeastPercent, groupIds });
    }
  }
  if (knockOut === "none" && score.knockOuts.length > 0) {
    lacks.push({ kind: "knock-out", indicatorIds: score.knockOuts });
  }
  if (knockOut === "any" && score.knockOuts.length === 0) lacks.push({ kind: "no-knock-out" });
  return lacks;
}

function groupsBelow(percent: string, { groups }: Unclassified): string[] {
  const { n, d } = fromDecimal(percent);
  return groups
    .filter(
      ({ hundredths, applicableMaxHundredths }) =>
        hundredths !== null && BigInt(hundredths) * 100n * d < n * BigInt(applicableMaxHundredths),
    )
    .map(({ groupId }) => groupId);
}
