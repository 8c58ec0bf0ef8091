/** Text as the server can store it: without control characters and halves of characters. */
export function cleanText(text: string): string {
  // Line breaks and tabs stay; PostgreSQL can't store NUL, and a lone surrogate is no character.
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "").toWellFormed();
}
