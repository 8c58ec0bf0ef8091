import { foldText } from "#fold-text.ts";
import type { Indicator } from "#indicator.ts";

/** What an indicator says, taken apart once so that it can be laid beside many others. */
export interface Gist {
  readonly indicator: Indicator;
  readonly pairs: ReadonlySet<string>;
  readonly inputs: ReadonlySet<string>;
}

export function gistOf(indicator: Indicator): Gist {
  return {
    indicator,
    pairs: wordPairs(indicator.title),
    inputs: new Set(indicator.inputs.map(({ label }) => foldText(label))),
  };
}

/**
 * How much of the one is found again in the other, 0 to 1: two thirds by pairs of neighbouring words of its title, one
 * third by what it asks for. Vietnamese words are of one to several syllables, so single ones say little.
 */
export function foundAgain(one: Gist, other: Gist): number {
  return (2 * share(one.pairs, other.pairs) + share(one.inputs, other.inputs)) / 3;
}

/** From here on the program proposes that one lives on in the other. */
export const enoughAlike = 0.5;

function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return one.size === 0 ? 0 : one.intersection(other).size / one.size;
}

function wordPairs(text: string): ReadonlySet<string> {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}
