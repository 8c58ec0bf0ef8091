import { renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { useSteady } from "#lib/use-steady.ts";

test("a value made anew that says the same is the one of before; another one takes its place", () => {
  const first = [{ id: "a", name: "1.1" }];
  const { result, rerender } = renderHook(({ made }) => useSteady(made), {
    initialProps: { made: first },
  });
  rerender({ made: [{ id: "a", name: "1.1" }] });
  expect(result.current).toBe(first);
  const other = [{ id: "a", name: "1.2" }];
  rerender({ made: other });
  expect(result.current).toBe(other);
});
