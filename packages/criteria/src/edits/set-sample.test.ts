import { describe, expect, test } from "vitest";
import { applyEdit } from "#edits/apply-edit.ts";
import type { Edit } from "#edits/edit.ts";
import { parseEdit } from "#edits/parse-edit.ts";
import type { Sample } from "#sample.ts";
import { parseVersion } from "#parse-version.ts";
import { criteriaSet } from "#testing/criteria-set.ts";
import type { CriteriaSetVersion } from "#version.ts";

const set = criteriaSet("1.1 percent");
const sample: Sample = {
  name: "Phường mẫu",
  unit: { type: "ward", class: null, periodFrom: "2021-06-01" },
  answers: {},
  expected: {},
};
const put = { kind: "set-sample", sampleId: "s", sample } as const;

function edited(version: CriteriaSetVersion, edit: Edit) {
  const result = applyEdit(version, edit);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function refusal(version: CriteriaSetVersion, edit: Edit) {
  const result = applyEdit(version, edit);
  return result.ok ? undefined : result.refusal;
}

describe("a sample", () => {
  test("is kept in the document, which still parses, and taking it back leaves no trace", () => {
    const { version, inverse } = edited(set, put);
    expect(version.samples).toEqual({ s: sample });
    expect(parseVersion(version)).toEqual({ ok: true, value: version });
    expect(edited(version, inverse).version).toEqual(set);
    expect(Object.keys(edited(version, inverse).version)).not.toContain("samples");
  });

  test("is removed and put back as it was", () => {
    const { version } = edited(set, put);
    const gone = edited(version, { ...put, sample: null });
    expect(gone.version.samples).toBeUndefined();
    expect(edited(gone.version, gone.inverse).version).toEqual(version);
  });

  test.each<{ edit: Edit; code: string; because: string }>([
    { edit: { ...put, sample: null }, code: "sample-not-found", because: "there is none" },
    { edit: { ...put, sampleId: "criterion-1" }, code: "id-in-use", because: "a node has the id" },
    {
      edit: { kind: "set-sample-part", sampleId: "s", path: ["name"], value: "x" },
      code: "sample-not-found",
      because: "there is none",
    },
  ])("is refused as $code, since $because", ({ edit, code }) => {
    expect(refusal(set, edit)).toMatchObject({ code });
  });
});

describe("a part of a sample", () => {
  const { version } = edited(set, put);
  const answer = { values: { part: "1", whole: "2" } };

  test.each<{ edit: Edit; after: Partial<Sample> }>([
    {
      edit: { kind: "set-sample-part", sampleId: "s", path: ["name"], value: "Tên mới" },
      after: { name: "Tên mới" },
    },
    {
      edit: {
        kind: "set-sample-part",
        sampleId: "s",
        path: ["answers", "indicator-1-1"],
        value: answer,
      },
      after: { answers: { "indicator-1-1": answer } },
    },
    {
      edit: {
        kind: "set-sample-part",
        sampleId: "s",
        path: ["expected", "totalHundredths"],
        value: 250,
      },
      after: { expected: { totalHundredths: 250 } },
    },
  ])("is set and taken back: $after", ({ edit, after }) => {
    const made = edited(version, edit);
    expect(made.version.samples).toEqual({ s: { ...sample, ...after } });
    expect(edited(made.version, made.inverse).version).toEqual(version);
  });

  test("an answer set to null is taken away, and comes back", () => {
    const path: ["answers", string] = ["answers", "indicator-1-1"];
    const given = edited(version, { kind: "set-sample-part", sampleId: "s", path, value: answer });
    const taken = edited(given.version, {
      kind: "set-sample-part",
      sampleId: "s",
      path,
      value: null,
    });
    expect(taken.version).toEqual(version);
    expect(edited(taken.version, taken.inverse).version).toEqual(given.version);
  });

  test.each([
    [["name"], null],
    [["expected", "level"], 5],
    [["expected", "nothing"], 5],
    [["answers", "indicator-1-1"], { values: { part: 1 } }],
  ] as const)("%j can't be %j", (path, value) => {
    const edit = { kind: "set-sample-part", sampleId: "s", path: [...path], value };
    const parsed = parseEdit(edit);
    expect(parsed.ok && refusal(version, parsed.value)).toMatchObject({ code: "value-invalid" });
  });
});
