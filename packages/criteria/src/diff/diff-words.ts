import { diffArrays } from "diff";

/** A run of text that both sides have, or that only one of them has. */
export interface WordHunk {
  readonly kind: "kept" | "taken-out" | "put-in";
  readonly text: string;
}

/** More differing pieces than this are no rewording but another text: it is shown as such. */
const mostChanges = 160;

/**
 * Two texts word by word: the kept and taken-out hunks together are the one, the kept and put-in ones the other. A
 * figure ("1.234,5", "12/2021") is one word; what little stands between two changed words changes with them, so that
 * people read phrases. Texts with hardly a word in common are given whole, the one taken out, the other put in.
 */
export function diffWords(before: string, after: string): readonly WordHunk[] {
  if (before === after) return before === "" ? [] : [{ kind: "kept", text: before }];
  const whole = replaced(before, after);
  const parts = diffArrays(words(before), words(after), { maxEditLength: mostChanges });
  if (parts === undefined) return whole;
  const hunks = parts.map(({ added, removed, value }): WordHunk => ({
    kind: added ? "put-in" : removed ? "taken-out" : "kept",
    text: value.join(""),
  }));
  const kept = hunks.reduce((sum, { kind, text }) => sum + (kind === "kept" ? text.length : 0), 0);
  return kept * 4 < Math.max(before.length, after.length) ? whole : joinPhrases(hunks);
}

const piece = /[\p{L}\p{M}]+|\p{N}+(?:[.,/]\p{N}+)*|\s+|[^]/gu;

/** Words and figures, runs of blanks, and every other character by itself. */
function words(text: string): string[] {
  return text.match(piece) ?? [];
}

function replaced(before: string, after: string): readonly WordHunk[] {
  return [
    ...(before === "" ? [] : [{ kind: "taken-out" as const, text: before }]),
    ...(after === "" ? [] : [{ kind: "put-in" as const, text: after }]),
  ];
}

/** Blanks and signs alone between two changes belong to both of them. */
function joinPhrases(hunks: readonly WordHunk[]): readonly WordHunk[] {
  const joined: WordHunk[] = [];
  let out = "";
  let into = "";
  function flush(): void {
    const blanks = /\s*$/u.exec(out)?.[0] ?? "";
    const shared = out !== blanks && into.trimEnd() + blanks === into ? blanks : "";
    joined.push(...replaced(cutEnd(out, shared), cutEnd(into, shared)));
    if (shared !== "") joined.push({ kind: "kept", text: shared });
    out = "";
    into = "";
  }
  for (const [at, { kind, text }] of hunks.entries()) {
    if (kind === "taken-out") out += text;
    else if (kind === "put-in") into += text;
    else if ((out !== "" || into !== "") && at < hunks.length - 1 && /^\s+$/u.test(text)) {
      out += text;
      into += text;
    } else {
      flush();
      joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}

function cutEnd(text: string, end: string): string {
  return text.slice(0, text.length - end.length);
}
