import type { Answers } from "@thuocdo/submissions/answers";
import { expect, test } from "vitest";
import { sortChanges } from "#lib/drafts/sort-changes.ts";

const at = "2026-11-24T02:00:00.000Z";

function server(value?: string): Answers {
  return {
    formatVersion: 1,
    byIndicator: value === undefined ? {} : { a: { values: { cases: value } } },
  };
}

function kept(value: string | null, inSight: string | null) {
  return new Map([
    [
      "a/value/cases",
      {
        change: { part: "value", indicatorId: "a", fieldKey: "cases", value, at } as const,
        inSight,
      },
    ],
  ]);
}

test.each([
  {
    held: undefined,
    value: "7",
    inSight: null,
    becomes: "due",
    because: "the field is as it was seen",
  },
  {
    held: "7",
    value: "7",
    inSight: null,
    becomes: "settled",
    because: "both devices gave the same",
  },
  {
    held: "8",
    value: "7",
    inSight: null,
    becomes: "conflicts",
    because: "the other device's 8 was not seen",
  },
  { held: "8", value: "7", inSight: "8", becomes: "due", because: "8 was seen and replaced" },
  {
    held: undefined,
    value: "7",
    inSight: "8",
    becomes: "conflicts",
    because: "the other device emptied the field",
  },
  { held: undefined, value: null, inSight: "8", becomes: "settled", because: "both emptied it" },
] as const)(
  "a change to $value where the server holds $held is in $becomes, since $because",
  ({ held, value, inSight, becomes }) => {
    const sorted = sortChanges(kept(value, inSight), server(held));
    expect(
      Object.entries(sorted)
        .filter(([, list]) => list.length > 0)
        .map(([name]) => name),
    ).toEqual([becomes]);
  },
);

test("what was sent from here is no other device's, even where no answer came back", () => {
  const [entry] = kept("9", null);
  const waiting = new Map([[entry![0], { ...entry![1], sent: "7" }]]);
  expect(sortChanges(waiting, server("7")).due).toEqual(["a/value/cases"]);
});

test("a value typed back while another is on its way is sent after it", () => {
  const [entry] = kept("7", "7");
  const waiting = new Map([[entry![0], { ...entry![1], sent: "8" }]]);
  expect(sortChanges(waiting, server("7")).due).toEqual(["a/value/cases"]);
});

test("evidence is the same when its content is, whatever its name", () => {
  const sha256 = "a".repeat(64);
  const change = {
    part: "evidence",
    indicatorId: "a",
    sha256,
    value: { sha256, name: "một.pdf" },
    at,
  } as const;
  const held: Answers = {
    formatVersion: 1,
    byIndicator: { a: { values: {}, evidence: [{ sha256, name: "hai.pdf" }] } },
  };
  expect(sortChanges(new Map([["p", { change, inSight: null }]]), held).settled).toEqual(["p"]);
});

test("a document's number given here is not passed over for the file as another device added it", () => {
  const sha256 = "a".repeat(64);
  const change = {
    part: "evidence",
    indicatorId: "a",
    sha256,
    value: { sha256, name: "hai.pdf", documentNumber: "05/QĐ-UBND" },
    at,
  } as const;
  const added = { sha256, name: "hai.pdf" };
  const held: Answers = {
    formatVersion: 1,
    byIndicator: { a: { values: {}, evidence: [added] } },
  };
  expect(sortChanges(new Map([["p", { change, inSight: added }]]), held).due).toEqual(["p"]);
  expect(sortChanges(new Map([["p", { change, inSight: null }]]), held).conflicts).toHaveLength(1);
});
