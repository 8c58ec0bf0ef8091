import { problemKinds, type ProblemCode } from "@thuocdo/contract/problem";
import type { SubmissionRefusal } from "@thuocdo/submissions/refusal";
import { Compile } from "typebox/compile";
import { expect, test } from "vitest";
import { refusedByCore } from "#server/refused.ts";

/** One of each: a new refusal of core without a line here does not compile. */
const refusals: {
  readonly [Code in SubmissionRefusal["code"]]: Extract<SubmissionRefusal, { code: Code }>;
} = {
  "act-not-possible": {
    code: "act-not-possible",
    act: "submit",
    state: "approved",
    possible: ["reopen"],
  },
  "round-not-open": {
    code: "round-not-open",
    state: "closed",
    opensAt: "2021-07-01T00:00:00Z",
    closesAt: "2021-07-31T00:00:00Z",
  },
  "answers-incomplete": {
    code: "answers-incomplete",
    missing: [{ indicatorId: "i", what: "no-answer" }],
  },
  "answers-invalid": {
    code: "answers-invalid",
    invalid: [{ indicatorId: "i", what: "invalid-value" }],
  },
  "indicator-not-open": { code: "indicator-not-open", indicatorIds: ["i"] },
  "own-unit": { code: "own-unit", unitId: "u" },
  "reason-missing": { code: "reason-missing", indicatorIds: ["i"] },
  "finding-invalid": { code: "finding-invalid", indicatorId: "i", what: "points-out-of-range" },
};

test.each(Object.values(refusals))(
  "the refusal $code of core travels with the facts that the contract names",
  (refusal) => {
    const { problem, status } = refusedByCore(refusal);
    const kind = problemKinds[refusal.code satisfies ProblemCode];
    expect(problem.code).toBe(refusal.code);
    expect(status).toBe(kind.status);
    expect(Compile(kind.details).Check(problem.details)).toBe(true);
  },
);
