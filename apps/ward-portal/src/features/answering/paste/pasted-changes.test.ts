import { beforeEach, expect, test } from "vitest";
import {
  applyPasted,
  pastedChanges,
  takePastedBack,
} from "#features/answering/paste/pasted-changes.ts";
import { ownerOf } from "#lib/drafts/device-store.ts";
import { openDraftKeeper, type DraftKeeper } from "#lib/drafts/draft-keeper.ts";
import type { AnswerLine } from "@thuocdo/submissions/answer-lines";
import type { PastedReading } from "@thuocdo/submissions/read-pasted";

let draft: DraftKeeper;
beforeEach(async () => {
  draft = await openDraftKeeper({
    owner: ownerOf("person", "submission"),
    draft: {
      answers: { formatVersion: 1, byIndicator: { i: { values: { one: "5", two: "7" } } } },
      sequence: 1,
      savedAt: null,
    },
    store: undefined,
    clock: { now: () => "2022-06-01T01:00:00.000Z" },
    save: () => new Promise(() => {}),
    onFailure: () => {},
    onStale: () => {},
  });
});

function reading(...values: readonly (string | undefined)[]): PastedReading {
  const cells = values.map((value, at) => ({
    row: at + 1,
    text: value ?? "",
    line: { indicatorId: "i", fieldKey: ["one", "two", "three"][at] } as AnswerLine, // where it goes is all that is read
    outcome:
      value === undefined ? ({ kind: "blank" } as const) : ({ kind: "value", value } as const),
  }));
  return { shape: "in-order", cells };
}

const values = () => draft.getView().answers.byIndicator["i"]?.values;

test("what stands there already, and blank cells, change nothing", () => {
  const changes = pastedChanges(reading("5", undefined, "9"), draft.getView());
  expect(changes.map(({ fieldKey, value }) => [fieldKey, value])).toEqual([["three", "9"]]);
});

test("a paste is taken back in one act: values, empty fields and text that could not be read", () => {
  draft.edit(
    [{ part: "value", indicatorId: "i", fieldKey: "two", value: null }],
    [{ indicatorId: "i", fieldKey: "two", text: "7x" }],
  );
  const changes = pastedChanges(reading("45", "60", "9"), draft.getView());
  applyPasted(draft, changes);
  expect(values()).toEqual({ one: "45", two: "60", three: "9" });
  expect(draft.getView().typed).toEqual({});
  expect(takePastedBack(draft, changes)).toHaveLength(3);
  expect(values()).toEqual({ one: "5" });
  expect(draft.getView().typed).toEqual({ i: { two: "7x" } });
});

test("a field typed over since the paste keeps what was typed", () => {
  const changes = pastedChanges(reading("45", "60"), draft.getView());
  applyPasted(draft, changes);
  draft.edit([{ part: "value", indicatorId: "i", fieldKey: "two", value: "61" }]);
  expect(takePastedBack(draft, changes).map(({ fieldKey }) => fieldKey)).toEqual(["one"]);
  expect(values()).toEqual({ one: "5", two: "61" });
});
