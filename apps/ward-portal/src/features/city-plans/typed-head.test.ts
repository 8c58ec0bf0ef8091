import { sampleHead } from "@thuocdo/submissions/city-plan/sample-plan";
import { expect, test } from "vitest";
import { mergeHead, overtakenFields, readHead, typedOf } from "#features/city-plans/typed-head.ts";

const base = typedOf(sampleHead);

test("what is shown is read back as it was", () => {
  expect(readHead(base)).toEqual({ ok: true, head: sampleHead });
});

test("fields that two officers changed apart both stand", () => {
  const typed = { ...base, signerTitle: "Chủ tịch UBND thành phố" };
  const now = { ...base, decisionNumber: "12/QĐ-UBND", wardIds: ["w1"] };
  expect(overtakenFields({ typed, base, now })).toEqual([]);
  expect(mergeHead({ typed, base, now })).toEqual({
    ...base,
    signerTitle: "Chủ tịch UBND thành phố",
    decisionNumber: "12/QĐ-UBND",
    wardIds: ["w1"],
  });
});

test("a field that two changed to different ends is told; to the same end it is not", () => {
  const typed = { ...base, decisionNumber: "12/QĐ-UBND", title: "Đề án B" };
  const now = { ...base, decisionNumber: "15/QĐ-UBND", title: "Đề án B" };
  expect(overtakenFields({ typed, base, now })).toEqual(["decisionNumber"]);
});

test("each fault is told at its field", () => {
  const [first] = base.fundSources;
  const reading = readHead({
    ...base,
    title: " ",
    decidedOn: "31/02/2021",
    periodTo: "01/01/2020",
    fundSources: [first!, { key: "twin", name: `${first!.name} ` }],
  });
  expect(reading.ok || Object.keys(reading.faults)).toEqual([
    "title",
    "decidedOn",
    "periodTo",
    "fundSources",
  ]);
});
