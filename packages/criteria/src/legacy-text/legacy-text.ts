import { isSyllable } from "#legacy-text/syllable.ts";
import { fromTcvn3 } from "#legacy-text/tcvn3.ts";
import { fromVni } from "#legacy-text/vni.ts";

/** Encodings from before Unicode that Vietnamese texts are still kept in. */
export type LegacyEncoding = "tcvn3" | "vni";

/** As people here call them. */
export const encodingNames: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: "TCVN3 (ABC)",
  vni: "VNI",
};

const converters: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  tcvn3: fromTcvn3,
  vni: fromVni,
};

export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  return converters[encoding](text).normalize("NFC");
}

/**
 * The encoding that makes Vietnamese of the text, where as it stands it is none. Text that has a letter which only
 * Unicode has, and text whose words are all sound as they are, is taken for what it is.
 */
export function detectLegacy(text: string): LegacyEncoding | undefined {
  const composed = text.normalize("NFC");
  if (!latinLetters.test(composed) || beyondLatin.test(composed)) return undefined;
  const asItIs = shareOfSyllables(composed);
  if (asItIs === 1) return undefined;
  const candidates = (["tcvn3", "vni"] as const).map((encoding) => ({
    encoding,
    share: shareOfSyllables(convertLegacy(composed, encoding)),
  }));
  const [best] = candidates.toSorted((one, two) => two.share - one.share);
  return best !== undefined && best.share >= 0.7 && best.share > asItIs + 0.15
    ? best.encoding
    : undefined;
}

/**
 * The encoding of each text of a table. One word may be a word either way ("Céng"): where all that can be told of the table
 * is in one encoding, and no text has letters that only Unicode has, it is in that one too.
 */
export function detectLegacyAmong(
  texts: readonly string[],
): readonly (LegacyEncoding | undefined)[] {
  const each = texts.map(detectLegacy);
  const [encoding, other] = new Set(each.filter((found) => found !== undefined));
  if (other !== undefined || texts.some((text) => beyondLatin.test(text.normalize("NFC"))))
    return each;
  return texts.map((text, at) => each[at] ?? (latinLetters.test(text) ? encoding : undefined));
}

const latinLetters = /[\u00A1-\u00FF]/;

/** Letters of Vietnamese that no 8-bit encoding shows; dashes and curved quotes may stand in any text. */
const beyondLatin = /[\u0100-\u017F\u01A0-\u01B0\u1EA0-\u1EF9]/;

/** The share of words with a letter beyond ASCII that could be Vietnamese syllables; 1 where there are none. */
export function shareOfSyllables(text: string): number {
  const words = text
    .split(/[\s.,;:!?()[\]{}"“”'‘’/\\\-–—0-9%+=<>*&]+/)
    .filter((word) => /\P{ASCII}/u.test(word));
  return words.length === 0 ? 1 : words.filter(isSyllable).length / words.length;
}
