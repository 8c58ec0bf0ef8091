import { expect, test } from "vitest";
import { looksLikeTasks } from "#features/city-plans/looks-like-tasks.ts";

test.each([
  { text: "STT\tNhiệm vụ\tThời hạn\n1\tViệc\t31/12/2021", is: true, because: "it has headings" },
  { text: "1\tViệc\n2\tViệc khác", is: false, because: "without headings it may be any cells" },
  { text: "30\n40", is: false, because: "it is one column" },
])("a pasted text is a table of tasks ($is), since $because", ({ text, is }) => {
  expect(looksLikeTasks(text)).toBe(is);
});
