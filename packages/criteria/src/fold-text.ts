/** Text as it is compared: no marks, đ → d, any case, one space. So "Hoà", "Hòa" and "hoa" are one. */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .replaceAll(/[đĐ]/g, "d")
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .trim();
}
