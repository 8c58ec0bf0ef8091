import { indicatorTexts, meaningTexts, versionTexts, type NodeText } from "#checks/node-texts.ts";
import type { CheckOf } from "#checks/check-of.ts";
import type { Criterion } from "#criterion.ts";
import type { Indicator } from "#indicator.ts";
import type { CriteriaSetVersion, CriterionGroup } from "#version.ts";

/**
 * More than is taken in at one reading. Vietnamese is written in syllables (tiếng), about three to two words, so the
 * limits of plain-language guides are taken times 1.5: a sentence of 40 words is called too long by all of them (they
 * advise 15–25), a heading of 20 runs over two lines of a form or a table.
 */
const mostSyllables = { prose: 60, heading: 30 } as const;

export type WordingCheck =
  /** A name or label is long; `begins` are its first words. */
  | CheckOf<"heading-too-long", TooLong>
  /** The longest sentence of the text is; a semicolon and a new line end one too, as in official papers. */
  | CheckOf<"sentence-too-long", TooLong>;
interface TooLong {
  readonly syllables: number;
  readonly most: number;
  readonly begins: string;
}

export function checkVersionWording(version: CriteriaSetVersion): readonly WordingCheck[] {
  return tooLong(version.id, versionTexts(version));
}

export function checkMeaningWording(node: CriterionGroup | Criterion): readonly WordingCheck[] {
  return tooLong(node.id, meaningTexts(node));
}

export function checkIndicatorWording(indicator: Indicator): readonly WordingCheck[] {
  return tooLong(indicator.id, indicatorTexts(indicator));
}

function tooLong(nodeId: string, texts: readonly NodeText[]): readonly WordingCheck[] {
  return texts.flatMap(({ path, form, text }): readonly WordingCheck[] => {
    const most = mostSyllables[form];
    // A syllable and the space after it take two characters at the least.
    if (text.length < most * 2) return [];
    const parts = form === "prose" ? text.split(/[.!?…;](?=\s|$)|\n/u) : [text];
    const [longest = []] = parts
      .map(syllablesOf)
      .toSorted((one, other) => other.length - one.length);
    if (longest.length <= most) return [];
    const code = form === "prose" ? "sentence-too-long" : "heading-too-long";
    const begins = longest.slice(0, 6).join(" ");
    const facts = { syllables: longest.length, most, begins };
    return [{ code, severity: "warning", nodeId, path, ...facts }];
  });
}

function syllablesOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:[.,/-][\p{L}\p{N}]+)*/gu) ?? [];
}
