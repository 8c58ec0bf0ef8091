import { expect, test } from "vitest";
import { documentOf, textOf } from "#features/report-text/editor/schema.ts";

test.each([
  "Có {{met.all}} phường.",
  "- Một ý: {{group.a-1.min}}; {{group.a-1.max}}\n- Ý khác",
  "[[đặc điểm tình hình]]\nViết tiếp",
  "",
  "Dấu {{ không phải số liệu",
])("%j is edited and kept as it is", (text) => {
  expect(textOf(documentOf(text))).toBe(text);
});
