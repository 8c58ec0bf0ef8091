import { renderHook, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { useSettled } from "#painting/use-settled.ts";

test("a value is there at once, the next one follows once there is nothing else to do", async () => {
  const { result, rerender } = renderHook(({ value }) => useSettled(value), {
    initialProps: { value: "1" },
  });
  expect(result.current).toBe("1");
  rerender({ value: "12" });
  expect(result.current).toBe("1");
  rerender({ value: "123" });
  await waitFor(() => expect(result.current).toBe("123"));
});
