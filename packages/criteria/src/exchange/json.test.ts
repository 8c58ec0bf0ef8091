import { expect, test } from "vitest";
import { canonicalJson } from "#canonical.ts";
import { documentOfJson } from "#exchange/json.ts";
import { criteriaSet } from "#testing/criteria-set.ts";

const set = criteriaSet("1.1 percent");

test("a document of ours comes back the same", () => {
  const { document, problems } = documentOfJson(`\uFEFF${canonicalJson(set)}`);
  expect(problems).toEqual([]);
  expect(canonicalJson(document)).toBe(canonicalJson(set));
});

test.each([
  ["{", { code: "file-malformed" }],
  ["[".repeat(200_000), { code: "file-malformed" }],
  ["[]", { code: "document-invalid", shape: "type-wrong" }],
  ["{}", { code: "document-invalid", path: "formatVersion" }],
  ['{"formatVersion":99}', { code: "format-unknown", found: 99 }],
])("%.20s is refused", (json, problem) => {
  expect(documentOfJson(json)).toMatchObject({ document: null, problems: [problem] });
});

test("each thing wrong is told with its path", () => {
  const broken = { ...set, title: 5, extra: 1 };
  expect(documentOfJson(JSON.stringify(broken)).problems).toEqual([
    expect.objectContaining({ path: "title", shape: "type-wrong" }),
    expect.objectContaining({ path: "extra", shape: "field-unknown" }),
  ]);
});

test("two things with one id are refused by name, wherever they stand", () => {
  const evidence = { id: "e1", title: "Báo cáo", kind: "report", required: true };
  const twice = structuredClone(set) as {
    groups: { criteria: { indicators: { id: string; terms: { evidence: unknown[] } }[] }[] }[];
  };
  const indicator = twice.groups[0]?.criteria[0]?.indicators[0];
  indicator?.terms.evidence.push(evidence, evidence);
  expect(documentOfJson(JSON.stringify(twice))).toMatchObject({
    document: null,
    problems: [
      {
        code: "id-repeated",
        id: "e1",
        severity: "error",
        path: expect.stringMatching(/\/terms\/evidence\/2\/id$/),
      },
    ],
  });
});
