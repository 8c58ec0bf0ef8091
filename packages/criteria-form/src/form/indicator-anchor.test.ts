import { expect, test } from "vitest";
import { goToIndicator, nextGap } from "#form/indicator-anchor.ts";

test("gaps are gone through in order and start over after the last", () => {
  expect(nextGap(["a", "b"], undefined)).toBe("a");
  expect(nextGap(["a", "b"], "a")).toBe("b");
  expect(nextGap(["a", "b"], "b")).toBe("a");
});

test("where the last gap has been filled, the way starts at the first that remains", () => {
  expect(nextGap(["b", "c"], "a")).toBe("b");
});

test("without gaps there is nowhere to go", () => {
  expect(nextGap([], "a")).toBeUndefined();
});

test("an indicator is gone to at its first empty field, else at its first; a hidden chooser of files is none", () => {
  document.body.innerHTML = `
    <article id="indicator-a" tabindex="-1">
      <input type="radio" name="r" /><input name="number" /><input type="file" hidden />
    </article>`;
  const focused = () => (document.activeElement as HTMLInputElement | null)?.name;
  goToIndicator("a");
  expect(focused()).toBe("number");
  document.querySelector<HTMLInputElement>("[name=number]")!.value = "5";
  goToIndicator("a");
  expect(focused()).toBe("r");
  document.body.innerHTML = "";
});
