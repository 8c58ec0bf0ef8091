import { expect, test } from "vitest";
import { readIssuance } from "#features/issuing/read-issuance.ts";

const typed = {
  decisionNumber: " 01/QĐ-MP ",
  decidedOn: "13/7/2021",
  signerTitle: "Thứ trưởng",
  effectiveOn: "13/07/2021",
};

test("dates go out as dates and words without blanks around them", () => {
  expect(readIssuance(typed)).toEqual({
    ok: true,
    value: {
      decisionNumber: "01/QĐ-MP",
      decidedOn: "2021-07-13",
      signerTitle: "Thứ trưởng",
      effectiveOn: "2021-07-13",
    },
  });
});

test("every fault is said at once, each at its field", () => {
  const reading = readIssuance({
    decisionNumber: "",
    decidedOn: "31/2/2021",
    signerTitle: " ",
    effectiveOn: "",
  });
  expect(reading.ok ? [] : Object.keys(reading.errors).sort()).toEqual([
    "decidedOn",
    "decisionNumber",
    "effectiveOn",
    "signerTitle",
  ]);
});

test("a version can't take effect before it is signed", () => {
  const reading = readIssuance({ ...typed, effectiveOn: "12/07/2021" });
  expect(reading.ok ? [] : Object.keys(reading.errors)).toEqual(["effectiveOn"]);
});
