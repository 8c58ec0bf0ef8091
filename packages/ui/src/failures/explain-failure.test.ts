import { ProblemError, readProblem, UnreachableError } from "@thuocdo/contract/problem-error";
import { expect, test } from "vitest";
import { explainFailure } from "#failures/explain-failure.ts";
import { readFailure } from "#failures/read-failure.ts";
import { messages } from "#messages.ts";

test("a refusal is said with its facts", () => {
  const error = new ProblemError(409, {
    code: "version-not-draft",
    message: "Version is issued.",
    details: { state: "issued" },
  });
  expect(explainFailure(error)).toMatch(/^Phiên bản đã ban hành/);
});

test("an ended session asks for the password, it is no refusal", () => {
  const error = new ProblemError(401, { code: "signed-out", message: "", details: {} });
  expect(readFailure(error)).toEqual({ kind: "signed-out" });
});

test("a proxy's page and a cut line are one: the server is not there", () => {
  expect(readFailure(readProblem(502, "<html>"))).toEqual({ kind: "unreachable" });
  expect(readFailure(new UnreachableError("cut"))).toEqual({ kind: "unreachable" });
});

test("a bug of ours is not blamed on the line", () => {
  expect(readFailure(new TypeError("x is undefined"))).toEqual({ kind: "unexpected" });
  expect(explainFailure(new Error("?"))).toBe(messages.unexpected);
});
