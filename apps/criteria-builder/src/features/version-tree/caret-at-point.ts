/**
 * The letter of an element's text that a click met, for putting the caret there; the end where it can't be told. Measured
 * letter by letter: what browsers offer for it has another name in each, and none that all have.
 */
export function caretAtPoint(element: HTMLElement, x: number, y: number): number | "end" {
  let nearest: { readonly at: number; readonly away: number } | undefined;
  let at = 0;
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    for (let letter = 0; letter < node.length; letter += 1, at += 1) {
      const { left, right, top, bottom } = rectOf(node, letter);
      if (y < top || y >= bottom || right === left) continue;
      const away = Math.abs(x - (left + right) / 2);
      if (nearest !== undefined && nearest.away <= away) continue;
      nearest = { at: x < (left + right) / 2 ? at : at + 1, away };
    }
  }
  return nearest?.at ?? "end";
}

function rectOf(text: Text, letter: number): DOMRect {
  const range = document.createRange();
  range.setStart(text, letter);
  range.setEnd(text, letter + 1);
  return range.getBoundingClientRect();
}
