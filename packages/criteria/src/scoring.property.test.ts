import fc from "fast-check";
import { expect, test } from "vitest";
import type { ScorableAnswers } from "#answer.ts";
import { explainIn, explainIndicator, scoreAnswers } from "#score-answers.ts";
import { changeAnswer, startScoring } from "#scoring.ts";
import { listIndicators } from "#tree.ts";
import { arbitraryAnswers, arbitraryContext } from "../test/arbitrary-answers.ts";
import { arbitraryVersion } from "../test/arbitrary-version.ts";

const changes = arbitraryVersion.chain((version) =>
  fc.record({
    version: fc.constant(version),
    first: arbitraryAnswers(version),
    later: arbitraryAnswers(version),
    context: arbitraryContext,
  }),
);

test("a scoring followed answer by answer says what scoring afresh says, at every step", () => {
  fc.assert(
    fc.property(changes, ({ version, first, later, context }) => {
      let answers: ScorableAnswers = first;
      let scoring = startScoring(version, answers, context);
      for (const { id } of listIndicators(version)) {
        const { [id]: _, ...others } = answers;
        const answer = later[id];
        answers = answer === undefined ? others : { ...others, [id]: answer };
        scoring = changeAnswer(scoring, id, answer);
        expect(scoring.score).toEqual(scoreAnswers(version, answers, context));
        expect(explainIn(scoring, id)).toEqual(explainIndicator(version, id, answers, context));
      }
    }),
    { numRuns: 60 },
  );
});

test("a scoring begun from one before says what scoring afresh says, whatever differs", () => {
  fc.assert(
    fc.property(
      changes,
      fc.infiniteStream(fc.boolean()),
      ({ version, first, later, context }, keep) => {
        const before = startScoring(version, first, context);
        const mixed = Object.fromEntries(
          listIndicators(version).flatMap(({ id }) => {
            const answer = (keep.next().value === true ? first : later)[id];
            return answer === undefined ? [] : [[id, answer] as const];
          }),
        );
        const regrouped = {
          ...version,
          groups: version.groups.map((group, at) => (at === 0 ? structuredClone(group) : group)),
          leaveOutRescales:
            keep.next().value === true ? ("criterion" as const) : ("group" as const),
        };
        expect(startScoring(regrouped, mixed, context, before).score).toEqual(
          scoreAnswers(regrouped, mixed, context),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test("criteria whose answers did not change are kept, not scored again", () => {
  const [version] = fc.sample(arbitraryVersion, { numRuns: 1, seed: 7 });
  const context = { unitType: "ward", unitClass: null, periodFrom: "2021-06-01" } as const;
  const before = startScoring(version!, {}, context);
  const after = startScoring(version!, {}, context, before);
  expect(after.parts[0]?.criteria[0]).toBe(before.parts[0]?.criteria[0]);
});
