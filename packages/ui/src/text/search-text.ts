import { foldText } from "@thuocdo/criteria/fold-text";

/** Whether every word sought occurs in the text, in any order. A blank search finds everything. */
export function matchesSearch(text: string, sought: string): boolean {
  const folded = foldText(text);
  return foldText(sought)
    .split(" ")
    .every((word) => folded.includes(word));
}
