import { deviation } from "#methods/moments.ts";

const longestPlain = 7;
const leastInGroup = 4;

/** `all-at-maximum` is the milder one: a unit may well have done all. */
export type StraightLine = "equal-run" | "flat-group" | "all-at-maximum";

/**
 * Answers given in one stroke (Meade & Craig 2012): eight or more equal scores in the order of the form, or a group of four or more without any
 * difference.
 * @param groups scores 0–100 by group, both in the order of the form
 */
export function straightLines(groups: readonly (readonly number[])[]): readonly StraightLine[] {
  const scores = groups.flat();
  if (scores.length > longestPlain && scores.every((score) => score === 100))
    return ["all-at-maximum"];
  const found: StraightLine[] = [];
  if (longestRun(scores) > longestPlain) found.push("equal-run");
  if (groups.some((group) => group.length >= leastInGroup && deviation(group) === 0))
    found.push("flat-group");
  return found;
}

function longestRun(scores: readonly number[]): number {
  let longest = 0;
  let run = 0;
  for (const [at, score] of scores.entries()) {
    run = at > 0 && score === scores[at - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
