import { expect, test } from "vitest";
import { nextBatch } from "#features/draft/next-batch.ts";

const ofLetters = (letters: number) => ({ edit: { text: "x".repeat(letters) } });

test.each([
  { pending: [], batch: 0, because: "there is none" },
  { pending: Array.from({ length: 600 }, () => ofLetters(1)), batch: 500, because: "no more go" },
  { pending: [ofLetters(5_000_000), ofLetters(1)], batch: 1, because: "a large one goes alone" },
  { pending: [ofLetters(1), ofLetters(5_000_000)], batch: 1, because: "it waits for its turn" },
  { pending: [ofLetters(1), ofLetters(2)], batch: 2, because: "small ones go together" },
])("$batch edits go out together, since $because", ({ pending, batch }) => {
  expect(nextBatch(pending)).toHaveLength(batch);
});
