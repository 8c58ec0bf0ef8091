import type { Check, CheckCode } from "#check-version.ts";
import type { SampleDifference } from "#checks/samples.ts";
import { hundredthsToDecimal } from "#decimal.ts";
import type { Minimum } from "#terms.ts";

type Sentences = { [Code in CheckCode]: (check: Extract<Check, { code: Code }>) => string };

/** What a check found, in English, for developers and logs: which one, expected and got, what to do. */
export function describeCheck(check: Check): string {
  // The table has the sentence of just this code.
  const sentence = sentences[check.code] as (found: Check) => string;
  return `${checkPlace(check)}: ${sentence(check)}`;
}

/** Where: the node's id, then names and positions in its own fields. */
export function checkPlace({ nodeId, path }: Pick<Check, "nodeId" | "path">): string {
  return [nodeId, ...path].join("/");
}

const points = hundredthsToDecimal;
const list = (items: readonly string[]) => items.join(", ");
const orAny = (bound: string | null) => bound ?? "any";

const sentences: Sentences = {
  "abbreviation-undefined": ({ abbreviation, uses }) =>
    `"${abbreviation}" is spelt out nowhere (${uses} uses). Write the words before it once, or list it in the note.`,
  "band-without-effect": ({ from, hundredths }) =>
    `the band from ${orAny(from)} has the ${points(hundredths)} points of the one before it.`,
  "bound-too-fine": ({ bound, places }) => `bound ${bound} has more than ${places} places.`,
  "cannot-earn": ({ mostHundredths, maxHundredths }) =>
    `at most ${points(mostHundredths)} of ${points(maxHundredths)} points can be earned.`,
  "cannot-fail": ({ of }) =>
    of === "rule" ? "every answer earns full points." : "every answer reaches the minimum.",
  "code-out-of-place": ({ value, expected }) =>
    `code "${value}" does not follow from the place; expected "${expected}".`,
  "criterion-without-indicators": () => "the criterion has no indicators. Add one or remove it.",
  "cross-check-figure-unknown": ({ name }) =>
    `figure "${name}" of the cross-check is no number that is asked.`,
  "cross-check-figure-unused": ({ name }) =>
    `figure "${name}" of the cross-check is not in its condition.`,
  "cross-check-invalid": ({ reason, part }) =>
    `the condition of the cross-check is not valid: ${reason} at "${part}".`,
  "duplicate-code": ({ value }) => `code "${value}" is used twice.`,
  "duplicate-id": ({ id }) => `id "${id}" is used twice.`,
  "duplicate-meaning": ({ of, otherId, otherCode, alikePercent }) =>
    `the ${of} says what ${otherCode} (${otherId}) says, ${alikePercent} percent alike.`,
  "duplicate-key": ({ key }) => `key "${key}" is used twice.`,
  "figure-too-large": () => "figures can grow beyond 38 digits. Narrow the ranges of the inputs.",
  "formula-invalid": ({ reason, part }) => `the formula is not valid: ${reason} at "${part}".`,
  "formula-unit-differs": ({ named, counted }) =>
    `the formula is said to give "${named}"; its inputs make "${counted}".`,
  "group-without-criteria": () => "the group has no criteria. Add one or remove it.",
  "guidance-missing": () => "nothing tells how to count or to judge. Write guidance.",
  "heading-too-long": ({ syllables, most, begins }) =>
    `"${begins} …" has ${syllables} syllables, more than ${most}. Move details to the meaning or guidance.`,
  "input-kind-mismatch": ({ key, inputKind, fits }) =>
    `the measure can't count with input "${key}" of kind ${inputKind}; it takes ${list(fits)}.`,
  "input-unknown": ({ key, known }) => `there is no input "${key}". Known: ${list(known)}.`,
  "input-unused": ({ key }) => `input "${key}" is asked but not scored.`,
  "item-without-points": ({ key }) => `"${key}" is counted, for 0 points.`,
  "judged-range-mismatch": ({ least, most, inputLeast, inputMost }) =>
    `points ${least} to ${most} are judged; the input takes ${orAny(inputLeast)} to ${orAny(inputMost)}.`,
  "legacy-text": ({ encoding, begins, reads }) =>
    `"${begins}" is text in ${encoding}, not Unicode: it reads "${reads}".`,
  "level-unreachable": ({ key, because }) => `no unit can have level "${key}" (${because}).`,
  "level-without-effect": ({ key, before, hundredths }) =>
    `level "${key}" has the ${points(hundredths)} points of "${before}" before it.`,
  "levels-out-of-order": ({ key, before }) =>
    `level "${key}" is better than "${before}" before it.`,
  "meaning-missing": () => "the criterion has no meaning (nội hàm).",
  "minimum-above-target": ({ reach }) =>
    `full points can be had without the minimum (${describeReach(reach)}).`,
  "minimum-mismatch": ({ reach, measured }) =>
    `a minimum "${reach.kind}" can't judge a measure of shape ${measured}.`,
  "minimum-unreachable": ({ reach }) => `no answer reaches the minimum (${describeReach(reach)}).`,
  "minimum-words-of-core": ({ text }) => `the minimum is raised, its words are still "${text}".`,
  "missing-band": ({ firstFrom, least }) =>
    `values from ${orAny(least)} to below ${firstFrom} fall into no band.`,
  "no-evidence-named": () => "no evidence is named.",
  "no-such-day": ({ day }) => `the calendar has no ${day}.`,
  "overlapping-bands": ({ from, before }) =>
    `the band from ${orAny(from)} does not begin above the one before, from ${orAny(before)}.`,
  "per-not-positive": ({ per }) => `a rate per ${per} makes no sense; give more than 0.`,
  "points-do-not-sum": ({ of, declaredHundredths, sumHundredths }) =>
    `${of} declares ${declaredHundredths} hundredths, what is in it sums to ${sumHundredths}.`,
  "points-for-unknown": ({ key, known }) =>
    `points for "${key}", which is not asked. Asked: ${list(known)}.`,
  "points-missing": ({ key }) => `no points for "${key}".`,
  "points-negative": ({ hundredths }) => `${hundredths} hundredths; give 0 or more.`,
  "range-empty": ({ least, most }) => `nothing lies between ${least} and ${most}.`,
  "sample-broken": ({ name, differences }) =>
    `sample "${name}" comes out otherwise than expected: ${differences.map(describeDifference).join("; ")}.`,
  "sentence-too-long": ({ syllables, most, begins }) =>
    `the sentence "${begins} …" has ${syllables} syllables, more than ${most}. Divide it.`,
  "supplement-empty": () => "nothing is added and no minimum is raised.",
  "title-missing": () => "the text is blank.",
  "unit-mismatch": ({ ruleKind, measured, fits }) =>
    `rule "${ruleKind}" can't score a ${measured}; it takes ${list(fits)}.`,
  "units-differ": ({ units: [one, other] }) => `units differ: "${one}" and "${other}".`,
  "unreachable-band": ({ from, below }) =>
    `no value falls into the band from ${orAny(from)} to below ${orAny(below)}.`,
  "verdict-unreachable": ({ by, required, most }) =>
    `needs ${required} ${by}, at most ${most} can be had.`,
  "version-without-groups": () => "the version has no groups.",
  "zero-at-equals-full-at": ({ at }) => `0 and full points are both at ${at}.`,
};

function describeDifference(difference: SampleDifference): string {
  switch (difference.of) {
    case "level":
      return `level expected ${difference.expected}, got ${difference.got} with ${difference.missing} answers missing`;
    case "total":
    case "criteria-met":
      return `${difference.of} expected ${difference.expected}, got ${difference.got}`;
    case "indicator":
      return `indicator ${difference.indicatorId} expected ${difference.expected}, got ${difference.got}`;
    case "gone":
      return `indicator ${difference.indicatorId} is gone`;
  }
}

function describeReach(reach: Minimum["reach"]): string {
  switch (reach.kind) {
    case "yes":
      return "yes";
    case "at-least":
    case "at-most":
      return `${reach.kind} ${reach.value}`;
    case "level":
      return `level "${reach.key}"`;
    case "items":
      return `${reach.count} items`;
    case "points":
      return `${points(reach.hundredths)} points`;
  }
}
