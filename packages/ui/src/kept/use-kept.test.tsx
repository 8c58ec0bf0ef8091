import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useKept } from "#kept/use-kept.ts";

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const blank = { reason: "", applies: true };
const open = (personId = "an", name = "answer.c1") =>
  renderHook(() => useKept({ personId, name }, blank));

test("what was typed is there when the form is opened again, and said to be kept", () => {
  const first = open();
  expect(first.result.current.wasKept).toBe(false);
  act(() => first.result.current.change({ reason: "Vì sao" }));
  first.unmount();
  const second = open();
  expect(second.result.current).toMatchObject({
    value: { reason: "Vì sao", applies: true },
    wasKept: true,
  });
});

test("it is kept apart by person and by what it is about", () => {
  const first = open();
  act(() => first.result.current.change({ reason: "Vì sao" }));
  expect(open("binh").result.current.value).toEqual(blank);
  expect(open("an", "answer.c2").result.current.value).toEqual(blank);
});

test("a reply that comes late changes what it is about, and takes back nothing typed meanwhile", () => {
  const { result } = open();
  const { change } = result.current;
  act(() => result.current.change({ reason: "Vì sao" }));
  act(() => change({ applies: false }));
  act(() => change(({ reason }) => ({ reason: `${reason}?` })));
  expect(result.current.value).toEqual({ reason: "Vì sao?", applies: false });
});

test("once sent or wanted no more, it is gone", () => {
  const first = open();
  act(() => first.result.current.change({ reason: "Vì sao" }));
  act(() => first.result.current.forget());
  expect(first.result.current).toMatchObject({ value: blank, wasKept: false });
  expect(open().result.current.wasKept).toBe(false);
});

test("a browser that keeps nothing still takes what is typed", () => {
  vi.stubGlobal("localStorage", {
    getItem: () => null,
    setItem() {
      throw new DOMException("full", "QuotaExceededError");
    },
  });
  const first = open();
  act(() => first.result.current.change({ reason: "Vì sao" }));
  expect(first.result.current.value.reason).toBe("Vì sao");
});
