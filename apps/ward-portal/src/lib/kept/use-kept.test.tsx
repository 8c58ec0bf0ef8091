import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useKept } from "#lib/kept/use-kept.ts";

const blank = { title: "", unitIds: [] as readonly string[] };

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  localStorage.clear();
});

test("what is typed is there again after the page was closed, until it is sent", () => {
  const first = renderHook(() => useKept("form", blank));
  expect(first.result.current.isRestored).toBe(false);
  act(() => first.result.current.change({ title: "Quý IV", unitIds: ["a"] }));
  first.unmount();

  const second = renderHook(() => useKept("form", blank));
  expect(second.result.current).toMatchObject({
    isRestored: true,
    value: { title: "Quý IV", unitIds: ["a"] },
  });
  act(() => second.result.current.forget());
  second.unmount();
  expect(renderHook(() => useKept("form", blank)).result.current.isRestored).toBe(false);
});

test("what another edition kept in another shape is passed over", () => {
  localStorage.setItem("form", JSON.stringify({ title: "Quý IV", unitIds: "a" }));
  expect(renderHook(() => useKept("form", blank)).result.current.value).toEqual(blank);
});

test("where nothing can be kept, the form goes on", () => {
  vi.stubGlobal("localStorage", {
    getItem: () => null,
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
    clear: () => undefined,
  });
  const { result } = renderHook(() => useKept("form", blank));
  act(() => result.current.change({ ...blank, title: "Quý IV" }));
  expect(result.current.value.title).toBe("Quý IV");
});
