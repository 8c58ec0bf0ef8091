import { indicatorTexts, meaningTexts, versionTexts, type NodeText } from "#checks/node-texts.ts";
import type { CheckOf } from "#checks/check-of.ts";
import type { Criterion } from "#criterion.ts";
import type { Indicator } from "#indicator.ts";
import { convertLegacy, detectLegacy, type LegacyEncoding } from "#legacy-text/legacy-text.ts";
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
  | CheckOf<"sentence-too-long", TooLong>
  /** The text is in letters of a font from before Unicode; `begins` and `reads` are its first words as they stand and read. */
  | CheckOf<
      "legacy-text",
      {
        readonly encoding: LegacyEncoding;
        readonly begins: string;
        readonly reads: string;
      }
    >;
interface TooLong {
  readonly syllables: number;
  readonly most: number;
  readonly begins: string;
}

export function checkVersionWording(version: CriteriaSetVersion): readonly WordingCheck[] {
  return wording(version.id, versionTexts(version));
}

export function checkMeaningWording(node: CriterionGroup | Criterion): readonly WordingCheck[] {
  return wording(node.id, meaningTexts(node));
}

export function checkIndicatorWording(indicator: Indicator): readonly WordingCheck[] {
  return wording(indicator.id, indicatorTexts(indicator));
}

function wording(nodeId: string, texts: readonly NodeText[]): readonly WordingCheck[] {
  return [...tooLong(nodeId, texts), ...inLegacyText(nodeId, texts)];
}

function inLegacyText(nodeId: string, texts: readonly NodeText[]): readonly WordingCheck[] {
  return texts.flatMap(({ path, text }): readonly WordingCheck[] => {
    const encoding = detectLegacy(text);
    if (encoding === undefined) return [];
    const begins = text.split(/\s+/).slice(0, 6).join(" ");
    const facts = { encoding, begins, reads: convertLegacy(begins, encoding) };
    return [{ code: "legacy-text", severity: "warning", nodeId, path, ...facts }];
  });
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
