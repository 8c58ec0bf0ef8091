import type { FieldValue } from "@thuocdo/criteria/answer";
import { useState } from "react";

interface Editing {
  readonly text: string;
  /** What the field held when this was typed, and what it was to hold then. */
  readonly before: FieldValue | undefined;
  readonly reported: FieldValue | undefined;
}

/**
 * The text of a field while somebody is in it: as typed, until its value changes by another hand.
 * @param value what the field holds
 * @param shown what it shows when nobody is in it
 */
export function useEditing(value: FieldValue | undefined, shown: string) {
  const [editing, setEditing] = useState<Editing>();
  const isOwn = editing !== undefined && (value === editing.reported || value === editing.before);
  return {
    isEditing: editing !== undefined,
    text: isOwn ? editing.text : shown,
    begin: () => setEditing({ text: shown, before: value, reported: value }),
    type: (text: string, reported: FieldValue | undefined) =>
      setEditing({ text, before: value, reported }),
    end: () => setEditing(undefined),
  };
}
