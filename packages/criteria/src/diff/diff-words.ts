import { diffArrays } from "diff";

/** A run of text that both sides have, or that only one of them has. */
export interface WordHunk {
  readonly kind: "kept" | "taken-out" | "put-in";
  readonly text: string;
}

/** More differing words than this are no rewording but another text: it is shown as such. */
const mostChanges = 120;

/**
 * Two texts word by word: the kept and taken-out hunks together are the one, the kept and put-in ones the other. A
 * figure ("1.234,5", "12/2021") is one word; blanks between two changed words change with them, so that people read
 * phrases. Texts with hardly a word in common are given whole, the one taken out, the other put in.
 */
export function diffWords(before: string, after: string): readonly WordHunk[] {
  if (before === after) return before === "" ? [] : [{ kind: "kept", text: before }];
  const [old, now] = [piecesOf(before), piecesOf(after)];
  const runs = diffArrays(old.words, now.words, { maxEditLength: mostChanges });
  const hunks = createHunks();
  if (runs === undefined) return hunks.end({ out: before, into: after });
  let [from, to] = [0, 0];
  for (const { added, removed, count } of runs) {
    if (removed) hunks.change(old.whole.slice(from, from + count).join(""), "");
    else if (added) hunks.change("", now.whole.slice(to, to + count).join(""));
    else
      for (let at = 0; at < count; at += 1) {
        const [one = "", other = ""] = [old.whole[from + at], now.whole[to + at]];
        const word = one === other ? one : (old.words[from + at] ?? "");
        hunks.keep(word);
        if (one !== other) hunks.change(one.slice(word.length), other.slice(word.length));
      }
    if (!added) from += count;
    if (!removed) to += count;
  }
  const most = Math.max(before.length, after.length);
  return hunks.kept() * 4 < most ? createHunks().end({ out: before, into: after }) : hunks.end();
}

interface Pieces {
  readonly words: string[];
  /** Each word with the blanks behind it. */
  readonly whole: readonly string[];
}

// The letters of Vietnamese and its neighbours by their range: by property they take three times as long to find.
const piece = /(?:[A-Za-zÀ-ÖØ-öø-ỹ]+|\d+(?:[.,/]\d+)*|\S)\s*|^\s+/gu;

/** Words, figures and signs one by one, each with the blanks behind it; blanks at the beginning follow an empty word. */
function piecesOf(text: string): Pieces {
  const whole = text.match(piece) ?? [];
  return { words: whole.map((each) => each.trimEnd()), whole };
}

/** Collects hunks: what is taken out and put in between two kept ones stands together, in this order. */
function createHunks() {
  const hunks: WordHunk[] = [];
  let [out, into, kept, keptBefore] = ["", "", "", 0];
  function settle(): void {
    if (kept !== "") hunks.push({ kind: "kept", text: kept });
    keptBefore += kept.length;
    kept = "";
    if (out === "" && into === "") return;
    // Blanks at the end of both are kept.
    const blanks = /\s*$/u.exec(out)?.[0] ?? "";
    const shared = into.trimEnd() + blanks === into ? blanks : "";
    const [gone, come] = [cutEnd(out, shared), cutEnd(into, shared)];
    if (gone !== "") hunks.push({ kind: "taken-out", text: gone });
    if (come !== "") hunks.push({ kind: "put-in", text: come });
    [out, into, kept] = ["", "", shared];
  }
  return {
    keep(text: string): void {
      if (out !== "" || into !== "") settle();
      kept += text;
    },
    change(gone: string, come: string): void {
      out += gone;
      into += come;
    },
    kept: (): number => keptBefore + kept.length,
    end(rest: { readonly out: string; readonly into: string } = { out: "", into: "" }) {
      out += rest.out;
      into += rest.into;
      settle();
      settle();
      return hunks;
    },
  };
}

function cutEnd(text: string, end: string): string {
  return text.slice(0, text.length - end.length);
}
