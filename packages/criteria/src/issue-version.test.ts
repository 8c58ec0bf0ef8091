import { expect, test } from "vitest";
import type { Issuance } from "#issuance.ts";
import { issueVersion, type VersionRecord } from "#issue-version.ts";
import { criteriaSet } from "#testing/criteria-set.ts";

const draft: VersionRecord = { state: "draft", document: criteriaSet("1.1 percent", "1.2 yes-no") };
const issuance: Issuance = {
  decisionNumber: "05/QĐ-V05",
  decidedOn: "2021-07-13",
  signerTitle: "Thứ trưởng",
  effectiveOn: "2021-06-01",
};
// 17:00 UTC is midnight in Việt Nam: the 13th has just begun there.
const at = "2021-07-12T17:00:00.000Z";
const sound = { issuance, at, unresolvedComments: 0, previous: null };

test("a sound draft is issued, with its canonical text", () => {
  const issued = issueVersion(draft, sound);
  expect(issued).toMatchObject({
    ok: true,
    value: { state: "issued", document: draft.document, issuance, issuedAt: at },
  });
  expect(issued.ok && JSON.parse(issued.value.canonical)).toEqual(draft.document);
});

test("a version in consultation is issued too", () => {
  expect(issueVersion({ ...draft, state: "in-consultation" }, sound).ok).toBe(true);
});

test.each(["issued", "superseded", "withdrawn"] as const)("a version %s is not issued", (state) => {
  expect(issueVersion({ ...draft, state }, sound)).toMatchObject({
    refusal: { code: "act-not-possible", act: "issue", state },
  });
});

test("an unresolved comment stands in the way", () => {
  expect(issueVersion(draft, { ...sound, unresolvedComments: 2 })).toMatchObject({
    refusal: { code: "comments-unresolved", unresolvedComments: 2 },
  });
});

test("a failed check stands in the way, a warning does not", () => {
  const { document } = draft;
  const uncapped = { ...document, totalCapHundredths: 900 };
  expect(issueVersion({ ...draft, document: uncapped }, sound)).toMatchObject({
    refusal: { code: "checks-failed", checks: [{ code: "points-do-not-sum" }] },
  });
  const [group] = document.groups;
  const [criterion] = group!.criteria;
  const [first, second] = criterion!.indicators;
  const unbacked = { ...first!, terms: { ...first!.terms, evidence: [] } };
  const indicators = [unbacked, second!];
  const groups = [{ ...group!, criteria: [{ ...criterion!, indicators }] }];
  expect(issueVersion({ ...draft, document: { ...document, groups } }, sound).ok).toBe(true);
});

test("an indicator of the version before of which nobody has said what becomes of it stands in the way", () => {
  const { document: previous } = draft;
  const next = {
    ...previous,
    id: "next",
    carryOver: { "indicator-1-1": { kind: "kept" } },
  } as const;
  expect(issueVersion({ ...draft, document: next }, { ...sound, previous })).toMatchObject({
    refusal: {
      code: "carry-over-unsettled",
      problems: [{ code: "unconfirmed", indicatorId: "indicator-1-2" }],
    },
  });
  const carryOver = { ...next.carryOver, "indicator-1-2": { kind: "kept" } } as const;
  const settled = { ...draft, document: { ...next, carryOver } };
  expect(issueVersion(settled, { ...sound, previous }).ok).toBe(true);
});

test.each([
  { decisionNumber: "", code: "decision-number-malformed" },
  { decisionNumber: "5/QĐ-V05", code: "decision-number-malformed" },
  { decisionNumber: "số 05", code: "decision-number-malformed" },
  { decidedOn: "2021-02-30", code: "decision-date-malformed" },
  { decidedOn: "13/07/2021", code: "decision-date-malformed" },
  { decidedOn: "2021-07-14", code: "decision-date-in-future" },
  { signerTitle: " ", code: "signer-title-missing" },
  { effectiveOn: "", code: "effective-date-malformed" },
])(
  "an issuance with $decisionNumber$decidedOn$signerTitle$effectiveOn is refused: $code",
  (wrong) => {
    const { code, ...fields } = wrong;
    expect(issueVersion(draft, { ...sound, issuance: { ...issuance, ...fields } })).toMatchObject({
      refusal: { code },
    });
  },
);

test.each(["5764/QĐ-BCA-V05", "124/2021/TT-BCA", "04/2022/QĐ-TTG", "876/QĐ-BNV", "30/ĐA-BCA"])(
  "%s is the number of a decision",
  (decisionNumber) => {
    expect(issueVersion(draft, { ...sound, issuance: { ...issuance, decisionNumber } }).ok).toBe(
      true,
    );
  },
);
