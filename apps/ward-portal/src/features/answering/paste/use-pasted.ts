import { fieldPlaceOf, type FieldPlace } from "@thuocdo/criteria-form/field-place";
import { useEffect, useState } from "react";

/** Cells pasted into a field of the form. */
export interface Pasted {
  readonly text: string;
  readonly at: FieldPlace;
}

/** Catches several cells pasted into one field; a single one is the field's own to take. */
export function usePasted(): {
  readonly pasted: Pasted | undefined;
  readonly forget: () => void;
} {
  const [pasted, setPasted] = useState<Pasted>();
  useEffect(() => {
    function catchPaste(event: ClipboardEvent) {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const at = event.target instanceof Element ? fieldPlaceOf(event.target) : undefined;
      if (at === undefined || !/[\t\n]/.test(text.trim())) return;
      event.preventDefault();
      setPasted({ text, at });
    }
    document.addEventListener("paste", catchPaste);
    return () => document.removeEventListener("paste", catchPaste);
  }, []);
  return { pasted, forget: () => setPasted(undefined) };
}
