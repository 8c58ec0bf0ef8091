/** Text as it is searched: no marks, đ → d, any case, one space. So "Hoà", "Hòa" and "hoa" are one. */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .replaceAll(/[đĐ]/g, "d")
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** Whether every word sought occurs in the text, in any order. A blank search finds everything. */
export function matchesSearch(text: string, sought: string): boolean {
  const folded = foldText(text);
  return foldText(sought)
    .split(" ")
    .every((word) => folded.includes(word));
}
