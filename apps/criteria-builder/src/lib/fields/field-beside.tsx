import type { ReactNode } from "react";
import { useFieldSettings, type FieldPath } from "#lib/fields/field-settings.ts";

/** The field itself, and under it what others do there. */
export function useBeside(path: FieldPath): (input: ReactNode) => ReactNode {
  const { besideOf } = useFieldSettings();
  return (input) => (
    <div style={{ position: "relative" }}>
      {input}
      {besideOf?.(path)}
    </div>
  );
}
