import { expect, test } from "vitest";
import { readIssuance } from "#features/issuing/read-issuance.ts";

const at = "2021-07-20T02:00:00.000Z";
const typed = {
  decisionNumber: " 01/QĐ-MP ",
  decidedOn: "13/7/2021",
  signerTitle: "Thứ trưởng",
  effectiveOn: "13/07/2021",
};

function errorsOf(issuance: typeof typed) {
  const reading = readIssuance(issuance, at);
  return reading.ok ? {} : reading.errors;
}

test("dates go out as dates and words without blanks around them", () => {
  expect(readIssuance(typed, at)).toEqual({
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
  const errors = errorsOf({
    decisionNumber: "",
    decidedOn: "31/2/2021",
    signerTitle: " ",
    effectiveOn: "",
  });
  expect(Object.keys(errors).sort()).toEqual([
    "decidedOn",
    "decisionNumber",
    "effectiveOn",
    "signerTitle",
  ]);
  expect(errors.decisionNumber).toBe("Không để trống.");
  expect(errors.decidedOn).toContain("05/06/2022");
});

test("a number without its 0, or without the sort of paper, is told how it is written", () => {
  for (const decisionNumber of ["5/QĐ-V05", "5764", "QĐ-V05"])
    expect(errorsOf({ ...typed, decisionNumber }).decisionNumber).toContain("05/QĐ-V05");
});

test("a decision of tomorrow is not issued today; the day is Việt Nam's", () => {
  expect(errorsOf({ ...typed, decidedOn: "21/07/2021" }).decidedOn).toContain("20/07/2021");
  // 18:00 UTC is the next day in Việt Nam.
  expect(readIssuance({ ...typed, decidedOn: "21/07/2021" }, "2021-07-20T18:00:00.000Z").ok).toBe(
    true,
  );
});

test("a version may be in force from before its decision: a period already begun can be assessed", () => {
  expect(readIssuance({ ...typed, effectiveOn: "01/06/2021" }, at).ok).toBe(true);
});
