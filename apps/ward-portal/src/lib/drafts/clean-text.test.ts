import { expect, test } from "vitest";
import { cleanText } from "#lib/drafts/clean-text.ts";

test("what the server can't store is left out, line breaks stay", () => {
  expect(cleanText("Biên bản\u0000 số 5\r\n\tngày 3\u0007")).toBe("Biên bản số 5\r\n\tngày 3");
});

test("half a character becomes the mark for one that can't be read", () => {
  expect(cleanText("ảnh \ud83d")).toBe("ảnh \ufffd");
});

test("Vietnamese text is left as it is", () => {
  expect(cleanText("Phường Điện Biên, quận Ba Đình")).toBe("Phường Điện Biên, quận Ba Đình");
});
