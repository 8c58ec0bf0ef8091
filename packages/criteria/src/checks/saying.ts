import { foldText } from "#fold-text.ts";

/** What a text says, for telling whether another says the same. */
export interface Saying {
  /** Its words, after those that turn the meaning; equal where only capitals, marks and signs differ. Empty for none. */
  readonly words: string;
  /** What it has in common with others like it; empty for a text too short to be nearly like another. */
  readonly shingles: ReadonlySet<string>;
  /** So great a share of the shingles of both must be in common. */
  readonly alikeFrom: number;
}

/**
 * By hand-checked examples (`saying.test.ts`): one word more in a title makes another indicator of it ("vụ phạm pháp
 * hình sự" and "… nghiêm trọng"), while its words may stand in any order; a nội hàm of several lines is the same after a
 * good deal of rewording, and the same words in another order are not.
 */
const short = { fewestWords: 5, alikeFrom: 0.9 };
const long = { fewestWords: 25, alikeFrom: 0.6 };

/** Marks, capitals, signs and filling words are left aside. Words that turn the meaning begin every shingle. */
export function saying(text: string): Saying {
  const written = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const turns = written.filter(turnsMeaning).map(foldText).join(" ");
  const telling = written.filter((word) => !filling.has(word.toLowerCase())).map(foldText);
  const isLong = telling.length >= long.fewestWords;
  const shingles = isLong
    ? telling.slice(1).map((word, at) => `${telling[at] ?? ""} ${word}`)
    : telling.length >= short.fewestWords
      ? telling
      : [];
  return {
    words: written.length === 0 ? "" : `${turns}|${written.map(foldText).join(" ")}`,
    shingles: new Set(shingles.map((shingle) => `${turns}|${shingle}`)),
    alikeFrom: isLong ? long.alikeFrom : short.alikeFrom,
  };
}

/** "Quý I" is not "quý II", "có vi phạm" not "không có vi phạm", "tăng" not "giảm", however alike all else is. */
function turnsMeaning(word: string): boolean {
  return /\p{N}|^[IVXLC]+$|^(?:[Kk]hông|[Cc]hưa|[Tt]ăng|[Gg]iảm)$/u.test(word);
}

/** Words that may come or go without saying anything else. */
const filling = new Set(
  "bàn các cho có của đã để địa do được kỳ là những ở tại thì theo trên trong từ và về với".split(
    " ",
  ),
);
