import { expect, expectTypeOf, test } from "vitest";
import { createCall } from "#call.ts";
import { getMe, type Me } from "#me.ts";
import { isProblem, ProblemError, UnreachableError } from "#problem-error.ts";
import { downloadReport } from "#reports.ts";
import { listRounds } from "#rounds.ts";
import { getSubmission } from "#submissions.ts";
import { listUnits } from "#units.ts";

const unitId = "6f1c8a52-0f0e-4c6d-9d6e-0a4f0f4f5a11";

function answering(status: number, body: unknown) {
  const seen: { url: string; init: RequestInit }[] = [];
  const call = createCall({
    origin: "http://127.0.0.1:1",
    fetch: async (url, init) => {
      seen.push({ url, init });
      return new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
    },
  });
  return { call, seen };
}

test("parameters and query are written into the address, absent ones left out", async () => {
  const { call, seen } = answering(200, { items: [] });
  await call(listUnits, { query: { asOf: "2021-06-01", name: "Điện Biên", within: unitId } });
  expect(seen[0]!.url).toBe(
    `http://127.0.0.1:1/api/units?asOf=2021-06-01&name=%C4%90i%E1%BB%87n+Bi%C3%AAn&within=${unitId}`,
  );
});

test("a refusal is thrown with its code and typed details", async () => {
  const { call } = answering(404, {
    code: "not-found",
    message: "No submission x.",
    details: { what: "submission", id: "x" },
  });
  const error = await call(getSubmission, { params: { submissionId: unitId } }).catch(
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(ProblemError);
  if (!isProblem(error, "not-found")) throw new Error("not the refusal expected");
  expect(error.problem.details.what).toBe("submission");
  expect(error.status).toBe(404);
});

test("a line that is cut is told apart from a refusal", async () => {
  const call = createCall({ fetch: async () => Promise.reject(new TypeError("fetch failed")) });
  await expect(call(listRounds)).rejects.toBeInstanceOf(UnreachableError);
});

test("a proxy's page in place of the service is unavailable, not a refusal of ours", async () => {
  const { call } = answering(502, "<html>Bad gateway</html>");
  await expect(call(listRounds)).rejects.toMatchObject({ code: "unavailable", status: 502 });
});

test("a call that its caller gave up stays an abort", async () => {
  const abort = new AbortController();
  abort.abort();
  const call = createCall({
    fetch: async () => Promise.reject(new DOMException("", "AbortError")),
  });
  await expect(call(listRounds, { signal: abort.signal })).rejects.toMatchObject({
    name: "AbortError",
  });
});

test("a file arrives as a Blob", async () => {
  const { call } = answering(200, "bytes");
  const file = await call(downloadReport, { params: { reportId: unitId } });
  expectTypeOf(file).toEqualTypeOf<Blob>();
  expect(await file.text()).toBe("bytes");
});

test("a reply has the type of its route", async () => {
  const { call } = answering(200, {});
  expectTypeOf(await call(getMe)).toEqualTypeOf<Me>();
});
