import { expect, test } from "vitest";
import { rememberFocus } from "#dialog/remember-focus.ts";

function page(html: string) {
  document.body.innerHTML = html;
  return (id: string) => document.querySelector<HTMLElement>(`#${id}`);
}

test("the focus goes back to what had it", () => {
  const find = page(`<button id="a">a</button><button id="b">b</button>`);
  find("a")?.focus();
  const giveBack = rememberFocus();
  find("b")?.focus();
  giveBack();
  expect(document.activeElement?.id).toBe("a");
});

test("where that is gone, to the first thing around it that takes the focus", () => {
  const find = page(
    `<button id="far">x</button><ul><li id="line"><p><button id="gone">x</button></p><button id="near">x</button></li></ul>`,
  );
  find("gone")?.focus();
  const giveBack = rememberFocus();
  find("gone")?.remove();
  giveBack();
  expect(document.activeElement?.id).toBe("near");
});
