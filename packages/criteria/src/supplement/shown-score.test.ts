import { expect, test } from "vitest";
import { scoreSupplement } from "#supplement/score-supplement.ts";
import { shownScore } from "#supplement/shown-score.ts";
import { addLast, begun, edited, opened } from "#testing/supplements.ts";
import { criteriaSet } from "#testing/criteria-set.ts";

const core = opened(criteriaSet("1.1 yes-no", "1.2 deduction"), "criterion-1");
const document = edited(begun(core), addLast(begun(core), "criterion-1", "yes-no", "own"), {
  kind: "set-field",
  nodeId: "indicator-1-2",
  path: ["terms", "minimum"],
  value: { text: "Từ 5 điểm", effect: "criterion", reach: { kind: "points", hundredths: 500 } },
});

test("a form shows added indicators and the city's minimums, and the core's totals", () => {
  const answers = {
    "indicator-1-1": { values: { done: true } },
    // Two absences take a point of the five: the core's 2 are reached, the city's 5 are not.
    "indicator-1-2": { values: { late: "0", absent: "2" } },
    own: { values: { done: true } },
  };
  const context = { unitType: "ward" as const, unitClass: null, periodFrom: "2021-07-01" };
  const score = scoreSupplement(core, document, answers, context);
  const shown = shownScore(score);
  expect(shown.indicators.map(({ indicatorId }) => indicatorId)).toEqual([
    "indicator-1-1",
    "indicator-1-2",
    "own",
  ]);
  expect(score.core.indicators[1]?.minimumReached).toBe(true);
  expect(shown.indicators[1]?.minimumReached).toBe(false);
  expect(shown.indicators[2]?.state).toBe("scored");
  const { indicators: _, ...rest } = shown;
  const { indicators: __, ...ofCore } = score.core;
  expect(rest).toEqual(ofCore);
});
