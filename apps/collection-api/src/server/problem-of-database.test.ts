import { expect, test } from "vitest";
import { problemOfDatabase } from "#server/problem-of-database.ts";

test.each([
  { code: "53100", because: "PostgreSQL has no room left on its disk" },
  { code: "53300", because: "it has no connection left" },
  { code: "57P03", because: "it is starting up" },
  { code: "08006", because: "the connection was lost" },
  { code: "ECONNREFUSED", because: "nobody listens" },
  { code: "ENOSPC", because: "evidence has no room left" },
])(
  "$code is unavailable for now, since $because: what was to be stored is kept and sent again",
  ({ code }) => {
    const problem = problemOfDatabase(Object.assign(new Error("x"), { code }));
    expect(problem?.status).toBe(503);
    expect(problem?.problem.code).toBe("unavailable");
  },
);

test.each([
  "timeout exceeded when trying to connect",
  "Connection terminated unexpectedly",
  "Client has encountered a connection error and is not queryable",
  "Client was closed and is not queryable",
])("the driver's words for a line that is gone, %j, are unavailable for now too", (message) => {
  expect(problemOfDatabase(new Error(message))?.status).toBe(503);
});

test.each([
  { code: "42501", answers: "not-allowed" },
  { code: "23505", answers: "already-exists" },
  { code: "23503", answers: "not-found" },
  { code: "22021", answers: "request-malformed" },
  { code: "22P05", answers: "request-malformed" },
  { code: "42P01", answers: undefined },
])("$code of PostgreSQL is answered as $answers", ({ code, answers }) => {
  const problem = problemOfDatabase(Object.assign(new Error("x"), { code }));
  expect(problem?.problem.code).toBe(answers);
});
