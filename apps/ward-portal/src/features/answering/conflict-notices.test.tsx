import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { Draft } from "@thuocdo/contract/draft";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { ThemeProvider } from "@thuocdo/ui/theme-provider";
import { afterEach, expect, test } from "vitest";
import { ConflictNotices } from "#features/answering/conflict-notices.tsx";
import type { Desk } from "#features/answering/desk.ts";
import { keepTakenOff } from "#features/answering/taken-off.ts";
import { openDraftKeeper } from "#lib/drafts/draft-keeper.ts";
import { openFileKeeper } from "#lib/evidence/file-keeper.ts";

afterEach(cleanup);

const indicator: Indicator = {
  id: "a",
  code: "1.1",
  title: "Số vụ",
  guidance: "",
  inputs: [
    {
      kind: "whole-number",
      key: "cases",
      label: "Số vụ",
      source: "",
      unit: "vụ",
      min: "0",
      max: null,
    },
  ],
  measure: { kind: "input", input: "cases" },
  rule: { kind: "linear", zeroAt: "10", fullAt: "0", hundredths: 100 },
  terms: {
    appliesTo: { types: [], classes: [] },
    minimum: null,
    notApplicable: { kind: "not-allowed" },
    evidence: [],
    period: "assessment-period",
    sensitivity: "ordinary",
  },
};

function draft(sequence: number, cases?: string): Draft {
  const byIndicator = cases === undefined ? {} : { a: { values: { cases } } };
  return { answers: { formatVersion: 1, byIndicator }, sequence, savedAt: null };
}

async function openConflict(): Promise<Desk> {
  const keeper = await openDraftKeeper({
    owner: "p/s",
    draft: draft(0),
    store: undefined,
    clock: { now: () => "2026-11-24T03:00:00.000Z" },
    save: async () => ({ draft: draft(2, "1234") }),
    onFailure: () => {},
    onStale: () => {},
    pauseMs: 60_000,
  });
  keeper.edit([{ part: "value", indicatorId: "a", fieldKey: "cases", value: "1234" }]);
  keeper.receive(draft(1, "8"));
  const files = await openFileKeeper({
    owner: "p/s",
    store: undefined,
    hash: async () => "",
    send: async () => {},
    abandon: async () => {},
    onArrived: () => {},
    onFailure: () => {},
    alone: async (act) => await act(),
  });
  return { draft: keeper, files, takenOff: keepTakenOff(), store: undefined, close: () => {} };
}

async function show() {
  const desk = await openConflict();
  render(
    <ThemeProvider>
      <ConflictNotices desk={desk} indicator={indicator} />
    </ThemeProvider>,
  );
  return desk;
}

test("both values are shown the way they are read", async () => {
  await show();
  expect(screen.getByText("Máy này: 1.234 vụ")).toBeDefined();
  expect(screen.getByText("Máy khác: 8 vụ")).toBeDefined();
});

test("taking the other device's value ends the conflict", async () => {
  const desk = await show();
  act(() => {
    fireEvent.click(screen.getByRole("button", { name: "Lấy của máy khác" }));
  });
  expect(screen.queryByRole("alert")).toBeNull();
  expect(desk.draft.getView().answers.byIndicator["a"]?.values).toEqual({ cases: "8" });
});

test("keeping this device's value ends it too", async () => {
  const desk = await show();
  act(() => {
    fireEvent.click(screen.getByRole("button", { name: "Giữ của máy này" }));
  });
  expect(screen.queryByRole("alert")).toBeNull();
  expect(desk.draft.getView().answers.byIndicator["a"]?.values).toEqual({ cases: "1234" });
});
