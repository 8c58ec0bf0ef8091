import type { WordHunk } from "@thuocdo/criteria/diff-words";

/** So much of the text that stayed is shown on each side of what changed. */
const mostKept = 40;

/**
 * A reworded text on one line, as text tools mark it: `Tỷ lệ [-hồ sơ-]{+giấy tờ+} đúng hạn`. Long stretches that stayed are
 * shortened; undefined where nothing was changed within a text that stayed.
 */
export function markWords(hunks: readonly WordHunk[]): string | undefined {
  const kinds = new Set(hunks.map(({ kind }) => kind));
  if (!kinds.has("kept") || kinds.size === 1) return undefined;
  return hunks
    .map(({ kind, text }, at) => {
      const words = text.replaceAll(/\s+/g, " ");
      switch (kind) {
        case "taken-out":
          return `[-${words}-]`;
        case "put-in":
          return `{+${words}+}`;
        case "kept":
          return shortened(words, { isFirst: at === 0, isLast: at === hunks.length - 1 });
      }
    })
    .join("");
}

function shortened(
  words: string,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): string {
  if (isFirst && words.length > mostKept)
    return `… ${words.slice(-mostKept).replace(/^\S*\s/, "")}`;
  if (isLast && words.length > mostKept)
    return `${words.slice(0, mostKept).replace(/\s\S*$/, "")} …`;
  if (words.length <= 2 * mostKept) return words;
  const before = words.slice(0, mostKept).replace(/\s\S*$/, "");
  return `${before} … ${words.slice(-mostKept).replace(/^\S*\s/, "")}`;
}
