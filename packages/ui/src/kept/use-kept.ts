import { useRef, useState } from "react";
import { browserStorage } from "#kept/browser-storage.ts";

export interface Kept<Value> {
  readonly value: Value;
  /** It was typed before: on this machine, by this person, and never sent. */
  readonly wasKept: boolean;
  /** A patch, or what makes one of all that is typed by then: a reply may come long after what it was asked with. */
  readonly change: (patch: Partial<Value> | ((value: Value) => Partial<Value>)) => void;
  /** It was sent, or is wanted no more. */
  readonly forget: () => void;
}

/**
 * What is typed in a form and goes out in one act: kept on the machine at each change, so that neither Escape nor a
 * reload nor a power cut takes it. `name` says what it is about, and changes with the shape of `blank`.
 */
export function useKept<Value extends object>(
  { personId, name }: { readonly personId: string; readonly name: string },
  blank: Value,
): Kept<Value> {
  const [storage] = useState(browserStorage);
  const key = `thuocdo.typed.${personId}.${name}`;
  const [kept] = useState(() => read<Value>(storage.getItem(key)));
  const [wasKept, setWasKept] = useState(kept !== undefined);
  const [value, setValue] = useState<Value>({ ...blank, ...kept });
  // What was typed since this was drawn is not taken back by a change made then.
  const latest = useRef(value);
  return {
    value,
    wasKept,
    change(patch) {
      const now = latest.current;
      const next = { ...now, ...(typeof patch === "function" ? patch(now) : patch) };
      latest.current = next;
      setValue(next);
      try {
        storage.setItem(key, JSON.stringify(next));
      } catch {
        // The browser keeps nothing (full, or set so): it is still on the screen.
      }
    },
    forget() {
      setWasKept(false);
      latest.current = blank;
      setValue(blank);
      storage.removeItem(key);
    },
  };
}

/** Only we write here; what can't be read is not worth stopping for. */
function read<Value extends object>(text: string | null): Partial<Value> | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? "null");
    return typeof kept === "object" && kept !== null ? (kept as Partial<Value>) : undefined;
  } catch {
    return undefined;
  }
}
