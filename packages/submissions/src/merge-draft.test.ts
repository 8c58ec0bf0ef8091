import { expect, test } from "vitest";
import { noAnswers } from "#answers.ts";
import { mergeDraft, type DraftChange, type StampedDraft } from "#merge-draft.ts";

const empty: StampedDraft = { answers: noAnswers, stamps: {}, sequence: 0 };

function typed(value: string | null, at: string, fieldKey = "n"): DraftChange {
  return { part: "value", indicatorId: "i", fieldKey, value, at };
}

const n = (draft: StampedDraft) => draft.answers.byIndicator["i"]?.values["n"];

test("two devices that change different fields both keep theirs", () => {
  const first = mergeDraft(empty, [typed("1", "2026-01-01T08:00:00Z")], 0);
  const second = mergeDraft(first.draft, [typed("2", "2026-01-01T07:00:00Z", "m")], 0);
  expect(second.draft.answers.byIndicator["i"]?.values).toEqual({ n: "1", m: "2" });
  expect(second.overtaken).toEqual([]);
});

test.each([
  { at: "2026-01-01T09:00:00Z", base: 0, kept: "2", overtaken: [], because: "it is later" },
  {
    at: "2026-01-01T07:00:00Z",
    base: 0,
    kept: "1",
    overtaken: [0],
    because: "the stored one is later",
  },
  {
    at: "2026-01-01T07:00:00Z",
    base: 1,
    kept: "2",
    overtaken: [],
    because: "it saw the stored one",
  },
])(
  "a change at $at on base $base leaves $kept, since $because",
  ({ at, base, kept, overtaken }) => {
    const stored = mergeDraft(empty, [typed("1", "2026-01-01T08:00:00Z")], 0).draft;
    const merged = mergeDraft(stored, [typed("2", at)], base);
    expect(n(merged.draft)).toBe(kept);
    expect(merged.overtaken).toEqual(overtaken);
  },
);

test("the last of several changes of one field in one save stands, whatever the device's clock says", () => {
  const changes = [typed("1", "2026-01-01T08:00:00Z"), typed("2", "2026-01-01T07:59:59Z")];
  expect(n(mergeDraft(empty, changes, 0).draft)).toBe("2");
});

test("an emptied field is absent, not blank", () => {
  const stored = mergeDraft(empty, [typed("1", "2026-01-01T08:00:00Z")], 0).draft;
  const { draft } = mergeDraft(stored, [typed(null, "2026-01-01T08:01:00Z")], 1);
  expect(draft.answers.byIndicator["i"]?.values).toEqual({});
});

test("a claim is kept as claimed, with its reason, until it is taken back", () => {
  const claim: DraftChange = {
    part: "not-applicable",
    indicatorId: "i",
    value: "Không phát sinh",
    at: "2026-01-01T08:00:00Z",
  };
  const { draft } = mergeDraft(empty, [claim], 0);
  expect(draft.answers.byIndicator["i"]?.notApplicable).toEqual({
    reason: "Không phát sinh",
    decision: "claimed",
  });
  const back = mergeDraft(draft, [{ ...claim, value: null }], 1).draft;
  expect(back.answers.byIndicator["i"]).toEqual({ values: {} });
});

test("a reason merges by its warning, and leaves no trace when it is emptied", () => {
  const reason = (warning: string, value: string | null): DraftChange => ({
    part: "reason",
    indicatorId: "i",
    warning,
    value,
    at: "2021-09-01T08:00:00Z",
  });
  const { draft } = mergeDraft(empty, [reason("a", "Vì lễ"), reason("b", "Vì thêm tổ")], 0);
  expect(draft.answers.byIndicator["i"]).toEqual({
    values: {},
    reasons: { a: "Vì lễ", b: "Vì thêm tổ" },
  });
  const emptied = mergeDraft(draft, [reason("a", null), reason("b", null)], 1).draft;
  expect(emptied.answers.byIndicator["i"]).toEqual({ values: {} });
});
