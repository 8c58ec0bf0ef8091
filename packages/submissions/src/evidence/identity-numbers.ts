/**
 * Numbers in a text that look like a person's (số định danh, 12 digits, also written in threes with spaces). Personal data
 * is to be masked; nothing is refused for it, since a number of a document may look the same.
 */
export function identityNumbers(text: string): readonly string[] {
  return text.match(/(?<!\d)\d{3} ?\d{3} ?\d{3} ?\d{3}(?!\d)/g) ?? [];
}
