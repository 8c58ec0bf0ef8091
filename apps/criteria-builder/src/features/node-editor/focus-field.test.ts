import { afterEach, expect, test } from "vitest";
import { focusField } from "#features/node-editor/focus-field.ts";

const editor = document.createElement("div");
document.body.append(editor);
afterEach(() => editor.replaceChildren());

function place(tag: string, path: string): void {
  const element = document.createElement(tag);
  element.dataset["path"] = path;
  element.tabIndex = -1;
  editor.append(element);
}

test.each([
  ["rule.bands.1.from", "rule.bands.1.from", "the field itself"],
  ["terms.minimum.reach", "terms.minimum.reach.kind", "the first field inside it"],
  ["rule.bands.7", "rule.bands", "the list it is no longer in"],
  ["measure.smallBaseline.bands.0", "measure", "the part around it"],
])("what is said of %s leads to %s: %s", (path, focused) => {
  place("section", "measure");
  place("section", "rule");
  place("div", "rule.bands");
  place("input", "rule.bands.1.from");
  place("section", "terms.minimum");
  place("select", "terms.minimum.reach.kind");
  place("input", "terms.minimum.reach.value");
  focusField(editor, path);
  expect((document.activeElement as HTMLElement).dataset["path"]).toBe(focused);
});
