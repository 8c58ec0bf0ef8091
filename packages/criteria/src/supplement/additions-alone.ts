import { maximumHundredths } from "#rule.ts";
import type { Sample, Samples } from "#sample.ts";
import { listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/**
 * What a city adds as a version by itself: its indicators in the groups and criteria they stand in, under the codes they
 * have there, with their own points and no level. So additions are shown, answered and scored by the same rules as the
 * core, beside it and never in its points.
 */
export function additionsAlone(
  core: CriteriaSetVersion,
  document: CriteriaSetVersion,
): CriteriaSetVersion {
  const ofCore = new Set(listIndicators(core).map(({ id }) => id));
  const groups = document.groups.flatMap((group) => {
    const criteria = group.criteria.flatMap((criterion) => {
      const indicators = criterion.indicators.filter(({ id }) => !ofCore.has(id));
      if (indicators.length === 0) return [];
      const maxHundredths = sum(indicators.map(({ rule }) => maximumHundredths(rule)));
      return [{ ...criterion, maxHundredths, verdict: allIndicators, indicators }];
    });
    if (criteria.length === 0) return [];
    return [{ ...group, maxHundredths: sum(criteria.map((each) => each.maxHundredths)), criteria }];
  });
  const bonuses = groups
    .flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators))
    .map(({ rule }) => (rule.kind === "bonus" ? rule.capHundredths : 0));
  const { samples, ...rest } = document;
  return {
    ...rest,
    totalCapHundredths: sum([...groups.map(({ maxHundredths }) => maxHundredths), ...bonuses]),
    groups,
    classification: { levels: [] },
    ...(samples === undefined ? {} : { samples: samplesAlone(samples, ofCore) }),
  };
}

const allIndicators = { kind: "all-indicators" } as const;

/** Samples also answer the core's indicators, so that the whole can be tried; here those answers are left out. */
function samplesAlone(samples: Samples, ofCore: ReadonlySet<string>): Samples {
  return Object.fromEntries(
    Object.entries(samples).map(([id, sample]): [string, Sample] => [
      id,
      {
        ...sample,
        answers: Object.fromEntries(
          Object.entries(sample.answers).filter(([indicatorId]) => !ofCore.has(indicatorId)),
        ),
      },
    ]),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
