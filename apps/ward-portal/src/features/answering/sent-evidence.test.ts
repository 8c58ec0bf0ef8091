import type { Answers } from "@thuocdo/submissions/answers";
import { expect, test } from "vitest";
import { sentEvidence } from "#features/answering/sent-evidence.ts";

const decision = { sha256: "a".repeat(64), name: "Quyết định", documentNumber: "05/QĐ-UBND" };
const photo = { sha256: "b".repeat(64), name: "Ảnh trụ sở.jpg" };
const answers: Answers = {
  formatVersion: 1,
  byIndicator: {
    one: { values: {}, evidence: [decision, photo] },
    two: { values: {}, evidence: [decision] },
    three: { values: {}, evidence: [photo] },
  },
};

test("files of other indicators are offered once, and those already here are not", () => {
  expect(sentEvidence(answers, "two")).toEqual([photo]);
  expect(sentEvidence(answers, "four")).toEqual([decision, photo]);
});

test.each([
  { sought: "05/qd", found: [decision] },
  { sought: "tru so", found: [photo] },
  { sought: "không có", found: [] },
])('"$sought" is found by name and number, without marks', ({ sought, found }) => {
  expect(sentEvidence(answers, "four", sought)).toEqual(found);
});
