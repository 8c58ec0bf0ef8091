import fc from "fast-check";
import Value from "typebox/value";
import { expect, test } from "vitest";
import { setAt } from "#edits/set-at.ts";
import { parseVersion } from "#parse-version.ts";
import { schemaProblems } from "#schema-problem.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import { CriteriaSetVersion } from "#version.ts";

const set = criteriaSet("1.1 percent", "1.2 change", "2.1 checklist");

function changed(path: readonly (string | number)[], value: unknown) {
  return setAt(set, path, value)?.whole;
}

test("a version comes through as it is", () => {
  expect(parseVersion(JSON.parse(JSON.stringify(set)))).toEqual({ ok: true, value: set });
});

test("texts become NFC", () => {
  expect(parseVersion({ ...set, title: "Tiêu chí".normalize("NFD") })).toMatchObject({
    value: { title: "Tiêu chí" },
  });
});

const rule = ["groups", 0, "criteria", 0, "indicators", 0, "rule"];

test.each([
  { document: null, code: "type-wrong", path: [] },
  { document: {}, code: "format-version-missing", path: ["formatVersion"] },
  {
    document: { ...set, formatVersion: 2 },
    code: "format-version-unknown",
    path: ["formatVersion"],
  },
  { document: { ...set, colour: "red" }, code: "field-unknown", path: ["colour"] },
  {
    document: changed(["groups", 0, "title"], 7),
    code: "type-wrong",
    path: ["groups", 0, "title"],
  },
  {
    document: changed(["groups", 0, "title"], "x".repeat(601)),
    code: "text-too-long",
    path: ["groups", 0, "title"],
  },
  {
    document: changed([...rule, "kind"], "guess"),
    code: "value-not-allowed",
    path: [...rule, "kind"],
  },
  {
    document: changed([...rule, "zeroAt"], "12,5"),
    code: "text-malformed",
    path: [...rule, "zeroAt"],
  },
  {
    document: changed([...rule, "hundredths"], 2.5),
    code: "type-wrong",
    path: [...rule, "hundredths"],
  },
  {
    document: changed([...rule, "hundredths"], 1e9),
    code: "number-out-of-range",
    path: [...rule, "hundredths"],
  },
  {
    document: changed(["classification", "levels", 0, "requires", "knockOut"], "some"),
    code: "value-not-allowed",
    path: ["classification", "levels", 0, "requires", "knockOut"],
  },
  {
    document: changed(["classification", "levels", 0, "requires"], {}),
    code: "field-missing",
    path: ["classification", "levels", 0, "requires", "totalAtLeastHundredths"],
  },
  {
    document: changed([...rule.slice(0, -2), 1, "measure", "smallBaseline", "bands"], []),
    code: "too-few-items",
    path: [...rule.slice(0, -2), 1, "measure", "smallBaseline", "bands"],
  },
])("refuses $code at $path, naming only it", ({ document, code, path }) => {
  const parsed = parseVersion(document);
  expect(parsed).toMatchObject({ ok: false });
  expect(!parsed.ok && parsed.refusal[0]).toMatchObject({ code, path });
});

test("several problems are told together", () => {
  const parsed = parseVersion({ ...set, title: 1, note: 2 });
  expect(!parsed.ok && parsed.refusal.map(({ path }) => path)).toEqual([["title"], ["note"]]);
});

test("something is named exactly when the schema does not take the value", () => {
  const leaves = [...leafPaths(set, [])];
  fc.assert(
    fc.property(fc.constantFrom(...leaves), fc.jsonValue(), (path, value) => {
      const document = changed(path, value);
      const problems = schemaProblems(CriteriaSetVersion, document);
      expect(problems.length === 0).toBe(Value.Check(CriteriaSetVersion, document));
    }),
    { numRuns: 500 },
  );
});

function* leafPaths(
  value: unknown,
  path: readonly (string | number)[],
): Generator<readonly (string | number)[]> {
  yield path;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* leafPaths(item, [...path, index]);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, field] of Object.entries(value)) yield* leafPaths(field, [...path, name]);
  }
}
