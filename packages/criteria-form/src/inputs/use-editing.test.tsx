import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { useEditing } from "#inputs/use-editing.ts";

test("a field shows what is typed, however its value reads, until another hand changes it", () => {
  const { result, rerender } = renderHook(
    ({ value, shown }: { value: string | undefined; shown: string }) => useEditing(value, shown),
    { initialProps: { value: "1234" as string | undefined, shown: "1.234" } },
  );
  act(() => result.current.begin());
  act(() => result.current.type("1234,", "1234"));
  expect(result.current.text).toBe("1234,");
  act(() => result.current.type("1234,5", "1234.5"));
  rerender({ value: "1234.5", shown: "1.234,5" });
  expect(result.current.text).toBe("1234,5");
  rerender({ value: "60", shown: "60" });
  expect(result.current.text).toBe("60");
  expect(result.current.isEditing).toBe(true);
});
