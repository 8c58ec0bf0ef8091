import { expect, test } from "vitest";
import { returnedIndicators } from "#features/answering/returned-indicators.ts";

const findings = {
  sentBack: { sentBack: true, reason: "Thiếu biên bản" },
  refused: { notApplicable: "refused", reason: "Có phát sinh" },
  accepted: { notApplicable: "accepted", reason: "" },
  lowered: { awardedHundredths: 100, reason: "Chưa ký" },
} as const;

// Only the parts that are read.
const appraisal = { findings } as unknown as Parameters<typeof returnedIndicators>[0]["appraisal"];

test("what is sent back, and a refused claim, ask for another answer", () => {
  expect([...returnedIndicators({ state: "returned", appraisal })]).toEqual([
    "sentBack",
    "refused",
  ]);
});

test("nothing is asked for again before a return", () => {
  expect(returnedIndicators({ state: "approved", appraisal }).size).toBe(0);
  expect(returnedIndicators({ state: "returned", appraisal: null }).size).toBe(0);
});
