import type { Run, Words } from "#official-document.ts";

/** What neither XML nor paper can hold, and marks that would make text read in another order than it is written. */
const unprintable = /(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

/** Text as it can be printed: well-formed, tabs as blanks, lines parted by "\n", without control characters. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|\u2028|\u2029/g, "\n")
    .replaceAll("\t", " ")
    .replaceAll(unprintable, "");
}

/** Words as runs of printable text. */
export function runsOf(words: Words): readonly Run[] {
  const runs: readonly Run[] = typeof words === "string" ? [{ text: words }] : words;
  return runs.map((run) => ({ ...run, text: printable(run.text) }));
}
