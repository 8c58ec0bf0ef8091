import { walkNodes } from "@thuocdo/criteria/tree";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { foldText } from "@thuocdo/criteria/fold-text";
import { matchesSearch } from "@thuocdo/ui/search-text";

/** Nodes with all the words sought, in reading order; the one whose code it is comes first. Blank finds nothing. */
export function findNodes(version: CriteriaSetVersion, sought: string): readonly string[] {
  if (foldText(sought) === "") return [];
  const code = foldText(sought).replace(/\.$/, "");
  const coded: string[] = [];
  const found: string[] = [];
  for (const placed of walkNodes(version)) {
    const { id, title } = placed.node;
    if (placed.kind !== "version" && placed.node.code.toLowerCase() === code) coded.push(id);
    else if (matchesSearch(title, sought)) found.push(id);
  }
  return [...coded, ...found];
}

export interface TextPart {
  readonly text: string;
  readonly found: boolean;
}

/** The text in parts, those that a search found set apart; whatever marks or case they are written in. */
export function markFound(text: string, sought: string): readonly TextPart[] {
  const words = foldText(sought).split(" ").filter(Boolean);
  if (words.length === 0) return [{ text, found: false }];
  const letters = Array.from(text.normalize("NFC"));
  let folded = "";
  // Folding makes some letters longer or nothing: where each letter of the folded text came from.
  const from: number[] = [];
  for (const [at, letter] of letters.entries()) {
    for (const each of /\s/.test(letter) ? " " : foldText(letter)) {
      folded += each;
      from.push(at);
    }
  }
  const found = new Set<number>();
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      for (let letter = at; letter < at + word.length; letter += 1) found.add(from[letter] ?? 0);
    }
  }
  const parts: TextPart[] = [];
  for (const [at, letter] of letters.entries()) {
    const last = parts.at(-1);
    if (last?.found === found.has(at))
      parts[parts.length - 1] = { ...last, text: last.text + letter };
    else parts.push({ text: letter, found: found.has(at) });
  }
  return parts;
}
