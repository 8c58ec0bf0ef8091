import { foldText } from "#fold-text.ts";

/** How a row is numbered: the sort of its number, and the number's own text. */
export interface RowLabel {
  readonly sort: "roman" | "capital" | "arabic" | "dotted" | "letter" | "dash" | "plus" | "bullet";
  /** "1.2.3" has 3 parts; all else 1. */
  readonly parts: number;
  readonly text: string;
  /** "tieu chi" of "Tiêu chí 1"; empty where the number stands alone. */
  readonly lead: string;
}

/** Words that stand before a number: then it is one, whatever follows it. */
const lead = "(nhóm tiêu chí|nhóm|phần|mục|chương|tiêu chí|chỉ số|chỉ tiêu)\\s+";

const shapes: readonly { readonly sort: RowLabel["sort"]; readonly number: string }[] = [
  { sort: "dotted", number: "(?:[IVXLC]+|\\d{1,2}|[A-Z])(?:\\.\\d{1,2})+" },
  { sort: "roman", number: "[IVX]+|[LC][IVXLC]+" },
  { sort: "arabic", number: "\\d{1,3}" },
  { sort: "capital", number: "[A-ZĐ]" },
  { sort: "letter", number: "[a-zđ]" },
];

const signs: readonly { readonly sort: RowLabel["sort"]; readonly pattern: RegExp }[] = [
  { sort: "dash", pattern: /^([-–—])(?:\s|$)/u },
  { sort: "plus", pattern: /^(\+)(?:\s|$)/u },
  { sort: "bullet", pattern: /^([•·*▪◦])(?:\s|$)/u },
];

/** In a cell of numbers alone, as it stands; before words with a sign after it, or a word before it. */
const patterns = shapes.map(({ sort, number }) => ({
  sort,
  alone: new RegExp(`^(?:${lead})?(${number})[.):]?$`, "iu"),
  // Of "Tiêu chí 1.1.1" alone, "1.1" is no number before words.
  before: new RegExp(
    `^(?:${lead}(${number})(?=[\\s.):/-])(?!\\.\\d)|(${number})(?=[.):/](?:\\s|$)))`,
    "iu",
  ),
}));

/** The number of a row whose cell holds a number and nothing else ("1.1", "a)", "II."). */
export function labelAlone(cell: string): RowLabel | undefined {
  // A sheet that takes "1.1" for a figure shows it as "1,1".
  const text = cell.trim().replaceAll(/(?<=\d),(?=\d)/g, ".");
  for (const { sort, alone } of patterns) {
    const [, word, number] = alone.exec(text) ?? [];
    if (number !== undefined && isOfSort(sort, number)) return labelOf(sort, number, word);
  }
  return signs.flatMap(({ sort, pattern }) =>
    pattern.test(text) && text.length === 1 ? [labelOf(sort, text)] : [],
  )[0];
}

/** The number at the start of a text, and the text without it. */
export function labelBefore(
  text: string,
): { readonly label: RowLabel; readonly rest: string } | undefined {
  for (const { sort, before } of patterns) {
    const [whole, word, afterLead, plain] = before.exec(text) ?? [];
    const number = afterLead ?? plain;
    if (whole === undefined || number === undefined || !isOfSort(sort, number)) continue;
    const rest = text
      .slice(whole.length)
      .replace(/^[.):/-]?\s*/u, "")
      .trim();
    return { label: labelOf(sort, number, word), rest };
  }
  for (const { sort, pattern } of signs) {
    const [whole, sign] = pattern.exec(text) ?? [];
    if (whole === undefined || sign === undefined) continue;
    return { label: labelOf(sort, sign), rest: text.slice(whole.length).trim() };
  }
  return undefined;
}

function labelOf(sort: RowLabel["sort"], text: string, word = ""): RowLabel {
  const parts = sort === "dotted" ? text.split(".").length : 1;
  return { sort, parts, text, lead: foldText(word) };
}

/** The words before a number may be in any case, the number itself may not. */
function isOfSort(sort: RowLabel["sort"], number: string): boolean {
  switch (sort) {
    case "roman":
      return /^[IVXLC]+$/.test(number);
    case "capital":
      return /^[A-ZĐ]$/.test(number);
    case "letter":
      return /^[a-zđ]$/.test(number);
    case "dotted":
    case "arabic":
    case "dash":
    case "plus":
    case "bullet":
      return true;
  }
}

/** What makes two rows stand on one level: the word before the number, its sort, and how many parts. */
export function levelKey({ lead: word, sort, parts }: RowLabel): string {
  return sort === "dotted" ? `dotted-${parts}` : `${word} ${sort}`;
}
