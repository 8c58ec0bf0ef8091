import { expect, test } from "vitest";
import { identityNumbers } from "#evidence/identity-numbers.ts";

test.each([
  { text: "CCCD 001099012345.pdf", found: ["001099012345"] },
  { text: "số 001 099 012 345", found: ["001 099 012 345"] },
  { text: "05/QĐ-UBND ngày 12/06/2022", found: [] },
  { text: "kinh phí 123.456.789.012 đồng", found: [] },
  { text: "mã 0010990123456", found: [] },
])('in "$text" numbers that look like a person\'s are $found', ({ text, found }) => {
  expect(identityNumbers(text)).toEqual(found);
});
