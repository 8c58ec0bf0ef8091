import { checkedDocument, nowhere, type ReadDocument } from "#exchange/checked-document.ts";
import type { ExchangeFacts, ExchangeProblem } from "#exchange/problem.ts";
import type { Report } from "#exchange/read-rows.ts";
import { parseVersion, type VersionProblem } from "#parse-version.ts";

/** The document of a JSON file; older formats are brought up to today's. */
export function documentOfJson(json: string): ReadDocument {
  const problems: ExchangeProblem[] = [];
  const report: Report = (severity, place, facts) => {
    problems.push({ ...facts, severity, place });
  };
  const parsed = parseJson(json);
  if (!parsed.ok) {
    report("error", nowhere, { code: "file-malformed" });
    return { document: null, problems };
  }
  if (parsed.value.ok) return checkedDocument(parsed.value.value, problems, report);
  for (const problem of parsed.value.refusal) report("error", nowhere, factsOf(problem));
  return { document: null, problems };
}

function parseJson(json: string) {
  try {
    return { ok: true as const, value: parseVersion(JSON.parse(json.replace(/^\uFEFF/, ""))) };
  } catch (error) {
    // No JSON, or nested deeper than can be walked.
    if (error instanceof SyntaxError || error instanceof RangeError) return { ok: false as const };
    throw error;
  }
}

function factsOf(problem: VersionProblem): ExchangeFacts {
  const path = problem.path.join("/");
  switch (problem.code) {
    case "format-version-missing":
      return { code: "document-invalid", path: "formatVersion", shape: "field-missing" };
    case "format-version-unknown":
      return { code: "format-unknown", found: problem.found };
    case "field-missing":
    case "field-unknown":
    case "type-wrong":
    case "value-not-allowed":
    case "number-out-of-range":
    case "text-too-long":
    case "text-malformed":
    case "too-few-items":
      return { code: "document-invalid", path, shape: problem.code };
  }
}
