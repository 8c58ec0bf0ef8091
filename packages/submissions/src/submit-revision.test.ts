import { describeLifecycle } from "@thuocdo/criteria/lifecycle";
import { criteriaSet } from "@thuocdo/criteria/testing";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Answer } from "#answers.ts";
import { roundLifecycle } from "#round-lifecycle.ts";
import { nextState } from "#submission-act.ts";
import { submissionLifecycle } from "#submission-lifecycle.ts";
import { submitRevision } from "#submit-revision.ts";

const version = criteriaSet("1.1 yes-no", "1.2 yes-no");
const indicators = version.groups[0]!.criteria[0]!.indicators;
const [first, second] = indicators.map(({ id }) => id) as [string, string];
const [key] = indicators[0]!.inputs.map((input) => input.key) as [string];
const yes: Answer = { values: { [key]: true }, note: "Theo sổ trực ban" };
const window = {
  state: "open",
  opensAt: "2021-09-01T00:00:00Z",
  closesAt: "2021-09-15T17:00:00Z",
} as const;

function submit(
  byIndicator: Record<string, Answer>,
  changes: Partial<Parameters<typeof submitRevision>[0]> = {},
) {
  return submitRevision({
    version,
    answers: { formatVersion: 1, byIndicator },
    context: { unitType: "ward", unitClass: null, periodFrom: "2021-06-01" },
    submission: { state: "in-progress", revision: 0 },
    window,
    previous: {},
    returned: undefined,
    at: "2021-09-10T08:00:00Z",
    ...changes,
  });
}

test("a complete submission becomes revision 1, with its self-score", () => {
  expect(submit({ [first]: yes, [second]: yes })).toMatchObject({
    ok: true,
    value: { number: 1, state: "submitted", selfScore: { totalHundredths: 1000, missing: 0 } },
  });
});

test("a returned submission is sent again as the next revision", () => {
  const again = submit(
    { [first]: yes, [second]: yes },
    { submission: { state: "returned", revision: 1 } },
  );
  expect(again).toMatchObject({ ok: true, value: { number: 2, state: "submitted" } });
});

test("a missing answer is named, and so is one with neither evidence nor a note", () => {
  expect(submit({ [first]: { values: { [key]: true }, note: "  " } })).toEqual({
    ok: false,
    refusal: {
      code: "answers-incomplete",
      missing: [
        { indicatorId: first, what: "evidence-or-note-missing" },
        { indicatorId: second, what: "no-answer" },
      ],
    },
  });
});

test("evidence stands in for a note", () => {
  const backed = {
    values: { [key]: true },
    evidence: [{ sha256: "a".repeat(64), name: "qd.pdf" }],
  };
  expect(submit({ [first]: backed, [second]: yes })).toMatchObject({ ok: true });
});

test("an invalid answer is refused before a missing one", () => {
  expect(submit({ [first]: { values: { [key]: "maybe" } } })).toEqual({
    ok: false,
    refusal: { code: "answers-invalid", invalid: [{ indicatorId: first, what: "invalid-value" }] },
  });
});

test.each([
  { at: "2021-08-31T23:59:59Z", ok: false },
  { at: "2021-09-01T00:00:00Z", ok: true },
  { at: "2021-09-15T17:00:00Z", ok: true },
  { at: "2021-09-15T17:00:01Z", ok: false },
])("sending at $at is possible: $ok", ({ at, ok }) => {
  expect(submit({ [first]: yes, [second]: yes }, { at }).ok).toBe(ok);
});

test("what the unit sends carries no points awarded and no decision on a claim", () => {
  const sent = submit({ [first]: { ...yes, awardedHundredths: 500 }, [second]: yes });
  expect(sent.ok && sent.value.answers.byIndicator[first]).toEqual(yes);
});

test("of a returned submission only what was sent back may be sent otherwise", () => {
  const answers = { formatVersion: 1, byIndicator: { [first]: yes, [second]: yes } } as const;
  const findings = { [second]: { sentBack: true, reason: "Thiếu biên bản" } };
  const submission = { state: "returned", revision: 1 } as const;
  const other: Answer = { ...yes, note: "Theo biên bản" };
  const again = (byIndicator: Record<string, Answer>) =>
    submit(byIndicator, { submission, returned: { answers, findings } });
  expect(again({ [first]: yes, [second]: other })).toMatchObject({ ok: true });
  expect(again({ [first]: other, [second]: other })).toEqual({
    ok: false,
    refusal: { code: "indicator-not-open", indicatorIds: [first] },
  });
});

test("an act that the lifecycle lacks is refused with those that there are", () => {
  expect(nextState("approved", "submit")).toEqual({
    ok: false,
    refusal: {
      code: "act-not-possible",
      act: "submit",
      state: "approved",
      possible: ["appeal", "answer-appeal", "settle-differences", "reopen"],
    },
  });
});

test("lifecycles.md shows the tables as they are", () => {
  const page = readFileSync(new URL("../lifecycles.md", import.meta.url), "utf8");
  expect(page).toContain(describeLifecycle(submissionLifecycle));
  expect(page).toContain(describeLifecycle(roundLifecycle));
});
