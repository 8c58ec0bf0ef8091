import { ProblemError, UnreachableError } from "@thuocdo/contract/problem-error";
import { expect, test } from "vitest";
import { askEvery } from "#queries/ask-every.ts";

const refused = new ProblemError(403, { code: "not-allowed", message: "", details: { needs: [] } });

test.each([
  { error: null, next: 20, because: "all is well" },
  { error: new UnreachableError("cut"), next: 20, because: "a line comes back" },
  { error: refused, next: false, because: "a role that has ended does not" },
])("asks again after $next, since $because", ({ error, next }) => {
  expect(askEvery(20)({ state: { error } })).toBe(next);
});
